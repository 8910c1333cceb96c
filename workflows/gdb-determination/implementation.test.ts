import { addDays } from '../../rules/core/civil-date';
import { clerk, lead } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, served } from './test/office';

const third = { ...lead, id: 'third' };
const objector = { ...lead, id: 'objector' };

/** Found 30, contested up to court, where an action is pending since 16 March 2026. */
async function sued(marks: string[] = ['G']) {
  const desk = await decided(30, marks);
  await served(desk);
  await desk.take('record-objection', objection(desk.today));
  const answer = { kind: 'objection-decision', instruction: 'correct', reasons: 'geprüft' };
  await desk.take('prepare-objection-decision', answer, objector, 'rejected');
  await desk.take('release-notice', { notice: 'rejected' }, third);
  await served(desk, 'rejected');
  await desk.advance('2026-02-10');
  const court = 'Sozialgericht Münster';
  await desk.take('record-action', {
    from: 'person',
    receivedOn: desk.today,
    court,
    fileNumber: 'S 1 SB 2/26',
    scope: 'all',
  });
  return desk;
}

type Sued = Awaited<ReturnType<typeof sued>>;

const outcome = (desk: Sued, how: string, more: object = {}) =>
  desk.take('record-court-outcome', { how, on: desk.today, ...more }, clerk, 'ruling');

const input = (more: object = {}) => ({
  notice: 'ruling',
  marks: [],
  adds: [],
  instruction: 'correct',
  reasons: 'wie entschieden',
  ...more,
});

describe('what was ruled in court (§§ 101, 102, 105, 141 SGG)', () => {
  it('counts once it is final, not before', async () => {
    const desk = await sued();
    await outcome(desk, 'judgment', { ruling: 'changed', gdb: 50 });
    expect(desk.state.found).toMatchObject({ gdb: 30 });
    const servedOn = desk.today;
    for (const addressee of ['person', '@office'])
      await desk.take('record-service', { notice: 'ruling', addressee, mode: 'certificate', servedOn });
    expect(desk.state.phase).toBe('appeal-period');
    await expect(desk.take('prepare-implementation', input())).rejects.toMatchObject({
      code: 'nothing-pending',
    });
    await desk.wait(60);
    expect(desk.state.found).toMatchObject({ gdb: 50 });
  });

  it.each(['acknowledgement', 'settlement'])('binds at once: %s', async (how) => {
    const desk = await sued();
    await outcome(desk, how, { ruling: 'changed', gdb: 50 });
    expect(desk.state.remedies.matters[0]).toMatchObject({ status: 'final', since: desk.today, value: 50 });
    expect(desk.state.found).toMatchObject({ gdb: 50 });
  });

  it('leaves the decision as it was where the action is withdrawn, final since that day', async () => {
    const desk = await sued();
    await desk.advance('2026-05-04');
    await outcome(desk, 'withdrawal');
    expect(desk.state.remedies.matters[0]).toMatchObject({
      status: 'final',
      since: '2026-05-04',
      because: 'rejected',
    });
  });

  it('is over only three months after the request to pursue it, where it counts as withdrawn', async () => {
    const desk = await sued();
    await desk.advance('2026-06-01');
    const tooEarly = { requestServedOn: '2026-03-02', on: '2026-06-02' };
    await desk.advance('2026-06-10');
    await expect(outcome(desk, 'deemed-withdrawal', { ...tooEarly, on: '2026-06-02' })).rejects.toMatchObject(
      { code: 'date-before-cause' },
    );
    await outcome(desk, 'deemed-withdrawal', { ...tooEarly, on: '2026-06-03' });
    expect(desk.state.remedies.matters[0]).toMatchObject({ status: 'final', since: '2026-06-03' });
  });
});

describe('the decision that carries it out', () => {
  it('is asked for in the office’s time, and decides nothing of its own', async () => {
    const desk = await sued();
    await outcome(desk, 'acknowledgement', { ruling: 'changed', gdb: 50 });
    expect(desk.state.phase).toBe('in-force');
    expect(desk.state.deadlines.find(({ type }) => type === 'implementation')).toMatchObject({
      status: 'open',
      lastDay: addDays(desk.today, 30),
    });
    await desk.take('prepare-implementation', input(), clerk, 'carried-out');
    await desk.take('release-notice', { notice: 'carried-out' }, third);
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({
      kind: 'implementation',
      rulings: {},
      values: { gdb: 50 },
      says: { carriesOut: { how: 'acknowledgement', court: 'Sozialgericht Münster' } },
    });
    await served(desk, 'carried-out');
    expect(desk.state.deadlines.find(({ type }) => type === 'implementation')?.status).toBe('met');
    expect(desk.state).toMatchObject({ phase: 'closing', found: { gdb: 50, since: '2026-01-12' } });
    await expect(desk.take('prepare-implementation', input())).rejects.toMatchObject({
      code: 'already-done',
    });
  });

  it('can be contested for what it adds alone', async () => {
    const desk = await sued();
    await outcome(desk, 'settlement', { ruling: 'changed', gdb: 50 });
    await expect(desk.take('prepare-implementation', input({ adds: ['gdb'] }))).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await desk.take('prepare-implementation', input({ adds: ['merkzeichen-B'] }), clerk, 'carried-out');
    await desk.take('release-notice', { notice: 'carried-out' }, third);
    await served(desk, 'carried-out');
    expect(desk.state.phase).toBe('objection-period');
    expect(desk.state.remedies.matters).toContainEqual({ matter: 'merkzeichen-B', status: 'open' });
    expect(desk.state.remedies.matters[0]).toMatchObject({ matter: 'gdb', status: 'final', value: 50 });
    expect(desk.state.letters.at(-1)?.type).toBe('implementing-decision');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'found', found: { gdb: 50 } });
  });

  it.each([[[] as string[]], [['merkzeichen-B']]])(
    'goes out again to an address that was found, adding %j',
    async (adds) => {
      const desk = await sued();
      await outcome(desk, 'settlement', { ruling: 'changed', gdb: 50 });
      await desk.take('prepare-implementation', input({ adds }), clerk, 'carried-out');
      await desk.take('release-notice', { notice: 'carried-out' }, third);
      const named = { notice: 'carried-out', addressee: 'person' };
      await desk.take('record-service', { ...named, mode: 'post', dispatchedOn: desk.today });
      await desk.take('record-returned-mail', { ...named, returnedOn: desk.today });
      const answer = { ...named, answeredOn: desk.today, asked: 'Meldebehörde' };
      await desk.take('record-address-inquiry', { ...answer, address: 'Neuer Weg 2, 48147 Münster' });
      const sent = desk.state.letters.filter(({ type }) => type === 'implementing-decision');
      expect(sent.map(({ facts }) => facts['sentAgain'])).toEqual([undefined, desk.today]);
      expect(sent[1]?.facts).toEqual({ ...sent[0]?.facts, sentAgain: desk.today });
    },
  );
});
