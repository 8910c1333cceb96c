import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  Client,
  Connection,
  WorkflowFailedError,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Engine } from '../../engine';
import { startEngine } from '../../launcher';
import { PRODUCTION_NAMESPACE } from '../../namespace-names';
import { ensureNamespaces } from '../../namespaces';
import { encryptedDataConverter } from '../data-converter';
import { eraseCase } from '../erasure';
import { CaseErasedError } from '../errors';
import { type CanaryText, createCanaryActivities } from './canary-activities';
import {
  actUpdate,
  canaryWorkflow,
  endSignal,
  failingWorkflow,
  noteSignal,
  refusedUpdate,
  stateQuery,
  stumblingWorkflow,
} from './canary-workflows';
import { openWorkbench, type Workbench } from './workbench';

const TASK_QUEUE = 'canaries';
/** In the server's files in clear: without it the search would not have looked in the right place. */
const VISIBLE = 'Sichtbarvogel';
const CANARY = 'Kanarienvogel';

let directory: string;
let engine: Engine;
let connection: Connection;
let native: NativeConnection;
let bench: Workbench;
let worker: Worker;
let running: Promise<void>;
let workerClock = 0;

jest.setTimeout(120_000);

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  directory = mkdtempSync(join(tmpdir(), 'fristwerk-encrypted-'));
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  engine = await startEngine({ dataDir: directory, log: silent });
  connection = await Connection.connect({ address: engine.address });
  await ensureNamespaces(connection);
  native = await NativeConnection.connect({ address: engine.address });
  bench = await openWorkbench();
  const cipher = bench.cipher({ monotonic: () => performance.now() + workerClock });
  worker = await Worker.create({
    connection: native,
    namespace: PRODUCTION_NAMESPACE,
    taskQueue: TASK_QUEUE,
    workflowsPath: require.resolve('./canary-workflows'),
    activities: createCanaryActivities(),
    dataConverter: encryptedDataConverter(cipher, { side: 'worker' }),
    maxCachedWorkflows: 0,
  });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await native.close();
  await connection.close();
  await engine.stop();
  await bench.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A client in a process of its own. */
function newClient(): Client {
  const dataConverter = encryptedDataConverter(bench.cipher(), { side: 'client' });
  return new Client({ connection, namespace: PRODUCTION_NAMESPACE, dataConverter });
}

function start(client: Client, workflowId: string) {
  return client.workflow.start(canaryWorkflow, {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [{ text: `${CANARY}-input` }],
    memo: { birth: `${CANARY}-memo` },
    staticSummary: `${CANARY}-summary`,
  });
}

/** One case with a canary in everything that the engine is given; answers what came out at its end. */
async function liveThrough(client: Client, workflowId: string) {
  const handle = await start(client, workflowId);
  const heard = await handle.executeUpdate(actUpdate, { args: [{ text: `${CANARY}-act` }] });
  const refusal: unknown = await handle
    .executeUpdate(refusedUpdate, { args: [{ text: CANARY }] })
    .catch((error: unknown) => error);
  await handle.signal(noteSignal, { text: `${CANARY}-note` });
  const state = await handle.query(stateQuery, { text: `${CANARY}-question` });
  return { handle, heard, refusal, state };
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

async function until(what: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within 20 seconds.');
}

function newCaseId(): string {
  return `HS-${VISIBLE}-${randomUUID()}`;
}

function hasFailedTask(handle: WorkflowHandle): Promise<boolean> {
  return handle
    .fetchHistory()
    .then(({ events }) => Boolean(events?.some(({ workflowTaskFailedEventAttributes: failed }) => failed)));
}

async function end(client: Client, workflowId: string): Promise<unknown> {
  const handle = client.workflow.getHandle(workflowId);
  const { runId } = await handle.describe();
  await handle.signal(endSignal);
  await until(async () => (await handle.describe()).runId !== runId);
  await handle.signal(endSignal);
  return handle.result();
}

describe('a case on the real engine', () => {
  it('gets back everything that it was told: updates, activities, refusals, queries, memo, continue-as-new', async () => {
    const client = newClient();
    const id = newCaseId();
    const { handle, heard, refusal, state } = await liveThrough(client, id);
    const told = [`${CANARY}-input`, `${CANARY}-act`, `${CANARY}-act-result`, `${CANARY}-act-local-result`];
    expect(heard).toEqual([...told, 'failed as it should']);
    expect(refusal).toBeInstanceOf(WorkflowUpdateFailedError);
    expect(refusal).toMatchObject({ cause: { message: `${CANARY}-refused`, details: [{ text: CANARY }] } });
    expect(state).toEqual([...heard, `${CANARY}-note`, `${CANARY}-question`]);
    const { memo, staticSummary } = await handle.describe();
    expect(memo).toEqual({ birth: `${CANARY}-memo`, heard: `${CANARY}-act-memo` });
    expect(await staticSummary()).toBe(`${CANARY}-summary`);
    expect(await end(client, id)).toEqual({ text: `${CANARY}-input-continued-outcome` });
  });

  it('fails with its own words', async () => {
    const failing = newClient().workflow.execute(failingWorkflow, {
      workflowId: newCaseId(),
      taskQueue: TASK_QUEUE,
      args: [{ text: CANARY }],
    });
    const failure: unknown = await failing.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect(failure).toMatchObject({
      cause: { message: `${CANARY}-message`, details: [{ text: `${CANARY}-details` }] },
    });
  });

  it('stands still when it stumbles, and the worker goes on', async () => {
    const client = newClient();
    const options = {
      workflowId: newCaseId(),
      taskQueue: TASK_QUEUE,
      args: [{ text: CANARY }] as [CanaryText],
    };
    const stumbling = await client.workflow.start(stumblingWorkflow, options);
    await until(() => hasFailedTask(stumbling));
    await stumbling.terminate(VISIBLE);
    expect(worker.getState()).toBe('RUNNING');
  });

  it('waits while the register is down, and loses nothing', async () => {
    const client = newClient();
    const id = newCaseId();
    const handle = await start(client, id);
    workerClock += 61_000;
    bench.keyStore.down = true;
    let answered = false;
    const acting = handle
      .executeUpdate(actUpdate, { args: [{ text: CANARY }] })
      .finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(answered).toBe(false);
    bench.keyStore.down = false;
    expect(await acting).toContain(`${CANARY}-result`);
    expect(await end(client, id)).toEqual({ text: `${CANARY}-input-continued-outcome` });
  });
});

describe('a payload that somebody moved from one case to another', () => {
  it('stops that case, not the worker, and the report of it needs no case key', async () => {
    const client = newClient();
    const codec = client.options.loadedDataConverter.payloadCodecs[0];
    const context = { type: 'workflow', namespace: PRODUCTION_NAMESPACE, workflowId: newCaseId() } as const;
    const payloads = await codec?.encode([defaultPayloadConverter.toPayload({ text: CANARY })], context);
    const workflowId = newCaseId();
    await connection.workflowService.startWorkflowExecution({
      namespace: PRODUCTION_NAMESPACE,
      workflowId,
      workflowType: { name: canaryWorkflow.name },
      taskQueue: { name: TASK_QUEUE },
      input: { payloads: payloads ?? null },
      requestId: randomUUID(),
    });
    const handle = client.workflow.getHandle(workflowId);
    await until(() => hasFailedTask(handle));
    const { events } = await handle.fetchHistory();
    const failure = events?.find(
      (event) => event.workflowTaskFailedEventAttributes,
    )?.workflowTaskFailedEventAttributes;
    const key = failure?.failure?.encodedAttributes?.metadata?.['fristwerk-key'];
    expect(Buffer.from(key ?? []).toString()).toBe('deployment:1');
    await handle.terminate(VISIBLE);
    expect(worker.getState()).toBe('RUNNING');
  });
});

describe('an erased case', () => {
  it('is a marker to every client, while another case goes on with nothing cached', async () => {
    const client = newClient();
    const [erased, other] = [newCaseId(), newCaseId()];
    await liveThrough(client, erased);
    await end(client, erased);
    const { handle: otherHandle } = await liveThrough(client, other);

    await eraseCase(erased, { ...bench, cipher: bench.cipher() });
    workerClock += 61_000;

    const reader = newClient();
    const handle = reader.workflow.getHandle(erased);
    expect(await handle.result()).toEqual({ erased: true });
    expect((await handle.describe()).memo).toEqual({ birth: { erased: true } });
    await expect(start(reader, erased)).rejects.toThrow(CaseErasedError);
    await expect(handle.query(stateQuery, { text: CANARY })).rejects.toThrow(CaseErasedError);

    // A process that read the key just before the erasure may still ask; no worker can answer it any more.
    const late = client.workflow.getHandle(erased).query(stateQuery, { text: CANARY });
    await expect(late).rejects.toThrow('Encoded failure');

    const act = { args: [{ text: CANARY }] as [CanaryText] };
    expect(await otherHandle.executeUpdate(actUpdate, act)).toContain(`${CANARY}-local-result`);
    expect(await end(reader, other)).toEqual({ text: `${CANARY}-input-continued-outcome` });
  });
});

describe('the files of the engine', () => {
  it('hold no canary, after all of the above', () => {
    const files = filesUnder(directory);
    const holding = (text: string): string[] =>
      files.filter((path) => readFileSync(path).includes(text)).map((path) => basename(path));
    expect(files.map((path) => basename(path))).toContain('temporal.db');
    expect(holding(VISIBLE)).toContain('temporal.db-wal');
    expect(holding(CANARY)).toEqual([]);
  });
});
