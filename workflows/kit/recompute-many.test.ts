import type { ProcessDefinition } from '../../contracts/case/process';
import type { CaseState } from '../../contracts/case/state';
import { caseDeadlines, caseSteps, caseTasks } from '../../contracts/case/steps';
import { addDays, type CivilDate } from '../../rules/core/civil-date';
import { openDeadline } from './deadlines';
import type { Kase } from './kase';
import type { CaseProcedure } from './procedure';
import { Desk, office } from './test/desk';

const phase = { title: { de: 'Offen', en: 'Open' }, waitsFor: { de: 'nichts', en: 'nothing' } };
const step = { title: { de: 'Schritt', en: 'Step' }, roles: ['caseworker'], phases: 'any' } as const;
const process: ProcessDefinition = {
  title: { de: 'Viele Fristen', en: 'Many periods' },
  norm: '§ 26 SGB X',
  numberPrefix: 'VF',
  phases: { open: phase, closing: phase },
  outcomes: {},
  steps: { ...caseSteps, open: { ...step, phases: [] }, set: step },
  deadlines: {
    ...caseDeadlines,
    period: { title: { de: 'Frist', en: 'Period' }, norm: '§ 26 SGB X', of: 'party' },
  },
  tasks: caseTasks,
  letters: {},
};

let folds = 0;

/** Each step sets as many periods as it is told, all of which end on one day; another finding follows from each. */
const procedure: CaseProcedure<CaseState> = {
  id: 'many',
  process,
  begin: (_act, common) => {
    folds += 1;
    return { ...common, phase: 'open' };
  },
  steps: {
    open: () => undefined,
    set: (kase: Kase, { from, many, lastDay }: { from: number; many: number; lastDay: CivilDate }) => {
      for (let days = from; days < from + many; days += 1) {
        const on = addDays(lastDay, -days);
        const finding = kase.find('hearing-period', { on, days, place: kase.place() });
        const id = `${lastDay}:${days}`;
        openDeadline(kase, { id, type: 'period', lastDay: finding.value.lastDay, finding });
        kase.find('days-before', { lastDay: finding.value.lastDay, days });
      }
    },
  },
  phases: { open: () => 'open', closing: () => 'closing' },
};

const berlin = { ...office, place: { land: 'BE' } as const };

/** As many periods as one act may not ask for at once, which end on a day that is a holiday in one Land and none in the other. */
async function set(desk: Desk<CaseState>, many: number, lastDay: string): Promise<void> {
  for (let done = 0; done < many; done += 40)
    await desk.take('set', { from: 15 + done, many: Math.min(40, many - done), lastDay });
}

async function opened(settings = office): Promise<Desk<CaseState>> {
  const desk = new Desk(procedure, '2026-05-04');
  desk.settings = settings;
  await desk.take('open', {});
  return desk;
}

const lastDays = ({ state }: Desk<CaseState>) => new Set(state.deadlines.map(({ lastDay }) => lastDay));

async function recomputed(desk: Desk<CaseState>) {
  folds = 0;
  const findings = await desk.recompute();
  return { findings, folds };
}

describe('a recomputation of a case with very many findings', () => {
  it('changes all that run, and folds the case a few times, not once for each', async () => {
    const desk = await opened();
    await set(desk, 120, '2026-06-04');
    expect(lastDays(desk)).toEqual(new Set(['2026-06-05']));
    desk.settings = berlin;
    const { findings, folds: needed } = await recomputed(desk);
    expect(findings).toHaveLength(120);
    expect(findings.filter(({ kept }) => kept)).toEqual([]);
    expect(lastDays(desk)).toEqual(new Set(['2026-06-04']));
    expect(needed).toBeLessThan(20);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('leaves all that are over likewise', async () => {
    const desk = await opened();
    await set(desk, 60, '2026-06-04');
    // The clock of a desk catches up with fifty at a time.
    for (let turn = 0; turn < 6; turn += 1) await desk.advance('2026-06-09').catch(() => undefined);
    desk.settings = berlin;
    const { findings, folds: needed } = await recomputed(desk);
    expect(new Set(findings.map(({ kept }) => kept))).toEqual(new Set(['over']));
    expect(findings).toHaveLength(60);
    expect(lastDays(desk)).toEqual(new Set(['2026-06-05']));
    expect(needed).toBeLessThan(20);
  });

  it('finds the few that cannot change among the many that can', async () => {
    const desk = await opened();
    await set(desk, 3, '2026-06-04');
    await set(desk, 70, '2027-03-08');
    await desk.advance('2026-06-05');
    desk.settings = berlin;
    const { findings, folds: needed } = await recomputed(desk);
    expect(findings.filter(({ kept }) => kept).map(({ kept }) => kept)).toEqual(
      Array(3).fill('would-be-over'),
    );
    expect(findings).toHaveLength(73);
    expect(lastDays(desk)).toEqual(new Set(['2026-06-05', '2027-03-09']));
    expect(needed).toBeLessThan(50);
  });

  it('holds the beginning of what it did, and says how much more the journal has', async () => {
    const desk = await opened();
    await set(desk, 120, '2026-06-04');
    desk.settings = berlin;
    const reason = 'r'.repeat(20_000);
    await desk.recompute({ reason } as object);
    const [correction] = desk.state.corrections;
    expect(correction?.reason).toBe(`${'r'.repeat(499)}…`);
    const { findings = [], furtherFindings = 0 } = correction ?? {};
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.length + furtherFindings).toBe(120);
    expect(JSON.stringify(correction).length).toBeLessThan(12_000);
    const { recomputed: journaled, input } = desk.acts.at(-1) ?? {};
    expect(journaled?.findings).toHaveLength(120);
    expect(input).toMatchObject({ reason });
  });
});
