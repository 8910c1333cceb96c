import type { Sending } from '../../notifications/channels/channel';
import { endDelivery, type ClaimedDelivery, type DeliveryEnd } from '../../register/deliveries';
import type { CourierParts } from './courier';

const tryForMs = 3 * 24 * 3_600_000;
const longestPauseMs = 3_600_000;

/** One parcel over one channel: its begin is on disk before the channel has it, its end before the register is told. */
export async function sendDelivery(parts: CourierParts, claim: ClaimedDelivery): Promise<void> {
  const { register, log } = parts;
  try {
    await endDelivery(register, claim, (await known(parts, claim)) ?? (await hand(parts, claim)));
  } catch (error) {
    // The claim runs out, and whoever takes it up then reads in the log how far this one has come.
    log.warn({ err: error, caseId: claim.caseId, channel: claim.channel }, 'a delivery is left for later');
  }
}

/** What the log tells of an attempt whose end the register never learned, or has forgotten in a restore. */
async function known(
  { dispatches, channels }: CourierParts,
  { key, channel, sendAgainBy }: ClaimedDelivery,
): Promise<DeliveryEnd | undefined> {
  if (sendAgainBy !== null) {
    await dispatches.note(key, channel, 'not-taken');
    return undefined;
  }
  const state = dispatches.stateOf(key, channel);
  if (state === 'accepted') return { status: 'sent', why: 'known-from-log' };
  if (state === 'begun' && !channels.get(channel)?.repeatable)
    return { status: 'unknown', why: 'interrupted' };
  return undefined;
}

async function hand(parts: CourierParts, claim: ClaimedDelivery): Promise<DeliveryEnd> {
  const { key, channel: name, caseId } = claim;
  const channel = parts.channels.get(name);
  if (!channel) return { status: 'failed', why: 'channel-not-configured' };
  const parcel = await parts.parcel(claim);
  await parts.dispatches.note(key, name, 'begun');
  const sending = await channel
    .send(parcel)
    .catch((): Sending => ({ outcome: 'unknown', why: 'channel-failed' }));
  if (sending.outcome === 'unknown' && !channel.repeatable) return { status: 'unknown', why: sending.why };
  if (sending.outcome === 'unknown') return later(claim, sending.why, parts.pauseMs);
  if (sending.outcome === 'not-taken') {
    await parts.dispatches.note(key, name, 'not-taken');
    return sending.retry ? later(claim, sending.why, parts.pauseMs) : { status: 'failed', why: sending.why };
  }
  await parts.dispatches.note(key, name, 'accepted');
  const receipt = await parts.cipher.sealJson(caseId, sending.receipt);
  return { status: 'sent', receipt };
}

function later({ attempts }: ClaimedDelivery, why: string, firstMs = 30_000): DeliveryEnd {
  const pauseMs = Math.min(firstMs * 2 ** Math.min(attempts - 1, 20), longestPauseMs);
  // Doubled from the first pause on, the pauses so far come to about this much.
  const triedMs = attempts > 8 ? (attempts - 8) * longestPauseMs : 0;
  if (triedMs > tryForMs) return { status: 'failed', why };
  return { status: 'waiting', why, nextAttemptAt: new Date(Date.now() + pauseMs) };
}
