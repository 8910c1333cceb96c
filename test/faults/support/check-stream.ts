import { setTimeout as sleep } from 'node:timers/promises';
import { random } from './random';
import type { Plant } from './plant';
import type { StreamResult } from './stream';
import { faultsInJournals } from './verify-journals';

interface Row {
  case_id: string;
  step_id: string;
  seq: number;
  step: string;
}

/** After a rough time: every acknowledged step stands once, with the receipt it was acknowledged with, and no other step. */
export async function faultsAfterStream(plant: Plant, stream: StreamResult): Promise<string[]> {
  const faults: string[] = [];
  await untilTold(plant, stream);
  const rows = await plant.query<Row>('select case_id, step_id, seq, step from journal');
  const places = new Map(rows.map((row) => [`${row.case_id} ${row.step_id}`, row]));
  if (places.size !== rows.length) faults.push('a step stands twice');
  for (const { caseId, stepId, receipt } of stream.acknowledged) {
    const row = places.get(`${caseId} ${stepId}`);
    if (!row) faults.push(`${caseId} ${stepId}: acknowledged and lost`);
    else if (row.seq !== receipt.version) faults.push(`${caseId} ${stepId}: acknowledged as another version`);
  }
  faults.push(...uninvited(stream, rows));
  faults.push(...(await repeatsDiffer(plant, stream)));
  faults.push(...(await faultsInJournals(plant)));
  const incidents = await plant.query<{ kind: string; subject: string }>(
    'select kind, subject from incidents',
  );
  faults.push(...incidents.map(({ kind, subject }) => `incident ${kind} about ${subject}`));
  faults.push(...(await stuck(plant, stream)));
  return faults;
}

/** Nothing stands in a journal that nobody wanted: the opening, the steps, and what links have told. */
function uninvited(stream: StreamResult, rows: Row[]): string[] {
  const wanted = new Set<string>(stream.opened.map((caseId) => `${caseId} opening`));
  for (const { caseId, stepId, linked } of stream.acknowledged) {
    wanted.add(`${caseId} ${stepId}`);
    if (linked !== undefined) wanted.add(`${linked} ${caseId}:${stepId}`);
  }
  const standing = new Set(rows.map((row) => `${row.case_id} ${row.step_id}`));
  const uninvited = [...standing].filter((name) => !wanted.has(name)).map((name) => `${name}: nobody's step`);
  const missing = [...wanted].filter((name) => !standing.has(name)).map((name) => `${name}: missing`);
  return [...uninvited, ...missing];
}

/** The same step again, later, gets the same answer. */
async function repeatsDiffer(plant: Plant, stream: StreamResult): Promise<string[]> {
  const chance = random('repeats');
  const faults: string[] = [];
  for (let count = 0; count < Math.min(40, stream.acknowledged.length); count += 1) {
    const { caseId, stepId, receipt } = chance.pick(stream.acknowledged);
    const answer = await plant.api.get(`/api/v1/cases/${caseId}/receipts/${stepId}`);
    if (JSON.stringify(sorted(answer.body)) !== JSON.stringify(sorted(receipt)))
      faults.push(`${caseId} ${stepId}: another receipt than it was acknowledged with`);
  }
  return faults;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

async function untilTold(plant: Plant, stream: StreamResult): Promise<void> {
  const links = stream.acknowledged.filter(({ linked }) => linked !== undefined);
  const end = Date.now() + 90_000;
  for (;;) {
    const [row] = await plant.query<{ count: string }>(
      "select count(*) from journal where step = 'case-linked'",
    );
    if (Number(row?.count) >= links.length || Date.now() > end) return;
    await sleep(200);
  }
}

/** Engine and register stand at the same version: a step that expects it is taken. */
async function stuck(plant: Plant, stream: StreamResult): Promise<string[]> {
  const faults: string[] = [];
  for (const caseId of stream.opened) {
    const view = await plant.api.get<{ version: number }>(`/api/v1/cases/${caseId}`);
    const answer = await plant.api.post(`/api/v1/cases/${caseId}/steps/vermerk`, {
      stepId: `after-all-${caseId}`,
      expectedVersion: view.body.version,
      input: { text: 'danach' },
    });
    if (answer.status !== 200) faults.push(`${caseId}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return faults;
}
