import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Channel, Parcel } from '../../notifications/channels/channel';
import {
  claimDeliveries,
  entriesToPrepare,
  prepareDeliveries,
  releaseClaims,
  renewClaims,
  type ClaimedDelivery,
  type DeliveryChannel,
  type OwedEntry,
} from '../../register/deliveries';
import { failLetter, settleDeliveryIncidents } from '../../register/delivery-incidents';
import type { Register } from '../../register/database';
import { messagesInDoubt, noteSent } from '../../register/restored-messages';
import type { Log } from '../../supervision/log';
import type { PreparedEntry } from './carriage';
import type { DispatchLog } from './dispatch-log';
import { sendDelivery } from './send-delivery';

export interface CourierParts extends CourierPace {
  register: Register;
  cipher: CaseCipher;
  /** Writes an entry, where it has papers, and chooses its ways. */
  prepare(entry: OwedEntry, body: unknown): Promise<PreparedEntry>;
  channels: ReadonlyMap<DeliveryChannel, Channel>;
  parcel(claim: ClaimedDelivery): Promise<Parcel>;
  dispatches: DispatchLog;
  log: Log;
}

export interface CourierPace {
  everyMs?: number;
  /** How long a sender may be silent before its claims are taken over. */
  claimMs?: number;
  /** The first pause after a parcel was not taken; it doubles, up to an hour. */
  pauseMs?: number;
}

const atOnce = 8;
const batch = 50;
/** Few, so that what is written leaves the house before more is written. */
const writtenAtOnce = 8;

export const claimMsOf = ({ claimMs = 120_000 }: CourierPace): number => claimMs;

/**
 * Takes what is in the outbox out of the house: writes letters, chooses the ways, hands over, each once. Where
 * nobody can know whether a parcel was taken, it is shown as such, and a person decides.
 */
export function startCourier(parts: CourierParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const sender = randomUUID();
  const claimMs = claimMsOf(parts);
  let releasedAt = -Infinity;
  let begun = false;
  const round = async (): Promise<number> => {
    if (!begun) await settleIncidents(parts);
    begun = true;
    if (performance.now() - releasedAt > claimMs / 4) {
      await parts.dispatches.refresh();
      await releaseClaims(parts.register, new Date(Date.now() - claimMs));
      await settleFromLog(parts);
      releasedAt = performance.now();
    }
    const prepared = await prepare(parts);
    const claimed = await claimDeliveries(parts.register, sender, batch);
    const waiting = [...claimed];
    const hand = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await sendDelivery(parts, next);
    };
    await Promise.all(Array.from({ length: atOnce }, hand));
    return prepared + claimed.length;
  };
  const renewing = setInterval(() => {
    renewClaims(parts.register, sender).catch((error: unknown) => {
      parts.log.warn({ err: error }, 'claims on deliveries cannot be renewed');
    });
  }, claimMs / 4);
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const done = await round().catch((error: unknown) => {
        parts.log.warn({ err: error }, 'the sending of letters is put off');
        return 0;
      });
      const pause = done > 0 ? 0 : (parts.everyMs ?? 500);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
      clearInterval(renewing);
    },
  };
}

/** A letter that cannot be written does not keep the others waiting. */
async function prepare(parts: CourierParts): Promise<number> {
  const owed = await entriesToPrepare(parts.register, writtenAtOnce, claimMsOf(parts));
  let prepared = 0;
  for (const entry of owed) {
    try {
      const body = await parts.cipher.openJson<unknown>(entry.caseId, entry.body);
      const written = await parts.prepare(entry, body);
      await prepareDeliveries(parts.register, entry, written.ways, written);
      prepared += 1;
    } catch (error) {
      parts.log.error({ err: error, caseId: entry.caseId }, 'a letter cannot be written');
      if (isOfTheLetter(error)) await failLetter(parts.register, entry, (error as Error).name);
    }
  }
  return prepared;
}

/** Whatever a crash has left behind is told before more is sent. */
async function settleIncidents({ register, log }: CourierParts): Promise<void> {
  const count = await settleDeliveryIncidents(register);
  if (count > 0)
    log.warn({ count }, 'deliveries stood otherwise than their incidents said; these are put right');
}

/** A reminder of which the register has forgotten that it went out is in the log; one that is not there is left to a person. */
async function settleFromLog({ register, dispatches }: CourierParts): Promise<void> {
  for (const key of await messagesInDoubt(register))
    if (dispatches.stateOf(key, 'smtp') === 'accepted') await noteSent(register, key);
}

/** As opposed to an outage, after which all goes on. */
function isOfTheLetter(error: unknown): boolean {
  return error instanceof Error && !('code' in error) && error.name !== 'DatabaseError';
}
