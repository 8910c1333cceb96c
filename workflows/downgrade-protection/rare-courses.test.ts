import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { Desk, lead, second } from '../kit/test/desk';
import { downgradeProtection } from './state';
import { clerk, opening, stories, type Fact } from './test/stories';

const person = 'person';
const heir = { id: 'heir', role: 'heir', name: 'Anna Beispiel', actsFor: person, channel: 'post' };

/** A case after one of the told courses, on the day of its last fact. */
async function after(facts: readonly Fact[]): Promise<Desk<DowngradeState>> {
  const desk = new Desk(downgradeProtection, opening.decidedOn);
  await desk.take('open', opening, clerk, 'opening');
  for (const { on, step, input, actor, stepId } of facts) {
    await desk.advance(on);
    await desk.take(step, input, actor, stepId);
  }
  return desk;
}

const story = (name: string): Fact[] => stories[name] ?? [];

const toDo = ({ state }: Desk<DowngradeState>): string[] =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

const running = ({ state }: Desk<DowngradeState>): string[] =>
  state.deadlines.filter(({ status }) => status === 'open').map(({ type }) => type);

const serve = (desk: Desk<DowngradeState>, notice: string) =>
  desk.take('record-service', { notice, addressee: person, mode: 'certificate', servedOn: desk.today });

const comesBack = (desk: Desk<DowngradeState>, notice: string) =>
  desk.take('record-returned-mail', { notice, addressee: person, returnedOn: desk.today });

const object = (desk: Desk<DowngradeState>) =>
  desk.take('record-objection', {
    from: person,
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
  });

async function decide(desk: Desk<DowngradeState>, stepId: string, more: object): Promise<void> {
  const input = { instruction: 'correct', reasons: 'Befunde', decidedOn: desk.today, ...more };
  await desk.take('prepare-objection-decision', input, clerk, stepId);
  await desk.take('release-notice', { notice: stepId }, second);
}

describe('VersMedV Teil A Nr. 1.9: Erben', () => {
  it('werden nicht gefragt, wenn der Fall vor dem Tod schon beendet war', async () => {
    const desk = await after(story('the status lost in the contest'));
    await desk.advance('2026-04-10');
    await desk.take('record-death', { party: person, diedOn: '2026-04-10' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'status-lost' });
    expect(toDo(desk)).not.toContain('ask-heirs');
  });

  it('haben nicht abgelehnt, weil die Entscheidung bestandskräftig wurde, bevor sie antworteten', async () => {
    const desk = await after(story('late, reinstated, then withdrawn').slice(0, 3));
    await desk.take('add-party', heir);
    await desk.take('record-death', { party: person, diedOn: '2026-04-06' });
    await desk.take(
      'decide-reinstatement',
      { from: 'heir', decidedOn: desk.today, granted: true, reason: 'glaubhaft' },
      second,
    );
    expect(desk.state.phase).toBe('objection');
    expect(toDo(desk)).toContain('ask-heirs');
  });
});

describe('§ 37 Abs. 2 S. 3 SGB X: Postrücklauf', () => {
  it('lässt ein zweites Mal nach der Anschrift suchen, wenn auch die zweite Sendung zurückkommt', async () => {
    const desk = await after(story('returned and served again'));
    expect(toDo(desk)).not.toContain('find-address');
    await desk.advance('2026-04-20');
    await comesBack(desk, 'bescheid');
    expect(toDo(desk)).toContain('find-address');
  });

  it('eines aufgehobenen Bescheids beschäftigt niemanden mehr', async () => {
    const desk = await after(story('without form, then cured').slice(0, -1));
    await comesBack(desk, 'bescheid');
    expect(toDo(desk)).toContain('find-address');
    await serve(desk, 'ab');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'lifted' });
    // Its costs are still somebody's; the letter that came back is nobody's.
    expect(toDo(desk)).toEqual(['settle-costs']);
  });

  it('des Abhilfebescheids für einen verspäteten Widerspruch lässt die Schutzfrist wieder laufen', async () => {
    const desk = await after(story('late and rejected').slice(0, 3));
    await decide(desk, 'ab', { kind: 'full-remedy' });
    await serve(desk, 'ab');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'lifted' });

    await desk.wait(3);
    await comesBack(desk, 'ab');
    expect(desk.state.phase).toBe('protection');
    expect(desk.state.outcome).toBeUndefined();
    expect(toDo(desk)).toContain('find-address');
  });
});

describe('§ 78 Abs. 1 SGG: ein zweiter Widerspruch gegen denselben Bescheid', () => {
  const standings = ({ state }: Desk<DowngradeState>) =>
    state.remedies.challenges.map(({ standing }) => standing);

  it('ist nicht statthaft, wenn über den ersten schon entschieden ist: er hält nichts offen, beschieden wird er', async () => {
    const desk = await after(story('withdrawn inside the period').slice(0, 3));
    await desk.advance('2026-03-20');
    await decide(desk, 'wb', { kind: 'objection-decision' });
    await desk.advance('2026-03-27');
    await object(desk);
    expect(standings(desk)).toEqual(['admissible', 'inadmissible']);
    expect(toDo(desk)).toContain('decide-objection');
  });

  it('wird auch dann einem Menschen vorgelegt, wenn er verspätet ist', async () => {
    const desk = await after(story('through court and appeal').slice(0, 5));
    await desk.advance('2026-04-20');
    await object(desk);
    expect(standings(desk)).toEqual(['admissible', 'late']);
    expect(toDo(desk)).toContain('decide-lateness');
  });
});

describe('Zwei Widersprüche, je gegen einen Teil', () => {
  const objectTo = (desk: Desk<DowngradeState>, scope: string | string[]) =>
    desk.take('record-objection', {
      from: person,
      receivedOn: desk.today,
      at: 'office',
      form: 'written',
      scope,
    });
  const sue = (desk: Desk<DowngradeState>, more: object = {}) =>
    desk.take('record-action', { from: person, receivedOn: desk.today, court: 'SG', scope: 'all', ...more });
  const statuses = ({ state }: Desk<DowngradeState>) =>
    Object.fromEntries(state.remedies.matters.map(({ matter, status }) => [matter, status]));

  /** The mark was contested and answered, then the GdB, in one period. */
  async function answeredTwice(): Promise<Desk<DowngradeState>> {
    const desk = await after(story('withdrawn inside the period').slice(0, 2));
    await objectTo(desk, ['merkzeichen-G']);
    await desk.advance('2026-03-20');
    await decide(desk, 'wb-mark', { kind: 'objection-decision' });
    await serve(desk, 'wb-mark');
    await objectTo(desk, ['gdb']);
    await desk.advance('2026-03-27');
    await decide(desk, 'wb-gdb', { kind: 'objection-decision' });
    await serve(desk, 'wb-gdb');
    return desk;
  }

  it('haben je einen Bescheid mit eigener Klagefrist; geklagt wird gegen den, der genannt ist', async () => {
    const desk = await answeredTwice();
    await expect(sue(desk)).rejects.toMatchObject({ code: 'missing-fact' });
    await sue(desk, { notice: 'wb-mark' });
    await desk.wait(60);
    expect(statuses(desk)).toEqual({ gdb: 'final', 'merkzeichen-G': 'open' });
  });

  it('enden vor Gericht je für sich', async () => {
    const desk = await answeredTwice();
    await sue(desk, { notice: 'wb-mark' });
    await sue(desk);
    const settlement = { how: 'acknowledgement', ruling: 'lifted', on: desk.today };
    await expect(desk.take('record-court-outcome', settlement)).rejects.toMatchObject({
      code: 'missing-fact',
    });
    await desk.take('record-court-outcome', { ...settlement, notice: 'wb-mark' });
    expect(statuses(desk)).toEqual({ gdb: 'open', 'merkzeichen-G': 'lifted' });
  });

  it('öffnen nicht wieder, was unanfechtbar ist: „gegen alles“ meint, was noch offen ist', async () => {
    const desk = new Desk(downgradeProtection, opening.decidedOn);
    await desk.take('open', { ...opening, instruction: 'missing' }, clerk, 'opening');
    await desk.take('release-notice', { notice: 'bescheid' }, second);
    await serve(desk, 'bescheid');
    await objectTo(desk, ['merkzeichen-G']);
    await desk.wait(14);
    const answer = {
      kind: 'objection-decision',
      instruction: 'correct',
      reasons: 'x',
      decidedOn: desk.today,
    };
    await desk.take('prepare-objection-decision', answer, clerk, 'wb');
    await desk.take('release-notice', { notice: 'wb' }, lead);
    await serve(desk, 'wb');
    await desk.wait(60);
    expect(statuses(desk)).toEqual({ gdb: 'open', 'merkzeichen-G': 'final' });
    await objectTo(desk, 'all');
    expect(statuses(desk)).toEqual({ gdb: 'open', 'merkzeichen-G': 'final' });
    expect(desk.state.remedies.challenges.at(-1)).toMatchObject({ scope: ['gdb'], standing: 'admissible' });
  });
});

describe('§ 85 Abs. 3 SGG: Widerspruchsbescheid über einen verspäteten Widerspruch', () => {
  const decided = story('late and rejected').slice(0, 5);

  it('ist bekannt zu geben, auch wenn die Schutzfrist darüber endet', async () => {
    const desk = await after(decided);
    await desk.take('record-card-return', { returnedOn: desk.today });
    await desk.advance('2026-08-10');
    expect(desk.state).toMatchObject({ phase: 'rest-pending', outcome: 'protection-ended' });
    expect(toDo(desk)).toContain('serve-notice');
  });

  it('hält den Fall offen, bis seine Klagefrist vorbei ist', async () => {
    const desk = await after(decided);
    await desk.take('record-card-return', { returnedOn: desk.today });
    await desk.advance('2026-08-10');
    await serve(desk, 'wb');
    expect(desk.state.phase).toBe('rest-pending');
    await desk.advance('2026-10-01');
    expect(desk.state.phase).toBe('closing');
    expect(running(desk)).toEqual([]);
  });
});

describe('Eine vorbereitete Entscheidung', () => {
  it('hält den Fall offen, bis sie freigegeben ist', async () => {
    const desk = await after(story('without form, then cured').slice(0, 3));
    await desk.take('record-card-return', { returnedOn: desk.today });
    await desk.advance('2026-09-07');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
    await desk.take(
      'prepare-objection-decision',
      { kind: 'full-remedy', decidedOn: desk.today, instruction: 'correct', reasons: 'Befunde' },
      clerk,
      'ab',
    );
    expect(desk.state.phase).toBe('rest-pending');
    expect(toDo(desk)).toContain('release-notice');
  });
});

describe('Ein Rechtsbehelf, der mit dem Fall beiseitegelegt war', () => {
  it('wird nicht wieder vorgelegt, wenn er inzwischen erledigt ist', async () => {
    const desk = await after(story('nobody objects'));
    await desk.take('record-card-return', { returnedOn: desk.today });
    await desk.advance('2026-09-02');
    await desk.take('record-loss', { lostOn: desk.today, reason: 'Wegzug' });
    await object(desk);
    await desk.take(
      'decide-reinstatement',
      { from: person, decidedOn: desk.today, granted: true, reason: 'glaubhaft' },
      second,
    );
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'status-lost' });
    await desk.take('withdraw-objection', { from: person, receivedOn: desk.today });
    expect(toDo(desk)).not.toContain('decide-objection');
    expect(running(desk)).not.toContain('inaction-objection');
  });

  it('ist wieder bekannt zu geben, wenn wieder offen ist, was ein Vergleich inzwischen erledigt hatte', async () => {
    const desk = await after(story('through court and appeal').slice(0, 5));
    await desk.take('record-loss', { lostOn: desk.today, reason: 'Wegzug' });
    expect(toDo(desk)).not.toContain('serve-notice');
    await desk.take('record-action', {
      from: person,
      receivedOn: desk.today,
      court: 'SG Münster',
      scope: 'all',
    });
    await desk.take('record-court-outcome', { how: 'settlement', on: desk.today, ruling: 'upheld' });
    await desk.wait(7);
    await object(desk);
    await desk.take(
      'decide-reinstatement',
      { from: person, decidedOn: desk.today, granted: true, reason: 'glaubhaft' },
      second,
    );
    expect(desk.state.remedies.matters).toMatchObject([{ status: 'open' }, { status: 'open' }]);
    expect(toDo(desk)).toContain('serve-notice');
  });

  it('wird auch den Erben nicht vorgelegt, die sich spät besinnen', async () => {
    const desk = await after(story('withdrawn inside the period').slice(0, 3));
    await desk.take('add-party', heir);
    await desk.take('record-death', { party: person, diedOn: desk.today });
    await desk.take('finish-task', { task: 'ask-heirs' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'died' });
    await desk.take('withdraw-objection', { from: 'heir', receivedOn: desk.today });

    await desk.wait(1);
    await desk.take('heirs-continue', { heir: 'heir', declaredOn: desk.today, interest: 'Steuer' });
    expect(desk.state.phase).toBe('objection-period');
    expect(toDo(desk)).not.toContain('decide-objection');
    expect(running(desk)).toEqual(['objection-period']);
  });
});
