import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseClient } from '../../engine/case-client';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import type { Offices } from '../../register/offices';
import { claimRecomputation, failRecomputation, type RecomputationRow } from '../../register/recomputations';
import type { Log } from '../../supervision/log';
import { PutOff } from '../put-off';
import { Attempts } from './attempts';
import { deliverPage } from './deliver';
import { faultOf } from './fault';
import { preparePage } from './prepare';

export interface RecomputerParts {
  register: Register;
  reader: CaseReader;
  cipher: CaseCipher;
  offices: Offices;
  cases: CaseClient;
  log: Log;
  /** Cases that did not answer. */
  putOff: PutOff;
  attempts: Attempts;
}

const silentMs = 5_000;

/**
 * Prepares recomputations that somebody has asked for, and brings those that were released into their cases. All it knows
 * stands in the register, page by page: after a restart it goes on where it was.
 */
export function startRecomputer(
  parts: Omit<RecomputerParts, 'putOff' | 'attempts'> & { everyMs?: number; monotonic?: () => number },
): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const worker = randomUUID();
  const attempts = new Attempts(parts.monotonic);
  const hand = { ...parts, putOff: new PutOff(parts.monotonic), attempts };
  const round = async (): Promise<boolean> => {
    const { register, cipher } = parts;
    const silentSince = new Date(Date.now() - silentMs);
    const row = await claimRecomputation(register, cipher, {
      worker,
      silentSince,
      except: attempts.putOff(),
    });
    if (!row) return false;
    try {
      return row.status === 'preparing' ? await preparePage(hand, row) : await deliverPage(hand, row);
    } catch (error) {
      await giveUpUnlessItMayStillDo(hand, row, error);
      throw error;
    }
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const goesOn = await round().catch((error: unknown) => {
        parts.log.warn({ err: error }, 'a recomputation is put off');
        return false;
      });
      const pause = goesOn ? 0 : (parts.everyMs ?? 500);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** What fails as a whole for good is given up, and says so; nobody would wait for it any less. What was released is not. */
async function giveUpUnlessItMayStillDo(
  { register, attempts }: RecomputerParts,
  { id, status }: RecomputationRow,
  error: unknown,
): Promise<void> {
  if (status !== 'preparing') return;
  const fault = faultOf(error) ?? (attempts.exhausted(id, id) ? 'not-prepared' : undefined);
  if (fault === undefined) return;
  await failRecomputation(register, id, fault);
  attempts.forget(id);
}
