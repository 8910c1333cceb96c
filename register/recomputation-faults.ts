import { sql } from 'kysely';
import type { Register } from './database';
import { resolveIncident } from './incidents';

const kind = 'recomputation-fault';

/** One incident for each case, and one for a recomputation as a whole; it names the recomputation that met it last. */
export async function openFault(
  register: Register,
  { recomputation, caseId, code }: { recomputation: string; caseId?: string; code: string },
): Promise<void> {
  const detail = JSON.stringify({ recomputationId: recomputation, code });
  await register
    .insertInto('incidents')
    .values({ kind, case_id: caseId ?? null, subject: caseId ?? recomputation, detail })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).where('resolved_at', 'is', null).doUpdateSet({ detail }),
    )
    .execute();
}

/** The case was looked at, or taken part in, without a fault. */
export async function resolveFault(register: Register, caseId: string): Promise<void> {
  await resolveIncident(register, kind, caseId);
}

/** Of what is withdrawn nobody mends anything any more. */
export async function resolveFaultsOf(register: Register, recomputation: string): Promise<void> {
  await register
    .updateTable('incidents')
    .set({ resolved_at: sql`now()` })
    .where('kind', '=', kind)
    .where('resolved_at', 'is', null)
    .where(sql`detail->>'recomputationId'`, '=', recomputation)
    .execute();
}

/** No recomputation looks at a case that is over. */
export async function resolveFaultsOfClosedCases(register: Register): Promise<void> {
  await register
    .updateTable('incidents')
    .set({ resolved_at: sql`now()` })
    .where('kind', '=', kind)
    .where('resolved_at', 'is', null)
    .where('case_id', 'in', (query) =>
      query.selectFrom('cases').select('case_id').where('status', 'in', ['closed', 'erased']),
    )
    .execute();
}
