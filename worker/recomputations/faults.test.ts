import { sql } from 'kysely';
import type { Act } from '../../contracts/case/act';
import { emptyCase } from '../../register/erasures';
import { listIncidents } from '../../register/incidents';
import {
  failRecomputation,
  findRecomputation,
  releaseRecomputation,
  withdrawRecomputation,
  type RecomputationRow,
} from '../../register/recomputations';
import { Attempts } from './attempts';
import {
  acts,
  asked,
  calendar,
  casesOf,
  cipher,
  lead,
  lost,
  now,
  openCase,
  prepared,
  register,
  release,
  second,
  work,
} from './test/bench';

const broken = [{ office: calendar, recordedAt: '' }] as unknown as Act[];
const faulty = (...cases: string[]) => ({
  acts: (caseId: string) => Promise.resolve((cases.includes(caseId) ? broken : acts) as Act[]),
});
const openFaults = async () =>
  (await listIncidents(register))
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ subject }) => subject);
const withdrawn = { by: lead, reason: 'gescheitert' };
const sealedKey = ({ id }: RecomputationRow) => `recomputation:${id}`;

async function withFaultAt(caseId: string): Promise<RecomputationRow> {
  const row = await asked();
  await work(row, 'prepared', faulty(caseId));
  expect(await openFaults()).toEqual([caseId]);
  return row;
}

describe('the incident of a case', () => {
  it('ends as soon as the case can be looked at again, though nothing differs in it', async () => {
    await openCase('A');
    await withFaultAt('A');
    await work(await asked(), 'prepared', { settings: () => Promise.resolve(calendar) });
    expect(await openFaults()).toEqual([]);
  });

  it('ends with the withdrawal of the recomputation that met it last', async () => {
    await openCase('A');
    const [before, last] = [await withFaultAt('A'), await withFaultAt('A')];
    await withdrawRecomputation(register, cipher, before, withdrawn);
    expect(await openFaults()).toEqual(['A']);
    await withdrawRecomputation(register, cipher, last, withdrawn);
    expect(await openFaults()).toEqual([]);
  });

  it('ends where the case is closed, as nobody looks at it any more', async () => {
    await openCase('A');
    await withFaultAt('A');
    await sql`update cases set status = 'closed'`.execute(register);
    await work(await asked(), 'prepared');
    expect(await openFaults()).toEqual([]);
  });
});

describe('a recomputation whose body does not open', () => {
  async function failed(): Promise<RecomputationRow> {
    const row = await asked({ norm: '§ 64' });
    lost.add(sealedKey(row));
    await failRecomputation(register, row.id, 'case-key-missing');
    return row;
  }

  it('is shown with its fault and by the ids of persons', async () => {
    const row = await failed();
    expect(await now(row)).toMatchObject({
      status: 'failed',
      fault: 'case-key-missing',
      reason: null,
      range: { office: 'amt' },
      preparedBy: { id: 'lead' },
    });
  });

  it('is withdrawn, and its incident ends; what was sealed before stays as it was', async () => {
    const row = await failed();
    expect(await openFaults()).toEqual([row.id]);
    expect(await withdrawRecomputation(register, cipher, await now(row), withdrawn)).toBe(true);
    expect(await now(row)).toMatchObject({ status: 'withdrawn', reason: null, withdrawn });
    expect(await openFaults()).toEqual([]);
    lost.clear();
    expect(await now(row)).toMatchObject({ reason: row.reason, range: { norm: '§ 64' }, withdrawn });
  });

  it('is withdrawn too where it failed after its release', async () => {
    const row = await prepared('A');
    await release(row);
    lost.add(sealedKey(row));
    await work(row, 'failed');
    expect(await now(row)).toMatchObject({ releasedBy: { id: 'second' } });
    expect(await withdrawRecomputation(register, cipher, await now(row), withdrawn)).toBe(true);
    expect(await openFaults()).toEqual([]);
  });

  it('has no digest to be released with', async () => {
    const row = await prepared('A');
    lost.add(sealedKey(row));
    expect(await now(row)).toMatchObject({ status: 'prepared', digest: null, fault: 'case-key-missing' });
  });
});

describe('a case that cannot be looked at for a while', () => {
  it('is tried again later, and the others of its page not once more', async () => {
    await Promise.all(['A', 'B', 'C'].map(openCase));
    const looks: string[] = [];
    const row = await asked();
    await work(row, 'prepared', {
      acts(caseId) {
        looks.push(caseId);
        const fails = caseId === 'B' && looks.length < 7;
        return fails ? Promise.reject(new Error('no answer')) : Promise.resolve(acts as unknown as Act[]);
      },
    });
    expect(looks.sort().join('')).toBe('ABBBBBC');
    expect((await casesOf(row)).map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(await openFaults()).toEqual([]);
  });

  it('is given up after some minutes, and not before', () => {
    let seconds = 0;
    const attempts = new Attempts(() => seconds * 1_000);
    const due = () => attempts.left('R', [{ caseId: 'A' }]).due.length > 0;
    while (!attempts.exhausted('R', 'A')) while (!due()) seconds += 1;
    expect(seconds).toBeGreaterThan(180);
    expect(seconds).toBeLessThan(600);
  });

  it('is out of reach with all others for more than a minute, and the recomputation is prepared none the less', async () => {
    await openCase('A');
    const row = await asked();
    await sql`alter table cases rename to cases_away`.execute(register);
    const back = new Promise((resolve) => setTimeout(resolve, 500)).then(() =>
      sql`alter table cases_away rename to cases`.execute(register),
    );
    await work(row, 'prepared');
    await back;
    expect(await casesOf(row)).toMatchObject([{ caseId: 'A', status: 'proposed' }]);
  });
});

describe('what is prepared', () => {
  it('has another digest once a case of it is erased, and is released with that', async () => {
    const row = await prepared('A', 'B');
    await emptyCase(register, 'A');
    expect(await release(row)).toBe(false);
    const seen = await now(row);
    expect(seen.digest).not.toBe(row.digest);
    expect(await releaseRecomputation(register, cipher, seen, { by: lead, digest: seen.digest ?? '' })).toBe(
      false,
    );
    expect(await release(seen)).toBe(true);
    await emptyCase(register, 'B');
    expect(await findRecomputation(register, cipher, row.id)).toMatchObject({
      status: 'released',
      releasedBy: second,
      digest: seen.digest,
    });
  });
});
