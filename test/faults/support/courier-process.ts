import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../api/config';
import { CaseCipher } from '../../../engine/encryption/case-cipher';
import { KeyLog } from '../../../engine/encryption/key-log';
import { openMasterKeyFile } from '../../../engine/encryption/master-key-file';
import { CaseReader } from '../../../register/case-reader';
import { openRegister } from '../../../register/database';
import { registerKeyStore } from '../../../register/key-store';
import { Offices } from '../../../register/offices';
import { openCourier } from '../../../scripts/courier';
import { openLog } from '../../../scripts/log';

/** What a courier of a process of its own is told. */
export interface CourierProcessSettings {
  databaseUrl: string;
  dataDir: string;
  channels: Record<string, string>;
  claimMs: number;
}

/** What a courier stands on, and who fills its register shares: the same keys, in the same places. */
export async function openPostRoom({ databaseUrl, dataDir }: Omit<CourierProcessSettings, 'channels'>) {
  const register = openRegister(databaseUrl, 'fristwerk');
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true });
  const keyLog = await KeyLog.open(join(folder, 'key-log'));
  const masterKeys = openMasterKeyFile(join(dataDir, 'master-keys'));
  const cipher = new CaseCipher({ keyStore: registerKeyStore(register), keyLog, masterKeys });
  const reader = new CaseReader(register, cipher);
  return {
    folder,
    ...{ register, cipher, reader, offices: new Offices(register) },
    close: async () => {
      cipher.close();
      await register.destroy();
      await keyLog.close();
    },
  };
}

/** The courier of the production stage and nothing else, until the process is killed. */
async function run(settings: CourierProcessSettings): Promise<void> {
  const room = await openPostRoom(settings);
  const { dataDir, channels, claimMs } = settings;
  const config: Pick<Config, 'part' | 'dataDir' | 'channels'> = { part: 'worker', dataDir, channels };
  const pace = { everyMs: 20, claimMs, pauseMs: 50 };
  await openCourier(config, room, room.folder, openLog('error'), pace);
  process.stdout.write('at work\n');
}

if (require.main === module) void run(JSON.parse(process.argv[2] ?? '') as CourierProcessSettings);
