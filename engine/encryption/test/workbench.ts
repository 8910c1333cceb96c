import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseCipher } from '../case-cipher';
import type { CaseKeysParts } from '../case-keys';
import { ErasureLog } from '../erasure-log';
import { KeyLog } from '../key-log';
import { parseMasterKeys } from '../master-key';
import { MemoryKeyStore } from './memory-key-store';

export function masterKeyText(version: number): string {
  return `${version}:${randomBytes(32).toString('base64')}`;
}

/** A folder with both logs, a store and master keys; `cipher()` is one more process that uses them. */
export async function openWorkbench() {
  const directory = mkdtempSync(join(tmpdir(), 'fristwerk-encryption-'));
  const keyStore = new MemoryKeyStore();
  const keyLog = await KeyLog.open(join(directory, 'key-log'));
  const erasureLog = await ErasureLog.open(join(directory, 'erasure-log'));
  const masterKeys = parseMasterKeys(masterKeyText(1));
  const ciphers: CaseCipher[] = [];
  return {
    directory,
    keyStore,
    keyLog,
    erasureLog,
    masterKeys,
    cipher: (parts: Partial<CaseKeysParts> = {}): CaseCipher => {
      const cipher = new CaseCipher({ keyStore, keyLog, masterKeys, ...parts });
      ciphers.push(cipher);
      return cipher;
    },
    close: async (): Promise<void> => {
      for (const cipher of ciphers) cipher.close();
      await Promise.all([keyLog.close(), erasureLog.close()]);
      rmSync(directory, { recursive: true });
    },
  };
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;
