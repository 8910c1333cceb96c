import { DurableLines } from './durable-lines';
import type { Erasure } from './key-store';

function parseLine(text: string): Erasure | undefined {
  try {
    const line = JSON.parse(text) as Partial<Erasure> | null;
    const { caseId, destroyedAt } = line ?? {};
    return typeof caseId === 'string' && typeof destroyedAt === 'string'
      ? { caseId, destroyedAt }
      : undefined;
  } catch {
    return undefined;
  }
}

export interface ErasureLogContents {
  readonly erasures: Map<string, Erasure>;
  readonly unreadable: number;
}

/** The erased cases, in a file outside database and backups: what a restore brings back is erased again from it. */
export class ErasureLog {
  private constructor(private readonly lines: DurableLines) {}

  static async open(path: string): Promise<ErasureLog> {
    return new ErasureLog(await DurableLines.open(path));
  }

  append({ caseId, destroyedAt }: Erasure): Promise<void> {
    return this.lines.append(JSON.stringify({ caseId, destroyedAt }));
  }

  /** The first entry of a case stands. */
  async read(): Promise<ErasureLogContents> {
    const erasures = new Map<string, Erasure>();
    let unreadable = 0;
    for await (const { text } of this.lines.read()) {
      if (text.trim() === '') continue;
      const erasure = parseLine(text);
      if (erasure === undefined) unreadable += 1;
      else if (!erasures.has(erasure.caseId)) erasures.set(erasure.caseId, erasure);
    }
    return { erasures, unreadable };
  }

  close(): Promise<void> {
    return this.lines.close();
  }
}
