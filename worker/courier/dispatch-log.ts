import { createHash } from 'node:crypto';
import { DurableLines } from '../../engine/encryption/durable-lines';

/** How far the sending of one parcel over one channel has come, as far as is known outside the register. */
export type DispatchState = 'begun' | 'accepted' | 'not-taken';

interface Line {
  parcel: string;
  /** Of the letter, whichever way it goes. */
  letter: string;
  channel: string;
  state: DispatchState;
  at: string;
  /** What is in it and may be in no other: payments. */
  items?: string[];
}

/**
 * What has been sent, in a file that no restore of the register puts back: before a parcel is handed to a channel its begin
 * is on disk, and its end after. Whatever state the register is in, nothing is sent a second time without anybody knowing.
 */
export class DispatchLog {
  private readonly states = new Map<string, DispatchState>();
  private readonly channels = new Map<string, Set<string>>();
  private readonly parcelsOfItems = new Map<string, string>();
  private readTo = 0;

  private constructor(private readonly lines: DurableLines) {}

  static async open(path: string): Promise<DispatchLog> {
    const log = new DispatchLog(await DurableLines.open(path));
    await log.refresh();
    return log;
  }

  /** Takes in what has been written since, by other processes too. */
  async refresh(): Promise<void> {
    for await (const { text, offset, bytes, open } of this.lines.read(this.readTo)) {
      if (open) break;
      this.readTo = offset + bytes + 1;
      const line = readLine(text);
      if (line) this.take(line);
    }
  }

  stateOf(key: string, channel: string): DispatchState | undefined {
    return this.states.get(parcelOf(key, channel));
  }

  /** By which channels a letter has gone, or may have. */
  channelsOf(key: string): string[] {
    const tried = [...(this.channels.get(letterOf(key)) ?? [])];
    return tried.filter((channel) => this.stateOf(key, channel) !== 'not-taken');
  }

  /** Which of these are in another parcel already. */
  inOthers(key: string, channel: string, items: readonly string[]): string[] {
    const parcel = parcelOf(key, channel);
    return items.filter((item) => {
      const other = this.parcelsOfItems.get(parcelOf(item, channel));
      return other !== undefined && other !== parcel;
    });
  }

  async note(
    key: string,
    channel: string,
    state: DispatchState,
    items: readonly string[] = [],
  ): Promise<void> {
    const at = new Date().toISOString();
    const line: Line = { parcel: parcelOf(key, channel), letter: letterOf(key), channel, state, at };
    if (items.length > 0) line.items = items.map((item) => parcelOf(item, channel));
    // After an empty line: what another process was writing when it was killed must not swallow this one.
    await this.lines.append(`\n${JSON.stringify(line)}`);
    this.take(line);
  }

  private take({ parcel, letter, channel, state, items = [] }: Line): void {
    this.states.set(parcel, state);
    for (const item of items) this.parcelsOfItems.set(item, parcel);
    const channels = this.channels.get(letter) ?? new Set();
    this.channels.set(letter, channels.add(channel));
  }

  async close(): Promise<void> {
    await this.lines.close();
  }
}

/** A key holds a caller's own words (its step id): it is not written down in clear. */
const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
const parcelOf = (key: string, channel: string) => hashed(`${channel} ${key}`);
const letterOf = (key: string) => hashed(key);

/** A line torn by a crash says nothing: its append never returned, so nothing was begun upon it. */
function readLine(text: string): Line | undefined {
  if (text === '') return undefined;
  try {
    const line = JSON.parse(text) as Line;
    return [line.parcel, line.letter, line.channel, line.state].every((part) => typeof part === 'string')
      ? line
      : undefined;
  } catch {
    return undefined;
  }
}
