import { clock } from '../../contracts/case/person';
import { ausweisSchemas } from '../../contracts/ausweis/schema';
import type { AusweisState } from '../../contracts/ausweis/messages';
import { ausweis } from '../ausweis/state';
import { clerk, Desk, lead } from '../kit/test/desk';
import { decided, doctor, opinion, served } from './test/office';

const request = { from: 'person', receivedOn: '2026-01-15', picture: true };

async function withCard(gdb = 60, more: object = {}) {
  const desk = await decided(gdb, ['G'], { marks: [{ mark: 'G', met: true }], ...more });
  await desk.take('request-card', request);
  await served(desk);
  return desk;
}

type Gdb = Awaited<ReturnType<typeof withCard>>;

const wanted = (desk: Gdb) => desk.state.opened?.find(({ procedure }) => procedure === 'ausweis');

/** The case of the card as it is opened, and told. */
async function cardOf(desk: Gdb): Promise<Desk<AusweisState>> {
  const card = new Desk(ausweis, desk.today);
  await card.take('open', ausweisSchemas.open.parse(wanted(desk)?.input), clock);
  return card;
}

async function tell(desk: Gdb, card: Desk<AusweisState>): Promise<void> {
  const news = { ...wanted(desk)?.news, asOf: `${desk.today}T10:00:00Z` };
  await card.advance(desk.today);
  await card.take('origin-news', ausweisSchemas['origin-news'].parse(news), clock);
}

/** Heard and lowered to 30; served, and final unless it is contested. */
async function lowered(desk: Gdb): Promise<void> {
  await desk.wait(60);
  await desk.take('begin-review', { reason: 'Hinweis' });
  await desk.take('record-opinion', opinion(30), doctor);
  const intends = { gdb: 30, takes: ['merkzeichen-G'] };
  await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends }, clerk);
  await desk.wait(60);
  await desk.take('prepare-decision', { gdb: 30, marks: [], instruction: 'correct', reasons: 'Besserung' });
  await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
  await served(desk, 'bescheid-2');
}

describe('the card of what is found (§ 152 Abs. 5 SGB IX)', () => {
  it('gets a case of its own once a GdB of 50 is in force, and only then', async () => {
    const low = await withCard(40);
    expect(wanted(low)).toBeUndefined();
    const desk = await withCard();
    const card = await cardOf(desk);
    expect(card.state).toMatchObject({ phase: 'production', origin: { caseId: desk.state.caseId } });
    await card.take('issue-card', { number: 'A 1' });
    expect(card.state.cards[0]).toMatchObject({ validFrom: '2026-01-12', orange: true });
  });

  it('is limited to the end of the Heilungsbewährung', async () => {
    const desk = await withCard(60, { healing: { startedOn: '2025-06-12', years: 3 } });
    const card = await cardOf(desk);
    await card.take('issue-card', { number: 'A 1' });
    expect(card.state.cards[0]?.validUntil).toBe('2028-06-30');
  });

  it('is protected and taken in when the lowering is final, and not before', async () => {
    const desk = await withCard();
    const card = await cardOf(desk);
    await card.take('issue-card', { number: 'A 1' });
    await card.take('record-hand-over', { card: 'card-1', how: 'post' });
    await lowered(desk);
    await tell(desk, card);
    expect(card.state.phase).toBe('valid');
    await desk.wait(60);
    await tell(desk, card);
    expect(card.state).toMatchObject({ phase: 'protection', status: { gdb: 60 } });
    await card.wait(130);
    expect(card.state.phase).toBe('return');
    expect(
      desk.state.opened?.find(({ procedure }) => procedure === 'downgrade-protection')?.input,
    ).not.toHaveProperty('card');
  });

  it('goes on after the next proceeding has begun, and stays with the person when it finds 50 anew', async () => {
    const desk = await withCard();
    const card = await cardOf(desk);
    await card.take('issue-card', { number: 'A 1' });
    await card.take('record-hand-over', { card: 'card-1', how: 'post' });
    await lowered(desk);
    await desk.wait(60);
    await desk.take('apply-for-change', {
      from: 'person',
      receivedOn: desk.today,
      marks: [],
      disregards: [],
    });
    await tell(desk, card);
    expect(card.state.phase).toBe('protection');
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', { gdb: 50, marks: [], instruction: 'correct', reasons: 'Befund' });
    await desk.take('release-notice', { notice: 'bescheid-3' }, lead);
    await served(desk, 'bescheid-3');
    await tell(desk, card);
    expect(card.state).toMatchObject({ phase: 'valid', status: { gdb: 50, final: false } });
    await desk.wait(60);
    await tell(desk, card);
    expect(card.state).toMatchObject({ phase: 'production', proceeding: { occasion: 'correction' } });
  });
});
