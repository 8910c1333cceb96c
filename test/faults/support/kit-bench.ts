import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities, type ActivityDependencies } from '../../../activities';
import type { Act } from '../../../contracts/case/act';
import {
  previewUpdate,
  stateQuery,
  stepUpdate,
  type CaseOptions,
  type CaseSnapshot,
  type StepPreview,
} from '../../../contracts/case/messages';
import type { Receipt } from '../../../contracts/case/receipt';
import type { ActRecord } from '../../../contracts/case/record';
import { DYNAMIC_SETTINGS } from '../../../engine/dynamic-settings';
import { encryptedDataConverter } from '../../../engine/encryption/data-converter';
import { payloadSize } from '../../../engine/encryption/payload-size';
import { openWorkbench } from '../../../engine/encryption/test/workbench';
import { startEngine } from '../../../engine/launcher';
import { PRODUCTION_NAMESPACE } from '../../../engine/namespace-names';
import { ensureNamespaces } from '../../../engine/namespaces';
import { clerk, office } from '../../../workflows/kit/test/desk';

const taskQueue = 'kit';
/** Two failed tasks in a row are told by the engine here, in the place of five: they come at ever longer intervals. */
const settings = {
  ...DYNAMIC_SETTINGS,
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': { value: 2 },
};
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** What a test puts in the place of register and other cases. */
export type Surroundings = Partial<Pick<ActivityDependencies, 'cases' | 'incidents'>> & {
  /** An act stands in the register; its case learns of it when this is over. */
  recorded?: (record: ActRecord) => Promise<void>;
};

/** The kit on the real engine, with a small procedure of the test's own and a register in memory. */
export class KitBench {
  readonly records: ActRecord[] = [];
  surroundings: Surroundings = {};

  private constructor(
    readonly client: Client,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<KitBench> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const dataDir = mkdtempSync(join(tmpdir(), 'fristwerk-kit-'));
    const engine = await startEngine({ dataDir, log: quiet, settings });
    const connection = await Connection.connect({ address: engine.address });
    await ensureNamespaces(connection);
    const native = await NativeConnection.connect({ address: engine.address });
    const namespace = PRODUCTION_NAMESPACE;
    const keys = await openWorkbench();
    const cipher = keys.cipher();
    const dataConverter = encryptedDataConverter(cipher, { side: 'client' });
    const client = new Client({ connection, namespace, dataConverter });
    const stop: (() => Promise<void>)[] = [];
    const bench = new KitBench(client, async () => {
      for (const each of stop) await each();
      await native.close();
      await connection.close();
      await engine.stop();
      await keys.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      workflowsPath: require.resolve('../../../workflows/kit/test/small-case'),
      dataConverter: encryptedDataConverter(cipher, { side: 'worker' }),
      activities: bench.activities(),
      shutdownForceTime: '5 seconds',
    });
    const run = worker.run();
    stop.push(async () => {
      worker.shutdown();
      await run;
    });
    return bench;
  }

  private activities() {
    const { records } = this;
    const actsOf = (caseId: string): Act[] =>
      records.filter((record) => record.caseId === caseId).map(({ act }) => act);
    return createActivities({
      offices: { settingsOf: () => Promise.resolve(office) },
      journal: {
        recordAct: async (record) => {
          if (actsOf(record.caseId).length < record.version) records.push(record);
          await this.surroundings.recorded?.(record);
          return { overtaken: [] };
        },
        findReceipt: ({ caseId, stepId }) => {
          const found = records.find((record) => record.caseId === caseId && record.act.stepId === stepId);
          return found ? Promise.resolve(found.receipt) : Promise.reject(new Error('no receipt'));
        },
        readActs: ({ caseId, from, upTo }) => Promise.resolve({ acts: actsOf(caseId).slice(from - 1, upTo) }),
        standsAt: ({ caseId, version }) => Promise.resolve(actsOf(caseId).length === version),
        endRun: () => Promise.resolve(),
      },
      cases: {
        step: async (...told) => (await this.surroundings.cases?.step(...told)) ?? { kind: 'receipt' },
      },
      sizeOf: payloadSize,
      opener: {
        number: () => Promise.reject(new Error('no case of this bench opens another one')),
        open: () => Promise.reject(new Error('no case of this bench opens another one')),
      },
      incidents: { open: async (incident) => await this.surroundings.incidents?.open(incident) },
    });
  }

  async open(options: CaseOptions = {}): Promise<SmallCase> {
    const small = await this.begin(options);
    await small.take('open', {});
    return small;
  }

  /** Runs, and has not been opened yet. */
  async begin(options: CaseOptions = {}): Promise<SmallCase> {
    const caseId = `KA-${randomUUID()}`;
    await this.client.workflow.start('smallCaseWorkflow', {
      workflowId: caseId,
      taskQueue,
      args: [{ caseId, procedure: 'small-case', office: 'test', acts: [], options }],
    });
    return new SmallCase(this, caseId);
  }

  async stop(): Promise<void> {
    await this.end();
  }
}

export class SmallCase {
  constructor(
    private readonly bench: KitBench,
    readonly caseId: string,
  ) {}

  get handle() {
    return this.bench.client.workflow.getHandle(this.caseId);
  }

  get records(): ActRecord[] {
    return this.bench.records.filter(({ caseId }) => caseId === this.caseId);
  }

  async take(step: string, input: unknown, stepId: string = randomUUID()): Promise<Receipt> {
    return await this.handle.executeUpdate(stepUpdate, { args: [{ stepId, step, input, actor: clerk }] });
  }

  async preview(step: string, input: unknown): Promise<StepPreview> {
    const stepId = randomUUID();
    return await this.handle.executeUpdate(previewUpdate, { args: [{ stepId, step, input, actor: clerk }] });
  }

  async state(): Promise<CaseSnapshot> {
    return await this.handle.query(stateQuery);
  }

  async until(holds: (record: ActRecord) => boolean, withinMs = 15_000): Promise<ActRecord> {
    for (const end = Date.now() + withinMs; ;) {
      const found = this.records.find(holds);
      if (found) return found;
      if (Date.now() > end) throw new Error(`${this.caseId} stays at ${this.records.length}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The code by which a step was refused. */
export async function refusalOf(step: Promise<unknown>): Promise<string | null | undefined> {
  try {
    await step;
    return undefined;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    return (error.cause as ApplicationFailure).type;
  }
}
