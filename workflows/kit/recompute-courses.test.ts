import { compute, type CalculatorId } from '../../rules';
import { addDays, type CivilDate } from '../../rules/core/civil-date';
import { downgradeProtection } from '../downgrade-protection/state';
import { clerk, opening, stories, type Fact } from '../downgrade-protection/test/stories';
import { Refusal } from './refusal';
import { Desk } from './test/desk';

/** A case after a told course, wherever in it. */
async function after(facts: readonly Fact[]) {
  const desk = new Desk(downgradeProtection, opening.decidedOn);
  await desk.take('open', opening, clerk, 'opening');
  for (const { on, step, input, actor, stepId } of facts) {
    await desk.advance(on);
    await desk.take(step, input, actor, stepId);
  }
  return desk;
}

type Case = Awaited<ReturnType<typeof after>>;

type Law = Case['law'];

/** The rules with another day in the answers of one calculator, and all that follows from it. */
const lawWith = (calculator: CalculatorId, by: number, ...fields: string[]): Law =>
  ((id: CalculatorId, input: never) => {
    const finding = compute(id, input);
    if (id !== calculator) return finding;
    const value = { ...(finding.value as unknown as Record<string, CivilDate | null>) };
    for (const field of fields) {
      const day = value[field];
      if (day != null) value[field] = addDays(day, by);
    }
    return { ...finding, value };
  }) as Law;

const laws: Record<string, Law> = {
  'periods being longer': lawWith('remedy-period', 2, 'lastDay', 'finalSince'),
  'periods being shorter': lawWith('remedy-period', -2, 'lastDay', 'finalSince'),
  'notified later': lawWith('notification', 1, 'notifiedOn'),
  'protected longer': lawWith('status-protection', 30, 'protectedUntil'),
};
const seen: string[] = [];

const overIn = ({ state }: Case) =>
  state.deadlines
    .filter(({ status }) => status !== 'open' && status !== 'cancelled')
    .map(({ id, lastDay, status }) => ({ id, lastDay, status }));

const recompute = (desk: Case) =>
  desk.recompute().catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'nothing-to-recompute') throw error;
    return [];
  });

describe.each(Object.entries(stories))('recomputed after "%s"', (_name, facts) => {
  it('nothing is otherwise as long as nothing has changed', async () => {
    const desk = await after(facts);
    await expect(desk.recompute()).rejects.toMatchObject({ code: 'nothing-to-recompute' });
  });

  it.each(Object.keys(laws))('what is over stays, %s, and every run reads the same', async (law) => {
    const desk = await after(facts);
    const over = overIn(desk);
    const { phase, unresolved } = desk.state;
    desk.law = laws[law] as Law;
    const findings = await recompute(desk);
    seen.push(...findings.map(({ kept }) => kept ?? 'changed'));
    expect(overIn(desk)).toEqual(expect.arrayContaining(over));
    expect(desk.state).toMatchObject({ phase, unresolved });
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});

describe('in these courses', () => {
  it('findings change, stay because of what is over, and stay where it would have come to the same', () => {
    expect([...new Set(seen)]).toEqual(expect.arrayContaining(['changed', 'over', 'met-either-way']));
  });
});
