import fc from 'fast-check';
import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { Desk } from '../kit/test/desk';
import { Refusal } from '../kit/refusal';
import { addDays, type CivilDate } from '../../rules/core/civil-date';
import { downgradeProtection } from './state';
import { clerk, opening, stories, type Fact } from './test/stories';

const enteredAt = '2026-11-02';

async function opened(today: string): Promise<Desk<DowngradeState>> {
  const desk = new Desk(downgradeProtection, today);
  await desk.take('open', opening, clerk, 'opening');
  return desk;
}

const enter = (desk: Desk<DowngradeState>, { step, input, actor = clerk, stepId }: Fact) =>
  desk.take(step, input, actor, stepId);

/** Each fact on its day, the clock going on in between. */
async function enteredInTime(facts: Fact[]): Promise<DowngradeState> {
  const desk = await opened(opening.decidedOn);
  for (const fact of facts) {
    await desk.advance(fact.on);
    await enter(desk, fact);
  }
  await desk.advance(enteredAt);
  return desk.state;
}

/** Each fact so many days after it happened, the clock going on in between; what does not fit yet is tried again. */
async function enteredWithDelays(facts: Fact[], delays: number[]): Promise<DowngradeState> {
  const desk = await opened(opening.decidedOn);
  const entries = facts.map((fact, index) => {
    const on = addDays(fact.on as CivilDate, delays[index] ?? 0);
    return { fact, on: on < enteredAt ? on : enteredAt };
  });
  entries.sort((a, b) => (a.on < b.on ? -1 : 1));
  let waiting: Fact[] = [];
  for (const { fact, on } of entries) {
    await desk.advance(on);
    waiting = await enterWhatFits(desk, [...waiting, fact]);
  }
  await desk.advance(enteredAt);
  while (waiting.length > 0) waiting = await enterWhatFits(desk, waiting, true);
  return desk.state;
}

async function enterWhatFits(desk: Desk<DowngradeState>, facts: Fact[], last = false): Promise<Fact[]> {
  const refused: Fact[] = [];
  for (const fact of facts) {
    try {
      await enter(desk, fact);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(fact);
    }
  }
  if (last && refused.length === facts.length)
    throw new Error(`stuck at ${refused.map(({ step }) => step).join()}`);
  return refused;
}

/** All on one day, months later. What does not fit yet is put back and tried again, as a person would. */
async function enteredLate(facts: Fact[]): Promise<Desk<DowngradeState>> {
  const desk = await opened(enteredAt);
  let waiting = facts;
  while (waiting.length > 0) waiting = await enterWhatFits(desk, waiting, true);
  return desk;
}

/** What the law makes of a case; when it was written down is left out. */
function inLaw(state: DowngradeState) {
  const { phase, outcome, protection, remedies, deadlines, endings, card, unresolved } = state;
  return {
    phase,
    outcome,
    protection,
    unresolved,
    matters: remedies.matters,
    tracks: remedies.notices.map(({ kind, rulings, tracks }) => ({
      kind,
      rulings,
      tracks: tracks.map(({ party, status, notifiedOn, lastDay }) => ({
        party,
        status,
        notifiedOn,
        lastDay,
      })),
    })),
    challenges: remedies.challenges.map(({ stage, receivedOn, scope, standing, ended }) => ({
      stage,
      receivedOn,
      scope,
      standing,
      ended: ended && { how: ended.how, on: ended.on },
    })),
    endings: endings.map(({ outcome: what, on }) => ({ what, on })),
    card: { returnedOn: card?.returnedOn, asked: card?.askedBackBy !== undefined },
    running: deadlines
      .filter(({ status, type }) => status === 'open' && type !== 'card-return')
      .map(({ type, lastDay }) => ({ type, lastDay }))
      .sort((a, b) => (a.type + a.lastDay < b.type + b.lastDay ? -1 : 1)),
    tasks: state.tasks
      .filter(({ status, type }) => status === 'open' && type !== 'period-approaching')
      .map(({ type }) => type)
      .sort(),
  };
}

describe.each(Object.entries(stories))('Design § 3.1: %s', (_name, facts) => {
  it('comes to the same end whether it is entered in time, late, or in any order', async () => {
    const inTime = inLaw(await enteredInTime(facts));
    expect(inTime.unresolved).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(facts, { minLength: facts.length }), async (shuffled) => {
        expect(inLaw((await enteredLate(shuffled)).state)).toEqual(inTime);
      }),
      { numRuns: 8 },
    );
  });

  it('comes to the same end however long each entry takes', async () => {
    const inTime = inLaw(await enteredInTime(facts));
    const delay = fc.constantFrom(0, 1, 5, 9, 20, 33, 60, 100, 150);
    await fc.assert(
      fc.asyncProperty(
        fc.array(delay, { minLength: facts.length, maxLength: facts.length }),
        async (delays) => {
          expect(inLaw(await enteredWithDelays(facts, delays))).toEqual(inTime);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is seen by a continued run as by the one before', async () => {
    const desk = await enteredLate(facts);
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});
