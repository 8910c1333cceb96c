import { clerk } from '../kit/test/desk';
import { opened } from './test/office';

describe('a procedure at rest', () => {
  it('keeps its periods, which go on with what was left of them', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' }, clerk, 'ask');
    const before = desk.state.inquiry.requests[0]?.lastDay;
    await desk.wait(5);
    await desk.take('suspend-procedure', { reason: 'Klinikaufenthalt' });
    expect(desk.state.phase).toBe('suspended');
    await desk.wait(100);
    expect(desk.state.inquiry.requests[0]).toMatchObject({ status: 'open', reminders: 0, lastDay: before });
    await desk.take('resume-procedure', { reason: 'entlassen' });
    const [request] = desk.state.inquiry.requests;
    expect(desk.state.phase).toBe('evidence');
    expect((request?.lastDay ?? '') > desk.today).toBe(true);
    expect(desk.state.deadlines.find(({ id }) => id === request?.deadline)?.status).toBe('open');
  });

  it('waits for nothing any more that has come, or was given up, while it rested', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' }, clerk, 'ask');
    await desk.take('request-evidence', { from: 'praxis', what: 'Röntgenbilder' }, clerk, 'ask-again');
    await desk.take('suspend-procedure', { reason: 'Klinikaufenthalt' });
    await desk.take('record-evidence', { request: 'ask', receivedOn: desk.today, subject: 'Befunde' });
    await desk.take('give-up-request', { request: 'ask-again', reason: 'Gibt es nicht' });
    await desk.take('resume-procedure', { reason: 'entlassen' });
    expect(desk.state.inquiry.requests).toMatchObject([{ status: 'answered' }, { status: 'given-up' }]);
    const ofRequests = desk.state.deadlines.filter(({ type }) => type === 'evidence');
    expect(ofRequests.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(desk.state.phase).toBe('opinion');
  });
});
