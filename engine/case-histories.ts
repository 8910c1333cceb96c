import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { temporal } from '@temporalio/proto';
import type { CaseCipher } from './encryption/case-cipher';
import { EncryptingCodec } from './encryption/payload-codec';
import { isUnknownRun } from './unknown-run';

type History = temporal.api.history.v1.IHistory;

export interface CaseHistory {
  runId: string;
  source: 'engine' | 'archive';
  /** The events in the JSON form of Temporal, every payload opened. */
  history: unknown;
}

/** The complete event histories of a case, opened for those who may inspect them. */
export class CaseHistories {
  private readonly codec: EncryptingCodec;

  constructor(
    private readonly client: Client,
    cipher: CaseCipher,
  ) {
    this.codec = new EncryptingCodec(cipher, { side: 'client' });
  }

  /** The run that the engine has last, if it still has one. */
  async latest(caseId: string): Promise<CaseHistory | undefined> {
    const handle = this.client.workflow.getHandle(caseId);
    try {
      const { runId } = await handle.describe();
      return { runId, source: 'engine', history: await this.opened(await handle.fetchHistory()) };
    } catch (error) {
      if (isUnknownRun(error)) return undefined;
      throw error;
    }
  }

  /** A run as the archivist has stored it. */
  async archived(runId: string, text: string): Promise<CaseHistory> {
    return { runId, source: 'archive', history: await this.opened(historyFromJSON(JSON.parse(text))) };
  }

  private async opened(history: History): Promise<unknown> {
    await this.openWithin(history);
    return JSON.parse(historyToJSON(history)) as unknown;
  }

  /** Payloads lie anywhere in an event; each is replaced by what it holds. */
  private async openWithin(node: unknown): Promise<void> {
    if (node === null || typeof node !== 'object' || ArrayBuffer.isView(node)) return;
    for (const [key, child] of Object.entries(node as Record<string, unknown>)) {
      if (isPayload(child)) {
        const [open] = await this.codec.decode([child]);
        (node as Record<string, unknown>)[key] = open;
      } else await this.openWithin(child);
    }
  }
}

function isPayload(value: unknown): value is Payload {
  const { metadata, data } = (value ?? {}) as { metadata?: unknown; data?: unknown };
  return (
    typeof metadata === 'object' && metadata !== null && 'encoding' in metadata && data instanceof Uint8Array
  );
}
