import { clerk, lead } from '../kit/test/desk';
import { applied, decide, finding, issued, meet, object, serve, tasks, types } from './test/office';

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

  it('is free for who met the conditions of the old law in 1979 (§ 228 Abs. 4 Nr. 3 SGB IX)', async () => {
    const { desk, id } = await sheet({ entitledSince1979: true });
    await desk.take('issue-sheet', { sheet: id });
    expect(desk.state.sheets[0]).toMatchObject({ priceCents: 0, status: 'issued' });
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
});

describe('a token that is not given out at once', () => {
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
    expect(desk.state.sheets[1]).toMatchObject({ status: 'applied', entitled: true, priceCents: 10_400 });
    expect(types(desk)).toContain('token-payment');
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

/** The vehicle tax is reduced; then a token is refused, and the objection to it is met. */
async function refusedAndGranted(more: object = {}) {
  const desk = await issued({ finding: { ...finding, ...more } });
  const tax = await desk.take('apply-for-sheet', wish({ kind: 'vehicle-tax' }));
  await desk.take('issue-sheet', { sheet: tax });
  const id = await desk.take('apply-for-sheet', wish({ months: 6, ...more }));
  await decide(desk, { as: 'token-refused', sheet: id });
  await serve(desk);
  await object(desk);
  await meet(desk);
  return { desk, id };
}

describe('a token whose refusal was lifted (§ 228 Abs. 2, 4 SGB IX)', () => {
  it('costs what it costs everybody, for the time that was applied for', async () => {
    const { desk, id } = await refusedAndGranted();
    expect(desk.state.sheets[1]).toMatchObject({ priceCents: 5_300, months: 6 });
    await expect(desk.take('issue-sheet', { sheet: id })).rejects.toMatchObject({ code: 'token-unpaid' });
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 5_300 });
    await desk.take('issue-sheet', { sheet: id });
    expect(desk.state.sheets[1]).toMatchObject({ status: 'issued', validUntil: '2026-07-31' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it.each([{ marks: ['G', 'H'] }, { subsistenceBenefits: true }])(
    'is free where it would have been free at once: %j',
    async (more) => {
      const { desk, id } = await refusedAndGranted(more);
      expect(desk.state.sheets[1]).toMatchObject({ priceCents: 0, months: 12 });
      await desk.take('issue-sheet', { sheet: id });
    },
  );

  it('costs something too where the mark that opens it was missing', async () => {
    const desk = await issued({ finding: { ...finding, marks: [] } });
    const id = await desk.take('apply-for-sheet', wish());
    await decide(desk, { as: 'token-refused', sheet: id });
    await serve(desk);
    await object(desk);
    await meet(desk);
    expect(desk.state.sheets[0]).toMatchObject({ status: 'applied', priceCents: 10_400 });
  });

  it('is the one alone that the lifted decision refused', async () => {
    const desk = await issued({ finding: { ...finding, marks: [] } });
    for (const notice of ['bescheid', 'bescheid-2']) {
      const id = await desk.take('apply-for-sheet', wish());
      await decide(desk, { as: 'token-refused', sheet: id }, notice);
      await serve(desk, notice);
    }
    await object(desk);
    await meet(desk);
    expect(desk.state.sheets.map(({ status }) => status)).toEqual(['refused', 'applied']);
    expect(desk.state.remedies.matters).toMatchObject([
      { matter: 'wertmarke', status: 'open' },
      { matter: 'wertmarke-2', status: 'lifted' },
    ]);
    await desk.wait(60);
    expect(desk.state.remedies.matters[0]).toMatchObject({ status: 'final' });
    expect(desk.state.sheets[0]?.status).toBe('refused');
  });
});

describe('a token that was paid for and cannot be given out any more', () => {
  const notes = ({ state }: Awaited<ReturnType<typeof issued>>) =>
    state.tasks.filter(({ type }) => type === 'refund-token').map(({ note }) => note);
  const move = (on: string) => ({ to: 'Amt Musterhafen', on, reason: 'Umzug' });

  it('is paid back in full after death', async () => {
    const { desk, id } = await sheet();
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 10_400 });
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(desk.state.sheets[0]).toMatchObject({ status: 'ended', refundCents: 10_400 });
    expect(tasks(desk)).toEqual(['refund-token']);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is paid back in full when another authority goes on, also what arrives afterwards', async () => {
    const { desk, id } = await sheet();
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 4_000 });
    await desk.take('hand-over-case', move(desk.today), lead);
    expect(desk.state.letters.at(-1)).toMatchObject({ type: 'handed-over', facts: { cents: 4_000 } });
    await desk.take('record-token-payment', { sheet: id, receivedOn: desk.today, cents: 6_400 }, clerk);
    expect(desk.state.sheets[0]).toMatchObject({ status: 'ended', refundCents: 10_400 });
    expect(notes(desk)).toEqual(['40,00 EUR', '64,00 EUR']);
    expect(tasks(desk)).toEqual(['refund-token', 'refund-token']);
  });

  it('costs nobody anything where nothing was paid, and stays valid where it was given out', async () => {
    const { desk, id } = await sheet();
    await desk.take('hand-over-case', move(desk.today), lead);
    expect(tasks(desk)).toEqual([]);
    const other = await sheet();
    await other.desk.take('record-token-payment', {
      sheet: other.id,
      receivedOn: '2026-01-14',
      cents: 10_400,
    });
    await other.desk.take('issue-sheet', { sheet: other.id });
    await other.desk.take('hand-over-case', move('2026-01-14'), lead);
    expect(other.desk.state.sheets[0]).toMatchObject({ status: 'issued' });
    await expect(desk.take('issue-sheet', { sheet: id })).rejects.toMatchObject({ code: 'already-done' });
  });
});
