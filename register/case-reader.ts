import type { Selectable } from 'kysely';
import type { Act } from '../contracts/case/act';
import type { Deadline } from '../contracts/case/deadline';
import type { Receipt } from '../contracts/case/receipt';
import type { CaseState } from '../contracts/case/state';
import type { Task } from '../contracts/case/task';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import type { CaseTable } from './schema';

export interface CaseRow {
  caseId: string;
  procedure: string;
  office: string;
  phase: string;
  status: 'open' | 'closing' | 'closed' | 'blocked' | 'erased';
  outcome: string | null;
  version: number;
  openedAt: string;
  changedAt: string;
}

export interface JournalEntry {
  seq: number;
  act: Act;
  previous: string;
  hash: string;
}

export interface DeadlineEntry {
  status: string;
  openedVersion: number;
  closedVersion: number | null;
  deadline: Deadline;
}

function rowOf(row: Selectable<CaseTable>): CaseRow {
  return {
    caseId: row.case_id,
    procedure: row.procedure,
    office: row.office,
    phase: row.phase,
    status: row.status,
    outcome: row.outcome,
    version: row.version,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}

/** What the API, the watch and the archivist read of a case. */
export class CaseReader {
  constructor(
    private readonly register: Register,
    private readonly cipher: CaseCipher,
  ) {}

  async find(caseId: string): Promise<CaseRow | undefined> {
    const row = await this.register
      .selectFrom('cases')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row && rowOf(row);
  }

  /** Where a case stands and its state, of one moment: read one after the other they could be of two versions. */
  async standing(caseId: string): Promise<{ row: CaseRow; state: CaseState }> {
    const row = await this.register
      .selectFrom('cases')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    return { row: rowOf(row), state: await this.open(caseId, row.state) };
  }

  async state(caseId: string): Promise<CaseState> {
    const row = await this.register
      .selectFrom('cases')
      .select('state')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    return await this.open(caseId, row.state);
  }

  async journal(caseId: string): Promise<JournalEntry[]> {
    const rows = await this.register
      .selectFrom('journal')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return await Promise.all(
      rows.map(async ({ seq, body, previous, hash }) => ({
        seq,
        act: await this.open<Act>(caseId, body),
        previous,
        hash,
      })),
    );
  }

  async acts(caseId: string): Promise<Act[]> {
    return (await this.journal(caseId)).map((entry) => entry.act);
  }

  async deadlines(caseId: string): Promise<DeadlineEntry[]> {
    const rows = await this.register
      .selectFrom('deadlines')
      .select(['status', 'opened_version', 'closed_version', 'detail'])
      .where('case_id', '=', caseId)
      .orderBy('last_day')
      .orderBy('opened_version')
      .execute();
    return await Promise.all(
      rows.map(async (row) => ({
        status: row.status,
        openedVersion: row.opened_version,
        closedVersion: row.closed_version,
        deadline: await this.open<Deadline>(caseId, row.detail),
      })),
    );
  }

  async tasks(caseId: string): Promise<Task[]> {
    const rows = await this.register
      .selectFrom('tasks')
      .select('detail')
      .where('case_id', '=', caseId)
      .orderBy('opened_version')
      .orderBy('task_id')
      .execute();
    return await Promise.all(rows.map((row) => this.open<Task>(caseId, row.detail)));
  }

  async receipt(
    caseId: string,
    stepId: string,
  ): Promise<{ inputHash: string; receipt: Receipt } | undefined> {
    const row = await this.register
      .selectFrom('receipts')
      .select(['input_hash', 'body'])
      .where('case_id', '=', caseId)
      .where('step_id', '=', stepId)
      .executeTakeFirst();
    if (!row) return undefined;
    return { inputHash: row.input_hash, receipt: await this.open<Receipt>(caseId, row.body) };
  }

  private async open<T>(caseId: string, sealed: Buffer | null): Promise<T> {
    if (!sealed) throw new Error('the part is erased');
    return await this.cipher.openJson<T>(caseId, sealed);
  }
}
