import type { Client } from '@temporalio/client';
import type { CaseClient } from '../engine/case-client';
import type { RecordedActs } from '../engine/recorded-acts';
import { isUnknownRun } from '../engine/unknown-run';
import { keepNumberTaken } from '../register/case-numbers';
import { CaseForkedError, type RegisterWriter } from '../register/case-writer';
import { archivedRuns } from '../register/archives';
import type { Register } from '../register/database';
import { openIncident } from '../register/incidents';
import { unreadableBecause } from '../register/unreadable';
import type { Log } from '../supervision/log';
import type { CatchUp } from './catch-up';
import { lastRuns, type EngineRun } from './runs';

export interface ComparisonParts {
  client: Client;
  register: Register;
  writer: RegisterWriter;
  recorded: RecordedActs;
  cases: CaseClient;
  catchUp: CatchUp;
  log: Log;
}

interface RegisterCase {
  case_id: string;
  version: number;
  status: string;
}

const atOnce = 8;

/**
 * Engine and register are two stores: after a restore of one of them they may stand at different acts. Numbers first, so
 * that none is given twice while the rest is compared; the rest takes its time beside the daily work. Answers the cases that
 * could not be compared yet, because one of the two was out of reach meanwhile; they are given again as `only`.
 */
export async function compareWithEngine(
  parts: ComparisonParts,
  runs: readonly EngineRun[],
  stopping: AbortSignal,
  only?: readonly string[],
): Promise<string[]> {
  const inRegister = await casesOf(parts.register);
  const inEngine = lastRuns(runs);
  for (const { caseId } of inEngine.values())
    if (!inRegister.has(caseId)) await keepNumberTaken(parts.register, caseId, 'system');
  const stored = await archivedRuns(parts.register);
  const isOpen = (caseId: string) => inRegister.get(caseId)?.status === 'open';
  const ended = ({ caseId, runId, running }: EngineRun) => !running && stored.has(runId) && !isOpen(caseId);
  const questions = [...inEngine.values()].filter((found) => !ended(found)).map(({ caseId }) => caseId);
  const lost = [...inRegister.values()].filter(
    ({ case_id, status }) => status === 'open' && !inEngine.has(case_id),
  );
  questions.push(...lost.map(({ case_id }) => case_id));
  const asked = only && new Set(only);
  const left: string[] = [];
  let because: unknown;
  await inTurn(
    questions.filter((caseId) => asked?.has(caseId) ?? true),
    stopping,
    async (caseId) => {
      try {
        await compare(parts, caseId);
        if (isOpen(caseId) && inEngine.get(caseId)?.running === false) await goOn(parts, caseId);
      } catch (error) {
        because = error;
        left.push(caseId);
      }
    },
  );
  if (left.length > 0)
    parts.log.warn(
      { err: because, cases: left.length, such: left.slice(0, 20) },
      'cases are still to be compared with the engine',
    );
  return left;
}

/** Between two starts: open cases whose last run has ended go on from their acts. */
export async function resumeLost(
  parts: ComparisonParts,
  runs: readonly EngineRun[],
  stopping: AbortSignal,
  uncompared: readonly string[],
): Promise<void> {
  const ended = [...lastRuns(runs).values()].filter(({ running }) => !running);
  const open = await openCases(parts.register);
  for (const caseId of uncompared) open.delete(caseId);
  const lost = ended.map(({ caseId }) => caseId).filter((caseId) => open.has(caseId));
  await inTurn(lost, stopping, (caseId) => goOn(parts, caseId));
}

async function openCases(register: Register): Promise<Set<string>> {
  const rows = await register.selectFrom('cases').select('case_id').where('status', '=', 'open').execute();
  return new Set(rows.map((row) => row.case_id));
}

/** A run that failed or was ended from outside leaves an open case whose deadlines nobody looks at. */
async function goOn({ register, cases, log }: ComparisonParts, caseId: string): Promise<void> {
  try {
    if ((await casesOf(register, caseId)).get(caseId)?.status !== 'open') return;
    if (await cases.resume(caseId)) log.warn({ caseId }, 'an open case had no run; it goes on from its acts');
  } catch (error) {
    log.error({ err: error, caseId }, 'an open case cannot be started again');
  }
}

/** What cannot be read is not read by trying again; everything else may be. */
async function compare(parts: ComparisonParts, caseId: string): Promise<void> {
  try {
    await compareNow(parts, caseId);
  } catch (error) {
    // A fork is an incident of its own.
    if (error instanceof CaseForkedError) return;
    if (unreadableBecause(error) === undefined) throw error;
    parts.log.error({ err: error, caseId }, 'a case cannot be compared with the engine');
  }
}

async function compareNow(parts: ComparisonParts, caseId: string): Promise<void> {
  const { register, recorded, catchUp, writer, cases } = parts;
  // The register first: what is written meanwhile only puts the engine ahead, and is looked at again.
  const known = (await casesOf(register, caseId)).get(caseId);
  if (known?.status === 'erased') return await endRun(parts.client, caseId);
  if (known && known.status !== 'open') return;
  const engine = await recorded.progress(caseId);
  if (!engine) {
    if (!known || (await isRunning(parts.client, caseId))) return;
    // Before it is started: afterwards nobody sees a difference any more.
    await report(register, caseId, known.version, 0);
    await cases.resume(caseId);
  } else if (engine.confirmed > (known?.version ?? 0)) await catchUp(caseId);
  else if (known && known.version > engine.asked) {
    await report(register, caseId, known.version, engine.asked);
    await writer.fork(caseId, known.version).catch(() => undefined);
  }
}

/** Though nothing of it can be read. */
async function isRunning(client: Client, caseId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(caseId).describe()).closeTime === undefined;
  } catch (error) {
    if (isUnknownRun(error)) return false;
    throw error;
  }
}

/** A run of an erased case can be read by nobody; the worker would try it for ever. */
async function endRun(client: Client, caseId: string): Promise<void> {
  try {
    await client.workflow.getHandle(caseId).terminate('erasure');
  } catch (error) {
    if (!isUnknownRun(error)) throw error;
  }
}

async function report(register: Register, caseId: string, known: number, engine: number): Promise<void> {
  const detail = { register: known, engine };
  await openIncident(register, { kind: 'version-differs', caseId, subject: caseId, detail });
}

async function casesOf(register: Register, caseId?: string): Promise<Map<string, RegisterCase>> {
  const rows = await register
    .selectFrom('cases')
    .select(['case_id', 'version', 'status'])
    .$if(caseId !== undefined, (query) => query.where('case_id', '=', caseId ?? ''))
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

async function inTurn<T>(items: T[], stopping: AbortSignal, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined && !stopping.aborted; next = waiting.shift())
      await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
