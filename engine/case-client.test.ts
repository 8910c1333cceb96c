import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { StepRequest } from '../contracts/case/messages';
import { CaseClient, type CaseStanding, type RehearsedClocks } from './case-client';

const caseId = 'HS-2026-000001';
const clerk = { id: 'clerk', name: 'Sachbearbeitung', roles: ['caseworker'] as const };
const request: StepRequest = { stepId: 's1', step: 'vermerk', input: { text: 'x' }, actor: clerk };
const standing = (status: string): CaseStanding => ({ procedure: 'p', office: 'o', status });
const receipt = { caseId, stepId: 's1' };

/** As the SDK lets it through from an update whose run ends with it in hand. */
const closedUnderIt = Object.assign(new Error('aborted by closing workflow'), {
  code: 5,
  details: '',
  metadata: {},
});

interface Engine {
  update?: () => Promise<unknown>;
  updateWithStart?: () => Promise<unknown>;
}

function clientOf({ update, updateWithStart }: Engine, found: string[], rehearsed?: RehearsedClocks) {
  const ended = () => Promise.reject(new WorkflowNotFoundError('ended', caseId, undefined));
  const workflow = {
    getHandle: () => ({ executeUpdate: update ?? ended }),
    executeUpdateWithStart: updateWithStart ?? ended,
  };
  const source = {
    find: () => Promise.resolve(standing(found.shift() ?? 'closed')),
    acts: () => Promise.resolve([]),
  };
  const options = {
    taskQueue: 'q',
    workflowOf: () => 'w',
    patienceMs: 5_000,
    ...(rehearsed ? { rehearsed } : {}),
  };
  return new CaseClient({ workflow } as unknown as Client, source, options);
}

describe('a step in a case', () => {
  it.each(['closed', 'open'])('that was erased after it had been seen %s starts nothing', async (seen) => {
    const updateWithStart = jest.fn();
    const cases = clientOf({ updateWithStart }, ['erased']);
    const outcome = await cases.step(caseId, request, standing(seen));
    expect(outcome).toEqual({ kind: 'refused', code: 'case-erased', details: { caseId } });
    expect(updateWithStart).not.toHaveBeenCalled();
  });

  it('is taken to the next run where one ends with it in hand', async () => {
    const updateWithStart = jest.fn().mockRejectedValueOnce(closedUnderIt).mockResolvedValueOnce(receipt);
    const cases = clientOf({ updateWithStart }, []);
    expect(await cases.step(caseId, request, standing('closed'))).toEqual({ kind: 'receipt', receipt });
    expect(updateWithStart).toHaveBeenCalledTimes(2);
  });
});

describe('a rehearsed case that is reopened', () => {
  it('is brought to its now by the step that comes after a crash, if nobody has got to it', async () => {
    const done: string[] = [];
    const note = (what: string, answer?: unknown) => () => (done.push(what), Promise.resolve(answer));
    let crashes = true;
    const rehearsed = {
      standsAt: () => Promise.resolve('2040-07-17T22:00:00.000Z'),
      isToBeBrought: (_caseId: string, at: string) => note(`to ${at}`)() as Promise<never>,
      bring: () => (crashes ? Promise.reject(new Error('killed')) : (note('brought')() as Promise<never>)),
    };
    const engine = { update: note('update', receipt), updateWithStart: note('start', receipt) };
    const cases = clientOf(engine, [], rehearsed);
    await expect(cases.step(caseId, request, standing('closed'))).rejects.toThrow('killed');
    crashes = false;
    expect(await cases.step(caseId, request, standing('open'))).toEqual({ kind: 'receipt', receipt });
    expect(done).toEqual(['to 2040-07-17T22:00:00.000Z', 'start', 'update', 'brought']);
  });
});
