import { randomInt } from 'node:crypto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

const api = new Api();
/** Digits alone: behind a hyphen they could be taken for a number below nought. */
const run = String(randomInt(10_000_000, 99_999_999));
const input = { ground: 'gdb-lowered', decidedOn: '2026-05-11', gdbBefore: 50, gdbAfter: 30 };
const opened = (name: string) =>
  CaseFile.rehearse('downgrade-protection', {
    ...input,
    parties: [{ id: 'person', role: 'applicant', name }],
  });

interface Row {
  caseId: string;
  lastDay?: string;
  nextLastDay?: string | null;
}
type List = Record<'cases' | 'tasks' | 'deadlines', Row[]> & { next: string | null; code?: string };
const list = (query: string, as: 'caseworker' | 'auditor' = 'caseworker') =>
  api.get<List>(`/api/v1/rehearsal/${query}`, { as });
const numbers = (rows: Row[]) => rows.map(({ caseId }) => caseId);

let files: CaseFile[];

beforeAll(async () => {
  files = [];
  for (const name of [`Ayşe Özdemir-${run}`, `Erika ${run} Beispiel`, `Otto ${run}er`])
    files.push(await opened(name));
  for (const file of files) {
    await file.take('assign', { person: `local:${run}` });
    await file.take('wiedervorlage', { on: '2039-03-01', text: 'nachsehen' });
  }
}, 120_000);

describe('the list of cases', () => {
  it('shows the last opened first, page by page', async () => {
    const path = `cases?inCharge=local:${run}&limit=2`;
    const first = await list(path);
    expect(first.status).toBe(200);
    const second = await list(`${path}&after=${first.body.next}`);
    expect([...numbers(first.body.cases), ...numbers(second.body.cases)]).toEqual(
      files.map(({ caseId }) => caseId).reverse(),
    );
    expect(second.body.next).toBeNull();
    expect(first.body.cases[0]).toMatchObject({
      procedure: 'downgrade-protection',
      phase: 'draft',
      status: 'open',
      office: 'standard',
      nextLastDay: '2039-03-01',
    });
  });

  it('finds a person by the beginnings of words of the name', async () => {
    const found = async (name: string) =>
      numbers((await list(`cases?name=${encodeURIComponent(name)}`)).body.cases);
    expect(await found(`özdemir ${run}`)).toEqual([files[0]?.caseId]);
    expect(await found(`beisp eri ${run}`)).toEqual([files[1]?.caseId]);
    expect((await found(run)).sort()).toEqual(files.map(({ caseId }) => caseId).sort());
    expect(await found(`niemand ${run}`)).toEqual([]);
    expect(await found(`eri' | ${run}x`)).toEqual([]);
  });

  it('is searched by name by nobody else', async () => {
    expect(await list(`cases?name=${run}`, 'auditor')).toMatchObject({ status: 403 });
    expect(await list('cases', 'auditor')).toMatchObject({ status: 200 });
  });

  it.each(['after=nonsense', 'limit=0', 'limit=1000', 'colour=red', 'status=erased', 'name=%27'])(
    'refuses what it does not know: %s',
    async (query) => {
      expect(await list(`cases?${query}`)).toMatchObject({ status: 400, body: { code: 'malformed-input' } });
    },
  );
});

describe('the list of deadlines', () => {
  it('shows those that end in a span of days, of an office, of a type', async () => {
    const mine = `deadlines?inCharge=local:${run}`;
    const all = (await list(`${mine}&from=2039-03-01&to=2039-03-01&type=wiedervorlage&of=law`)).body
      .deadlines;
    expect(numbers(all).sort()).toEqual(files.map(({ caseId }) => caseId).sort());
    expect((await list(`${mine}&to=2039-02-28`)).body.deadlines).toEqual([]);
    expect((await list(`${mine}&of=office`)).body.deadlines).toEqual([]);
    expect((await list(`${mine}&office=none`)).body.deadlines).toEqual([]);
    const first = (await list(`${mine}&limit=1`)).body;
    const rest = (await list(`${mine}&after=${first.next}`)).body;
    expect(numbers([...first.deadlines, ...rest.deadlines])).toEqual(numbers(all));
  });
});

describe('the list of tasks', () => {
  it('shows what is to be done, by whom and until when', async () => {
    const tasks = (await list(`tasks?inCharge=local:${run}`)).body.tasks;
    const supervisors = (await list(`tasks?inCharge=local:${run}&role=supervisor`)).body.tasks;
    expect(tasks.length).toBeGreaterThanOrEqual(3);
    expect(supervisors).toEqual(
      tasks.filter((task) => (task as { forRole?: string }).forRole === 'supervisor'),
    );
    const first = (await list(`tasks?inCharge=local:${run}&limit=1`)).body;
    const rest = (await list(`tasks?inCharge=local:${run}&after=${first.next}`)).body;
    expect([...first.tasks, ...rest.tasks]).toEqual(tasks);
    expect((await list(`tasks?inCharge=local:${run}&dueUntil=2000-01-01`)).body.tasks).toEqual([]);
  });
});
