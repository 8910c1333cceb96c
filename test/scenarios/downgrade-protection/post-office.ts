import { join } from 'node:path';
import { Client } from 'pg';
import { databaseUrl } from '../../../register/embedded/database';
import type { CaseFile } from '../../support/case-file';
import { sharedInstallation } from '../../support/shared-installation';

/** The letters that wait have left the house: in a rehearsal nothing is sent, so the outbox is told so. */
export async function sendLetters(file: CaseFile): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl(join(sharedInstallation().dataDir, 'register', 'data')),
  });
  await client.connect();
  try {
    const waiting = `UPDATE rehearsal.outbox SET status = 'sent' WHERE case_id = $1 AND status = 'waiting'`;
    const { rowCount } = await client.query(waiting, [file.caseId]);
    if (rowCount === 0) throw new Error('no letter was waiting');
  } finally {
    await client.end();
  }
}
