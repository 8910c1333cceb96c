import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseClient } from '../../engine/case-client';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import type { Offices } from '../../register/offices';
import { claimRecomputation } from '../../register/recomputations';
import type { Log } from '../../supervision/log';
import { PutOff } from '../put-off';
import { deliverPage } from './deliver';
import { preparePage } from './prepare';

export interface RecomputerParts {
  register: Register;
  reader: CaseReader;
  cipher: CaseCipher;
  offices: Offices;
  cases: CaseClient;
  /** Cases that did not answer. */
  putOff: PutOff;
}

const silentMs = 5_000;

/**
 * Prepares recomputations that somebody has asked for, and brings those that were released into their cases. All it knows
 * stands in the register, page by page: after a restart it goes on where it was.
 */
export function startRecomputer(parts: Omit<RecomputerParts, 'putOff'> & { log: Log; everyMs?: number }): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const worker = randomUUID();
  const putOff = new PutOff();
  const round = async (): Promise<boolean> => {
    const { register, cipher } = parts;
    const silentSince = new Date(Date.now() - silentMs);
    const row = await claimRecomputation(register, cipher, { worker, silentSince });
    if (!row) return false;
    if (row.status === 'preparing') await preparePage({ ...parts, putOff }, row);
    else await deliverPage({ ...parts, putOff }, row);
    return putOff.runs().length === 0;
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
