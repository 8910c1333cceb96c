import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { CaseFile } from '../../support/case-file';
import type { Canaries } from './canaries';
import type { Plant } from './plant';

/** An account that nobody has, as banks use it in examples. */
const iban = 'DE89370400440532013000';

/** Takes steps with a string of its own in every free field, and remembers the answers. */
export class CanaryCase {
  readonly answers: { step: string; status: number; code?: string }[] = [];
  readonly stepIds = new Map<string, string>();

  private constructor(
    readonly file: CaseFile,
    readonly key: string,
    readonly body: unknown,
    private readonly canaries: Canaries,
  ) {}

  static async open(plant: Plant, canaries: Canaries): Promise<CanaryCase> {
    const of = (field: string) => canaries.for(`open.${field}`);
    const input = {
      ground: 'gdb-lowered',
      decidedOn: '2025-05-02',
      gdbBefore: 60,
      gdbAfter: 30,
      card: { number: of('card.number') },
      reasons: of('reasons'),
      parties: [
        {
          id: 'person',
          role: 'applicant',
          name: of('parties[].name'),
          address: of('parties[].address'),
          iban,
          accountHolder: of('parties[].accountHolder'),
        },
      ],
    };
    return CanaryCase.opened('downgrade-protection', input, plant, canaries);
  }

  static async opened(
    procedure: string,
    input: object,
    plant: Plant,
    canaries: Canaries,
  ): Promise<CanaryCase> {
    const body = { procedure, input };
    const key = randomUUID();
    const answer = await plant.api.post<{ caseId: string }>('/api/v1/cases', body, { key });
    expect(answer.status).toBe(201);
    return new CanaryCase(CaseFile.of(plant.api, answer.body.caseId), key, body, canaries);
  }

  canary(step: string, field: string): string {
    return this.canaries.for(`${step}.${field}`);
  }

  /** Takes a step whose free fields are given by name; what they say is a canary. */
  async take(
    step: string,
    given: Record<string, unknown>,
    free: string[] = [],
    as: ReadyMadePerson = 'caseworker',
  ): Promise<number> {
    const stepId = randomUUID();
    const texts = Object.fromEntries(free.map((field) => [field, this.canary(step, field)]));
    const { status, body } = await this.file.attempt(step, { ...given, ...texts }, as, stepId);
    const { code } = body as unknown as { code?: string };
    this.answers.push({ step, status, ...(code === undefined ? {} : { code }) });
    if (status === 200) this.stepIds.set(step, stepId);
    return status;
  }

  stepId(step: string): string {
    const stepId = this.stepIds.get(step);
    if (stepId === undefined) throw new Error(`${step} was not taken`);
    return stepId;
  }
}

/** What a clerk can put into any case. */
export async function fillFile(one: CanaryCase, linkedCase: string): Promise<void> {
  const doctor = { id: 'doctor', role: 'doctor' };
  await one.take('add-party', { ...doctor, iban }, ['name', 'address', 'accountHolder']);
  await one.take('change-party', { id: 'doctor' }, ['name', 'address', 'accountHolder']);
  const invoice = { id: 'invoice-1', to: 'doctor', cents: 4200, dueOn: '2025-06-30' };
  await one.take('order-payment', invoice, ['ground', 'purpose', 'invoice'], 'supervisor');
  await one.take('file-post', { receivedOn: '2025-05-05' }, ['postId', 'subject', 'sender']);
  await one.take('vermerk', {}, ['text']);
  const corrected = { text: one.canary('correct', 'input') };
  await one.take('correct', { stepId: one.stepId('vermerk'), input: corrected }, ['reason']);
  await one.take('wiedervorlage', { on: '2031-01-07' }, ['text']);
  await one.take('finish-wiedervorlage', { deadline: `wiedervorlage:${one.stepId('wiedervorlage')}` });
  await one.take('assign', {}, ['person', 'deputy']);
  const inCharge = one.canary('assign', 'person');
  await one.take('hand-over', { from: inCharge, to: 'local:caseworker2' }, ['reason'], 'supervisor');
  await one.take('hand-back', { to: inCharge }, ['reason'], 'supervisor');
  await keepOut(one);
  await one.take('link-case', { caseId: linkedCase }, ['why']);
}

/** Somebody is named as biased, is so, and is no longer. */
async function keepOut(one: CanaryCase): Promise<void> {
  const named = { person: 'local:medical', ground: 'bias', namedBy: 'office', namedOn: '2025-05-05' };
  await one.take('name-exclusion', named, ['reason']);
  const naming = one.stepId('name-exclusion');
  const decision = { naming, excluded: true, decidedOn: '2025-05-06' };
  await one.take('decide-exclusion', decision, ['reason'], 'supervisor');
  await one.take('lift-exclusion', { naming, liftedOn: '2025-05-07' }, ['reason'], 'supervisor');
}

/** Objection, decision on it, action, its withdrawal: to the end of the protection and the return of the card. */
export async function contestToTheEnd(one: CanaryCase): Promise<void> {
  const { file } = one;
  const service = { addressee: 'person', mode: 'certificate' };
  await one.take('release-notice', { notice: 'bescheid', releasedOn: '2025-05-02' }, [], 'supervisor');
  await one.take('record-service', { ...service, notice: 'bescheid', servedOn: '2025-05-05' });
  const text = { notice: 'bescheid', correctedOn: '2025-05-06', concerns: 'text' };
  await one.take('correct-notice', text, ['wrong', 'right', 'reason'], 'supervisor');
  const person = { from: 'person' };
  await one.take('record-objection', { ...person, receivedOn: '2025-06-02', form: 'written' }, ['grounds']);
  const application = { ...person, receivedOn: '2025-06-03', obstacleEndedOn: '2025-06-02' };
  await one.take('apply-for-reinstatement', application, ['reason']);
  await one.take(
    'decide-reinstatement',
    { ...person, decidedOn: '2025-06-04', granted: false },
    ['reason'],
    'supervisor',
  );
  const decision = { kind: 'objection-decision', decidedOn: '2025-07-07' };
  await one.take('prepare-objection-decision', decision, ['reasons']);
  const notice = one.stepId('prepare-objection-decision');
  await one.take('release-notice', { notice, releasedOn: '2025-07-07' }, [], 'supervisor2');
  await one.take('record-service', { ...service, notice, servedOn: '2025-07-10' });
  await one.take('record-action', { ...person, receivedOn: '2025-08-04' }, ['court', 'fileNumber']);
  await one.take('record-court-outcome', { how: 'withdrawal', on: '2025-09-01' }, ['reasons']);
  await file.until(({ phase }) => phase === 'card-withdrawal');
  await one.take('extend-period', { deadline: 'card-return', days: 14 }, ['reason']);
  const task = (await file.view()).tasks.find(({ status }) => status === 'open')?.id ?? 'none';
  await one.take('finish-task', { task }, ['note']);
  await one.take('record-card-return', { returnedOn: '2026-02-02' });
  await file.until(({ status }) => status === 'closed');
}

/** Steps that are refused, with everything in them that can be told of the person. */
export async function beRefused(one: CanaryCase, plant: Plant, canaries: Canaries): Promise<void> {
  await one.take('finish-task', {}, ['task', 'note']);
  await one.take('finish-wiedervorlage', {}, ['deadline']);
  await one.take('record-death', { diedOn: '2025-06-01' }, ['party']);
  await one.take('heirs-continue', { declaredOn: '2025-06-01' }, ['heir', 'interest']);
  await one.take('give-up-card', { decidedOn: '2025-06-01' }, ['reason'], 'supervisor');
  await one.take('record-card-issue', { issuedOn: '2025-06-01' }, ['number']);
  await one.take('release-notice', {}, ['notice'], 'supervisor');
  const inquiry = { notice: 'bescheid', addressee: 'person', answeredOn: '2025-06-01' };
  await one.take('record-address-inquiry', inquiry, ['asked', 'address']);
  await one.take('vermerk', {
    [canaries.for('vermerk.unknown field')]: canaries.for('vermerk.unknown value'),
  });
  await one.take(canaries.for('step name'), {}, ['text']);
  const input = { ground: 'gdb-lowered', decidedOn: '2025-05-02', gdbBefore: 60, gdbAfter: 30 };
  const parties = [{ id: 'person', role: 'applicant', name: canaries.for('open.refused name') }];
  const municipality = canaries.for('open.municipality');
  const body = { procedure: 'downgrade-protection', input: { ...input, parties, municipality } };
  const answer = await plant.api.post('/api/v1/cases', body, { key: canaries.for('Idempotency-Key') });
  expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-municipality' } });
  await plant.api.get(`/api/v1/cases/${canaries.for('path')}`);
  await plant.api.post('/api/v1/cases', `{"procedure": "${canaries.for('broken json')}`, { key: 'broken' });
}

/** Ends by another way, on which other fields are asked for. */
export async function endByLoss(one: CanaryCase): Promise<void> {
  const heir = { id: 'heir', role: 'heir' };
  await one.take('add-party', heir, ['name', 'address']);
  await one.take('release-notice', { notice: 'bescheid', releasedOn: '2025-05-02' }, [], 'supervisor');
  await servePublicly(one);
  await one.take('record-loss', { lostOn: '2025-06-01' }, ['reason']);
  await one.take('give-up-card', { decidedOn: '2025-06-05' }, ['reason'], 'supervisor');
  await one.file.until(({ status }) => status === 'closed');
}

/** Sent, come back, and posted for all to see, which says nothing of the matter. */
async function servePublicly(one: CanaryCase): Promise<void> {
  const named = { notice: 'bescheid', addressee: 'person' };
  await one.take('record-service', { ...named, mode: 'post', dispatchedOn: '2025-05-02' });
  await one.take('record-returned-mail', { ...named, returnedOn: '2025-05-08' });
  await one.take('record-address-inquiry', { ...named, answeredOn: '2025-05-12' }, ['asked']);
  const order = { ...named, orderedOn: '2025-05-13', ground: 'address-unknown' };
  await one.take('order-public-service', order, ['reason'], 'supervisor');
  await one.take('record-public-posting', { ...named, postedOn: '2025-05-14' }, ['where']);
  await one.take('record-public-removal', { ...named, takenOffOn: '2025-05-30' });
}

/** A decision with ancillary clauses, as another procedure has them: what each says, why, and how it was proven. */
export async function decideWithClauses(plant: Plant, canaries: Canaries): Promise<CanaryCase> {
  const input = {
    ...{ receivedOn: '2025-01-06', form: 'written', livesInGermany: true, worksInGermany: true, aim: 'keep' },
    finding: { gdb: 30, since: '2023-05-02' },
    parties: [
      { id: 'person', role: 'applicant', name: 'Kim Beispiel', address: 'Musterweg 1, 48147 Münster' },
    ],
  };
  const one = await CanaryCase.opened('gleichstellung', input, plant, canaries);
  const said = (id: string) => ({
    id,
    basis: 'secures-conditions',
    norm: one.canary('prepare-decision', `clauses[].norm of ${id}`),
    text: one.canary('prepare-decision', `clauses[].text of ${id}`),
    reason: one.canary('prepare-decision', `clauses[].reason of ${id}`),
  });
  const clauses = [
    { ...said('auflage'), kind: 'Auflage', dueOn: '2025-06-30' },
    { ...said('bedingung'), kind: 'Bedingung', effect: 'resolutory' },
    { ...said('vorbehalt'), kind: 'Auflagenvorbehalt' },
  ];
  await one.take('accept-application', { on: '2025-01-07' });
  const decision = { as: 'granted', decidedOn: '2025-01-16', reasons: 'siehe Vermerk', clauses };
  await one.take('prepare-decision', decision);
  const notice = 'bescheid';
  await one.take('release-notice', { notice, releasedOn: '2025-01-16' }, [], 'supervisor');
  const served = { notice, addressee: 'person', mode: 'certificate', servedOn: '2025-01-20' };
  await one.take('record-service', served);
  await one.take('record-clause-fulfilment', { clause: 'auflage', fulfilledOn: '2025-07-07' }, ['proof']);
  const occurred = { clause: 'bedingung', how: 'occurred', on: '2025-09-01' };
  await one.take('record-condition', occurred, ['proof']);
  await one.take('record-condition', occurred, ['clause', 'proof']);
  return one;
}
