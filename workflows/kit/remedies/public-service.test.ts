import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { clerk, Desk, lead } from '../test/desk';

const named = { notice: 'bescheid', addressee: 'person' };
const person = { id: 'person', role: 'applicant', name: 'Erika Beispiel', channel: 'post' };

async function returned(more: object = {}) {
  const desk = new Desk(downgradeProtection, '2026-03-16');
  await desk.take('open', { ...opening, ...more }, clerk);
  await desk.take('release-notice', { notice: 'bescheid', releasedOn: '2026-03-03' }, lead);
  await desk.take('record-service', {
    ...named,
    mode: 'post',
    dispatchedOn: '2026-03-03',
    receivedOn: '2026-03-08',
  });
  await desk.take('record-returned-mail', { ...named, returnedOn: '2026-03-09' });
  return desk;
}

type Case = Awaited<ReturnType<typeof returned>>;

const inquire = (desk: Case, address?: string, answeredOn = '2026-03-10') =>
  desk.take('record-address-inquiry', {
    ...named,
    answeredOn,
    asked: 'Meldebehörde',
    ...(address === undefined ? {} : { address }),
  });
const order = (desk: Case, ground = 'address-unknown') =>
  desk.take('order-public-service', { ...named, ground, orderedOn: '2026-03-11', reason: 'unbekannt' }, lead);
const post = (desk: Case, postedOn = '2026-03-12') =>
  desk.take('record-public-posting', { ...named, postedOn, where: 'Tafel im Rathaus' });
const takeOff = (desk: Case, takenOffOn: string) =>
  desk.take('record-public-removal', { ...named, takenOffOn });
const open = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const track = ({ state }: Case) => state.remedies.notices[0]?.tracks[0];

describe('§ 10 VwZG: öffentliche Zustellung', () => {
  it('folgt auf eine vergebliche Ermittlung; zugestellt ist zwei Wochen nach dem Aushang', async () => {
    const desk = await returned();
    expect(open(desk)).toEqual(['find-address']);
    await inquire(desk);
    expect(open(desk)).toEqual(['order-public-service']);
    await order(desk);
    expect(open(desk)).toEqual(['post-public-notice']);
    const [notice] = desk.state.letters.filter(({ type }) => type === 'public-notice');
    expect(notice).toMatchObject({ to: 'person', channel: 'personal', facts: { decidedOn: '2026-03-02' } });
    await post(desk);
    expect(track(desk)).toMatchObject({ status: 'running', notifiedOn: '2026-03-26', lastDay: '2026-04-27' });
    expect(desk.state.deadlines.find(({ type }) => type === 'public-posting')?.lastDay).toBe('2026-03-26');
    expect(open(desk)).toEqual([]);
    await desk.advance('2026-03-27');
    expect(open(desk)).toEqual(['take-notice-off']);
    await takeOff(desk, '2026-03-27');
    expect(open(desk)).toEqual([]);
    expect(track(desk)?.publicService).toMatchObject({ where: 'Tafel im Rathaus', takenOffOn: '2026-03-27' });
    expect(desk.state.flags).toEqual([]);
  });

  it('stellt nichts zu, wo die Benachrichtigung zu früh abgenommen wurde', async () => {
    const desk = await returned();
    await inquire(desk);
    await order(desk);
    await post(desk);
    await desk.advance('2026-03-26');
    await takeOff(desk, '2026-03-26');
    expect(track(desk)).toMatchObject({ status: 'returned' });
    expect(desk.state.flags).toEqual(['public-posting-cut-short']);
    expect(open(desk)).toEqual(['post-public-notice']);
    await post(desk, '2026-03-26');
    expect(track(desk)).toMatchObject({ status: 'running', notifiedOn: '2026-04-09' });
    expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toHaveLength(2);
  });

  it('setzt Ermittlung, Anordnung und Aushang in dieser Reihenfolge voraus', async () => {
    const desk = await returned();
    await expect(order(desk)).rejects.toMatchObject({ code: 'address-not-inquired' });
    await expect(order(desk, 'abroad-impossible')).rejects.toMatchObject({ code: 'facts-contradict' });
    await inquire(desk);
    await expect(post(desk)).rejects.toMatchObject({ code: 'public-service-not-ordered' });
    await expect(takeOff(desk, '2026-03-13')).rejects.toMatchObject({ code: 'nothing-pending' });
    await order(desk);
    await expect(order(desk)).rejects.toMatchObject({ code: 'already-done' });
    await post(desk);
    await expect(inquire(desk, undefined, '2026-03-12')).rejects.toMatchObject({ code: 'already-done' });
  });

  it('ist im Ausland ohne Ermittlung möglich, wenn dort nicht zugestellt werden kann', async () => {
    const desk = await returned({ parties: [{ ...person, abroad: true }] });
    await order(desk, 'abroad-impossible');
    expect(open(desk)).toEqual(['post-public-notice']);
  });

  it('unterbleibt, wo ein Bevollmächtigter da ist', async () => {
    const desk = await returned();
    const lawyer = { id: 'anwalt', role: 'representative', name: 'RA', channel: 'post', actsFor: 'person' };
    await desk.take('add-party', { ...lawyer, powerPresentedOn: '2026-03-10', since: '2026-03-10' });
    await inquire(desk);
    await expect(order(desk)).rejects.toMatchObject({ code: 'service-on-represented-party' });
  });

  it('unterbleibt gegenüber Toten', async () => {
    const desk = await returned();
    await inquire(desk);
    await desk.take('record-death', { party: 'person', diedOn: '2026-03-10' });
    await expect(order(desk)).rejects.toMatchObject({ code: 'facts-contradict' });
  });
});

describe('§ 37 Abs. 2 S. 3 SGB X: eine gefundene Anschrift', () => {
  it('bekommt den Bescheid noch einmal, und eine Anordnung ist hinfällig', async () => {
    const desk = await returned();
    await inquire(desk);
    await order(desk);
    await inquire(desk, 'Neuer Weg 2, 48147 Münster', '2026-03-12');
    expect(desk.state.parties[0]?.address).toBe('Neuer Weg 2, 48147 Münster');
    expect(desk.state.letters.map(({ type }) => type)).toEqual(['decision', 'decision']);
    expect(new Set(desk.state.letters.map(({ key }) => key)).size).toBe(2);
    expect(open(desk)).toEqual(['find-address']);
    await desk.take('record-service', { ...named, mode: 'certificate', servedOn: '2026-03-13' });
    expect(track(desk)).toMatchObject({ status: 'running', lastDay: '2026-04-13' });
  });
});
