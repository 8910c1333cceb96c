import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import type { Receipt } from '../../../contracts/case/receipt';
import type { Api, Answer } from '../../support/api';
import { random, type Random } from './random';

export const opening = {
  procedure: 'downgrade-protection',
  input: {
    ground: 'gdb-lowered',
    decidedOn: '2026-05-11',
    gdbBefore: 50,
    gdbAfter: 30,
    parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
  },
};

export interface Acknowledged {
  caseId: string;
  stepId: string;
  step: string;
  linked?: string;
  receipt: Receipt;
}

/** Answers that a caller may get while something is down; it repeats with the same id. */
const passing = [202, 503];

/** What no caller should ever see, whatever is killed. */
export interface Oddity {
  what: string;
  status: number;
  body: unknown;
  afterMs: number;
}

export interface StreamResult {
  acknowledged: Acknowledged[];
  opened: string[];
  repeats: number;
  oddities: Oddity[];
}

/** Several clients that take steps in the same cases, each insisting on its step until it is acknowledged. */
export class Stream {
  readonly result: StreamResult = { acknowledged: [], opened: [], repeats: 0, oddities: [] };
  private stopped = false;
  private stopWaiting = Infinity;
  private readonly running: Promise<void>[];

  constructor(
    private readonly api: Api,
    clients: number,
    cases: string[],
    private readonly mostMsPerCall = 25_000,
  ) {
    this.result.opened.push(...cases);
    this.running = Array.from({ length: clients }, (_, index) => this.client(index));
  }

  get steps(): number {
    return this.result.acknowledged.length;
  }

  async end(): Promise<StreamResult> {
    this.stopped = true;
    this.stopWaiting = Date.now() + 60_000;
    await Promise.all(this.running);
    return this.result;
  }

  /** Nobody insists any longer: what has gone wrong before is what is to be told. */
  async abandon(): Promise<void> {
    this.stopped = true;
    this.stopWaiting = 0;
    await Promise.allSettled(this.running);
  }

  private async client(index: number): Promise<void> {
    const chance = random(`client ${index}`);
    for (let count = 0; !this.stopped; count += 1) {
      const name = `c${index}-${count}`;
      if (chance.below(25) === 0) await this.open(name);
      else await this.step(name, chance);
    }
  }

  private async open(key: string): Promise<void> {
    const { body } = await this.insist<{ caseId: string }>(`open ${key}`, [201], () =>
      this.api.post('/api/v1/cases', opening, { key, withinMs: this.mostMsPerCall }),
    );
    this.result.opened.push(body.caseId);
  }

  private async step(stepId: string, chance: Random): Promise<void> {
    const caseId = chance.pick(this.result.opened);
    const { step, input, linked } = this.intention(stepId, caseId, chance);
    const as: ReadyMadePerson = chance.pick(['caseworker', 'caseworker2', 'supervisor']);
    const { body } = await this.insist<Receipt>(`${step} ${stepId} in ${caseId}`, [200], () =>
      this.api.post(
        `/api/v1/cases/${caseId}/steps/${step}`,
        { stepId, input },
        { as, withinMs: this.mostMsPerCall },
      ),
    );
    this.result.acknowledged.push({ caseId, stepId, step, receipt: body, ...(linked ? { linked } : {}) });
  }

  private intention(stepId: string, caseId: string, chance: Random) {
    const others = this.result.opened.filter((other) => other !== caseId);
    switch (chance.below(others.length > 0 ? 10 : 9)) {
      case 0:
        return { step: 'add-party', input: { id: stepId, role: 'doctor', name: `Praxis ${stepId}` } };
      case 1:
      case 2:
        return { step: 'wiedervorlage', input: { on: `203${chance.below(9)}-03-01`, text: stepId } };
      case 3:
      case 4:
        return { step: 'file-post', input: { receivedOn: '2026-06-01', subject: `Schreiben ${stepId}` } };
      case 9: {
        const linked = chance.pick(others);
        return { step: 'link-case', input: { caseId: linked, why: stepId }, linked };
      }
      default:
        return { step: 'vermerk', input: { text: `Vermerk ${stepId}` } };
    }
  }

  /** Repeats the same call until it is answered as done; 202 is repeated too, as a caller may. */
  private async insist<T>(what: string, done: number[], call: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const giveUp = Date.now() + 5 * 60_000;
    let last = '';
    for (;;) {
      if (Date.now() > giveUp || (this.stopped && Date.now() > this.stopWaiting))
        throw new Error(`${what} is not acknowledged; the last answer: ${last}`);
      const before = Date.now();
      const answer = await call().catch((error: Error) => ({
        failed: error.name,
        cause: String(error.cause),
      }));
      const afterMs = Date.now() - before;
      if (!('failed' in answer) && done.includes(answer.status)) return answer;
      this.note(what, answer, afterMs);
      last = `${JSON.stringify(answer)} after ${afterMs} ms`;
      this.result.repeats += 1;
      await sleep(50);
    }
  }

  private note(what: string, answer: Answer<unknown> | { failed: string }, afterMs: number): void {
    if ('failed' in answer) {
      // A connection that breaks is what a kill looks like from outside; to get no answer at all is not.
      if (answer.failed === 'TimeoutError')
        this.result.oddities.push({ what, status: 0, body: 'late', afterMs });
    } else if (!passing.includes(answer.status)) {
      this.result.oddities.push({ what, status: answer.status, body: answer.body, afterMs });
    }
  }
}
