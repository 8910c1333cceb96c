import type { CaseView } from '../support/case-file';
import { released, served } from './downgrade-protection/given';

const linksOf = (view: CaseView) =>
  view.file.filter((entry) => entry.kind === 'link').map((entry) => entry.linkedCase);

describe('Verbundene Akten', () => {
  it('zeigen die Verbindung beide, und erzählen sie sich nur einmal', async () => {
    const one = await released();
    const other = await released();
    await one.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
    const told = await other.until((view) => linksOf(view).length > 0);
    expect(linksOf(told)).toEqual([one.caseId]);
    expect(linksOf(await one.view())).toEqual([other.caseId]);
    const journal = await other.journal();
    expect(journal.filter(({ act }) => act.step === 'case-linked')).toHaveLength(1);
  });

  it('öffnen eine abgeschlossene Akte wieder, die danach wieder abgeschlossen wird', async () => {
    const closed = await served('2026-05-15', { card: undefined });
    await closed.until(({ status }) => status === 'closed');
    const one = await released();
    await one.take('link-case', { caseId: closed.caseId, why: 'Nachfrage' });
    const view = await closed.until(
      (candidate) => linksOf(candidate).length > 0 && candidate.status === 'closed',
    );
    expect(view).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
  });

  it('legen eine Verbindung ins Leere als Aufgabe vor', async () => {
    const one = await released();
    await one.take('link-case', { caseId: 'HS-1999-000001', why: 'Zahlendreher' });
    const view = await one.until(({ tasks }) => tasks.some((task) => task.type === 'message-undelivered'));
    expect(view.phase).toBe('released');
  });

  it('gehen im Probelauf mit einer Uhr', async () => {
    const one = await released({}, '2026-05-12');
    const other = await released({}, '2026-05-12');
    await one.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
    await one.take('wiedervorlage', { on: '2038-02-01', text: 'nachsehen' });
    await other.take('wiedervorlage', { on: '2038-03-01', text: 'nachsehen' });
    await one.advance('2038-03-02', other);
    for (const file of [one, other])
      expect((await file.view()).tasks.map(({ type }) => type)).toContain('wiedervorlage');
  });

  it('erfahren im Probelauf von der anderen zu deren Zeit, auch wenn ihre eigene Uhr zurückliegt', async () => {
    const one = await released({}, '2026-05-12');
    const other = await released({}, '2026-05-12');
    await other.take('wiedervorlage', { on: '2037-06-01', text: 'vorher' });
    await one.advance('2038-02-01');
    await one.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
    await other.until((view) => linksOf(view).length > 0);
    const journal = await other.journal();
    const told = journal.find(({ act }) => act.step === 'case-linked');
    expect(told?.act.recordedAt.slice(0, 10)).toMatch(/^2038-0(1-31|2-01)$/);
    expect((await other.view()).tasks.map(({ type }) => type)).toContain('wiedervorlage');
  });
});
