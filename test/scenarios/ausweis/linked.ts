import { CaseFile } from '../../support/case-file';
import { assessed, decide, decided, handedOver, opinion } from '../gdb-determination/given';
import { cardsOf, factsOf, lettersOf, opened } from './given';
import { minutes } from '../../support/patience';

/** The case of the card that a finding has opened, once its number is known. */
async function cardOf(file: CaseFile): Promise<CaseFile> {
  const known = (view: { facts: Record<string, unknown> }) =>
    (view.facts['opened'] as { procedure: string; caseId?: string }[] | undefined)?.find(
      ({ procedure, caseId }) => procedure === 'ausweis' && caseId !== undefined,
    )?.caseId;
  const view = await file.until((candidate) => known(candidate) !== undefined);
  const card = CaseFile.of(file.api, known(view) ?? '', file.stage);
  opened.push(card);
  return card;
}

const asked = { card: { picture: true } };

describe('§ 152 Abs. 5 SGB IX: der Ausweis zur Feststellung', () => {
  it.concurrent(
    'wird mit ihr angelegt, gilt, und wird nach der Herabsetzung und ihrer Schutzfrist eingezogen, mit einer Uhr',
    async () => {
      const file = await decided(60, { wish: { ...asked, marks: ['G'] }, marks: ['G'] });
      const card = await cardOf(file);
      expect(card.caseId).toMatch(/^AW-/);
      expect(factsOf(await card.view()).origin).toMatchObject({ caseId: file.caseId });
      expect((await card.view()).file.map(({ linkedCase }) => linkedCase)).toContain(file.caseId);
      await card.take('issue-card', { number: 'A 1' });
      await card.take('record-hand-over', { card: 'card-1', how: 'post' });
      expect(cardsOf(await card.view())).toMatchObject([{ validFrom: '2025-01-06', orange: true }]);
      const told = await card.attempt('record-finding', { found: { gdb: 80, foundBy: 'other-body' } });
      expect(told).toMatchObject({ status: 409, body: { code: 'status-in-origin' } });
      await file.until(({ status }) => status === 'closed');

      await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
      await file.take('record-opinion', opinion('2025-06-10', 30), 'medical-service');
      const waiver = { ground: 1, reason: 'Gefahr im Verzug', decidedOn: '2025-06-11' };
      await file.take('dispense-with-hearing', waiver, 'supervisor');
      await decide(file, { gdb: 30, decidedOn: '2026-10-12' }, 'bescheid-2');
      await file.take('record-service', handedOver('2026-10-14', 'bescheid-2'));
      await file.advance('2026-12-20');
      await card.until(({ phase }) => phase === 'protection');
      expect((await card.deadline('protection'))?.lastDay).toBe('2027-02-28');
      await file.advance('2027-03-20');
      await card.until(({ phase }) => phase === 'return');
      expect(await lettersOf(card)).toContain('return-request');
      await card.take('record-card-return', { returnedOn: '2027-03-18' }, 'mailroom');
      expect(await card.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'collected' });
    },
    minutes(1),
  );

  it.concurrent('gibt es unter 50 nicht, und auf eine Erhöhung einen berichtigten', async () => {
    const low = await decided(40, { wish: asked });
    await low.until(({ status }) => status === 'closed');
    expect((await low.view()).facts['opened']).toBeUndefined();
    const file = await assessed(50, { wish: asked });
    await decide(file, { gdb: 50, decidedOn: '2025-01-16' });
    await file.take('record-service', handedOver('2025-01-20'));
    const card = await cardOf(file);
    await card.take('issue-card', { number: 'A 2' });
    await card.take('record-hand-over', { card: 'card-1', how: 'personal' });
    await file.until(({ status }) => status === 'closed');
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-04-07' }, 'mailroom');
    await file.take('accept-application', { on: '2025-04-08' });
    await file.take('record-opinion', opinion('2025-04-14', 80), 'medical-service');
    await decide(file, { gdb: 80, decidedOn: '2025-04-16' }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-04-22', 'bescheid-2'));
    const view = await card.until(({ phase }) => phase === 'production');
    expect(factsOf(view).proceeding.occasion).toBe('correction');
    expect(factsOf(view).status).toMatchObject({ gdb: 80, final: true });
  });
});
