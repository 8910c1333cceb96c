import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '../../contracts/case/canonical';
import { openRegister } from '../../register/database';
import { databaseUrl } from '../../register/embedded/database';
import type { CivilDate } from '../../rules';
import { CaseFile } from '../../test/support/case-file';
import { sharedInstallation } from '../../test/support/shared-installation';
import type { Stage } from '../stage';
import { anchorJournals } from './anchors';

const url = databaseUrl(join(sharedInstallation().dataDir, 'register', 'data'));
const register = openRegister(url, 'rehearsal', { connections: 2 });
const stage = { name: 'rehearsal', register } as unknown as Stage;
const folder = mkdtempSync(join(tmpdir(), `fristwerk-anchors-${randomUUID()}`));
const day = (text: string) => text as CivilDate;

afterAll(async () => {
  await register.destroy();
  rmSync(folder, { recursive: true, force: true });
});

interface Anchor {
  day: string;
  heads: { caseId: string; seq: number; hash: string }[];
  signature: string;
  publicKey: string;
}

function holds({ signature, publicKey, ...anchor }: Anchor): boolean {
  const text = Buffer.from(canonical(anchor));
  return verify(null, text, createPublicKey(publicKey), Buffer.from(signature, 'base64'));
}

const anchorOf = (name: string) =>
  JSON.parse(readFileSync(join(folder, 'anchors', `${name}.json`), 'utf8')) as Anchor;

describe('the anchor of a day', () => {
  it('holds the heads of all journals, signed so that anybody can verify it', async () => {
    const parties = [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }];
    const input = { ground: 'gdb-lowered', decidedOn: '2026-05-11', gdbBefore: 50, gdbAfter: 30, parties };
    const file = await CaseFile.rehearse('downgrade-protection', input);
    await file.take('vermerk', { text: 'Anruf' });
    await anchorJournals(stage, folder, day('2026-11-20'), () => Promise.resolve());
    const anchor = anchorOf('2026-11-20');
    const last = (await file.journal()).at(-1);
    expect(anchor.heads).toContainEqual({ caseId: file.caseId, seq: 2, hash: last?.hash });
    expect(holds(anchor)).toBe(true);
    const heads = anchor.heads.map((head) => ({ ...head, hash: head.hash.replace(/^./, 'x') }));
    expect(holds({ ...anchor, heads })).toBe(false);
  });

  it('is made once, with the nightly work before it; by the same key the day after', async () => {
    let nights = 0;
    const nightly = () => {
      nights += 1;
      return Promise.resolve();
    };
    await anchorJournals(stage, folder, day('2026-11-20'), nightly);
    expect(nights).toBe(0);
    await anchorJournals(stage, folder, day('2026-11-21'), nightly);
    await anchorJournals(stage, folder, day('2026-11-21'), nightly);
    expect(nights).toBe(1);
    expect(anchorOf('2026-11-21').publicKey).toBe(anchorOf('2026-11-20').publicKey);
  });

  it('is not there where the nightly work failed: it is done again at the next look', async () => {
    const failing = () => Promise.reject(new Error('no register'));
    await expect(anchorJournals(stage, folder, day('2026-11-22'), failing)).rejects.toThrow('no register');
    expect(readdirSync(join(folder, 'anchors'))).not.toContain('2026-11-22.json');
  });

  it('is signed by a new key where a crash has left an empty one', async () => {
    writeFileSync(join(folder, 'anchors', 'signing-key.pem'), '');
    await anchorJournals(stage, folder, day('2026-11-19'), () => Promise.resolve());
    expect(holds(anchorOf('2026-11-19'))).toBe(true);
  });

  it('is never made anew over one that is there', async () => {
    writeFileSync(join(folder, 'anchors', '2026-11-23.json'), 'kept');
    await anchorJournals(stage, folder, day('2026-11-23'), () => Promise.resolve());
    expect(readFileSync(join(folder, 'anchors', '2026-11-23.json'), 'utf8')).toBe('kept');
  });
});
