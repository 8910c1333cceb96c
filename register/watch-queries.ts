import type { IncidentKind } from './incidents';
import type { Register } from './database';

export async function overdueDeadlines(register: Register, before: Date) {
  const rows = await register
    .selectFrom('deadlines')
    .innerJoin('cases', 'cases.case_id', 'deadlines.case_id')
    .select(['deadlines.case_id', 'deadlines.deadline_id', 'deadlines.last_day', 'deadlines.fires_at'])
    .where('deadlines.status', '=', 'open')
    .where('deadlines.fires_at', '<', before)
    .where('cases.status', '<>', 'erased')
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    deadlineId: row.deadline_id,
    lastDay: row.last_day,
    firesAt: row.fires_at.toISOString(),
  }));
}

/** What the open incidents of a kind are about. */
export async function openSubjects(register: Register, kind: IncidentKind): Promise<string[]> {
  const rows = await register
    .selectFrom('incidents')
    .select('subject')
    .where('kind', '=', kind)
    .where('resolved_at', 'is', null)
    .execute();
  return rows.map((row) => row.subject);
}

export async function casesStuckInClosing(register: Register, before: Date) {
  const closing = await register
    .selectFrom('cases')
    .select(['case_id', 'changed_at'])
    .where('status', '=', 'closing')
    .where('changed_at', '<', before)
    .execute();
  const stuck = closing.map((row) => ({ caseId: row.case_id, since: row.changed_at.toISOString() }));
  const open = await openSubjects(register, 'stuck-case');
  const recovered = open.filter((subject) => !stuck.some(({ caseId }) => caseId === subject));
  return { stuck, recovered };
}

const page = 200;

export async function* openDeadlines(register: Register) {
  let after = { caseId: '', deadlineId: '' };
  for (;;) {
    const rows = await register
      .selectFrom('deadlines')
      .select(['case_id', 'deadline_id', 'detail'])
      .where('status', '=', 'open')
      .where((row) =>
        row(row.refTuple('case_id', 'deadline_id'), '>', row.tuple(after.caseId, after.deadlineId)),
      )
      .orderBy('case_id')
      .orderBy('deadline_id')
      .limit(page)
      .execute();
    for (const { case_id: caseId, deadline_id: deadlineId, detail } of rows) {
      if (detail) yield { caseId, deadlineId, detail };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = { caseId: last.case_id, deadlineId: last.deadline_id };
  }
}

export async function journalHeads(register: Register) {
  const rows = await register
    .selectFrom('journal')
    .distinctOn('case_id')
    .select(['case_id', 'seq', 'hash'])
    .orderBy('case_id')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, seq: row.seq, hash: row.hash }));
}
