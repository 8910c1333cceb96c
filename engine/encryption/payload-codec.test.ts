import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import type { CaseKeysParts } from './case-keys';
import {
  CaseErasedError,
  CaseKeyMissingError,
  KeyStoreUnavailableError,
  PayloadOfAnotherCaseError,
} from './errors';
import { parseMasterKeys } from './master-key';
import { type CodecOptions, EncryptingCodec } from './payload-codec';
import { masterKeyText, openWorkbench, type Workbench } from './test/workbench';

const CASE = 'HS-2026-000001';
const AT = '2026-06-15T22:00:00Z';
const CANARY = 'Kanarienvogel';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

function codec(side: 'client' | 'worker', parts?: Partial<CaseKeysParts>): EncryptingCodec {
  return new EncryptingCodec(bench.cipher(parts), { side });
}

function inWorkflow(workflowId: string): SerializationContext {
  return { type: 'workflow', namespace: 'fristwerk', workflowId };
}

function payloadOf(value: unknown): Payload {
  return defaultPayloadConverter.toPayload(value);
}

function textsOf(payload: Payload | undefined): string {
  return JSON.stringify([payload?.metadata, payload?.data], (_, value: unknown) =>
    value instanceof Uint8Array || (value as { type?: string } | null)?.type === 'Buffer'
      ? Buffer.from(value as Uint8Array).toString('latin1')
      : value,
  );
}

function valueOf(payload: Payload | undefined): unknown {
  return payload === undefined ? 'nothing' : defaultPayloadConverter.fromPayload(payload);
}

describe('the payload codec', () => {
  it.each(['client', 'worker'] as const)('seals for the case of the context (%s)', async (side) => {
    const [sealed] = await codec(side).encode([payloadOf({ name: CANARY })], inWorkflow(CASE));
    expect(textsOf(sealed)).not.toContain(CANARY);
    expect(textsOf(sealed)).not.toContain('json/plain');
    expect(Buffer.from(sealed?.metadata?.['fristwerk-key'] ?? []).toString()).toBe(`case:${CASE}`);
    const [opened] = await codec('worker').decode([sealed as Payload], inWorkflow(CASE));
    expect(valueOf(opened)).toEqual({ name: CANARY });
  });

  it('gives back every kind of payload, also undefined and bytes, in order', async () => {
    const values = [undefined, null, 0, 'text', { a: [1] }, new Uint8Array([1, 2, 3])];
    const sealed = await codec('client').encode(values.map(payloadOf), inWorkflow(CASE));
    const opened = await codec('worker').decode(sealed, inWorkflow(CASE));
    expect(opened.map(valueOf)).toEqual(values);
    expect(await codec('client').encode([], inWorkflow(CASE))).toEqual([]);
  });

  it('takes the case of an activity from the workflow that scheduled it', async () => {
    const activity: SerializationContext = {
      type: 'activity',
      namespace: 'n',
      workflowId: CASE,
      isLocal: true,
    };
    const sealed = await codec('worker').encode([payloadOf(CANARY)], activity);
    expect((await codec('worker').decode(sealed, inWorkflow(CASE))).map(valueOf)).toEqual([CANARY]);
  });

  it('opens without a context, because a payload names its key', async () => {
    const sealed = await codec('worker').encode([payloadOf(CANARY)], inWorkflow(CASE));
    expect((await codec('client').decode(sealed)).map(valueOf)).toEqual([CANARY]);
  });

  it('refuses a payload that was moved from one case to another', async () => {
    const sealed = await codec('client').encode([payloadOf(CANARY)], inWorkflow(CASE));
    const opening = codec('worker').decode(sealed, inWorkflow('HS-2026-000002'));
    await expect(opening).rejects.toThrow(PayloadOfAnotherCaseError);
  });

  it('opens what a schedule sealed in the run that it started', async () => {
    const sealed = await codec('client').encode([payloadOf('sweep')], inWorkflow('nightly'));
    const opened = await codec('worker').decode(sealed, inWorkflow('nightly-2026-06-15T22:00:00Z'));
    expect(opened.map(valueOf)).toEqual(['sweep']);
  });

  it('leaves alone what it did not seal', async () => {
    const clear = payloadOf('clear');
    expect(await codec('worker').decode([clear], inWorkflow(CASE))).toEqual([clear]);
  });
});

describe('payloads of no case', () => {
  const nowhere: (SerializationContext | undefined)[] = [
    undefined,
    { type: 'activity', namespace: 'n', isLocal: false },
  ];

  it.each(nowhere)('are sealed with the deployment key, whatever is down', async (context) => {
    bench.keyStore.down = true;
    const sealed = await codec('worker').encode([payloadOf(CANARY)], context);
    expect(textsOf(sealed[0])).not.toContain(CANARY);
    expect((await codec('client').decode(sealed, context)).map(valueOf)).toEqual([CANARY]);
  });

  it('are a marker to clients once their master key is gone', async () => {
    const sealed = await codec('worker').encode([payloadOf(CANARY)]);
    const other = codec('client', { masterKeys: parseMasterKeys(masterKeyText(2)) });
    expect((await other.decode(sealed)).map(valueOf)).toEqual([{ unreadable: true }]);
  });

  it('never make the codec throw', async () => {
    const broken = parseMasterKeys(masterKeyText(1));
    const masterKeys = {
      ...broken,
      current: () => {
        throw new Error('no key');
      },
    };
    const encoded = await codec('worker', { masterKeys }).encode([payloadOf(CANARY)]);
    expect(textsOf(encoded[0])).not.toContain(CANARY);
  });
});

describe('payloads of an erased case', () => {
  let sealed: Payload[];
  beforeEach(async () => {
    sealed = await codec('client').encode([payloadOf(CANARY), payloadOf({ gdb: 30 })], inWorkflow(CASE));
    await bench.keyStore.destroy([{ caseId: CASE, destroyedAt: AT }]);
  });

  it('are a flagged marker to clients', async () => {
    const opened = await codec('client').decode(sealed, inWorkflow(CASE));
    expect(opened.map(valueOf)).toEqual([{ erased: true }, { erased: true }]);
    expect(Buffer.from(opened[0]?.metadata?.['fristwerk-erased'] ?? []).toString()).toBe('true');
  });

  it('stop a worker: no workflow runs on with a marker for its facts', async () => {
    await expect(codec('worker').decode(sealed, inWorkflow(CASE))).rejects.toThrow(CaseErasedError);
  });

  it('can still be encoded by a worker, as replay does, and nothing is inside', async () => {
    const replayed = await codec('worker').encode([payloadOf(CANARY)], inWorkflow(CASE));
    expect(replayed[0]?.data).toHaveLength(0);
    expect((await codec('client').decode(replayed, inWorkflow(CASE))).map(valueOf)).toEqual([
      { erased: true },
    ]);
    await expect(codec('worker').decode(replayed, inWorkflow(CASE))).rejects.toThrow(CaseErasedError);
  });

  it('cannot be written by a client', async () => {
    await expect(codec('client').encode([payloadOf(CANARY)], inWorkflow(CASE))).rejects.toThrow(
      CaseErasedError,
    );
  });

  it('leave other cases alone', async () => {
    const other = await codec('worker').encode([payloadOf('other')], inWorkflow('HS-2026-000002'));
    expect((await codec('client').decode(other)).map(valueOf)).toEqual(['other']);
  });
});

describe('keys in trouble', () => {
  it('say that a key was lost rather than erased', async () => {
    const sealed = await codec('client').encode([payloadOf(CANARY)], inWorkflow(CASE));
    bench.keyStore.rows.clear();
    await expect(codec('client').decode(sealed, inWorkflow(CASE))).rejects.toThrow(CaseKeyMissingError);
  });

  it('let a worker report the failure, which still nobody can read in the engine', async () => {
    await codec('client').encode([payloadOf(CANARY)], inWorkflow(CASE));
    const other = codec('worker', { masterKeys: parseMasterKeys(masterKeyText(1)) });
    const [sealed] = await other.encode([payloadOf(CANARY)], inWorkflow(CASE));
    expect(textsOf(sealed)).not.toContain(CANARY);
    expect(Buffer.from(sealed?.metadata?.['fristwerk-key'] ?? []).toString()).toBe('deployment:1');
  });

  it('are not waited for longer than the client wishes', async () => {
    bench.keyStore.down = true;
    const options: CodecOptions = { side: 'client', patience: { waitAtMostMs: 50 } };
    const bounded = new EncryptingCodec(bench.cipher(), options);
    await expect(bounded.encode([payloadOf(CANARY)], inWorkflow(CASE))).rejects.toThrow(
      KeyStoreUnavailableError,
    );
  });
});
