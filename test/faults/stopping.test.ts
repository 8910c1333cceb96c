import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { Installation } from '../support/installation';
import { registerUrl } from './support/reach';
import { opening } from './support/stream';

jest.setTimeout(120_000);

describe('Ctrl-C while the engine has a step in hand that cannot be written', () => {
  it('stops everything in order', async () => {
    const installation = await Installation.start();
    const { dataDir } = installation;
    const api = new Api({ baseUrl: installation.baseUrl, dataDir });
    const file = await CaseFile.open(opening.procedure, opening.input, api);
    const register = new Client({ connectionString: registerUrl(dataDir) });
    register.on('error', () => undefined);
    await register.connect();
    await register.query('begin');
    await register.query('select 1 from fristwerk.cases where case_id = $1 for update', [file.caseId]);
    const answer = file.attempt('vermerk', { text: 'Anruf' }).catch(() => undefined);
    await sleep(500);

    await installation.end('SIGTERM');
    expect(installation.log).not.toMatch(/Channel has been shut down|Stopping:/);
    expect(installation.process.exitCode).toBe(0);
    await answer;
    rmSync(dataDir, { recursive: true, force: true });
  });
});
