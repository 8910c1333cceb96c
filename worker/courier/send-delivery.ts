import type { Sending } from '../../notifications/channels/channel';
import {
  endDelivery,
  holdClaim,
  waysOfLetter,
  type ClaimedDelivery,
  type DeliveryEnd,
} from '../../register/deliveries';
import { claimMsOf, type CourierParts } from './courier';

const tryForMs = 3 * 24 * 3_600_000;
const longestPauseMs = 3_600_000;

/** One parcel over one channel: its begin is on disk before the channel has it, its end before the register is told. */
export async function sendDelivery(parts: CourierParts, claim: ClaimedDelivery): Promise<void> {
  const { register, log } = parts;
  try {
    const end = (await known(parts, claim)) ?? (await hand(parts, claim));
    if (end) await endDelivery(register, claim, end);
  } catch (error) {
    // The claim runs out, and whoever takes it up then reads in the log how far this one has come.
    log.warn({ err: error, caseId: claim.caseId, channel: claim.channel }, 'a delivery is left for later');
  }
}

/** What the log tells of an attempt whose end the register never learned, or has forgotten in a restore. */
async function known(
  { register, dispatches, channels }: CourierParts,
  { key, channel, attempts, sendAgainBy }: ClaimedDelivery,
): Promise<DeliveryEnd | undefined> {
  // Somebody else may have had it in hand before.
  if (attempts > 1) await dispatches.refresh();
  if (sendAgainBy !== null) {
    await dispatches.note(key, channel, 'not-taken');
    return undefined;
  }
  const state = dispatches.stateOf(key, channel);
  if (state === 'accepted') return { status: 'sent', why: 'known-from-log' };
  if (state === 'begun' && !channels.get(channel)?.repeatable)
    return { status: 'unknown', why: 'interrupted' };
  // A restored register may choose another way than the one on which the letter has gone.
  const others = dispatches.channelsOf(key).filter((other) => other !== channel);
  if (others.length === 0) return undefined;
  const ways = await waysOfLetter(register, key);
  return others.every((other) => ways.includes(other))
    ? undefined
    : { status: 'unknown', why: 'went-another-way' };
}

/** Nothing where somebody else has taken it over meanwhile. */
async function hand(parts: CourierParts, claim: ClaimedDelivery): Promise<DeliveryEnd | undefined> {
  const { key, channel: name, caseId } = claim;
  const channel = parts.channels.get(name);
  if (!channel) return { status: 'failed', why: 'channel-not-configured' };
  const parcel = await parts.parcel(claim);
  const { items = [] } = parcel;
  if (items.length > 0) await parts.dispatches.refresh();
  // Whoever has said that it is to go all the same has looked at the other one.
  if (claim.sendAgainBy === null && parts.dispatches.inOthers(key, name, items).length > 0)
    return { status: 'unknown', why: 'payments-in-another-file' };
  // Whoever was held up (a machine that stood still, say) may have lost it to another, who has sent it.
  const asked = Date.now();
  if (!(await holdClaim(parts.register, claim))) return undefined;
  await parts.dispatches.note(key, name, 'begun', items);
  if (Date.now() - asked > claimMsOf(parts) / 2)
    return channel.repeatable
      ? later(claim, { why: 'interrupted' }, parts.pauseMs)
      : { status: 'unknown', why: 'interrupted' };
  const sending = await channel
    .send(parcel)
    .catch((): Sending => ({ outcome: 'unknown', why: 'channel-failed' }));
  if (sending.outcome === 'unknown' && !channel.repeatable) return { status: 'unknown', why: sending.why };
  if (sending.outcome === 'unknown') return later(claim, sending, parts.pauseMs);
  if (sending.outcome === 'not-taken') {
    await parts.dispatches.note(key, name, 'not-taken');
    return sending.retry ? later(claim, sending, parts.pauseMs) : { status: 'failed', why: sending.why };
  }
  await parts.dispatches.note(key, name, 'accepted');
  const receipt = await parts.cipher.sealJson(caseId, sending.receipt);
  return { status: 'sent', receipt };
}

/** After a pause that doubles; where the receiver asks for a longer one, after that. */
function later(
  { attempts }: ClaimedDelivery,
  { why, retryAfterSeconds = 0 }: { why: string; retryAfterSeconds?: number | undefined },
  firstMs = 30_000,
): DeliveryEnd {
  const doubledMs = firstMs * 2 ** Math.min(attempts - 1, 20);
  const pauseMs = Math.min(Math.max(doubledMs, retryAfterSeconds * 1_000), longestPauseMs);
  // Doubled from the first pause on, the pauses so far come to about this much.
  const triedMs = attempts > 8 ? (attempts - 8) * longestPauseMs : 0;
  if (triedMs > tryForMs) return { status: 'failed', why };
  return { status: 'waiting', why, nextAttemptAt: new Date(Date.now() + pauseMs) };
}
