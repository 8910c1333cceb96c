import { randomUUID } from 'node:crypto';
import { readyMade } from '../api/auth/local-issuer';
import { downgradeProtectionProcess } from '../contracts/downgrade-protection/process';
import { reserveCaseNumber } from '../register/case-numbers';
import { standardOffice } from '../register/offices';
import { civilDateOf } from '../rules';
import type { OpenStage } from '../scripts/open-stage';
import type { Api } from '../test/support/api';
import { CaseFile } from '../test/support/case-file';
import type { Lane } from './subject';

const procedure = 'downgrade-protection';
const clerk = { id: 'local:caseworker', ...readyMade.caseworker };
const today = civilDateOf(new Date().toISOString());
const nextYear = Number(today.slice(0, 4)) + 1;

const opening = {
  ground: 'gdb-lowered',
  decidedOn: today,
  gdbBefore: 50,
  gdbAfter: 30,
  instruction: 'correct',
  card: { number: 'A 4711' },
  parties: [
    { id: 'person', role: 'applicant', name: 'Erika Beispiel', address: 'Musterweg 1, 48147 Münster' },
  ],
};

export interface MeasuredStep {
  step: string;
  input(index: number): unknown;
  /** A case in which the step can be taken once has to be led there for each time. */
  oncePerCase?: boolean;
}

export const measuredSteps = {
  /** No law is applied. */
  vermerk: { step: 'vermerk', input: (index) => ({ text: `Telefonat ${index + 1} mit der Person.` }) },
  /** Two findings, and a deadline is opened. */
  wiedervorlage: {
    step: 'wiedervorlage',
    input: (index) => ({
      on: `${nextYear}-03-${String((index % 28) + 1).padStart(2, '0')}`,
      text: 'Wieder ansehen.',
    }),
  },
  /** Notification, remedy period and its deadline; the case enters its next phase. */
  'record-service': {
    step: 'record-service',
    input: () => ({ notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: today }),
    oncePerCase: true,
  },
} as const satisfies Record<string, MeasuredStep>;

/** Steps through the HTTP API, as another system takes them. */
export function stepByApi(api: Api, measured: MeasuredStep): (operations: number) => Promise<Lane> {
  return async (operations) => {
    const files = await openCases(api, measured, operations);
    return {
      ...laneIn(files),
      operate: async (index) => {
        const file = at(files, index);
        await file.take(measured.step, measured.input(index));
      },
    };
  };
}

/** The same steps through the case client in this process: without HTTP, token, schema and the look for a repeat. */
export function stepByClient(
  api: Api,
  stage: OpenStage,
  measured: MeasuredStep,
): (operations: number) => Promise<Lane> {
  return async (operations) => {
    const files = await openCases(api, measured, operations);
    // The API process has the key of the case since its opening; here it is read before the clock runs.
    for (const file of files) await stage.reader.state(file.caseId);
    return {
      ...laneIn(files),
      operate: async (index) => {
        const outcome = await stage.cases.step(at(files, index).caseId, {
          stepId: randomUUID(),
          step: measured.step,
          input: measured.input(index),
          actor: { ...clerk, roles: [...clerk.roles] },
        });
        if (outcome.kind !== 'receipt') throw new Error(`${measured.step}: ${outcome.kind}`);
      },
    };
  };
}

export function openByApi(api: Api): (operations: number) => Promise<Lane> {
  return () =>
    Promise.resolve({ operate: async () => void (await CaseFile.open(procedure, opening, api, 'cases')) });
}

/** Opens cases through the case client; their numbers are taken before the clock runs. */
export function openByClient(stage: OpenStage): (operations: number) => Promise<Lane> {
  return async (operations) => {
    const numbers: string[] = [];
    for (let index = 0; index < operations; index += 1) numbers.push(await takeNumber(stage));
    return {
      operate: async (index) => {
        const outcome = await stage.cases.open(
          { caseId: at(numbers, index), procedure, office: standardOffice },
          {
            stepId: 'opening',
            step: 'open',
            input: opening,
            actor: { ...clerk, roles: [...clerk.roles] },
          },
        );
        if (outcome.kind !== 'receipt') throw new Error(`open: ${outcome.kind}`);
      },
    };
  };
}

async function takeNumber(stage: OpenStage): Promise<string> {
  const reservation = await reserveCaseNumber(stage.register, {
    prefix: downgradeProtectionProcess.numberPrefix,
    year: Number(today.slice(0, 4)),
    idempotencyKey: randomUUID(),
    bodyHash: '',
    openedBy: clerk.id,
  });
  if (reservation === 'other-body') throw new Error('a new key was known already');
  return reservation.caseId;
}

async function openCases(api: Api, measured: MeasuredStep, operations: number): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  for (let count = 0; count < (measured.oncePerCase ? operations : 1); count += 1) {
    const file = await CaseFile.open(procedure, opening, api, 'cases');
    if (measured.oncePerCase) await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    files.push(file);
  }
  return files;
}

function laneIn(files: CaseFile[]): Pick<Lane, 'workflowId'> {
  const file = files[0];
  return file === undefined ? {} : { workflowId: file.caseId };
}

/** The one of an operation, or the only one there is. */
function at<T>(items: T[], index: number): T {
  const item = items[index] ?? items[0];
  if (item === undefined) throw new Error('nothing was prepared');
  return item;
}
