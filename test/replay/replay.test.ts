import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { procedureIds } from '../../contracts';
import type { ActRecord } from '../../contracts/case/record';
import type { CaseState } from '../../contracts/case/state';
import { workflowBundle } from '../../worker/bundle';
import { ausweis } from '../../workflows/ausweis/state';
import { downgradeProtection } from '../../workflows/downgrade-protection/state';
import { gdbDetermination } from '../../workflows/gdb-determination/state';
import { gleichstellung } from '../../workflows/gleichstellung/state';
import { overpaymentReclaim } from '../../workflows/overpayment-reclaim/state';
import { paymentRun } from '../../workflows/payment-run/state';
import { foldCase } from '../../workflows/kit/fold';
import { LawBook } from '../../workflows/kit/law-book';
import type { CaseProcedure } from '../../workflows/kit/procedure';
import { digestOf, readDigests } from './digests';
import { ofEarlierEditions, stories } from './stories';

interface Recording {
  caseId: string;
  version: number;
  runs: { runId: string; history: unknown }[];
}

const folder = join(__dirname, 'histories');
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const recording = (name: string) =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Recording;
const folds = {
  'gdb-determination': gdbDetermination,
  gleichstellung,
  ausweis,
  'downgrade-protection': downgradeProtection,
  'overpayment-reclaim': overpaymentReclaim,
  'payment-run': paymentRun,
};

/** What the case wrote to the register in its runs, one record for each act. */
function recordsOf({ runs }: Recording): ActRecord[] {
  return runs.flatMap(({ history }) =>
    (historyFromJSON(history).events ?? []).flatMap((event) => {
      const scheduled = event.activityTaskScheduledEventAttributes;
      const payload = scheduled?.input?.payloads?.[0];
      if (scheduled?.activityType?.name !== 'recordAct' || !payload) return [];
      return [defaultPayloadConverter.fromPayload<ActRecord>(payload)];
    }),
  );
}

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
});

describe('the recorded histories', () => {
  it('cover every story, and every procedure has some', () => {
    expect(names.sort()).toEqual([...Object.keys(stories), ...ofEarlierEditions].sort());
    for (const id of procedureIds) expect(names.some((name) => name.startsWith(`${id}.`))).toBe(true);
  });

  it('are as they were recorded: none was made anew', () => {
    const digests = names.map((name) => [name, digestOf(readFileSync(join(folder, `${name}.json`), 'utf8'))]);
    expect(Object.fromEntries(digests)).toEqual(readDigests());
  });

  it.each(names)('%s replays with the present code, run by run', async (name) => {
    const { caseId, runs } = recording(name);
    const bundle = await workflowBundle();
    expect(runs.length).toBeGreaterThan(0);
    for (const { history } of runs) {
      await Worker.runReplayHistory({ workflowBundle: bundle }, history, caseId);
    }
  });

  it.each(names)('%s comes to the state it had at its end', (name) => {
    const kept = recording(name);
    const records = recordsOf(kept);
    expect(records.map((record) => record.version)).toEqual(
      Array.from({ length: kept.version }, (_, index) => index + 1),
    );
    const acts = records.map((record) => record.act);
    const procedure = folds[
      records[0]?.procedure as keyof typeof folds
    ] as unknown as CaseProcedure<CaseState>;
    const state = foldCase(procedure, kept.caseId, acts, LawBook.of(acts));
    expect(JSON.parse(JSON.stringify(state))).toEqual(records.at(-1)?.state);
  });
});
