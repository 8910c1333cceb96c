import { createHash } from 'node:crypto';
import type { Plant } from './plant';

interface Entry {
  case_id: string;
  seq: number;
  step_id: string;
  step: string;
  actor: string;
  recorded_at: Date;
  effective_on: string;
  body: Buffer;
  act_hash: string;
  previous: string;
  hash: string;
}

interface Case {
  case_id: string;
  version: number;
  hash: string;
}

/**
 * Checks the journals as somebody would who has the tables and not our code: no gap, each entry chained to the one
 * before over what is stored, and the case at the head of its journal. Returns what is wrong.
 */
export async function faultsInJournals(plant: Pick<Plant, 'query'>): Promise<string[]> {
  const cases = await plant.query<Case>('select case_id, version, hash from cases order by case_id');
  const entries = await plant.query<Entry>(
    'select *, effective_on::text as effective_on from journal order by case_id, seq',
  );
  const receipts = await plant.query<{ case_id: string; step_id: string; version: number }>(
    'select case_id, step_id, version from receipts',
  );
  const faults: string[] = [];
  for (const row of cases) {
    const journal = entries.filter((entry) => entry.case_id === row.case_id);
    faults.push(...faultsInJournal(row, journal));
    const answered = new Map(
      receipts.filter(({ case_id }) => case_id === row.case_id).map((one) => [one.step_id, one.version]),
    );
    for (const { step_id, seq } of journal) {
      if (answered.get(step_id) !== seq) faults.push(`${row.case_id}/${seq}: no receipt of its version`);
    }
    if (answered.size !== journal.length) faults.push(`${row.case_id}: receipts without an act`);
  }
  return faults;
}

function faultsInJournal(row: Case, journal: Entry[]): string[] {
  const faults: string[] = [];
  let previous = '0'.repeat(64);
  for (const [index, entry] of journal.entries()) {
    const name = `${row.case_id}/${entry.seq}`;
    if (entry.seq !== index + 1) faults.push(`${name}: gap before it`);
    if (entry.previous !== previous) faults.push(`${name}: not chained to the entry before`);
    if (entry.hash !== hashOf(entry)) faults.push(`${name}: altered`);
    previous = entry.hash;
  }
  const head = journal.at(-1);
  if (head?.seq !== row.version || head.act_hash !== row.hash)
    faults.push(`${row.case_id}: stands at ${row.version}, its journal at ${head?.seq}`);
  return faults;
}

function hashOf(entry: Entry): string {
  const chained: Record<string, unknown> = {
    case_id: entry.case_id,
    seq: entry.seq,
    step_id: entry.step_id,
    step: entry.step,
    actor: entry.actor,
    recorded_at: entry.recorded_at.toISOString(),
    effective_on: entry.effective_on,
    act_hash: entry.act_hash,
    previous: entry.previous,
    body: createHash('sha256').update(entry.body).digest('hex'),
  };
  const sorted = Object.keys(chained).sort();
  const text = `{${sorted.map((key) => `${JSON.stringify(key)}:${JSON.stringify(chained[key])}`).join(',')}}`;
  return createHash('sha256').update(text).digest('hex');
}
