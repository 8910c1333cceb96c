import { sql } from 'kysely';
import { recordedLog } from '../supervision/test/recorded-log';
import { ownRegister } from '../test/support/own-register';
import { startRounds, type RoundParts } from './rounds';

let own: Awaited<ReturnType<typeof ownRegister>>;
beforeAll(async () => {
  own = await ownRegister();
}, 60_000);
afterAll(() => own.close());

const caseId = 'HS-2026-000001';

describe('the rounds of a worker', () => {
  it('start no case again from its acts before it is compared: the engine may have more of them', async () => {
    const { register } = own;
    await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
      values (${caseId}, 'p', 'amt', 'draft', 'open', 5, 'h', now(), now())`.execute(register);
    const done: string[] = [];
    let looks = 0;
    const ended = { workflowId: caseId, runId: 'r', status: { name: 'TERMINATED' }, startTime: new Date(0) };
    const client = { workflow: { list: () => [ended] } };
    const recorded = {
      progress: () => {
        looks += 1;
        return looks < 3
          ? Promise.reject(new Error('out of reach'))
          : Promise.resolve({ confirmed: 8, asked: 8 });
      },
    };
    const rounds = startRounds({
      client,
      register,
      recorded,
      catchUp: () => Promise.resolve(void done.push('catch up')),
      cases: { resume: () => Promise.resolve(done.push('resume') > 0) },
      log: recordedLog(),
      everyMs: 10,
    } as unknown as RoundParts);
    for (const end = Date.now() + 10_000; done.length < 2 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await rounds.stop();
    expect(done.slice(0, 2)).toEqual(['catch up', 'resume']);
    expect(looks).toBe(3);
  });
});
