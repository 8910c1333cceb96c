import { Api } from '../../support/api';
import type { CaseFile } from '../../support/case-file';
import { openTasks, refused, released, restingIn } from './given';

const phases = Object.keys(restingIn);

describe.each(phases)('In der Phase %s', (phase) => {
  it.concurrent(
    'ist jederzeit ein Vermerk, ein Posteingang und eine Wiedervorlage möglich, ohne den Gang zu ändern',
    async () => {
      const file = await (restingIn[phase] as () => Promise<CaseFile>)();
      const before = await file.view();
      expect(before.phase).toBe(phase);
      const open = async () =>
        (await file.deadlines()).filter(({ status, type }) => status === 'open' && type !== 'wiedervorlage');
      const deadlines = await open();
      await file.take('vermerk', { text: 'Telefonat geführt' });
      await file.take('file-post', { receivedOn: '2026-06-01', subject: 'Attest' }, 'mailroom');
      await file.take('wiedervorlage', { on: '2041-01-15', text: 'nachfragen' });
      const after = await file.view();
      expect(after).toMatchObject({ phase, outcome: before.outcome, version: before.version + 3 });
      expect(
        after.file.map(({ kind, text }) => ({ kind, text })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
      ).toEqual([
        { kind: 'post', text: 'Attest' },
        { kind: 'vermerk', text: 'Telefonat geführt' },
      ]);
      expect(openTasks(after)).toEqual(openTasks(before));
      expect(await open()).toEqual(deadlines);
      expect(await file.deadline('wiedervorlage')).toMatchObject({ lastDay: '2041-01-15', status: 'open' });
      const wiedervorlage = await file.deadline('wiedervorlage');
      await file.take('finish-wiedervorlage', { deadline: wiedervorlage?.id });
      expect(await file.deadline('wiedervorlage')).toMatchObject({ status: 'met' });
      if (phase === 'closing') await file.until(({ status }) => status === 'closed');
    },
  );
});

describe('Wiedervorlage', () => {
  it.concurrent('wird am Beginn ihres Tages zur Aufgabe und ist mit ihr erledigt', async () => {
    const file = await released();
    await file.take('wiedervorlage', { on: '2040-02-01', text: 'nachsehen' });
    await file.advance('2040-02-01');
    const early = await file.deadline('wiedervorlage');
    await file.advance('2040-02-02');
    const [task] = (await file.view()).tasks.filter(({ type }) => type === 'wiedervorlage');
    expect(task).toMatchObject({ note: 'nachsehen', dueOn: '2040-02-01' });
    expect(await file.deadline('wiedervorlage')).toMatchObject({ status: 'ended' });
    await file.take('finish-wiedervorlage', { deadline: early?.id });
    expect(openTasks(await file.view())).toEqual(['serve-notice']);
    expect(await refused(file, 'finish-wiedervorlage', { deadline: 'keine' })).toMatchObject({
      code: 'nothing-pending',
    });
  });

  it.concurrent('hält eine abgeschlossene Akte so lange offen', async () => {
    const file = await (restingIn['closing'] as () => Promise<CaseFile>)();
    await file.take('wiedervorlage', { on: '2040-02-01', text: 'nachsehen' });
    expect(await file.view()).toMatchObject({ status: 'open', phase: 'closing' });
    await file.advance('2040-02-02');
    const closed = await file.until(({ status }) => status === 'closed');
    expect(openTasks(closed)).toEqual(['wiedervorlage']);
  });
});

describe('Was zu jeder Akte gehört', () => {
  it.concurrent('eine Zuständigkeit', async () => {
    const file = await released();
    await file.take('assign', { person: 'local:caseworker2', deputy: 'local:caseworker' }, 'supervisor');
    expect(await file.view()).toMatchObject({
      inCharge: { person: 'local:caseworker2', deputy: 'local:caseworker' },
    });
  });

  it.concurrent(
    'eine Verbindung zu einer anderen Akte, die beide kennen, oder eine Aufgabe, wenn es sie nicht gibt',
    async () => {
      const [one, other] = [await released(), await released()];
      await one.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
      await one.take('link-case', { caseId: 'HS-1999-000009', why: 'Zahlendreher' });
      await other.until(({ file }) => file.some(({ kind }) => kind === 'link'));
      await one.until(({ tasks }) => tasks.some(({ type }) => type === 'message-undelivered'));
      expect(await refused(one, 'link-case', { caseId: one.caseId, why: 'selbst' })).toMatchObject({
        code: 'facts-contradict',
      });
    },
  );

  it.concurrent('eine Aufgabe, die erledigt wird, aber nur einmal', async () => {
    const file = await released();
    const [task] = (await file.view()).tasks;
    await file.take('finish-task', { task: task?.id, note: 'außerhalb erledigt' });
    expect(openTasks(await file.view())).toEqual([]);
    expect(await refused(file, 'finish-task', { task: task?.id })).toMatchObject({ code: 'nothing-pending' });
  });

  it.concurrent('ein Blick hinein auch für die, die nichts darin tun dürfen', async () => {
    const file = await released();
    const steps = (
      await new Api().get<{ steps: { step: string; forYou: boolean }[] }>(file.path, { as: 'auditor' })
    ).body.steps;
    expect(steps.filter(({ forYou }) => forYou)).toEqual([]);
    expect(steps.map(({ step }) => step)).toContain('record-service');
    expect(steps.map(({ step }) => step)).not.toContain('deadline-ended');
    expect((await file.atRest()).phase).toBe('released');
  });
});
