import { canonical } from '../../contracts/case/canonical';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Tx } from '../../register/writing';

/** Every row of a case's projections by table and key, opened, in one comparable form. */
export type Projections = Map<string, string>;

type Row = Record<string, unknown>;
const keys = {
  cases: ['case_id'],
  deadlines: ['deadline_id', 'opened_version'],
  tasks: ['task_id'],
  receipts: ['step_id'],
  parties: ['party_id'],
  search_names: ['party_id'],
  case_links: ['linked_case'],
} as const;
/** Set by archiving, erasure and blocking: no act writes it. */
const ownLife = ['status'];

export async function readProjections(tx: Tx, caseId: string, cipher: CaseCipher): Promise<Projections> {
  const found: Projections = new Map();
  for (const [table, columns] of Object.entries(keys) as [keyof typeof keys, readonly string[]][]) {
    const rows = (await tx.selectFrom(table).selectAll().where('case_id', '=', caseId).execute()) as Row[];
    for (const row of rows) {
      const key = [table, ...columns.map((column) => String(row[column]))].join(' ');
      found.set(key, canonical(await opened(table, row, caseId, cipher)));
    }
  }
  return found;
}

async function opened(table: string, row: Row, caseId: string, cipher: CaseCipher): Promise<Row> {
  const open: Row = {};
  for (const [name, value] of Object.entries(row)) {
    if (table === 'cases' && ownLife.includes(name)) continue;
    if (Buffer.isBuffer(value)) open[name] = await cipher.openJson(caseId, value).catch(() => 'unreadable');
    else open[name] = value instanceof Date ? value.toISOString() : value;
  }
  return open;
}

export interface Difference {
  row: string;
  kind: 'missing' | 'surplus' | 'differs';
}

/** What a rebuild changes, named by table and key alone. */
export function differences(before: Projections, after: Projections): Difference[] {
  const missing = [...after.keys()].filter((row) => !before.has(row));
  const surplus = [...before.keys()].filter((row) => !after.has(row));
  const differing = [...after.keys()].filter((row) => before.has(row) && before.get(row) !== after.get(row));
  return [
    ...missing.map((row) => ({ row, kind: 'missing' as const })),
    ...surplus.map((row) => ({ row, kind: 'surplus' as const })),
    ...differing.map((row) => ({ row, kind: 'differs' as const })),
  ];
}
