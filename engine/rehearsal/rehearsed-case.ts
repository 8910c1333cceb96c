import type { ConnectionLike } from '@temporalio/client';
import type { CaseReading } from './case-reading';
import { RehearsalOvershotError } from './errors';
import { formatInstant } from './instants';
import { HistoryFollower, type OpenWork } from './open-work';
import { earliest } from './proto-times';
import { assertNoRunPutOff } from './run-chain';
import type { TimeSkipping } from './time-skipping';

/** A case as the clock sees it at one moment. */
export interface CaseLook {
  reading: CaseReading;
  /** What keeps the case from being at rest; empty: it is at rest (or has ended). */
  open: string[];
  /** The earliest instant ahead at which something happens of itself (an activity tried again, too); known at rest. */
  next: number | undefined;
}

/** One case under the clock. */
export class RehearsedCase {
  readonly #follower: HistoryFollower;
  #firstRunId: string | undefined;
  #checkedRunId: string | undefined;

  constructor(
    readonly skipping: TimeSkipping,
    private readonly connection: ConnectionLike,
    readonly caseId: string,
  ) {
    this.#follower = new HistoryFollower(connection, skipping.namespace, caseId);
  }

  async read(): Promise<CaseReading> {
    const reading = await this.skipping.read(this.caseId);
    this.#firstRunId ??= reading.runId;
    return reading;
  }

  /**
   * The engine's description shows tasks and activities, but neither Updates that wait nor timers: a timer that has
   * been skipped to and has not fired yet shows in the history only.
   */
  async look(): Promise<CaseLook> {
    const reading = await this.read();
    await this.#checkRuns(reading.runId);
    if (reading.ended || reading.open.length > 0) return { reading, open: reading.open, next: undefined };
    const work = await this.#follower.read(reading.runId, reading.historyLength);
    if (work.lostTimer) throw new RehearsalOvershotError(this.caseId, formatInstant(reading.now));
    const open = stillOpen(reading, work);
    return { reading, open, next: open.length === 0 ? nextPoint(reading, work) : undefined };
  }

  async #checkRuns(runId: string): Promise<void> {
    if (runId === this.#checkedRunId) return;
    const { connection, caseId } = this;
    const chain = { connection, namespace: this.skipping.namespace, caseId };
    await assertNoRunPutOff(chain, runId, this.#checkedRunId ?? this.#firstRunId ?? runId);
    this.#checkedRunId = runId;
  }
}

function stillOpen(reading: CaseReading, work: OpenWork): string[] {
  // Something happened between the two calls.
  if (work.lastEventId !== reading.historyLength) return ['news'];
  const due = [...work.timers.values()].filter((at) => at <= reading.now);
  return [
    ...(work.begun || putOff(reading, work) ? [] : ['start']),
    ...due.map(() => 'timer that is due'),
    ...[...work.updates].map(() => 'update'),
  ];
}

function putOff(reading: CaseReading, work: OpenWork): boolean {
  return !work.begun && !work.continued && reading.beginsAt !== undefined && reading.beginsAt > reading.now;
}

function nextPoint(reading: CaseReading, work: OpenWork): number | undefined {
  const begin = putOff(reading, work) ? reading.beginsAt : undefined;
  return earliest([
    ...work.timers.values(),
    ...reading.retries.map(({ at }) => at),
    begin,
    reading.expiresAt,
  ]);
}
