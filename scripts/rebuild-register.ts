import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../api/config';
import { CaseCipher } from '../engine/encryption/case-cipher';
import { KeyLog } from '../engine/encryption/key-log';
import { openRegister } from '../register/database';
import { registerKeyStore } from '../register/key-store';
import { requireInstallation } from './installation';
import { openLog } from './log';
import { keyFolderOf, masterKeysOf } from './parts';
import { reachRegister } from './reach-register';
import { rebuildCase, type Rebuilt } from './rebuild/rebuild-case';
import { isRebuildable } from './rebuild/replay-journal';

/**
 * npm run register:rebuild -- [CASE …] [--repair] [--data DIR]: compares the projections of cases, or of all, with what
 * their journals say; with `--repair` what differs is written anew. Ends with code 3 where a difference was found and left.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { repair: { type: 'boolean', default: false }, data: { type: 'string' } },
  });
  const config = readConfig(values.data === undefined ? [] : ['--data', values.data]);
  requireInstallation(config.dataDir);
  const log = openLog(config.env.FRISTWERK_LOG_LEVEL);
  const reached = await reachRegister(config, log);
  const register = openRegister(reached.databaseUrl, 'fristwerk', { connections: 4 });
  const folder = keyFolderOf(config, 'production');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyLog = await KeyLog.open(join(folder, 'key-log'));
  const keyStore = registerKeyStore(register);
  const cipher = new CaseCipher({ keyStore, keyLog, masterKeys: masterKeysOf(config) });
  const counts: Record<Rebuilt['kind'], number> = { same: 0, found: 0, repaired: 0, 'journal-broken': 0 };
  try {
    for (const { case_id: caseId, procedure } of await casesOf(register, positionals)) {
      if (!isRebuildable(procedure)) throw new Error(`${caseId}: no procedure ${procedure} is known.`);
      const rebuilt = await rebuildCase(register, cipher, caseId, values.repair);
      counts[rebuilt.kind] += 1;
      report(caseId, rebuilt);
    }
  } finally {
    cipher.close();
    await register.destroy();
    await keyLog.close();
    await reached.release();
  }
  const { same, found, repaired, 'journal-broken': broken } = counts;
  say(
    `${same} as their journals say, ${found} differ, ${repaired} repaired, ${broken} with a broken journal.`,
  );
  if (found + broken > 0) process.exitCode = 3;
}

async function casesOf(register: ReturnType<typeof openRegister>, wanted: string[]) {
  const rows = await register
    .selectFrom('cases')
    .select(['case_id', 'procedure', 'status'])
    .$if(wanted.length > 0, (query) => query.where('case_id', 'in', wanted))
    .orderBy('case_id')
    .execute();
  const unknown = wanted.filter((caseId) => !rows.some((row) => row.case_id === caseId));
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}.`);
  return rows.filter((row) => row.status !== 'erased');
}

function report(caseId: string, rebuilt: Rebuilt): void {
  if (rebuilt.kind === 'same') return;
  if (rebuilt.kind === 'journal-broken') {
    say(`${caseId}: the journal has ${rebuilt.acts} whole acts, the case is at version ${rebuilt.version}.`);
    return;
  }
  for (const { row, kind } of rebuilt.differences) say(`${caseId}: ${row}: ${kind}`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
