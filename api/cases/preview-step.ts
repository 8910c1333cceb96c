import type { Person } from '../../contracts/case/person';
import type { CaseRow } from '../../register/case-reader';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { receiptOf } from './outcome';
import { stepRequest, type StepCall } from './take-step';

/**
 * What a step would do: its receipt, and the letters it would owe, as they would leave the house. Nothing is recorded.
 * Taken on the same day, the step stores these very bytes.
 */
export async function previewStep(stage: Stage, person: Person, row: CaseRow, call: StepCall) {
  const asked = await stepRequest(stage, person, row, { ...call, header: call.header ?? 'preview' });
  const told = await stage.cases.preview(row.caseId, asked);
  if ('kind' in told) {
    receiptOf(told);
    throw new Problem('engine-unavailable');
  }
  const { receipt, state, findings } = told;
  const letters = await Promise.all(
    receipt.letters
      .filter(({ change }) => change !== 'withdrawn')
      .map(async ({ letter }) => {
        const office = await stage.offices.settingsOf(row.office, letter.datedOn);
        const papers = stage.papers({ letter, state, office, releasedBy: person, findings });
        const documents = papers.map(({ pdf, ...paper }) => ({ ...paper, pdf: pdf.toString('base64') }));
        return { type: letter.type, to: letter.to, channel: letter.channel, documents };
      }),
  );
  return { receipt, letters };
}
