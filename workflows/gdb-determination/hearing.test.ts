import { clerk, Desk } from '../kit/test/desk';
import { gdbDetermination } from './state';
import { application, doctor, opinion } from './test/office';

describe('the hearing before a decision for the worse (§ 24 SGB X)', () => {
  it('announced on 6 November 2026 with four weeks ends on 4 December 2026', async () => {
    const desk = new Desk(gdbDetermination, '2026-11-02');
    await desk.take('open', { ...application, receivedOn: '2026-11-02' });
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(30), doctor);
    const hearing = { to: 'person', about: 'Besserung', intends: { gdb: 30 }, days: 28 };
    await desk.take('start-hearing', hearing, clerk);
    expect(desk.state.inquiry.hearings[0]).toMatchObject({ lastDay: '2026-12-04' });
  });
});
