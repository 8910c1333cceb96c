import { generateKeyPairSync, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../../contracts/case/canonical';
import type { CivilDate } from '../../rules';
import { journalHeads } from '../../register/watch-queries';
import { writeFileDurably } from '../../supervision/durable-file';
import type { Stage } from '../stage';

/**
 * Once a day the heads of all journals go into a signed file outside the database: who rewrites a journal afterwards
 * would have to rewrite these too. The nightly work is done with it.
 */
export async function anchorJournals(
  stage: Stage,
  dataDir: string,
  today: CivilDate,
  nightly: () => Promise<void>,
): Promise<void> {
  const folder = join(dataDir, 'anchors');
  const file = join(folder, `${today}.json`);
  if (existsSync(file)) return;
  await nightly();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = signingKey(folder);
  const heads = await journalHeads(stage.register);
  const anchor = { day: today, heads };
  const signature = sign(null, Buffer.from(canonical(anchor)), key).toString('base64');
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' });
  writeFileDurably(file, JSON.stringify({ ...anchor, signature, publicKey }, null, 1));
}

function signingKey(folder: string): KeyObject {
  const file = join(folder, 'signing-key.pem');
  // One that a crash has left empty is none.
  if (!existsSync(file) || statSync(file).size === 0) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return createPrivateKey(readFileSync(file));
}
