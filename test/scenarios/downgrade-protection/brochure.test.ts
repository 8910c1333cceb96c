import { handedOver, loweredTo30 } from './given';
import { CaseFile } from '../../support/case-file';

/** A decision of a later year, so that the clock of the rehearsal meets every day of it in its turn. */
const decision = { ...loweredTo30, decidedOn: '2026-11-01' };

describe('§ 199 Abs. 1 SGB IX: Schutz nach Herabstufung', () => {
  it('läuft im Beispiel des Ratgebers vom 15. Mai über den 15. Juni bis zum 30. September', async () => {
    const file = await CaseFile.rehearse('downgrade-protection', decision);
    await file.advance('2037-05-15');
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    await file.take('record-service', handedOver('2037-05-15'));
    expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2037-06-15', status: 'open' });
    expect(await file.phase()).toBe('objection-period');

    await file.advance('2037-06-24');
    expect(await file.deadline('objection-period')).toMatchObject({ status: 'missed' });
    expect(await file.deadline('protection')).toMatchObject({ lastDay: '2037-09-30', status: 'open' });
    expect(await file.phase()).toBe('protection');

    await file.advance('2037-09-30');
    expect(await file.phase()).toBe('protection');
    await file.advance('2037-10-02');
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
    expect((await file.letters()).map(({ letter }) => letter.type)).toContain('return-card');

    await file.take('record-card-return', { returnedOn: '2037-10-02' });
    await file.until(({ status }) => status === 'closed');
    expect(await file.view()).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
  });

  it('gilt auch für das, was erst im Nachhinein erfasst wird', async () => {
    const file = await CaseFile.rehearse('downgrade-protection', loweredTo30);
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
    await file.take('record-service', handedOver('2026-05-15'));
    const view = await file.until(({ phase }) => phase === 'card-withdrawal');
    expect(view.facts).toMatchObject({ protection: { finalSince: '2026-06-16', until: '2026-09-30' } });
  });
});
