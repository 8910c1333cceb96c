import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { CaseInput } from '../contracts/case/messages';
import type { ActRecord, RunEnd } from '../contracts/case/record';
import type { CaseCipher } from './encryption/case-cipher';
import { EncryptingCodec } from './encryption/payload-codec';
import { isUnknownRun } from './unknown-run';

type Event = temporal.api.history.v1.IHistoryEvent;

/** What the engine knows that a case has told the register, up to now or from a version on. */
export interface Told {
  acts: ActRecord[];
  ends: RunEnd[];
}

/** How far a case has come: the act it has last asked the register to write, and the last one that was confirmed. */
export interface Progress {
  asked: number;
  confirmed: number;
}

/**
 * The acts of a case as the engine's histories hold them: the inputs of the activities through which it wrote itself into
 * the register. They are what a register that was restored from an older copy is brought up with.
 */
export class RecordedActs {
  private readonly codec: EncryptingCodec;

  constructor(
    private readonly client: Client,
    cipher: CaseCipher,
  ) {
    this.codec = new EncryptingCodec(cipher, { side: 'client' });
  }

  /** Of the last run; undefined where the engine has none, or nothing that can be read any more. */
  async progress(caseId: string): Promise<Progress | undefined> {
    const history = await this.historyOf(caseId);
    if (!history) return undefined;
    const told = await this.toldIn(history, 0);
    const asked = Math.max(told.began, ...told.asked);
    const confirmed = Math.max(told.began, ...told.acts.map(({ version }) => version));
    return told.readable ? { asked, confirmed } : undefined;
  }

  /** What was told from this version on, in the order of versions, over all runs that the engine still has. */
  async since(caseId: string, version: number): Promise<Told> {
    const acts = new Map<number, ActRecord>();
    const ends: RunEnd[] = [];
    for (const runId of await this.runsOf(caseId)) {
      const history = await this.historyOf(caseId, runId);
      const told = await this.toldIn(history ?? [], version);
      for (const record of told.acts) if (!acts.has(record.version)) acts.set(record.version, record);
      ends.unshift(...told.ends);
      if (told.began < version) break;
    }
    return { acts: [...acts.values()].sort((a, b) => a.version - b.version), ends };
  }

  /** The last run first. */
  private async runsOf(caseId: string): Promise<string[]> {
    const runs: { runId: string; start: number }[] = [];
    for await (const { runId, startTime } of this.client.workflow.list({
      query: `WorkflowId = '${caseId}'`,
    })) {
      runs.push({ runId, start: startTime.getTime() });
    }
    const last = await this.client.workflow
      .getHandle(caseId)
      .describe()
      .catch((error: unknown) => {
        if (isUnknownRun(error)) return undefined;
        throw error;
      });
    const ordered = runs.sort((a, b) => b.start - a.start).map(({ runId }) => runId);
    // The list of all runs lags behind: the one that runs now may not be in it yet.
    return [...new Set(last ? [last.runId, ...ordered] : ordered)];
  }

  private async historyOf(caseId: string, runId?: string): Promise<Event[] | undefined> {
    try {
      const { events } = await this.client.workflow.getHandle(caseId, runId).fetchHistory();
      return events ?? [];
    } catch (error) {
      if (isUnknownRun(error)) return undefined;
      throw error;
    }
  }

  private async toldIn(events: Event[], from: number) {
    const done = new Set(
      events.flatMap(({ activityTaskCompletedEventAttributes: completed }) =>
        completed ? [String(completed.scheduledEventId)] : [],
      ),
    );
    const told = {
      began: 0,
      readable: true,
      asked: [] as number[],
      acts: [] as ActRecord[],
      ends: [] as RunEnd[],
    };
    for (const event of events) {
      const { workflowExecutionStartedEventAttributes: started, activityTaskScheduledEventAttributes: task } =
        event;
      if (started) {
        const input = await this.opened<Partial<CaseInput>>(started.input?.payloads?.[0]);
        told.began = input?.storedUpTo ?? input?.acts?.length ?? 0;
        told.readable = input?.acts !== undefined;
      }
      const type = task?.activityType?.name;
      if (type !== 'recordAct' && type !== 'endRun') continue;
      const input = await this.opened<ActRecord | RunEnd>(task?.input?.payloads?.[0]);
      if (!input || !('version' in input)) continue;
      if ('act' in input) told.asked.push(input.version);
      if (!done.has(String(event.eventId)) || input.version < from) continue;
      if ('act' in input) told.acts.push(input);
      else told.ends.push(input);
    }
    return told;
  }

  private async opened<T>(payload: Payload | null | undefined): Promise<T | undefined> {
    if (!payload) return undefined;
    const [open] = await this.codec.decode([payload]);
    return open ? defaultPayloadConverter.fromPayload(open) : undefined;
  }
}
