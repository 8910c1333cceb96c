import {
  ApplicationFailure,
  condition,
  continueAsNew,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  previewUpdate,
  startedFromOldActs,
  stateQuery,
  stepUpdate,
  type CaseInput,
  type StepRequest,
} from '../../contracts/case/messages';
import type { CaseState } from '../../contracts/case/state';
import { endRun, tellCase, toFailure, undeliveredBecause } from './activity-calls';
import { CaseRun } from './case-run';
import { deliver } from './deliver';
import { nextFiring, type Firing } from '../../contracts/case/firing';
import { requestFor } from './firing';
import { openAnother } from './open-another';
import { system, type Outgoing } from './outgoing';
import type { CaseProcedure } from './procedure';
import { Refusal } from './refusal';

type CaseWorkflow = (input: CaseInput) => Promise<void>;

/**
 * The life of every case. Setup: all handlers, nothing awaited. Then a loop: what an act has caused outside is carried
 * out, what is due is recorded, and the case waits for the next of both, until nothing is left to wait for.
 */
export async function runCase<State extends CaseState>(
  procedure: CaseProcedure<State>,
  input: CaseInput,
): Promise<void> {
  const run = new CaseRun(procedure, input);
  setUp(run);
  await run.load();
  for (;;) {
    const outgoing = run.outgoing[0];
    if (run.overtaken) {
      await condition(() => run.idle);
      if (await leave(run, 'completed')) return;
    } else if (outgoing) await carryOut(run, outgoing);
    else if (run.openingRefused && run.version === 0 && run.idle) return;
    else if (isOver(run) && run.quiet) {
      if (await leave(run, 'completed')) return;
    } else if (shouldContinueAsNew(run) && run.idle) {
      if (await leave(run, 'continued-as-new')) await continueAsNew<CaseWorkflow>(run.continued());
    } else await waitForNext(run);
  }
}

function setUp<State extends CaseState>(run: CaseRun<State>): void {
  setHandler(stateQuery, () => run.snapshot());
  setHandler(stepUpdate, async (request) => await whenLoaded(run, () => run.take(request)), {
    validator: (request: StepRequest) => refusing(() => run.admit(request)),
  });
  setHandler(previewUpdate, async (request) => await whenLoaded(run, () => run.preview(request)));
}

async function whenLoaded<State extends CaseState, T>(
  run: CaseRun<State>,
  work: () => Promise<T>,
): Promise<T> {
  run.asked += 1;
  await condition(() => run.loaded);
  if (run.overtaken) throw overtakenFailure();
  return await answering(work);
}

function overtakenFailure(): ApplicationFailure {
  const message = 'the run began from acts that are not the last ones';
  return ApplicationFailure.create({ type: startedFromOldActs, message, nonRetryable: true });
}

async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? toFailure(error) : error;
  }
}

function refusing(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof Refusal ? toFailure(error) : error;
  }
}

/** Waits for a step or for the next deadline or reminder, and records the latter. */
async function waitForNext<State extends CaseState>(run: CaseRun<State>): Promise<void> {
  const { version } = run;
  const moved = () => run.version !== version || run.outgoing.length > 0 || run.openingRefused;
  const firing = run.state && !run.blocked ? nextFiring(run.state) : undefined;
  const leaving = () => (isOver(run) && run.quiet) || (shouldContinueAsNew(run) && run.idle);
  const full = () => moved() || shouldContinueAsNew(run);
  if (isOver(run) || shouldContinueAsNew(run)) await condition(() => moved() || leaving());
  else if (!firing) await condition(full);
  else if (!(await happensBefore(firing, full))) await recordFiring(run, firing);
}

async function happensBefore(firing: Firing, happens: () => boolean): Promise<boolean> {
  const wait = Date.parse(firing.firesAt) - Date.now();
  return wait > 0 ? await condition(happens, wait) : happens();
}

async function recordFiring<State extends CaseState>(run: CaseRun<State>, firing: Firing): Promise<void> {
  const { acts, version, procedure } = run;
  await run.takeOwnUnlessRefused(requestFor(firing, { acts, version, process: procedure.process }));
  if (run.blocked) return;
  const next = run.state ? nextFiring(run.state) : undefined;
  // Time alone must move a case on: a clock that stands still is a fault to be seen, not a loop to be run.
  if (next && sameFiring(next, firing)) throw new Error(`the clock of ${run.input.caseId} does not advance`);
}

function sameFiring(a: Firing, b: Firing): boolean {
  return a.deadline.id === b.deadline.id && a.firesAt === b.firesAt && a.reminder?.rung === b.reminder?.rung;
}

async function carryOut<State extends CaseState>(run: CaseRun<State>, outgoing: Outgoing): Promise<void> {
  if (outgoing.to === 'self') await run.takeOwnUnlessRefused(outgoing.request);
  else if (outgoing.to === 'new-case') void openAnother(run, outgoing);
  else if (patched('messages-beside-the-clock')) {
    run.onTheWay.push(outgoing);
    // An error of it fails the task of the workflow, as one of the case's own course does.
    void deliver(run, outgoing);
  } else {
    try {
      const { caseId, request, at } = outgoing;
      await tellCase({ caseId, request, at });
    } catch (error) {
      const why = undeliveredBecause(error);
      if (why === undefined) throw error;
      const failed = system(`${outgoing.request.stepId}:undelivered`, 'message-undelivered', {
        caseId: outgoing.caseId,
        why,
      });
      await run.takeOwnUnlessRefused(failed);
    }
  }
  run.outgoing.splice(run.outgoing.indexOf(outgoing), 1);
}

function isOver<State extends CaseState>(run: CaseRun<State>): boolean {
  return run.state?.phase === 'closing' && nextFiring(run.state) === undefined;
}

/** Previews and refused steps fill a run too: after two thousand updates the engine gives it none any more. */
const askedForEachAct = 10;
const askedAtMost = 1_000;

function shouldContinueAsNew<State extends CaseState>(run: CaseRun<State>): boolean {
  if (run.version === 0) return false;
  const limit = run.input.options?.continueAsNewAfter;
  const inThisRun = run.version - run.actsAtStart;
  const full = limit !== undefined && inThisRun >= limit;
  const asked = run.asked >= Math.min(askedAtMost, (limit ?? askedAtMost) * askedForEachAct);
  return asked || (inThisRun > 0 && (full || workflowInfo().continueAsNewSuggested));
}

/** Tells the register that this run ends; a step that arrives meanwhile keeps it going. */
async function leave<State extends CaseState>(
  run: CaseRun<State>,
  ending: 'completed' | 'continued-as-new',
): Promise<boolean> {
  const { version } = run;
  const { runId } = workflowInfo();
  await endRun({ caseId: run.input.caseId, runId, version, at: new Date().toISOString(), ending });
  return run.version === version && (ending === 'completed' ? run.quiet : run.idle);
}
