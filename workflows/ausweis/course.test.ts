import { office } from '../kit/test/desk';
import {
  applied,
  askedBack,
  decide,
  issued,
  lowering,
  meet,
  object,
  serve,
  tasks,
  types,
} from './test/office';

const deadline = async (desk: Awaited<ReturnType<typeof applied>>, type: string) =>
  Promise.resolve(desk.state.deadlines.filter((one) => one.type === type).at(-1));

describe('the way to the card (§ 152 Abs. 5 SGB IX)', () => {
  it('goes from the application over its production to the hand-over', async () => {
    const desk = await applied();
    expect(desk.state.phase).toBe('application');
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('production');
    await desk.take('issue-card', { number: 'A 1' });
    expect(desk.state.phase).toBe('hand-over');
    expect(desk.state.cards[0]).toMatchObject({
      validFrom: '2025-11-03',
      validUntil: '2030-12-31',
      orange: true,
      picture: true,
    });
    await desk.take('record-hand-over', { card: 'card-1', how: 'post' });
    expect(desk.state.phase).toBe('valid');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('closes with an unlimited card, and is told of nothing more', async () => {
    const desk = await issued({}, { unlimited: true });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'issued' });
  });

  it('asks for the picture, reminds, and refuses only after the warning has run out', async () => {
    const desk = await applied({ picture: false });
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('cooperation');
    expect(types(desk)).toContain('cooperation-request');
    const refusal = { as: 'refused-cooperation', instruction: 'correct', reasons: 'kein Lichtbild' };
    await expect(desk.take('prepare-decision', refusal)).rejects.toMatchObject({ code: 'warning-missing' });
    await desk.wait(90);
    expect(types(desk).filter((type) => type === 'cooperation-reminder')).toHaveLength(office.reminders);
    expect(desk.state.phase).toBe('draft');
    await decide(desk, refusal);
    await serve(desk);
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused-cooperation' });
    const { id } = desk.state.inquiry.requests[0] ?? {};
    await desk.take('record-answer', { request: id, receivedOn: desk.today, complete: true });
    expect(desk.state.phase).toBe('production');
  });

  it('takes a picture that comes, not one that cannot be used', async () => {
    const desk = await applied({ picture: false });
    await desk.take('accept-application', {});
    await desk.take('record-picture', { receivedOn: desk.today, usable: false });
    expect(desk.state.phase).toBe('cooperation');
    await desk.take('record-picture', { receivedOn: desk.today, usable: true });
    expect(desk.state.phase).toBe('production');
  });

  it('needs no picture under ten, nor from who cannot leave the house', async () => {
    const child = await applied({ picture: false, bornOn: '2018-03-14' });
    await child.take('accept-application', {});
    expect(child.state.phase).toBe('production');
    await child.take('issue-card', { number: 'K 1' });
    expect(child.state.cards[0]).toMatchObject({ picture: false, validUntil: '2028-03-31' });
    const home = await applied({ picture: false });
    await home.take('accept-application', {});
    await home.take('dispense-with-picture', { reason: 'bettlägerig' });
    expect(home.state.phase).toBe('production');
  });
});

describe('the refusal', () => {
  it('is refused without a severe disability, and granted upon an objection', async () => {
    const desk = await applied({ finding: { ...lowFinding } });
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('draft');
    await expect(desk.take('issue-card', { number: 'A 1' })).rejects.toMatchObject({
      code: 'step-not-possible',
    });
    await decide(desk, { as: 'refused', ground: 'not-severely-disabled' });
    expect(desk.state.phase).toBe('released');
    await serve(desk);
    await object(desk);
    expect(desk.state.phase).toBe('objection');
    await desk.take('record-finding', { found: { ...lowFinding, gdb: 50 } });
    await meet(desk);
    expect(desk.state.phase).toBe('production');
  });

  it('is refused to who neither lives nor works here, with a ground that is so', async () => {
    const desk = await applied({ resident: false });
    await desk.take('accept-application', {});
    const wrong = { as: 'refused', ground: 'not-severely-disabled', instruction: 'correct', reasons: 'x' };
    await desk.take('prepare-decision', { ...wrong, ground: 'no-residence' });
    expect(desk.state.phase).toBe('draft');
    await desk.take('discard-draft', { notice: 'bescheid', reason: 'neu' });
    expect(tasks(desk)).toContain('prepare-decision');
    await desk.take('record-residence', { resident: true });
    await expect(desk.take('prepare-decision', wrong)).rejects.toMatchObject({ code: 'facts-contradict' });
  });
});

const lowFinding = { gdb: 40, marks: [], appliedOn: '2025-11-03', foundBy: 'office', final: true };

describe('a card that is out', () => {
  it('is announced to end, ends, and is followed by another one on application', async () => {
    const desk = await issued();
    await desk.advance('2030-10-02');
    expect(types(desk)).toContain('card-expires');
    await desk.advance('2031-01-02');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'expired' });
    await desk.take('apply-for-card', { from: 'person', receivedOn: desk.today, wish: 'renewal' });
    expect(desk.state.phase).toBe('production');
    await desk.take('issue-card', { number: 'A 2' });
    await desk.take('record-hand-over', { card: 'card-2', how: 'personal' });
    expect(desk.state.cards.map(({ status }) => status)).toEqual(['expired', 'out']);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is corrected once a new finding is final (§ 152 Abs. 5 S. 5 SGB IX)', async () => {
    const desk = await issued();
    const raised = { gdb: 80, marks: ['G', 'B'], appliedOn: '2026-01-12', foundBy: 'office' };
    await desk.take('record-finding', { found: { ...raised, final: false } });
    expect(desk.state.phase).toBe('valid');
    await desk.take('record-finding', { found: { ...raised, final: true } });
    expect(desk.state).toMatchObject({ phase: 'production', proceeding: { occasion: 'correction' } });
    await desk.take('issue-card', { number: 'A 2' });
    expect(desk.state.cards.map(({ status }) => status)).toEqual(['replaced', 'issued']);
    await desk.take('record-card-return', { card: 'card-1', returnedOn: desk.today });
    expect(desk.state.cards[0]?.status).toBe('returned');
  });

  it('is replaced when it is lost', async () => {
    const desk = await issued();
    await desk.take('report-card-loss', {
      from: 'person',
      reportedOn: desk.today,
      how: 'lost',
      replace: true,
    });
    expect(desk.state).toMatchObject({ phase: 'production', proceeding: { occasion: 'replacement' } });
    await desk.take('issue-card', { number: 'A 2' });
    expect(desk.state.cards.map(({ status }) => status)).toEqual(['lost', 'issued']);
  });

  it('goes out again when it comes back undelivered, or though the status goes on (B25)', async () => {
    const desk = await issued();
    await desk.take('record-card-undelivered', { card: 'card-1', returnedOn: desk.today });
    expect(desk.state.phase).toBe('hand-over');
    expect(tasks(desk)).toContain('resend-card');
    await desk.take('record-hand-over', { card: 'card-1', how: 'registered' });
    await desk.take('record-card-return', { returnedOn: desk.today });
    expect(desk.state.phase).toBe('hand-over');
  });
});

describe('the end of the protection (§ 199 SGB IX, § 152 Abs. 5 S. 4 SGB IX)', () => {
  it('asks for the card when it comes, and closes when that is back', async () => {
    const desk = await askedBack();
    expect(desk.state.phase).toBe('return');
    expect(types(desk)).toContain('return-request');
    await desk.take('record-card-return', { returnedOn: desk.today });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'collected' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('issues a card that ends before, to its end', async () => {
    const desk = await issued({ permitUntil: '2026-03-15' });
    expect(desk.state.cards[0]?.validUntil).toBe('2026-03-31');
    await desk.take('record-residence', { resident: true, permitUntil: '2028-03-15' });
    await desk.advance('2026-02-20');
    await desk.take('record-finding', { lowering });
    expect(desk.state).toMatchObject({ phase: 'production', proceeding: { occasion: 'protection' } });
    await desk.take('issue-card', { number: 'A 2' });
    expect(desk.state.cards[1]?.validUntil).toBe('2026-05-31');
    await desk.take('record-hand-over', { card: 'card-2', how: 'post' });
    expect(desk.state.phase).toBe('protection');
  });

  it('reminds, and then orders the return with its remedies', async () => {
    const desk = await askedBack();
    const order = { as: 'return-ordered', returnBy: '2026-09-30', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-decision', order)).rejects.toMatchObject({ code: 'hearing-missing' });
    await desk.advance('2026-08-15');
    expect(types(desk).filter((type) => type === 'return-reminder')).toHaveLength(office.reminders);
    expect(tasks(desk)).toContain('order-return');
    await decide(desk, order);
    await serve(desk);
    expect(desk.state.phase).toBe('objection-period');
    await desk.wait(60);
    expect(desk.state.phase).toBe('return');
    expect(tasks(desk)).toContain('enforce-return');
    await desk.take('give-up-card', { reason: 'nicht auffindbar' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'not-collected' });
  });

  it('lets the person keep the card when the lowering does not stand', async () => {
    const desk = await askedBack();
    const status = { gdb: 60, marks: ['G'], appliedOn: '2025-11-03', foundBy: 'office', final: false };
    await desk.take('record-card-return', { returnedOn: desk.today });
    await desk.take('record-finding', { found: status });
    expect(desk.state.phase).toBe('hand-over');
    expect(types(desk)).not.toContain('return-request');
    await desk.take('record-hand-over', { card: 'card-1', how: 'post' });
    expect(desk.state.phase).toBe('valid');
    expect(await deadline(desk, 'protection')).toBeUndefined();
  });

  it('ends at once where the status is lost for another reason (B21)', async () => {
    const desk = await issued();
    await desk.take('record-loss', { lostOn: desk.today, because: 'residence', reason: 'Wegzug' });
    expect(desk.state.phase).toBe('return');
    await desk.take('report-card-loss', {
      from: 'person',
      reportedOn: desk.today,
      how: 'lost',
      replace: true,
    });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'not-collected' });
  });
});

describe('what is found elsewhere', () => {
  it('is lowered only from what is known, and not said in two ways', async () => {
    const low = await applied({ finding: { ...lowFinding } });
    await expect(low.take('record-finding', { lowering })).rejects.toMatchObject({ code: 'missing-fact' });
    const desk = await issued();
    const both = { found: { ...lowFinding, gdb: 60 }, lowering };
    await expect(desk.take('record-finding', both)).rejects.toMatchObject({ code: 'facts-contradict' });
  });
});

describe('death', () => {
  it('ends the case, and asks known heirs for the card without a period', async () => {
    const heir = { id: 'heir', role: 'heir', name: 'Jana Beispiel', channel: 'post' };
    const desk = await issued();
    await desk.take('add-party', heir);
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(types(desk)).toContain('return-after-death');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'died' });
    expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    await desk.take('record-card-return', { returnedOn: desk.today });
    expect(desk.state.cards[0]?.status).toBe('returned');
  });
});
