import { patched } from '@temporalio/workflow';
import type { Renewed } from '../../activities/renew-findings';
import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { computeFinding, refusalIn, renewFindings } from './activity-calls';
import type { Answer } from './evaluate-at-once';
import type { CaseProcedure } from './procedure';
import { assertAsReleased, recompute, type LawOfToday } from './recompute';
import { answerOf } from './renewed-answer';

/** Has the law asked anew for an act `recompute`, and notes in it what comes out. */
export async function recomputeBy<State extends CaseState>(
  act: Act,
  procedure: CaseProcedure<State>,
  caseId: string,
  acts: readonly Act[],
): Promise<void> {
  const { recomputed, findings } = await recompute({ procedure, caseId, acts, act }, lawOfToday());
  assertAsReleased(act, recomputed, acts);
  Object.assign(act, { recomputed, findings });
}

/** The engine takes 2 MiB from one activity; a finding is some thousand characters. */
const atOnce = 100;

type Asked = Parameters<typeof renewFindings>[0];

async function renewAll(asked: Asked): Promise<(Renewed | null)[]> {
  const renewed: (Renewed | null)[] = [];
  for (let from = 0; from < asked.length; from += atOnce)
    renewed.push(...(await renewFindings(asked.slice(from, from + atOnce))));
  return renewed;
}

function lawOfToday(): LawOfToday {
  return {
    compute: async (request) => {
      try {
        return await computeFinding(request);
      } catch (error) {
        throw refusalIn(error) ?? error;
      }
    },
    renew: (findings) =>
      renewAll(findings.map(({ calculator, inputs, value }) => ({ calculator, inputs, value }))),
    ...(patched('law-is-asked-at-once') ? { computeAll } : {}),
  };
}

const computeAll: NonNullable<LawOfToday['computeAll']> = async (requests): Promise<Answer[]> =>
  (await renewAll(requests.map(({ calculator, input }) => ({ calculator, inputs: input })))).map(answerOf);
