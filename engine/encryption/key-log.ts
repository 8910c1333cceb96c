import { DurableLines, type PlacedLine } from './durable-lines';
import type { StoredKey } from './key-store';

interface KeyLine {
  readonly caseId: string;
  readonly wrapped: string;
  readonly masterVersion: number;
  readonly createdAt: string;
}

function isKeyLine(value: unknown): value is KeyLine {
  const line = value as Partial<KeyLine> | null;
  return (
    typeof line?.caseId === 'string' &&
    typeof line.wrapped === 'string' &&
    typeof line.masterVersion === 'number' &&
    typeof line.createdAt === 'string'
  );
}

function parseLine(text: string): StoredKey | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isKeyLine(value) ? { ...value, wrapped: Buffer.from(value.wrapped, 'base64') } : undefined;
  } catch {
    return undefined;
  }
}

export interface KeyLogContents {
  /** The last line of each case: the key that stands. */
  readonly keys: Map<string, StoredKey>;
  /** Lines that cannot be read: torn by a crash before their key was used, or damaged. */
  readonly unreadable: number;
}

/**
 * The second durable place of case keys: a file of wrapped keys, one line for every key made or rewrapped, on disk
 * before the key is used. Append-only, with one exception: an erasure blanks the lines of its case.
 */
export class KeyLog {
  private constructor(private readonly lines: DurableLines) {}

  static async open(path: string): Promise<KeyLog> {
    return new KeyLog(await DurableLines.open(path));
  }

  append({ caseId, wrapped, masterVersion, createdAt }: StoredKey): Promise<void> {
    const line: KeyLine = { caseId, wrapped: wrapped.toString('base64'), masterVersion, createdAt };
    return this.lines.append(JSON.stringify(line));
  }

  async read(): Promise<KeyLogContents> {
    const keys = new Map<string, StoredKey>();
    let unreadable = 0;
    for await (const { text } of this.lines.read()) {
      if (text.trim() === '') continue;
      const key = parseLine(text);
      if (key === undefined) unreadable += 1;
      else keys.set(key.caseId, key);
    }
    return { keys, unreadable };
  }

  /** Blanks every line of these cases. A copying file system may keep old blocks: the log belongs on plain disks. */
  async scrub(caseIds: ReadonlySet<string>): Promise<void> {
    const found: PlacedLine[] = [];
    for await (const line of this.lines.read()) {
      const key = parseLine(line.text);
      if (key !== undefined && caseIds.has(key.caseId)) found.push(line);
    }
    await this.lines.blank(found);
  }

  close(): Promise<void> {
    return this.lines.close();
  }
}
