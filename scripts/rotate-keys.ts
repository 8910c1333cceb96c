import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '../api/config';
import { KeyLog } from '../engine/encryption/key-log';
import type { MasterKeys } from '../engine/encryption/master-key';
import { addMasterKeyToFile } from '../engine/encryption/master-key-file';
import { rotateKeys } from '../engine/encryption/rotation';
import { openRegister } from '../register/database';
import { registerKeyStore } from '../register/key-store';
import { requireInstallation } from './installation';
import { openLog } from './log';
import { keyFolderOf, masterKeysOf } from './parts';
import { reachRegister } from './reach-register';

/**
 * npm run keys:rotate -- [--rewrap] [--data DIR]: a new master key, where the keys lie in a file, and every case key
 * wrapped with it. Nothing stops meanwhile. `--rewrap` leaves out the first half: for keys that were distributed by
 * hand, and to see whether an old one is still in use.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const config = readConfig(args.filter((argument) => argument !== '--rewrap'));
  requireInstallation(config.dataDir);
  const file = fileOf(config);
  if (!args.includes('--rewrap')) {
    if (file === undefined)
      throw new Error('FRISTWERK_MASTER_KEYS is set: give all processes a new key there, then use --rewrap.');
    if (!existsSync(file)) throw new Error(`There is no master key file ${file}.`);
    say(`Master key ${addMasterKeyToFile(file)} is in ${file}. Back it up before anything else.`);
  }
  const log = openLog(config.env.FRISTWERK_LOG_LEVEL);
  const register = await reachRegister(config, log);
  try {
    const masterKeys = masterKeysOf(config);
    for (const area of ['production', 'rehearsal'] as const)
      await rotateStage(config, area, register.databaseUrl, masterKeys);
  } finally {
    await register.release();
  }
}

async function rotateStage(
  config: Config,
  stage: 'production' | 'rehearsal',
  databaseUrl: string,
  masterKeys: MasterKeys,
): Promise<void> {
  const register = openRegister(databaseUrl, stage === 'production' ? 'fristwerk' : 'rehearsal', {
    connections: 4,
  });
  const folder = keyFolderOf(config, stage);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keyLog = await KeyLog.open(join(folder, 'key-log'));
  try {
    const keyStore = registerKeyStore(register);
    const { currentVersion, total, rewrapped, skipped } = await rotateKeys({ keyStore, keyLog, masterKeys });
    say(
      `${stage}: ${total} case keys, ${rewrapped} now wrapped with master key ${currentVersion}, ${skipped} changed meanwhile.`,
    );
    if (rewrapped + skipped === 0) say(`${stage}: no older master key is in use any more.`);
  } finally {
    await keyLog.close();
    await register.destroy();
  }
}

function fileOf({ env, dataDir }: Config): string | undefined {
  if (env.FRISTWERK_MASTER_KEYS !== undefined) return undefined;
  return env.FRISTWERK_MASTER_KEYS_FILE ?? join(dataDir, 'master-keys');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
