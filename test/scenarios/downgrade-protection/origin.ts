import type { CaseFile } from '../../support/case-file';
import { decide, decided, factsOf, handedOver, openedBy, opinion } from '../gdb-determination/given';
import { handedOver as handOver, opened } from './given';

/** A case of the determination that has lowered 60 to 30, and the one it has opened for the protection. */
async function loweredElsewhere(): Promise<{ origin: CaseFile; file: CaseFile }> {
  const origin = await decided(60);
  await origin.until(({ status }) => status === 'closed');
  await origin.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
  await origin.take('record-opinion', opinion('2025-06-10', 30), 'medical-service');
  const waiver = { ground: 3, reason: 'Auf Wunsch der Person', decidedOn: '2025-06-11' };
  await origin.take('dispense-with-hearing', waiver, 'supervisor');
  await decide(origin, { gdb: 30, decidedOn: '2025-06-12' }, 'bescheid-2');
  const file = await openedBy(origin);
  opened.push(file);
  return { origin, file };
}

describe('Von einer anderen Akte angelegt', () => {
  it.concurrent('folgt der Schutz dem, was dort über die Entscheidung steht', async () => {
    const { origin, file } = await loweredElsewhere();
    expect(await file.view()).toMatchObject({ phase: 'released' });
    expect(await file.attempt('record-service', handOver('2025-06-16'))).toMatchObject({
      status: 409,
      body: { code: 'remedies-in-origin', origin: origin.caseId },
    });
    await origin.take('record-service', handedOver('2025-06-16', 'bescheid-2'));
    // The card, where there is one, is asked for in a case of its own.
    const view = await file.until(({ status }) => status === 'closed');
    expect(view.outcome).toBe('protection-ended');
    // Served on 16 June, final on 17 July, protected to the end of October 2025.
    expect(view.facts).toMatchObject({ protection: { finalSince: '2025-07-17', until: '2025-10-31' } });
  });

  it.concurrent('endet er, wenn dort der Status neu festgestellt wird', async () => {
    const { origin, file } = await loweredElsewhere();
    await origin.take('record-service', handedOver('2025-06-16', 'bescheid-2'));
    await origin.until(({ status }) => status === 'closed');
    await origin.take('apply-for-change', { from: 'person', receivedOn: '2025-08-04' });
    await origin.take('accept-application', { on: '2025-08-05' });
    await origin.take('record-opinion', opinion('2025-08-11', 50), 'medical-service');
    await decide(origin, { gdb: 50, decidedOn: '2025-08-12' }, 'bescheid-3');
    await origin.take('record-service', handedOver('2025-08-14', 'bescheid-3'));
    await file.until(({ outcome }) => outcome === 'new-finding');
    expect(factsOf(await origin.view()).found).toMatchObject({ gdb: 50 });
  });

  it.concurrent('kann sich niemand darauf berufen, der sie selbst anlegt', async () => {
    const file = await decided(60);
    const answer = await file.api.post(
      '/api/v1/rehearsal/cases',
      {
        procedure: 'downgrade-protection',
        input: {
          ground: 'gdb-lowered',
          decidedOn: '2025-06-12',
          gdbBefore: 60,
          gdbAfter: 30,
          origin: { caseId: file.caseId, notice: 'bescheid' },
          parties: [{ id: 'person', role: 'applicant', name: 'Kim Beispiel' }],
        },
      },
      { key: `origin-${file.caseId}` },
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'facts-contradict' } });
  });
});
