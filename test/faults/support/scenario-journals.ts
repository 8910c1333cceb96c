import { setTimeout as sleep } from 'node:timers/promises';
import { canonical } from '../../../contracts/case/canonical';
import type { Plant } from './plant';

/**
 * A journal without what is drawn anew in each run: numbers of cases, ids, moments; and in the order of days, as the case reads it.
 * What several people enter at once, or a linked case and the clock on one day, has no order of its own.
 */
export interface Journal {
  caseId: string;
  procedure: string;
  acts: string[];
}

interface Entry {
  act: { step: string; effectiveOn: string; actor: { id: string }; input: unknown; findings: unknown[] };
}

const drawn = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'],
  [/\b[A-Z]{2}-\d{4}-\d{6}\b/g, 'CASE'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT'],
  // Of a payment run, over the numbers of what it pays.
  [/"digest":"[0-9a-f]{64}"/g, '"digest":"DIGEST"'],
  [/"reportId":"[^"]*"/g, '"reportId":"REPORT"'],
  // By the number of the case, so that not all periods of a day end at once.
  [/"spreadSeconds":\d+/g, '"spreadSeconds":0'],
] as const;

/** Journals of the rehearsed cases that are not among those known. */
export async function journalsOf(plant: Plant, known: readonly Journal[]): Promise<Journal[]> {
  const rows = await plant.query<{ case_id: string; procedure: string }>(
    'select case_id, procedure from rehearsal.cases where not (case_id = any($1)) order by case_id',
    [known.map(({ caseId }) => caseId)],
  );
  const journals: Journal[] = [];
  for (const { case_id: caseId, procedure } of rows) {
    const path = `/api/v1/rehearsal/cases/${caseId}`;
    await atRest(plant, path);
    const { body } = await plant.api.get<{ journal: Entry[] }>(`${path}/journal`);
    journals.push({ caseId, procedure, acts: toldOnce(body.journal).map(actOf).sort() });
  }
  return journals;
}

const restsWithinMs = 60_000;

/** A scenario may have ended while the clock of its case still had something to record. */
async function atRest(plant: Plant, path: string): Promise<void> {
  for (const end = Date.now() + restsWithinMs; ;) {
    const { body } = await plant.api.get<{ settling: boolean }>(path);
    if (!body.settling) return;
    if (Date.now() > end) throw new Error(`${path} does not come to rest`);
    await sleep(100);
  }
}

/** How a case stands is told to others as it stands when they can be reached: what was told last counts. */
function toldOnce(journal: Entry[]): Entry[] {
  const last = journal.findLastIndex(({ act }) => act.step === 'origin-news');
  return journal.filter(({ act }, place) => act.step !== 'origin-news' || place === last);
}

function actOf({ act: { step, effectiveOn, actor, input, findings } }: Entry): string {
  const text = canonical({ effectiveOn, step, by: actor.id, input, findings });
  return drawn.reduce((said, [pattern, name]) => said.replace(pattern, name), text);
}

/** What stands in one run and not in the other, journal for journal; the order in which cases were opened is not looked at. */
export function differences(expected: readonly Journal[], found: readonly Journal[]): string[] {
  const missing = without(expected, found, wordsOf);
  const additional = without(found, expected, wordsOf);
  return [
    ...without(missing, additional, stepsOf).map(
      (journal) => `missing: ${journal.caseId} ${courseOf(journal)}`,
    ),
    ...without(additional, missing, stepsOf).map(
      (journal) => `nobody's: ${journal.caseId} ${courseOf(journal)}`,
    ),
    ...missing.flatMap((journal) => {
      const twin = additional.find((candidate) => stepsOf(candidate) === stepsOf(journal));
      return twin ? [`other words: ${firstDifference(journal, twin)}`] : [];
    }),
  ];
}

/** Those of a list that another list does not have, each counted as often as it stands there. */
function without(
  journals: readonly Journal[],
  others: readonly Journal[],
  name: (journal: Journal) => string,
): Journal[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(name(other), (left.get(name(other)) ?? 0) + 1);
  return journals.filter((journal) => {
    const count = left.get(name(journal)) ?? 0;
    left.set(name(journal), count - 1);
    return count <= 0;
  });
}

function wordsOf({ procedure, acts }: Journal): string {
  return [procedure, ...acts].join('\n');
}

function stepsOf({ procedure, acts }: Journal): string {
  return `${procedure}: ${acts.map((act) => (JSON.parse(act) as Entry['act']).step).join(', ')}`;
}

/** With the days, so that it can be seen what is missing. */
function courseOf({ procedure, acts }: Journal): string {
  const entries = acts.map((act) => JSON.parse(act) as Entry['act']);
  return `${procedure}: ${entries.map(({ step, effectiveOn }) => `${effectiveOn} ${step}`).join(', ')}`;
}

function firstDifference(one: Journal, other: Journal): string {
  const index = one.acts.findIndex((act, place) => act !== other.acts[place]);
  const [a = '', b = ''] = [one.acts[index], other.acts[index]];
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 100);
  return `${one.caseId} and ${other.caseId}, act ${index + 1}: ${around(a)} <> ${around(b)}`;
}
