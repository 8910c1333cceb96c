import type { AusweisState } from '../../contracts/ausweis/messages';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { askedBack, decide, serve } from './test/office';

type Case = Desk<AusweisState>;
const third = { ...lead, id: 'third' };
const objectionTo = (desk: Case, notice: string, more: object = {}) =>
  objection(desk.today, { notice, ...more });
const statusOf = ({ state }: Case, name: string) =>
  state.remedies.matters.find(({ matter }) => matter === name)?.status;
const endOf = ({ state }: Case, id: string) =>
  state.remedies.challenges.find((challenge) => challenge.id === id)?.ended?.how;

/** A token is refused (`bescheid`), and the card is to come back (`bescheid-2`); both decisions are out. */
async function refusedAndOrdered() {
  const desk = await askedBack();
  const wish = { from: 'person', receivedOn: desk.today, kind: 'token', months: 12 };
  const sheet = await desk.take('apply-for-sheet', wish);
  await desk.advance('2026-08-15');
  await decide(desk, { as: 'token-refused', sheet });
  await serve(desk);
  await decide(desk, { as: 'return-ordered', returnBy: '2026-12-31' }, 'bescheid-2');
  await serve(desk, 'bescheid-2');
  return desk;
}

/** Both are contested. */
async function bothContested() {
  const desk = await refusedAndOrdered();
  await desk.take('record-objection', objectionTo(desk, 'bescheid'), clerk, 'refusal');
  await desk.take('record-objection', objectionTo(desk, 'bescheid-2'), clerk, 'order');
  return desk;
}

const unnamed = (fits: string[]) => ({ code: 'missing-fact', details: { fields: ['notice'], fits } });
const answer = { kind: 'objection-decision', instruction: 'correct', reasons: 'geprüft' };

/** The objection to the refusal is decided upon, and the answer announced. */
async function answered(desk: Case, notice: string, stepId: string) {
  await desk.take('prepare-objection-decision', { ...answer, notice }, clerk, stepId);
  await desk.take('release-notice', { notice: stepId }, third);
  await serve(desk, stepId);
}

describe('two decisions on a card that are contested beside each other', () => {
  it('are withdrawn from one by one; which is meant has to be said', async () => {
    const desk = await bothContested();
    const withdrawal = { from: 'person', receivedOn: desk.today };
    await expect(desk.take('withdraw-objection', withdrawal)).rejects.toMatchObject(
      unnamed(['bescheid', 'bescheid-2']),
    );
    await desk.take('withdraw-objection', { ...withdrawal, notice: 'bescheid' });
    expect(endOf(desk, 'refusal')).toBe('withdrawn');
    expect(endOf(desk, 'order')).toBeUndefined();
    expect(desk.state.remedies.notices.map(({ tracks }) => tracks[0]?.status)).toEqual([
      'running',
      'contested',
    ]);
    await desk.take('withdraw-objection', withdrawal);
    expect(endOf(desk, 'order')).toBe('withdrawn');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('keep what was prepared upon the objection to the other one', async () => {
    const desk = await bothContested();
    await desk.take('prepare-objection-decision', { ...answer, notice: 'bescheid' }, clerk, 'answer');
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today, notice: 'bescheid-2' });
    expect(desk.state.remedies.notices.map(({ id }) => id)).toContain('answer');
    await desk.take('record-objection', objectionTo(desk, 'bescheid-2'));
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today, notice: 'bescheid' });
    expect(desk.state.remedies.notices.map(({ id }) => id)).not.toContain('answer');
  });

  it('are each decided upon for themselves, by somebody who did not release it', async () => {
    const desk = await bothContested();
    await expect(desk.take('prepare-objection-decision', answer)).rejects.toMatchObject(
      unnamed(['bescheid', 'bescheid-2']),
    );
    await expect(
      desk.take('prepare-objection-decision', { ...answer, notice: 'bescheid' }, lead),
    ).rejects.toMatchObject({ code: 'four-eyes' });
    await desk.take(
      'prepare-objection-decision',
      { ...answer, notice: 'bescheid', kind: 'full-remedy' },
      clerk,
      'remedy',
    );
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({ answers: 'bescheid' });
    await desk.take('release-notice', { notice: 'remedy' }, third);
    await serve(desk, 'remedy');
    expect(endOf(desk, 'refusal')).toBe('decided');
    expect(endOf(desk, 'order')).toBeUndefined();
    expect(statusOf(desk, 'wertmarke')).toBe('lifted');
    expect(statusOf(desk, 'einziehung')).toBe('open');
    await answered(desk, 'bescheid-2', 'answer');
    expect(endOf(desk, 'order')).toBe('decided');
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});

describe('what follows the objections to both', () => {
  it('goes to court by the name of the answer, or of the decision with which it began', async () => {
    const desk = await bothContested();
    await answered(desk, 'bescheid', 'first');
    await answered(desk, 'bescheid-2', 'second');
    const action = { from: 'person', receivedOn: desk.today, court: 'SG Beispiel', scope: 'all' };
    await expect(desk.take('record-action', action)).rejects.toMatchObject(unnamed(['first', 'second']));
    await desk.take('record-action', { ...action, notice: 'first' });
    await desk.take('record-action', { ...action, notice: 'bescheid-2' });
    expect(desk.state.remedies.challenges.slice(2).map(({ notice }) => notice)).toEqual(['first', 'second']);
    const withdrawn = { how: 'withdrawal', on: desk.today };
    await expect(desk.take('record-court-outcome', withdrawn)).rejects.toMatchObject(
      unnamed(['first', 'second']),
    );
    const lost = { how: 'judgment', on: desk.today, ruling: 'upheld', notice: 'first' };
    await desk.take('record-court-outcome', lost, clerk, 'judgment');
    expect(desk.state.remedies.challenges.map(({ ended }) => ended?.how)).toEqual([
      'decided',
      'decided',
      'decided',
      undefined,
    ]);
    await desk.take('record-court-outcome', withdrawn);
    expect(desk.state.remedies.challenges.at(-1)?.ended?.how).toBe('withdrawn');
    const appeal = { ...action, court: 'LSG Beispiel', notice: 'bescheid' };
    await desk.take('record-action', appeal);
    expect(desk.state.remedies.challenges.at(-1)).toMatchObject({ notice: 'judgment', stage: 'court' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});

describe('what can be done about one of two decisions on a card', () => {
  it('is waived for one by one', async () => {
    const desk = await refusedAndOrdered();
    const waiver = { from: 'person', receivedOn: desk.today };
    await expect(desk.take('waive-remedy', waiver)).rejects.toMatchObject(
      unnamed(['bescheid', 'bescheid-2']),
    );
    await desk.take('waive-remedy', { ...waiver, notice: 'bescheid-2' });
    expect(statusOf(desk, 'einziehung')).toBe('final');
    await desk.take('waive-remedy', waiver);
    expect(statusOf(desk, 'wertmarke')).toBe('final');
  });

  it('has for each a period of its own to be reinstated in', async () => {
    const desk = await refusedAndOrdered();
    await desk.wait(60);
    await desk.take('record-objection', objectionTo(desk, 'bescheid'));
    await desk.take('record-objection', objectionTo(desk, 'bescheid-2'));
    const asked = {
      from: 'person',
      receivedOn: desk.today,
      obstacleEndedOn: desk.today,
      reason: 'Krankenhaus',
    };
    await expect(desk.take('apply-for-reinstatement', asked)).rejects.toMatchObject({
      code: 'missing-fact',
      details: { fields: ['notice'] },
    });
    await desk.take('apply-for-reinstatement', { ...asked, notice: 'bescheid-2' });
    const granted = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await expect(desk.take('decide-reinstatement', granted, third)).rejects.toMatchObject({
      code: 'missing-fact',
    });
    await desk.take('decide-reinstatement', { ...granted, notice: 'bescheid-2' }, third);
    expect(desk.state.remedies.challenges.map(({ standing }) => standing)).toEqual(['late', 'reinstated']);
    await desk.take('decide-reinstatement', { ...granted, granted: false }, third);
    expect(desk.state.remedies.challenges[0]?.standing).toBe('inadmissible');
  });

  it('leaves an objection without form to one of them alone when the other is contested in due form', async () => {
    const desk = await refusedAndOrdered();
    await desk.take(
      'record-objection',
      objectionTo(desk, 'bescheid', { form: 'plain-email' }),
      clerk,
      'mail',
    );
    await desk.take('record-objection', objectionTo(desk, 'bescheid-2'));
    expect(endOf(desk, 'mail')).toBeUndefined();
    await desk.take('record-objection', objectionTo(desk, 'bescheid'));
    expect(endOf(desk, 'mail')).toBe('settled');
  });

  it('is not about one where nothing of the kind is pending', async () => {
    const desk = await refusedAndOrdered();
    await desk.take('record-objection', objectionTo(desk, 'bescheid'));
    const withdrawal = { from: 'person', receivedOn: desk.today };
    await expect(
      desk.take('withdraw-objection', { ...withdrawal, notice: 'bescheid-2' }),
    ).rejects.toMatchObject({ code: 'nothing-pending', details: { notice: 'bescheid-2' } });
    await expect(
      desk.take('withdraw-objection', { ...withdrawal, notice: 'bescheid-9' }),
    ).rejects.toMatchObject({ code: 'unknown-notice' });
  });
});
