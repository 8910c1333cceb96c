import { sleep } from '@temporalio/workflow';
import type { MessageToCase } from '../../contracts/case/messages';
import type { CaseState } from '../../contracts/case/state';
import { tell } from './activity-calls';
import type { CaseRun } from './case-run';
import { system } from './outgoing';

const minute = 60_000;
/** After this a person is told that the other case does not answer; it is told again and again all the same. */
const toldWithinMs = 5 * minute;
const againAfterMs = 10 * minute;

/**
 * Brings a message to another case, beside everything else that the case does. What cannot be delivered is put before a
 * person; where there is no answer at all the case goes on trying, and takes the task back once it has come through.
 */
export async function deliver<State extends CaseState>(
  run: CaseRun<State>,
  message: MessageToCase,
): Promise<void> {
  const { tellWithinMs = toldWithinMs, tellAgainAfterMs = againAfterMs } = run.input.options ?? {};
  for (;;) {
    const told = await tell(message, tellWithinMs);
    if (told.kind !== 'unanswered') {
      await settle(run, message, told.kind === 'refused' ? told.why : undefined);
      run.onTheWay.splice(run.onTheWay.indexOf(message), 1);
      return;
    }
    if (!message.late) {
      message.late = true;
      await report(run, message, 'undelivered', 'unanswered');
    }
    await sleep(tellAgainAfterMs);
  }
}

async function settle<State extends CaseState>(
  run: CaseRun<State>,
  message: MessageToCase,
  refused: string | undefined,
): Promise<void> {
  const { caseId, late, request } = message;
  if (refused !== undefined) await report(run, message, late ? 'refused' : 'undelivered', refused);
  else if (late)
    await run.takeOwnUnlessRefused(
      system(`${request.stepId}:delivered`, 'finish-task', { task: `undelivered:${caseId}` }),
    );
}

async function report<State extends CaseState>(
  run: CaseRun<State>,
  { caseId, request }: MessageToCase,
  what: 'undelivered' | 'refused',
  why: string,
): Promise<void> {
  const input = { caseId, why };
  await run.takeOwnUnlessRefused(system(`${request.stepId}:${what}`, 'message-undelivered', input));
}
