import { createHash } from 'node:crypto';
import { DurableLines } from '../../engine/encryption/durable-lines';

/** How far the sending of one parcel over one channel has come, as far as is known outside the register. */
export type DispatchState = 'begun' | 'accepted' | 'not-taken';

interface Line {
  parcel: string;
  state: DispatchState;
  at: string;
}

/**
 * What has been sent, in a file that no restore of the register puts back: before a parcel is handed to a channel its begin
 * is on disk, and its end after. Whatever state the register is in, nothing is sent a second time without anybody knowing.
 */
export class DispatchLog {
  private readonly states = new Map<string, DispatchState>();

  private constructor(private readonly lines: DurableLines) {}

  static async open(path: string): Promise<DispatchLog> {
    const log = new DispatchLog(await DurableLines.open(path));
    await log.refresh();
    return log;
  }

  /** Takes in what other processes have written meanwhile. */
  async refresh(): Promise<void> {
    for await (const { text } of this.lines.read()) {
      const line = readLine(text);
      if (line) this.states.set(line.parcel, line.state);
    }
  }

  stateOf(key: string, channel: string): DispatchState | undefined {
    return this.states.get(parcelOf(key, channel));
  }

  async note(key: string, channel: string, state: DispatchState): Promise<void> {
    const parcel = parcelOf(key, channel);
    await this.lines.append(JSON.stringify({ parcel, state, at: new Date().toISOString() } satisfies Line));
    this.states.set(parcel, state);
  }

  async close(): Promise<void> {
    await this.lines.close();
  }
}

/** A key holds a caller's own words (its step id): it is not written down in clear. */
function parcelOf(key: string, channel: string): string {
  return createHash('sha256').update(`${channel} ${key}`).digest('hex').slice(0, 32);
}

/** A line torn by a crash says nothing: its append never returned, so nothing was begun upon it. */
function readLine(text: string): Line | undefined {
  try {
    const { parcel, state, at } = JSON.parse(text) as Line;
    return typeof parcel === 'string' && typeof state === 'string' ? { parcel, state, at } : undefined;
  } catch {
    return undefined;
  }
}
