import { sql } from 'kysely';
import type { Register } from './database';

export const incidentKinds = [
  'fork',
  'missed-firing',
  'changed-finding',
  'unreadable-deadline',
  'stuck-case',
  'archive-missing',
  'version-differs',
  'payment-in-two-runs',
  'delivery-unknown',
  'delivery-failed',
  'fold-failed',
  'failing-case',
  'recomputation-fault',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export interface NewIncident {
  kind: IncidentKind;
  caseId: string | null;
  /** What it is about: the same kind about the same subject is one incident as long as it is open. */
  subject: string;
  detail: Record<string, unknown>;
}

export async function openIncident(register: Register, incident: NewIncident): Promise<void> {
  await register
    .insertInto('incidents')
    .values({
      kind: incident.kind,
      case_id: incident.caseId,
      subject: incident.subject,
      detail: JSON.stringify(incident.detail),
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).where('resolved_at', 'is', null).doNothing(),
    )
    .execute();
}

export async function resolveIncident(
  register: Register,
  kind: IncidentKind,
  subject: string,
): Promise<void> {
  await register
    .updateTable('incidents')
    .set({ resolved_at: sql`now()` })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('resolved_at', 'is', null)
    .execute();
}

export async function listIncidents(register: Register) {
  const rows = await register
    .selectFrom('incidents')
    .selectAll()
    .orderBy('resolved_at', (order) => order.desc().nullsFirst())
    .orderBy('opened_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    subject: row.subject,
    detail: row.detail,
    openedAt: row.opened_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  }));
}
