import { Api } from '../../support/api';
import { CaseFile } from '../../support/case-file';
import { sharedInstallation } from '../../support/shared-installation';
import { handedOver, loweredTo30, objection } from '../../scenarios/downgrade-protection/given';
import { queryRegister } from './reach';

/** § 84 Abs. 1 SGG, § 199 Abs. 1 SGB IX: served on 15 May 2024, objection until Monday, 17 June, protected until 30 September. */
export async function overSince2024(): Promise<CaseFile> {
  const input = { ...loweredTo30, decidedOn: '2024-05-13' };
  const file = await CaseFile.open('downgrade-protection', input, new Api());
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2024-05-14' }, 'supervisor');
  await file.take('record-service', handedOver('2024-05-15'));
  await file.until(({ phase }) => phase === 'card-withdrawal');
  await file.take('record-card-return', { returnedOn: '2024-10-04' });
  const view = await file.until(({ status }) => status === 'closed');
  expect(view).toMatchObject({ outcome: 'protection-ended', facts: { protection: { until: '2024-09-30' } } });
  return file;
}

export async function archivedRuns(file: CaseFile): Promise<number> {
  const text = 'select 1 from archives where case_id = $1 and stored_at is not null and history is not null';
  return (await queryRegister(sharedInstallation().dataDir, text, [file.caseId])).length;
}

/** In time by its receipt, whenever it is entered: the decision is contested again and the protection never began. */
export async function expectContested(file: CaseFile): Promise<void> {
  const view = await file.view();
  expect(view).toMatchObject({ status: 'open', phase: 'objection', outcome: null });
  expect(view.facts['protection']).toBeUndefined();
  expect(await file.deadline('protection')).toMatchObject({ status: 'cancelled' });
  expect(view.tasks.map(({ type }) => type)).toContain('restore-card');
  // Periods that are over by now are gone through first; only then is it known what is owed.
  const waiting = async () =>
    (await file.letters()).filter(({ status }) => status === 'waiting').map(({ letter }) => letter.type);
  await file.until(({ tasks }) => tasks.some(({ type }) => type === 'period-missed'));
  expect(await waiting()).toEqual(expect.arrayContaining(['card-restored', 'objection-received']));
  expect(await waiting()).not.toContain('protection-begins');
  expect(await waiting()).not.toContain('return-card');
}

export const inTime = objection('2024-06-10');
