import { setMaxListeners } from 'node:events';
import { type DataKey, makeDataKey } from './data-key';
import { CaseErasedError, CaseKeyMissingError, CipherClosedError, KeyStoreUnavailableError } from './errors';
import type { KeyLog } from './key-log';
import { isErased, type KeyRow, type KeyStore } from './key-store';
import { unwrapKey, wrapKey } from './key-wrap';
import type { MasterKeys } from './master-key';
import { type Patience, PatienceEndedError, patiently } from './patience';

/** No process uses a key for longer than this after it read it: an erasure is complete once this has passed. */
export const KEY_CACHE_MS = 60_000;
const MOST_CACHED = 20_000;

export interface Delay {
  readonly caseId: string;
  readonly attempt: number;
  readonly error: unknown;
}

export interface CaseKeysParts {
  readonly keyStore: KeyStore;
  readonly keyLog: KeyLog;
  readonly masterKeys: MasterKeys;
  /** Called for each failed attempt to reach a key while callers wait. */
  readonly onDelay?: (delay: Delay) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic?: () => number;
}

interface Entry {
  readonly key?: DataKey;
  readonly destroyedAt?: string;
  readonly expiresAt: number;
}

/** The keys of the cases as this process sees them: read, made at first use, cached for a minute. */
export class CaseKeys {
  /** In order of reading, so that what expires first stands first. */
  private readonly entries = new Map<string, Entry>();
  private readonly loads = new Map<string, Promise<void>>();
  private readonly closing = new AbortController();
  private readonly monotonic: () => number;
  private purgeTimer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: CaseKeysParts) {
    // Everybody who waits listens to it.
    setMaxListeners(0, this.closing.signal);
    this.monotonic = parts.monotonic ?? (() => performance.now());
  }

  /** The key where it needs no waiting. */
  cached(caseId: string): DataKey | undefined {
    return this.current(caseId)?.key;
  }

  /** The key to read with; it must exist. */
  toOpen(caseId: string, patience: Patience = {}): Promise<DataKey> {
    return this.use(caseId, false, patience);
  }

  /** The key to write with; made at first use. */
  toSeal(caseId: string, patience: Patience = {}): Promise<DataKey> {
    return this.use(caseId, true, patience);
  }

  forget(caseId: string): void {
    this.entries.delete(caseId);
  }

  /** Forgets all keys and ends all waiting. */
  close(): void {
    this.closing.abort();
    this.entries.clear();
    clearTimeout(this.purgeTimer);
  }

  private current(caseId: string): Entry | undefined {
    const entry = this.entries.get(caseId);
    return entry !== undefined && entry.expiresAt > this.monotonic() ? entry : undefined;
  }

  private async use(caseId: string, make: boolean, patience: Patience): Promise<DataKey> {
    try {
      return await patiently({
        attempt: () => this.attempt(caseId, make),
        patience,
        closed: this.closing.signal,
        onFailure: (error, attempt) => this.parts.onDelay?.({ caseId, attempt, error }),
      });
    } catch (error) {
      if (!(error instanceof PatienceEndedError)) throw error;
      if (this.closing.signal.aborted) throw new CipherClosedError();
      throw new KeyStoreUnavailableError(caseId, { cause: error.cause });
    }
  }

  private async attempt(caseId: string, make: boolean): Promise<DataKey> {
    // A read that took longer than the cache lives is stale on arrival and done again.
    for (;;) {
      const entry = this.current(caseId);
      if (entry?.key !== undefined) return entry.key;
      if (entry !== undefined) throw new CaseErasedError(caseId, entry.destroyedAt);
      await this.load(caseId, make);
    }
  }

  /** One read at a time for each case, however many wait for it. */
  private load(caseId: string, make: boolean): Promise<void> {
    const name = `${make ? 'make' : 'find'} ${caseId}`;
    const running = this.loads.get(name);
    if (running !== undefined) return running;
    const load = this.read(caseId, make).finally(() => this.loads.delete(name));
    this.loads.set(name, load);
    return load;
  }

  private async read(caseId: string, make: boolean): Promise<void> {
    // The age counts from before the read: a destruction committed later is seen at most KEY_CACHE_MS later.
    const expiresAt = this.monotonic() + KEY_CACHE_MS;
    const row = (await this.parts.keyStore.find(caseId)) ?? (make ? await this.create(caseId) : undefined);
    if (row === undefined) throw new CaseKeyMissingError(caseId);
    this.remember(
      caseId,
      isErased(row)
        ? { destroyedAt: row.destroyedAt, expiresAt }
        : { key: unwrapKey(row, caseId, this.parts.masterKeys), expiresAt },
    );
  }

  private create(caseId: string): Promise<KeyRow> {
    const { keyStore, keyLog, masterKeys } = this.parts;
    const wrapped = wrapKey(makeDataKey(), caseId, masterKeys.current());
    const key = { caseId, ...wrapped, createdAt: new Date().toISOString() };
    return keyStore.insert(key, () => keyLog.append(key));
  }

  private remember(caseId: string, entry: Entry): void {
    if (this.closing.signal.aborted) return;
    this.entries.delete(caseId);
    this.entries.set(caseId, entry);
    this.purge();
  }

  /** Expired keys leave the memory too, used again or not. */
  private purge(): void {
    const now = this.monotonic();
    for (const [caseId, { expiresAt }] of this.entries) {
      if (expiresAt > now && this.entries.size <= MOST_CACHED) {
        this.purgeTimer ??= setTimeout(
          () => {
            this.purgeTimer = undefined;
            this.purge();
          },
          expiresAt - now + 1,
        ).unref();
        return;
      }
      this.entries.delete(caseId);
    }
  }
}
