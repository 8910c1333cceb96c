import { sql } from 'kysely';
import type { Act } from '../../contracts/case/act';
import { addCase } from '../../register/recomputation-cases';
import { endPreparing, listRecomputations, withdrawRecomputation } from '../../register/recomputations';
import { recordedLog } from '../../supervision/test/recorded-log';
import { startRecomputer } from './recomputer';
import {
  acts,
  asked,
  calendar,
  casesOf,
  cipher,
  incidents,
  keys,
  lead,
  lost,
  nothing,
  now,
  openCase,
  prepared,
  register,
  release,
  second,
  work,
} from './test/bench';

describe('what was released', () => {
  it('comes into all cases but the one that does not open, which stands with its fault, and is listed', async () => {
    const row = await prepared('A', 'B', 'C');
    expect(await release(row)).toBe(true);
    lost.add('B');
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', code: null, proposal: nothing },
      { caseId: 'B', code: 'case-key-missing', proposal: null },
      { caseId: 'C', code: null, proposal: nothing },
    ]);
    expect(await work(row, 'done')).toEqual(['A', 'C']);
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'delivered' },
      { caseId: 'B', status: 'refused', code: 'case-key-missing' },
      { caseId: 'C', status: 'delivered' },
    ]);
    const detail = { recomputationId: row.id, code: 'case-key-missing' };
    expect(await incidents()).toEqual([{ kind: 'recomputation-fault', caseId: 'B', detail }]);
  });

  it('is what was seen: a case that comes after the digest is none of it', async () => {
    const row = await prepared('A');
    await addCase(register, cipher, row.id, {
      caseId: 'B',
      status: 'proposed',
      version: 1,
      proposal: nothing,
    });
    expect(await casesOf(row)).toHaveLength(1);
    expect(await release(row)).toBe(true);
    expect(await work(row, 'done')).toEqual(['A']);
  });

  it('is not released where the cases are others than the digest is of', async () => {
    const row = await prepared('A');
    await sql`insert into recomputation_cases (recomputation_id, case_id, status, version, digest)
      values (${row.id}, 'B', 'proposed', 1, 'd')`.execute(register);
    expect(await release(row)).toBe(false);
    expect((await now(row)).status).toBe('prepared');
  });

  it('does not come into a case in which something else stands than was seen', async () => {
    const row = await prepared('A', 'B');
    await release(row);
    const other = Buffer.from(JSON.stringify({ sealed: { ...nothing, tasks: ['other'] } }));
    await sql`update recomputation_cases set body = ${other} where case_id = 'B'`.execute(register);
    expect(await work(row, 'done')).toEqual(['A']);
    expect((await casesOf(row))[1]).toMatchObject({ status: 'refused', code: 'other-than-seen' });
  });
});

describe('preparing', () => {
  it('goes on past a case that cannot be looked at, and says so', async () => {
    await Promise.all(['A', 'B', 'C'].map(openCase));
    const row = await asked();
    const broken = [{ office: calendar, recordedAt: '' }] as unknown as Act[];
    await work(row, 'prepared', {
      acts: (caseId) => Promise.resolve((caseId === 'B' ? broken : acts) as Act[]),
    });
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'proposed' },
      { caseId: 'B', status: 'preview-again', code: 'program-error' },
      { caseId: 'C', status: 'proposed' },
    ]);
    const detail = { recomputationId: row.id, code: 'program-error' };
    expect(await incidents()).toEqual([{ kind: 'recomputation-fault', caseId: 'B', detail }]);
  });

  it('tries again where something may be out of reach, and not for ever', async () => {
    await Promise.all(['A', 'B'].map(openCase));
    const row = await asked();
    let tries = 0;
    await work(row, 'prepared', {
      acts(caseId) {
        tries += 1;
        if (caseId === 'B' || tries < 3) return Promise.reject(new Error('no answer'));
        return Promise.resolve(acts as unknown as Act[]);
      },
    });
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'proposed' },
      { caseId: 'B', status: 'preview-again', code: 'not-readable' },
    ]);
  });

  it('is given up where the recomputation itself does not open, and says so', async () => {
    const row = await asked();
    lost.add(`recomputation:${row.id}`);
    const recomputer = startRecomputer({ register, cipher, log: recordedLog(), everyMs: 5 } as never);
    const end = Date.now() + 20_000;
    while ((await incidents()).length === 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await recomputer.stop();
    expect(await listRecomputations(register)).toMatchObject([
      { recomputationId: row.id, status: 'failed', fault: 'case-key-missing' },
    ]);
    expect(await incidents()).toMatchObject([{ kind: 'recomputation-fault', caseId: null }]);
  });
});

describe('a recomputation', () => {
  it('has one key, however often it is asked for', async () => {
    await Promise.all([asked({}, 'key'), asked({}, 'key')]);
    await asked({}, 'key');
    expect(keys.size).toBe(1);
  });

  it('says in clear which cases it is about, and for which norm sealed', async () => {
    const row = await asked({ norm: '§ 64 Abs. 3 SGG, Frau Beispiel', calculator: 'remedy-period' });
    expect((await now(row)).range).toEqual({
      office: 'amt',
      calculator: 'remedy-period',
      norm: '§ 64 Abs. 3 SGG, Frau Beispiel',
    });
    const { rows } = await sql<{ row: string }>`select (r - 'body')::text as row
      from (select to_jsonb(recomputations) as r from recomputations) as all_of_it`.execute(register);
    expect(rows.map((each) => each.row).join()).not.toContain('Beispiel');
    expect(JSON.stringify(await listRecomputations(register))).not.toContain('Beispiel');
  });

  it('is withdrawn before its release, by whom and why, and then not released', async () => {
    const row = await prepared('A');
    expect(await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'falsches Amt' })).toBe(
      true,
    );
    expect(await now(row)).toMatchObject({
      status: 'withdrawn',
      reason: 'Feiertage berichtigt',
      withdrawn: { by: lead, reason: 'falsches Amt' },
    });
    expect(await release(row)).toBe(false);
    expect((await now(row)).status).toBe('withdrawn');
  });

  it('is not withdrawn once it is released', async () => {
    const row = await prepared('A');
    await release(row);
    expect(await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'zu spät' })).toBe(false);
    expect(await now(row)).toMatchObject({ status: 'released', releasedBy: second });
  });

  it('that is withdrawn while it is prepared takes up no case any more', async () => {
    const row = await asked();
    await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'falsches Amt' });
    await addCase(register, cipher, row.id, {
      caseId: 'A',
      status: 'proposed',
      version: 1,
      proposal: nothing,
    });
    await endPreparing(register, row);
    expect((await now(row)).status).toBe('withdrawn');
    expect(await casesOf(row)).toEqual([]);
  });
});
