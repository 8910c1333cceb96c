import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { writeFileDurably } from '../../supervision/durable-file';
import type { Account } from './account';
import { SUPERUSER } from './initialise';

/** Settings of the server process, given at every start: a new version of ours brings its own. */
export function serverSettings(): string[] {
  const settings = {
    // No TCP at all; the socket lies in the database folder, which only the owner enters.
    listen_addresses: '',
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    port: '5432',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // The log of changes holds names in clear; what is no longer needed of it is removed and not kept to be used again.
    wal_recycle: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_min_messages: 'warning',
    // What a statement or a violated constraint says in detail may be personal data: it stays out of the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The one who may connect is the system user who runs the app; the kernel vouches for it, no password exists. */
export function writeAccessRules(folder: string, account: Account | undefined): void {
  const user = userInfo().username.replaceAll('"', '""');
  const files = {
    'pg_hba.conf': 'local all all peer map=fristwerk\n',
    'pg_ident.conf': `fristwerk "${user}" ${SUPERUSER}\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    writeFileDurably(file, content);
    if (account) chownSync(file, account.uid, account.gid);
  }
}
