import { sql } from 'kysely';
import type { Proposal, RecomputationRange } from '../contracts/case/proposal';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { PageOf } from './page';
import type { Register } from './database';
import { digest } from './digest';
import { openFault } from './recomputation-faults';
import type { RecomputationCaseStatus } from './schema';
import { unreadableBecause } from './unreadable';

export interface OpenCase {
  caseId: string;
  office: string;
  version: number;
  phase: string;
  changedAt: string;
}

/** Open cases that a recomputation may be about, in the order of their numbers. */
export async function casesInRange(
  register: Register,
  { office, procedure, cases }: RecomputationRange,
  { after, limit }: { after: string; limit: number },
): Promise<OpenCase[]> {
  const rows = await register
    .selectFrom('cases')
    .select(['case_id', 'office', 'version', 'phase', 'changed_at'])
    .where('status', '=', 'open')
    .where('case_id', '>', after)
    .$if(office !== undefined, (query) => query.where('office', '=', office ?? ''))
    .$if(procedure !== undefined, (query) => query.where('procedure', '=', procedure ?? ''))
    .$if(cases !== undefined, (query) =>
      query.where('case_id', '=', sql<string>`any(${cases ?? []}::text[])`),
    )
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return rows.map(({ case_id, office: of, version, phase, changed_at }) => ({
    caseId: case_id,
    office: of,
    version,
    phase,
    changedAt: changed_at.toISOString(),
  }));
}

export type NewCaseOfRecomputation =
  | { caseId: string; status: 'proposed'; version: number; proposal: Proposal }
  | { caseId: string; status: 'preview-again'; code: string; isFault?: boolean };

/**
 * What a case answered; one that was looked at twice, because a worker was killed, keeps its first answer. What comes when
 * two persons may be looking at the whole already is too late, and left out.
 */
export async function addCase(
  register: Register,
  cipher: CaseCipher,
  recomputation: string,
  found: NewCaseOfRecomputation,
): Promise<void> {
  const { caseId, status } = found;
  const common = { recomputation_id: recomputation, case_id: caseId, status };
  const row =
    found.status === 'proposed'
      ? {
          version: found.version,
          digest: digest(found.proposal),
          body: await cipher.sealJson(caseId, found.proposal),
          code: null,
        }
      : { version: null, digest: null, body: null, code: found.code };
  await register.transaction().execute(async (tx) => {
    const standing = await tx
      .selectFrom('recomputations')
      .select('status')
      .where('recomputation_id', '=', recomputation)
      .forShare()
      .executeTakeFirst();
    if (standing?.status !== 'preparing') return;
    const added = await tx
      .insertInto('recomputation_cases')
      .values({ ...common, ...row, changed_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('case_id')
      .executeTakeFirst();
    if (added && 'isFault' in found && found.isFault)
      await openFault(tx, { recomputation, caseId, code: found.code });
  });
}

/** What two persons look at and release: the cases, at which version, and what is to change in each. */
export async function digestOf(register: Register, recomputation: string, of: object): Promise<string> {
  const cases = await register
    .selectFrom('recomputation_cases')
    .select(['case_id', 'version', 'digest'])
    .where('recomputation_id', '=', recomputation)
    .where('status', '=', 'proposed')
    .orderBy('case_id')
    .execute();
  return digest({ recomputation, ...of, cases });
}

/** What is to come into a case; or why that cannot be read. */
export type CaseToDeliver = { caseId: string } & (
  { version: number; proposal: Proposal } | { fault: string }
);

/** Cases into which a released recomputation is still to be brought. */
export async function casesToDeliver(
  register: Register,
  cipher: CaseCipher,
  recomputation: string,
  { except, limit }: { except: readonly string[]; limit: number },
): Promise<CaseToDeliver[]> {
  const rows = await register
    .selectFrom('recomputation_cases')
    .select(['case_id', 'version', 'digest', 'body'])
    .where('recomputation_id', '=', recomputation)
    .where('status', '=', 'proposed')
    .where('case_id', '<>', sql<string>`all(${[...except]}::text[])`)
    .orderBy('case_id')
    .limit(limit)
    .execute();
  return await Promise.all(
    rows.map(async ({ case_id: caseId, version, digest: seen, body }) => {
      const opened = await open(cipher, caseId, body);
      if ('fault' in opened) return { caseId, ...opened };
      const same = digest(opened.proposal) === seen;
      return same ? { caseId, version: version as number, ...opened } : { caseId, fault: 'other-than-seen' };
    }),
  );
}

/** One that does not open for good is no reason to keep the others from anybody. */
async function open(
  cipher: CaseCipher,
  caseId: string,
  body: Buffer | null,
): Promise<{ proposal: Proposal } | { fault: string }> {
  try {
    return { proposal: await cipher.openJson<Proposal>(caseId, body as Buffer) };
  } catch (error) {
    const fault = unreadableBecause(error);
    if (fault === undefined) throw error;
    return { fault };
  }
}

export async function settleCase(
  register: Register,
  recomputation: string,
  caseId: string,
  { status, code }: { status: Exclude<RecomputationCaseStatus, 'proposed'>; code?: string },
): Promise<void> {
  await register
    .updateTable('recomputation_cases')
    .set({ status, code: code ?? null, changed_at: new Date() })
    .where('recomputation_id', '=', recomputation)
    .where('case_id', '=', caseId)
    .where('status', '=', 'proposed')
    .execute();
}

/** How many cases stand how. */
export async function countCases(
  register: Register,
  recomputation: string,
): Promise<Record<RecomputationCaseStatus, number>> {
  const rows = await register
    .selectFrom('recomputation_cases')
    .select(['status', (row) => row.fn.countAll<string>().as('count')])
    .where('recomputation_id', '=', recomputation)
    .groupBy('status')
    .execute();
  const none = { proposed: 0, delivered: 0, 'preview-again': 0, closed: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)])) };
}

export async function listCasesOf(
  register: Register,
  cipher: CaseCipher,
  recomputation: string,
  { limit, after = '', status }: PageOf<string> & { status?: RecomputationCaseStatus | undefined },
) {
  const rows = await register
    .selectFrom('recomputation_cases')
    .selectAll()
    .where('recomputation_id', '=', recomputation)
    .where('case_id', '>', after)
    .$if(status !== undefined, (query) => query.where('status', '=', status as RecomputationCaseStatus))
    .orderBy('case_id')
    .limit(limit + 1)
    .execute();
  const shown = await Promise.all(
    rows.slice(0, limit).map(async ({ case_id: caseId, status: stands, version, code, body }) => {
      const common = { caseId, status: stands, version };
      const opened = body ? await open(cipher, caseId, body) : { proposal: null };
      return 'fault' in opened
        ? { ...common, code: code ?? opened.fault, proposal: null }
        : { ...common, code, ...opened };
    }),
  );
  return { cases: shown, next: rows.length > limit ? (shown.at(-1)?.caseId ?? null) : null };
}
