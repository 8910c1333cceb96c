import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export interface PlacedLine {
  readonly text: string;
  readonly offset: number;
  readonly bytes: number;
  /** Its end is not there: torn by a crash, or being written. */
  readonly open?: true;
}

const NEWLINE = 0x0a;
const CHUNK = 1 << 20;

async function endsInsideALine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(dirname(path), 'r');
  await directory.sync().finally(() => directory.close());
}

/**
 * A file of lines that only grows; an appended line is on disk when `append` returns. Lines of concurrent callers
 * share one write and one fsync; several processes may append to one file. A line torn by a crash is closed by the
 * next writer, whoever tore it, so that it never swallows the one after it.
 */
export class DurableLines {
  private readonly waiting: Waiting[] = [];
  private flushing: Promise<void> | undefined;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<DurableLines> {
    const file = await open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o600);
    await syncDirectory(path);
    return new DurableLines(path, file);
  }

  append(line: string): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.waiting.push({ line, resolve, reject });
      this.flushing ??= this.flush();
    });
  }

  async close(): Promise<void> {
    await this.flushing;
    await this.file.close();
  }

  /** From the beginning, or from where a line begins. */
  async *read(from = 0): AsyncGenerator<PlacedLine> {
    let rest = Buffer.alloc(0);
    let offset = from;
    for (let at = from; ;) {
      const { bytesRead, buffer } = await this.file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      const data = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      let start = 0;
      for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, start)) {
        yield { text: data.toString('utf8', start, end), offset: offset + start, bytes: end - start };
        start = end + 1;
      }
      rest = data.subarray(start);
      offset += start;
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), offset, bytes: rest.length, open: true };
  }

  /** Overwrites lines with spaces where they stand: concurrent appenders are not disturbed by it. */
  async blank(lines: readonly PlacedLine[]): Promise<void> {
    if (lines.length === 0) return;
    const file = await open(this.path, 'r+');
    try {
      for (const { offset, bytes } of lines) await file.write(Buffer.alloc(bytes, ' '), 0, bytes, offset);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await this.writeAll(batch.map(({ line }) => `${line}\n`).join(''));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    // In the same turn as the last look at `waiting`: a line appended after it starts the next flush.
    this.flushing = undefined;
  }

  private async writeAll(text: string): Promise<void> {
    const torn = await endsInsideALine(this.file);
    const bytes = Buffer.from(torn ? `\n${text}` : text, 'utf8');
    const { bytesWritten } = await this.file.write(bytes);
    if (bytesWritten < bytes.length) throw new Error('The log could not be written whole.');
    await this.file.datasync();
  }
}
