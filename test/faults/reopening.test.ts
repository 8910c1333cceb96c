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
  it('wird dorthin gebracht, wenn ein Absturz dazwischenkam: vom nächsten Schritt, einer Wiederholung oder der Uhr', async () => {
    const file = await CaseFile.rehearse('downgrade-protection', { ...loweredTo30, decidedOn: '2026-11-02' });
    const query = (text: string, ...values: string[]) =>
      queryRegister(sharedInstallation().dataDir, text, [file.caseId, ...values]);
    const noted = (at: string) =>
      query('insert into rehearsal.rehearsed_clocks values ($1, $2::timestamptz)', at);
    const rows = () => query('select * from rehearsal.rehearsed_clocks where case_id = $1');
    await noted('2037-05-15T08:00:00Z');
    const step = { text: 'der Schritt, nach dem der Absturz kam' };
    const first = await file.take('vermerk', step, 'caseworker', 'w1');
    expect(await rows()).toEqual([]);
    expect((await file.take('vermerk', { text: 'danach' })).recordedAt > '2037-05-15T08:00').toBe(true);
    // Its repeat is answered from the register, and brings the case there too.
    await noted('2037-06-01T08:00:00Z');
    expect(await file.take('vermerk', step, 'caseworker', 'w1')).toEqual(first);
    expect(await rows()).toEqual([]);
    // So does whoever moves the clock on.
    await noted('2038-01-04T08:00:00Z');
    const { body } = await file.api.post('/api/v1/rehearsal/clock', { cases: [file.caseId], byDays: 1 });
    expect(body).toMatchObject({ cases: [{ now: expect.stringMatching(/^2038-01-04T23/) as string }] });
  });
});
