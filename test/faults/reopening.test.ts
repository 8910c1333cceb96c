import { CaseFile } from '../support/case-file';
import { handedOver, loweredTo30, objection } from '../scenarios/downgrade-protection/given';
import { sharedInstallation } from '../support/shared-installation';
import { archivedRuns, expectContested, inTime, overSince2024 } from './support/closed-case';
import { queryRegister } from './support/reach';

jest.setTimeout(30_000);

describe('§ 84 Abs. 1 SGG: ein rechtzeitiger Widerspruch, der lange nach dem Abschluss erfasst wird', () => {
  it('öffnet die archivierte Akte wieder, und der eingezogene Ausweis wird beantwortet', async () => {
    const file = await overSince2024();
    expect(await archivedRuns(file)).toBe(1);
    await file.take('record-objection', inTime, 'mailroom', 'w1');
    await expectContested(file);
  });

  it('auch in der Probe, ein Jahr nachdem die Akte abgeschlossen war', async () => {
    const file = await CaseFile.rehearse('downgrade-protection', { ...loweredTo30, decidedOn: '2026-11-02' });
    await file.advance('2037-05-15');
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    await file.take('record-service', handedOver('2037-05-15'));
    await file.advance('2037-10-02');
    await file.take('record-card-return', { returnedOn: '2037-10-02' });
    await file.until(({ status }) => status === 'closed');

    await file.take('wiedervorlage', { on: '2038-10-04', text: 'ein Jahr später' });
    await file.advance('2038-10-05');
    const task = (await file.view()).tasks.find(({ type }) => type === 'wiedervorlage');
    await file.take('finish-task', { task: task?.id });
    await file.until(({ status }) => status === 'closed');

    const { recordedAt } = await file.take('record-objection', objection('2037-06-15'), 'mailroom');
    expect(recordedAt > '2038-10-03').toBe(true);
    await file.advance('2038-10-06');
    await expectContested(file);
  });
});

describe('Eine Akte in der Probe, deren Lauf an seinen Tag zu bringen ist', () => {
  it('wird von dem nächsten Schritt dorthin gebracht, wenn ein Absturz dazwischenkam', async () => {
    const file = await CaseFile.rehearse('downgrade-protection', { ...loweredTo30, decidedOn: '2026-11-02' });
    const { dataDir } = sharedInstallation();
    const insert = "insert into rehearsal.rehearsed_clocks values ($1, timestamptz '2037-05-15T08:00:00Z')";
    await queryRegister(dataDir, insert, [file.caseId]);
    await file.take('vermerk', { text: 'der Schritt, nach dem der Absturz kam' });
    const { recordedAt } = await file.take('vermerk', { text: 'der nächste' });
    expect(recordedAt > '2037-05-15T08:00').toBe(true);
    const left = await queryRegister(dataDir, 'select * from rehearsal.rehearsed_clocks where case_id = $1', [
      file.caseId,
    ]);
    expect(left).toEqual([]);
  });
});
