import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { sealedLength } from './sealed-bytes';

/** Names of key and encoding, and what the engine puts around a payload. */
const aroundIt = 300;

/** How many bytes a payload has that holds a value of a case, deflated and sealed. */
export function payloadSize(value: unknown): number {
  const payload = defaultPayloadConverter.toPayload(value);
  return sealedLength(temporal.api.common.v1.Payload.encode(payload).finish()) + aroundIt;
}
