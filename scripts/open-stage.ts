import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { findProcedure } from '../contracts';
import type { CaseOptions } from '../contracts/case/messages';
import type { Stage } from '../api/stage';
import { CaseClient } from '../engine/case-client';
import { CaseHistories } from '../engine/case-histories';
import { CaseCipher } from '../engine/encryption/case-cipher';
import { encryptedDataConverter } from '../engine/encryption/data-converter';
import { ErasureLog } from '../engine/encryption/erasure-log';
import { KeyLog } from '../engine/encryption/key-log';
import type { KeyStore } from '../engine/encryption/key-store';
import type { MasterKeys } from '../engine/encryption/master-key';
import { recoverKeys } from '../engine/encryption/recovery';
import { failingCases } from '../engine/failing-cases';
import { PRODUCTION_NAMESPACE, REHEARSAL_NAMESPACE } from '../engine/namespace-names';
import { createRehearsalClock } from '../engine/rehearsal/engine-clock';
import { CaseReader } from '../register/case-reader';
import { openRegister } from '../register/database';
import { registerKeyStore } from '../register/key-store';
import { emptyErasedCases } from '../register/erasures';
import { takeFiledPapersOffPile } from '../register/incoming-post';
import { ensureStandardOffice, Offices } from '../register/offices';
import type { Log } from '../supervision/log';
import { taskQueue } from '../worker/case-worker';
import { letterWriter, papers } from './papers';
import { rehearsedClocks } from './rehearsed-clocks';

export interface StageParts {
  name: Stage['name'];
  connection: Connection;
  databaseUrl: string;
  masterKeys: MasterKeys;
  keyFolder: string;
  patienceMs: number;
  caseOptions?: CaseOptions;
  log: Log;
}

export interface OpenStage extends Stage {
  namespace: string;
  client: Client;
  keyStore: KeyStore;
  keyLog: KeyLog;
  erasureLog: ErasureLog;
  close(): Promise<void>;
}

const areas = { production: 'fristwerk', rehearsal: 'rehearsal' } as const;
/** A statement of ours takes milliseconds; what is not answered by then is an outage, and the caller is told so. */
const registerPatienceMs = 8_000;
const namespaces = { production: PRODUCTION_NAMESPACE, rehearsal: REHEARSAL_NAMESPACE } as const;

/** Everything one stage stands on, and nothing of the other: its schema, its keys, its namespace. */
export async function openStage(parts: StageParts): Promise<OpenStage> {
  const { name, connection, masterKeys, log } = parts;
  const register = openRegister(parts.databaseUrl, areas[name], { patienceMs: registerPatienceMs });
  await ensureStandardOffice(register);
  const folder = parts.keyFolder;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyStore = registerKeyStore(register);
  const keyLog = await KeyLog.open(join(folder, 'key-log'));
  const erasureLog = await ErasureLog.open(join(folder, 'erasure-log'));
  const recovered = await recoverKeys({ keyStore, keyLog, erasureLog, masterKeys });
  // Before anything is erased: whose key goes with a case is known by where its papers lie.
  await takeFiledPapersOffPile(register);
  await emptyErasedCases(register, (await erasureLog.read()).erasures.keys());
  if (recovered.unreadableLines > 0)
    log.warn({ stage: name, ...recovered }, 'key or erasure log has unreadable lines');
  const cipher = new CaseCipher(
    {
      keyStore,
      keyLog,
      masterKeys,
      onDelay: ({ caseId, attempt }) => {
        log.warn({ caseId, attempt }, 'a case key cannot be reached');
      },
    },
    { waitAtMostMs: parts.patienceMs },
  );
  const dataConverter = encryptedDataConverter(cipher, {
    side: 'client',
    patience: { waitAtMostMs: parts.patienceMs },
  });
  const client = new Client({ connection, namespace: namespaces[name], dataConverter });
  const reader = new CaseReader(register, cipher);
  const offices = new Offices(register);
  const clock =
    name === 'rehearsal' ? createRehearsalClock({ connection, namespace: namespaces[name] }) : undefined;
  const cases = new CaseClient(client, reader, {
    taskQueue,
    workflowOf: (procedure) => findProcedure(procedure)?.workflow ?? procedure,
    patienceMs: parts.patienceMs,
    ...(parts.caseOptions ? { caseOptions: parts.caseOptions } : {}),
    ...(clock ? { rehearsed: rehearsedClocks(register, clock, log) } : {}),
  });
  return {
    name,
    namespace: namespaces[name],
    register,
    reader,
    offices,
    cipher,
    cases,
    histories: new CaseHistories(client, cipher),
    failing: () => failingCases(client),
    papers,
    writeLetter: letterWriter({ reader, offices, cipher }),
    client,
    keyStore,
    keyLog,
    erasureLog,
    ...(clock ? { clock } : {}),
    close: async () => {
      cipher.close();
      await register.destroy();
      await keyLog.close();
      await erasureLog.close();
    },
  };
}
