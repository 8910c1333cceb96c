import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { CaseCipher } from './case-cipher';
import { CaseErasedError, EncryptionError, PayloadOfAnotherCaseError } from './errors';
import type { Patience } from './patience';
import { openBytes, sealBytes } from './sealed-bytes';
import { erasedMarker, type KeyName, keyNameOf, sealedPayload, unreadableMarker } from './sealed-payload';

/*
 * What SDK 1.24.0 passes as context (read in @temporalio/client, /worker and /common):
 * - workflow id of the target: start, signal-with-start, update, update-with-start, query, signal, memo, summary and
 *   details, terminate details, results and failures, the start action of a schedule, memo of a listing;
 * - workflow id of the scheduling workflow: arguments, results, failures and heartbeats of activities and local
 *   activities, asynchronous completion by activity id, continue-as-new, query and update answers, failures thrown by
 *   workflow code (encodeCommonAttributes);
 * - workflow id of the other one: child workflows and signals to external workflows;
 * - none: the failure of a workflow task that the worker itself reports (a codec that throws there ends the worker
 *   process), memo of a schedule, Nexus, asynchronous completion by task token; and the resolution of an activity or
 *   child whose command the worker no longer remembers.
 * Never passed to a codec: headers, search attributes, histories and pending activities as `describe` and
 * `fetchHistory` give them. A schedule starts its workflow under another id than that of its action.
 * So a payload names its own key, and the context is only compared with it.
 */

/**
 * A client reads a marker in place of what was erased, and is refused to write to an erased case. A worker is refused
 * to read it (no workflow runs on with a marker for its facts), but its writing always succeeds, however long it
 * takes: replay encodes again, and a codec that throws while it encodes may end the worker process.
 */
export type CodecOptions =
  | { readonly side: 'client'; readonly patience?: Patience }
  | { readonly side: 'worker'; readonly patience?: never };

const ProtoPayload = temporal.api.common.v1.Payload;
const SCHEDULED_AT = /^-\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function belongsTo(workflowId: string, caseId: string): boolean {
  if (workflowId === caseId) return true;
  return workflowId.startsWith(caseId) && SCHEDULED_AT.test(workflowId.slice(caseId.length));
}

function bytesOf(payload: Payload): Uint8Array {
  return ProtoPayload.encode(payload).finish();
}

export class EncryptingCodec implements PayloadCodec {
  constructor(
    private readonly cipher: CaseCipher,
    private readonly options: CodecOptions,
  ) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const caseId = context?.workflowId;
    if (!caseId) return payloads.map((payload) => this.sealForDeployment(payload));
    try {
      const { keys } = this.cipher;
      const key = keys.cached(caseId) ?? (await keys.toSeal(caseId, this.options.patience));
      const name = { owner: 'case', caseId } as const;
      return payloads.map((payload) => sealedPayload(name, sealBytes(key, caseId, bytesOf(payload))));
    } catch (error) {
      if (this.options.side === 'client' || !(error instanceof EncryptionError) || error.transient)
        throw error;
      if (error instanceof CaseErasedError) {
        return payloads.map(() => sealedPayload({ owner: 'nobody', caseId }, new Uint8Array()));
      }
      // A key that does not open: what is encoded now is nearly always the failure that says so.
      return payloads.map((payload) => this.sealForDeployment(payload));
    }
  }

  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const opened: Payload[] = [];
    for (const payload of payloads) {
      const name = keyNameOf(payload);
      if (name === undefined) opened.push(payload);
      else if (name.owner === 'deployment') opened.push(this.openForDeployment(payload, name.masterVersion));
      else opened.push(await this.openForCase(payload, name, context));
    }
    return opened;
  }

  private async openForCase(
    payload: Payload,
    { owner, caseId }: Exclude<KeyName, { owner: 'deployment' }>,
    context: SerializationContext | undefined,
  ): Promise<Payload> {
    if (context?.workflowId && !belongsTo(context.workflowId, caseId)) {
      throw new PayloadOfAnotherCaseError(caseId, context.workflowId);
    }
    try {
      if (owner === 'nobody') throw new CaseErasedError(caseId);
      const { keys } = this.cipher;
      const key = keys.cached(caseId) ?? (await keys.toOpen(caseId, this.options.patience));
      return ProtoPayload.decode(openBytes(key, caseId, payload.data ?? new Uint8Array()));
    } catch (error) {
      if (this.options.side === 'client' && error instanceof CaseErasedError) return erasedMarker();
      throw error;
    }
  }

  private sealForDeployment(payload: Payload): Payload {
    try {
      const { masterVersion, sealed } = this.cipher.deploymentKey.seal(bytesOf(payload));
      return sealedPayload({ owner: 'deployment', masterVersion }, sealed);
    } catch {
      return unreadableMarker();
    }
  }

  private openForDeployment({ data }: Payload, masterVersion: number): Payload {
    try {
      const sealed = data ?? new Uint8Array();
      return ProtoPayload.decode(this.cipher.deploymentKey.open({ masterVersion, sealed }));
    } catch (error) {
      if (this.options.side === 'client') return unreadableMarker();
      throw error;
    }
  }
}
