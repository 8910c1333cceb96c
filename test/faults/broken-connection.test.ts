import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openRegister } from '../../register/database';
import { databaseUrl } from '../../register/embedded/database';
import { sharedInstallation } from '../support/shared-installation';

const url = () => databaseUrl(join(sharedInstallation().dataDir, 'register', 'data'));

describe('a connection to the register that breaks', () => {
  it('while it is held between two statements, fails the next one and not the process', async () => {
    const register = openRegister(url(), 'fristwerk', { connections: 2 });
    try {
      const held = register.transaction().execute(async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(register);
        await sleep(200);
        await sql`select 1`.execute(tx);
      });
      await expect(held).rejects.toThrow();
      expect((await sql`select 1 as one`.execute(register)).rows).toEqual([{ one: 1 }]);
    } finally {
      await register.destroy();
    }
  });
});
