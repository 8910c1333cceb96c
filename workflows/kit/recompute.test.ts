import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { recomputer } from '../../contracts/case/person';
import { compute, type CalculatorId } from '../../rules';
import { addDays, type CivilDate } from '../../rules/core/civil-date';
import { MissingFactError } from '../../rules/core/errors';
import { downgradeProtection } from '../downgrade-protection/state';
import { clerk, opening } from '../downgrade-protection/test/stories';
import { assertReleased } from './recompute';
import { Desk, lead, office, second } from './test/desk';

type Downgrade = Desk<DowngradeState>;
type Law = Downgrade['law'];

const berlin = { ...office, place: { land: 'BE' } as const };
const served = { notice: 'bescheid', addressee: 'person', mode: 'certificate' };

/** Fronleichnam 2026, June 4th, is a holiday in NW and none in BE: a month from May 4th ends there on the 5th, here on the 4th. */
async function servedBeforeFronleichnam(settings = office): Promise<Downgrade> {
  const desk = new Desk(downgradeProtection, '2026-05-04');
  desk.settings = settings;
  await desk.take('open', { ...opening, decidedOn: '2026-05-01' }, clerk, 'bescheid');
  await desk.take('release-notice', { notice: 'bescheid' }, second);
  await desk.take('record-service', { ...served, servedOn: '2026-05-04' }, clerk, 'service');
  return desk;
}

const period = ({ state }: Downgrade) => state.deadlines.find(({ type }) => type === 'objection-period');
const open = ({ state }: Downgrade, type: string) =>
  state.tasks.filter((task) => task.type === type && task.status === 'open');
const object = (desk: Downgrade) =>
  desk.take('record-objection', {
    from: 'person',
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
  });

/** The rules with another answer to one question. */
const lawWith = (calculator: CalculatorId, answer: (value: never) => object): Law =>
  ((id: CalculatorId, input: never) => {
    const finding = compute(id, input);
    return id === calculator ? { ...finding, value: answer(finding.value as never) } : finding;
  }) as Law;

describe('a recomputation after the calendar of the office has changed', () => {
  it('moves a period that runs, and shows old, new and norm like a correction', async () => {
    const desk = await servedBeforeFronleichnam();
    expect(period(desk)?.lastDay).toBe('2026-06-05');
    await desk.advance('2026-05-20');
    desk.settings = berlin;
    await desk.recompute();
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-04', status: 'open' });
    expect(desk.changes.at(-1)?.deadlines).toMatchObject([
      { change: 'moved', formerLastDay: '2026-06-05', deadline: { lastDay: '2026-06-04' } },
    ]);
    expect(desk.state.corrections).toMatchObject([
      {
        corrects: 'recomputation:RC-1',
        preparedBy: lead.id,
        releasedBy: second.id,
        released: true,
        reason: 'Kalender berichtigt',
        findings: [
          {
            calculator: 'remedy-period',
            deadlines: [period(desk)?.id],
            old: { lastDay: '2026-06-05' },
            new: { lastDay: '2026-06-04' },
            norms: expect.arrayContaining(['§ 84 Abs. 1 S. 1 SGG']) as string[],
          },
        ],
      },
    ]);
    expect(open(desk, 'doubtful-finding')).toEqual([]);
  });

  it('is read from the acts by every later run alike', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.settings = berlin;
    await desk.recompute();
    desk.settings = office;
    await desk.advance('2026-05-20');
    await desk.take('vermerk', { text: 'danach' });
    expect(await desk.reloaded()).toEqual(desk.state);
    expect(period(desk)?.lastDay).toBe('2026-06-04');
  });

  it('leaves a period that was missed, and has a person look at it', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-07-01');
    const { phase, protection } = desk.state;
    expect(phase).toBe('protection');
    desk.settings = berlin;
    const findings = await desk.recompute();
    expect(findings).toMatchObject([{ calculator: 'remedy-period', kept: 'over' }]);
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'missed' });
    expect(desk.state).toMatchObject({ phase, protection });
    expect(open(desk, 'doubtful-finding')).toHaveLength(1);
  });
});

describe('what has happened under the calendar of before', () => {
  it('leaves an objection in time that came on the day by which the two calendars differ', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-06-05');
    await object(desk);
    desk.settings = berlin;
    expect(await desk.recompute()).toMatchObject([{ kept: 'over' }]);
    expect(desk.state.phase).toBe('objection');
    expect(open(desk, 'doubtful-finding')).toHaveLength(1);
  });

  it('has nothing to say where a period was met either way', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-05-11');
    await object(desk);
    desk.settings = berlin;
    await expect(desk.recompute()).rejects.toMatchObject({ code: 'nothing-to-recompute' });
  });

  it('leaves a period that is over either way, though the clock still waits', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-06-08');
    desk.settings = berlin;
    expect(await desk.recompute()).toMatchObject([{ kept: 'over' }]);
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'open' });
  });

  it('gives a party the days that it should have had', async () => {
    const desk = await servedBeforeFronleichnam(berlin);
    expect(period(desk)?.lastDay).toBe('2026-06-04');
    await desk.advance('2026-06-05');
    desk.settings = office;
    expect((await desk.recompute())[0]).not.toHaveProperty('kept');
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'open' });
  });

  it('ends no period of a party that runs', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-06-05');
    desk.settings = berlin;
    expect(await desk.recompute()).toMatchObject([{ kept: 'would-be-over' }]);
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'open' });
    expect(open(desk, 'doubtful-finding')).toHaveLength(1);
  });
});

describe('a recomputation', () => {
  it('comes into no case from which who prepared or released it is excluded', async () => {
    const desk = await servedBeforeFronleichnam();
    const naming = { person: second.id, ground: 'relative', namedBy: 'self', namedOn: '2026-05-04' };
    await desk.take('name-exclusion', naming, second);
    desk.settings = berlin;
    await expect(desk.recompute()).rejects.toMatchObject({ code: 'excluded-person' });
  });

  it('says a doubt once', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-07-01');
    desk.settings = berlin;
    await desk.recompute();
    await expect(desk.recompute({}, 'RC-2')).rejects.toMatchObject({ code: 'nothing-to-recompute' });
  });

  it('does not touch what the office does by practice', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.settings = { ...office, nachlaufDays: 0, vorfristDays: 1, hearingDays: 1, cardReturnDays: 1 };
    await expect(desk.recompute()).rejects.toMatchObject({ code: 'nothing-to-recompute' });
  });

  it('holds for what is corrected later of the time before it, and not for what is done after it', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.settings = berlin;
    await desk.recompute();
    desk.settings = office;
    await desk.advance('2026-05-10');
    await desk.take('correct', { stepId: 'service', reason: 'war anders', input: null }, clerk, 'struck');
    await desk.take('release-correction', { stepId: 'struck' }, lead);
    expect(period(desk)).toBeUndefined();
    await desk.take('record-service', { ...served, servedOn: '2026-05-04' }, clerk, 'again');
    expect(period(desk)?.lastDay).toBe('2026-06-05');
  });

  it('keeps the calendar of a recomputation for an entry from before it that is corrected', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.settings = berlin;
    await desk.recompute();
    desk.settings = office;
    await desk.advance('2026-05-10');
    const input = { ...served, mode: 'certificate', servedOn: '2026-05-04' };
    await desk.take('correct', { stepId: 'service', reason: 'Zustellart', input }, clerk, 'other');
    await desk.take('release-correction', { stepId: 'other' }, lead);
    expect(period(desk)?.lastDay).toBe('2026-06-04');
  });

  it('leaves what it is not about', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.settings = berlin;
    for (const scope of [{ calculator: 'notification' }, { norm: '§ 37' }])
      await expect(desk.recompute(scope)).rejects.toMatchObject({ code: 'nothing-to-recompute' });
    expect(await desk.recompute({ norm: '§ 84 Abs. 1' })).toHaveLength(1);
    expect(period(desk)?.lastDay).toBe('2026-06-04');
  });
});

describe('a recomputation after a change of law', () => {
  const later = lawWith('notification', ({ notifiedOn }: { notifiedOn: CivilDate }) => ({
    notifiedOn: addDays(notifiedOn, 3),
  }));

  it('takes what follows from a finding with it', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.law = later;
    const findings = await desk.recompute();
    expect(findings).toMatchObject([
      {
        calculator: 'notification',
        deadlines: [],
        old: { notifiedOn: '2026-05-04' },
        new: { notifiedOn: '2026-05-07' },
      },
    ]);
    expect(period(desk)?.lastDay).toBe('2026-06-08');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('leaves a finding upon which a period is over, with all that follows from it', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-07-01');
    desk.law = later;
    expect(await desk.recompute()).toMatchObject([{ calculator: 'notification', kept: 'over' }]);
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'missed' });
  });

  it('changes what still runs beside what is over', async () => {
    const desk = await servedBeforeFronleichnam();
    await desk.advance('2026-07-01');
    const until = desk.state.protection?.until as CivilDate;
    desk.law = lawWith('status-protection', (value: object) => ({
      ...value,
      protectedUntil: addDays(until, 31),
    }));
    await desk.recompute();
    expect(desk.state.protection?.until).toBe(addDays(until, 31));
    expect(period(desk)).toMatchObject({ lastDay: '2026-06-05', status: 'missed' });
    expect(desk.state.letters.filter(({ type }) => type === 'protection-begins')).toMatchObject([
      { facts: { protectedUntil: addDays(until, 31) } },
    ]);
  });

  it('leaves what the rules of today refuse to answer', async () => {
    const desk = await servedBeforeFronleichnam();
    desk.law = ((id: CalculatorId, input: never) => {
      if (id === 'notification') throw new MissingFactError('servedOn');
      return compute(id, input);
    }) as Law;
    expect(await desk.recompute()).toMatchObject([
      { calculator: 'notification', old: { notifiedOn: '2026-05-04' }, new: null, kept: 'not-computable' },
    ]);
    expect(period(desk)?.lastDay).toBe('2026-06-05');
    expect(open(desk, 'doubtful-finding')).toHaveLength(1);
  });
});

describe('a rule that fails', () => {
  it.each([['at once'], ['under the calendar of today']])(
    '%s leaves its finding to a person',
    async (when) => {
      const desk = await servedBeforeFronleichnam();
      desk.settings = berlin;
      desk.law = ((id: CalculatorId, input: { place?: { land: string } }) => {
        if (id === 'remedy-period' && (when === 'at once' || input.place?.land === 'BE'))
          throw new TypeError('undefined is not a day');
        return compute(id, input as never);
      }) as Law;
      const findings = await desk.recompute();
      expect(findings).toMatchObject([{ calculator: 'remedy-period', kept: 'not-computable' }]);
      expect(period(desk)?.lastDay).toBe('2026-06-05');
      expect(open(desk, 'doubtful-finding')).toHaveLength(1);
    },
  );
});

describe('what comes into a case by a recomputation', () => {
  const input = { recomputation: 'RC-1', reason: 'Kalender', preparedBy: lead };
  const request = { stepId: 'recomputation:RC-1', step: 'recompute', actor: recomputer };
  const released = { by: second, findings: [] };

  it('was released by another person than prepared it', () => {
    expect(() => {
      assertReleased({ ...request, input: { ...input, released } });
    }).not.toThrow();
    for (const wrong of [input, { ...input, released: { ...released, by: lead } }])
      expect(() => {
        assertReleased({ ...request, input: wrong });
      }).toThrow('four-eyes');
  });

  it('is brought by nobody but the product', () => {
    expect(() => {
      assertReleased({ ...request, input: { ...input, released }, actor: { ...lead, roles: ['system'] } });
    }).toThrow('not-permitted');
  });
});
