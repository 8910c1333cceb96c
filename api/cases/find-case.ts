import { isBeingOpened } from '../../register/case-numbers';
import type { CaseRow } from '../../register/case-reader';
import { Problem } from '../problem';
import type { Stage } from '../stage';

export async function findCase(stage: Stage, caseId: string): Promise<CaseRow> {
  const row = await stage.reader.find(caseId);
  if (!row)
    throw new Problem((await isBeingOpened(stage.register, caseId)) ? 'case-being-opened' : 'unknown-case', {
      caseId,
    });
  if (row.status === 'erased') throw new Problem('case-erased', { caseId });
  return row;
}
