import { randomBytes } from 'node:crypto';
import { carriedAtMost } from '../../contracts/case/carried-acts';
import type { Receipt } from '../../contracts/case/receipt';
import { CaseFile } from '../support/case-file';
import { Plant } from './support/plant';
import { opening } from './support/stream';
import { faultsInJournals } from './support/verify-journals';

jest.setTimeout(60_000);

let plant: Plant;

beforeAll(async () => {
  plant = await Plant.start({ FRISTWERK_CONTINUE_AS_NEW_AFTER: '1', FRISTWERK_MAX_CACHED_WORKFLOWS: '2' });
}, 120_000);

afterAll(async () => {
  await plant.stop();
});

const open = () => CaseFile.open(opening.procedure, opening.input, plant.api);

interface Taken {
  step: string;
  input: unknown;
  as: 'caseworker' | 'supervisor';
  receipt: Receipt;
}

async function take(
  file: CaseFile,
  step: string,
  input: unknown,
  as: Taken['as'] = 'caseworker',
): Promise<Taken> {
  return { step, input, as, receipt: await file.take(step, input, as) };
}

async function sameAgain(file: CaseFile, taken: Taken[]): Promise<void> {
  for (const { step, input, as, receipt } of taken) {
    expect(await file.take(step, input, as, receipt.stepId)).toEqual(receipt);
    expect(await file.attempt(step, input, 'caseworker2', receipt.stepId)).toMatchObject({
      status: expect.any(Number) as number,
      body: { code: as === 'supervisor' ? 'not-permitted' : 'step-id-reused' },
    });
  }
}

async function eventually<T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
  for (const until = Date.now() + 10_000; ;) {
    const found = await look();
    if (holds(found) || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** From the decision to the end of the protection: the clock goes through it by itself, all its days being over. */
async function wholeCase(file: CaseFile): Promise<Taken[]> {
  const taken = [
    await take(file, 'vermerk', { text: 'Anruf' }),
    await take(file, 'release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor'),
    await take(file, 'record-service', {
      notice: 'bescheid',
      addressee: 'person',
      mode: 'certificate',
      servedOn: '2026-05-15',
    }),
  ];
  await file.until(({ status }) => status === 'closed');
  return taken;
}

describe('a case that continues as new after every act, in a worker that keeps two cases', () => {
  it('answers a repeat as before, in every run, when it is closed, and when it is open again', async () => {
    const file = await open();
    const taken = await wholeCase(file);
    await sameAgain(file, taken);
    expect((await file.view()).status).toBe('closed');
    taken.push(await take(file, 'vermerk', { text: 'noch etwas' }));
    await sameAgain(file, taken);
    await file.until(({ status }) => status === 'closed');
    await sameAgain(file, taken);
    expect(await faultsInJournals(plant)).toEqual([]);
  });

  it('opens no second case under the same key, whatever has become of the first', async () => {
    const first = await plant.api.post<{ caseId: string }>('/api/v1/cases', opening, { key: 'k1' });
    const again = () => plant.api.post('/api/v1/cases', opening, { key: 'k1' });
    expect(await again()).toMatchObject({ status: 201, body: first.body });
    const file = CaseFile.of(plant.api, first.body.caseId);
    await wholeCase(file);
    expect(await again()).toMatchObject({ status: 201, body: first.body });
  });

  it('takes 20 steps at once, each in its version', async () => {
    const file = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => file.attempt('vermerk', { text: `${index}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const versions = answers.map(({ body }) => body.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('takes the same step once, 20 times at once', async () => {
    const file = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => file.attempt('vermerk', { text: 'x' }, 'caseworker', 'v1', 1)),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 200, body: answers[0]?.body as object });
    expect(await file.journal()).toHaveLength(2);
  });

  it('is not filled by questions: it continues after ten previews and refused steps too', async () => {
    const file = await open();
    const runs = async () =>
      (await plant.api.get<{ runs: unknown[] }>(`${file.path}/history`, { as: 'auditor' })).body.runs.length;
    const before = await runs();
    for (let n = 0; n < 12; n += 1) {
      const answer = await plant.api.post(`${file.path}/steps/vermerk/preview`, { input: { text: 'x' } });
      expect(answer.status).toBe(200);
    }
    for (let n = 0; n < 12; n += 1) {
      const answer = await file.attempt('finish-task', { task: 'none' });
      expect(answer).toMatchObject({ status: 409, body: { code: 'nothing-pending' } });
    }
    expect(await eventually(runs, (count) => count >= before + 2)).toBeGreaterThanOrEqual(before + 2);
    expect((await file.take('vermerk', { text: 'danach' })).version).toBe(2);
  });

  it('tells the other case of a link once', async () => {
    const [one, other] = [await open(), await open()];
    await one.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
    await other.until((view) => view.file.length > 0);
    await one.take('vermerk', { text: 'danach' });
    expect((await other.journal()).filter(({ act }) => act.step === 'case-linked')).toHaveLength(1);
  });

  it('takes up more than one payload of the engine holds, and answers as before', async () => {
    const file = await open();
    const page = (n: number) => `${n} ${randomBytes(9_990).toString('hex')}`.slice(0, 19_990);
    const taken: Taken[] = [];
    for (let n = 0; n < 32; n += 1) taken.push(await take(file, 'vermerk', { text: page(n) }));
    expect(JSON.stringify(taken.map(({ input }) => input)).length).toBeGreaterThan(carriedAtMost);
    await sameAgain(file, taken.slice(-2));
    const view = await file.view();
    expect(view.version).toBe(33);
    expect(view.file.at(-1)?.text).toHaveLength(500);
    const journal = await file.journal();
    expect(journal.at(-1)?.act).toMatchObject({ input: taken.at(-1)?.input });
  });
});
