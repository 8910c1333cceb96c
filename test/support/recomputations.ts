import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../api/auth/local-issuer';
import type { Proposal } from '../../contracts/case/proposal';
import { compute } from '../../rules';
import type { Api } from './api';

export interface Recomputation {
  recomputationId: string;
  status: string;
  digest: string;
  released: { by: { id: string } } | null;
  counts: Record<string, number>;
  cases: {
    caseId: string;
    status: string;
    code: string | null;
    version: number;
    proposal: Proposal | null;
  }[];
}

/** Recomputations in the hands of a test: two supervisors, and the patience to wait for what is done in the background. */
export class Recomputations {
  readonly path: string;

  constructor(
    private readonly api: Api,
    stage: '' | 'rehearsal/' = '',
  ) {
    this.path = `/api/v1/${stage}recomputations`;
  }

  async prepared(office: string, range: object = {}): Promise<Recomputation> {
    const body = { reason: 'Feiertage der Behörde berichtigt', office, ...range };
    const { status, body: asked } = await this.ask(body, randomUUID());
    if (status !== 202) throw new Error(`not asked for: ${JSON.stringify(asked)}`);
    return await this.until(asked.recomputationId, 'prepared');
  }

  ask(body: object, key: string, as: ReadyMadePerson = 'supervisor') {
    return this.api.post<Recomputation>(this.path, body, { as, key });
  }

  release({ recomputationId, digest }: Recomputation, as: ReadyMadePerson = 'supervisor2') {
    return this.api.post<Recomputation>(`${this.path}/${recomputationId}/release`, { digest }, { as });
  }

  withdraw({ recomputationId }: Recomputation, reason: string, as: ReadyMadePerson = 'supervisor') {
    return this.api.post<Recomputation>(`${this.path}/${recomputationId}/withdraw`, { reason }, { as });
  }

  async until(id: string, status: string): Promise<Recomputation> {
    const end = Date.now() + 60_000;
    for (;;) {
      const { body } = await this.api.get<Recomputation>(`${this.path}/${id}`, { as: 'auditor' });
      if (body.status === status) return body;
      if (Date.now() > end)
        throw new Error(`the recomputation stays ${body.status}: ${JSON.stringify(body.counts)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const today = new Date().toISOString().slice(0, 10);

/** The end of a hearing that begins today, by the holidays of a Land. */
export function hearingEnds(land: 'NW' | 'BY', days = hearingDays): string {
  return compute('hearing-period', { on: today, days, place: { land } }).value.lastDay;
}

/** So long that a hearing ends, whatever day it is, on a holiday of one Land that is none of the other. */
export const hearingDays: number = Array.from({ length: 351 }, (_, index) => index + 15).find(
  (days) => hearingEnds('NW', days) !== hearingEnds('BY', days),
) as number;

/** Enters an office with the holidays of a Land, as if it had always had them. */
export async function enterOffice(api: Api, office: string, land: 'NW' | 'BY'): Promise<void> {
  const practice = { nachlaufDays: 7, vorfristDays: 7, cooperationDays: 14, evidenceDays: 21, hearingDays };
  const settings = { ...practice, name: 'Amt', place: { land }, reminders: 2, cardReturnDays: 14 };
  const { status } = await api.put(
    `/api/v1/offices/${office}`,
    { validFrom: '2000-01-01', settings },
    { as: 'supervisor' },
  );
  if (status !== 200) throw new Error(`no office: ${status}`);
}
