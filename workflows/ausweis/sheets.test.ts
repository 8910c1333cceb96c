import { applied, decide, issued, meet, object, serve, tasks, types } from './test/office';

const wish = (more: object = {}) => ({
  from: 'person',
  receivedOn: '2026-01-14',
  kind: 'token',
  months: 12,
  ...more,
});

async function sheet(more: object = {}) {
  const desk = await issued();
  const id = await desk.take('apply-for-sheet', wish(more));
  return { desk, id };
}

describe('the token (§ 228 SGB IX)', () => {
  it('is given out against its price, from the month after both', async () => {
    const { desk, id } = await sheet();
    expect(desk.state.sheets[0]).toMatchObject({ entitled: true, priceCents: 10_400 });
    expect(types(desk)).toContain('token-payment');
    await expect(desk.take('issue-sheet', { sheet: id })).rejects.toMatchObject({ code: 'token-unpaid' });
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 10_400 });
    await desk.take('issue-sheet', { sheet: id });
    expect(desk.state.sheets[0]).toMatchObject({ validFrom: '2026-02-01', validUntil: '2027-01-31' });
    await desk.advance('2027-01-05');
    expect(types(desk)).toContain('token-expires');
    await desk.advance('2027-02-02');
    expect(desk.state.sheets[0]?.status).toBe('ended');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('lapses unpaid, and is given out all the same when the price comes later', async () => {
    const { desk, id } = await sheet({ months: 6 });
    await desk.wait(40);
    expect(desk.state.sheets[0]?.status).toBe('lapsed');
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 5_300 });
    await desk.take('issue-sheet', { sheet: id });
    expect(desk.state.sheets[0]).toMatchObject({ validFrom: '2026-03-01', validUntil: '2026-08-31' });
  });

  it('is free for who lives on subsistence benefits, for a year', async () => {
    const { desk, id } = await sheet({ months: 6, subsistenceBenefits: true });
    await desk.take('issue-sheet', { sheet: id });
    expect(desk.state.sheets[0]).toMatchObject({ priceCents: 0, months: 12, validUntil: '2027-01-31' });
  });

  it('brings half of its price back within half a year, ordered by two persons', async () => {
    const { desk, id } = await sheet();
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 10_400 });
    await desk.take('issue-sheet', { sheet: id });
    await desk.advance('2026-06-30');
    await desk.take('return-sheet', { sheet: id, returnedOn: desk.today, refund: true });
    expect(desk.state.sheets[0]).toMatchObject({ status: 'returned', refundCents: 5_200 });
    expect(tasks(desk)).toContain('refund-token');
    expect(desk.state.letters.at(-1)).toMatchObject({ type: 'sheet-returned', facts: { cents: 5_200 } });
  });

  it('comes half back on death, too', async () => {
    const { desk, id } = await sheet();
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 10_400 });
    await desk.take('issue-sheet', { sheet: id });
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(tasks(desk)).toEqual(['refund-token']);
  });

  it('is refused beside the reduced vehicle tax, and without a mark that opens it', async () => {
    const desk = await issued();
    const tax = await desk.take('apply-for-sheet', wish({ kind: 'vehicle-tax' }));
    await desk.take('issue-sheet', { sheet: tax });
    expect(desk.state.sheets[0]).toMatchObject({ status: 'issued', validUntil: '2030-12-31' });
    const id = await desk.take('apply-for-sheet', wish());
    expect(desk.state.sheets[1]?.entitled).toBe(false);
    await decide(desk, { as: 'token-refused', sheet: id });
    await serve(desk);
    await object(desk);
    await meet(desk);
    expect(desk.state.sheets[1]).toMatchObject({ status: 'applied', entitled: true });
    expect(desk.state.phase).toBe('valid');
  });

  it('waits for its card', async () => {
    const desk = await applied();
    const id = await desk.take(
      'apply-for-sheet',
      wish({ receivedOn: '2026-01-12', subsistenceBenefits: true }),
    );
    await expect(desk.take('issue-sheet', { sheet: id })).rejects.toMatchObject({ code: 'facts-contradict' });
  });
});
