import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '../../contracts/case/receipt';
import type { Api } from './api';

export interface TakenStep {
  caseId: string;
  stepId: string;
  version: number;
  /** Milliseconds from the first request to the receipt, whatever was answered in between. */
  tookMs: number;
  doneAt: number;
  /** What was answered instead of a receipt, until it came. */
  putOff: string[];
}

export interface LoadOptions {
  cases: readonly string[];
  clients: number;
  forMs: number;
}

/** Takes steps in many cases at once, each until its receipt is there: nothing else is an acknowledgement. */
export async function takeSteps(api: Api, { cases, clients, forMs }: LoadOptions): Promise<TakenStep[]> {
  const until = Date.now() + forMs;
  const taken: TakenStep[] = [];
  let turn = 0;
  const client = async (): Promise<void> => {
    while (Date.now() < until) {
      const caseId = cases[turn % cases.length] as string;
      turn += 1;
      taken.push(await takeStep(api, caseId));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return taken;
}

async function takeStep(api: Api, caseId: string): Promise<TakenStep> {
  const stepId = randomUUID();
  const started = Date.now();
  const putOff: string[] = [];
  for (;;) {
    const answer = await api
      .post<Receipt>(`/api/v1/cases/${caseId}/steps/vermerk`, {
        stepId,
        input: { text: `Vermerk ${stepId}` },
      })
      .catch((error: unknown) => ({ status: 0, body: { code: String(error) } as never }));
    if (answer.status === 200) {
      const doneAt = Date.now();
      return { caseId, stepId, version: answer.body.version, tookMs: doneAt - started, doneAt, putOff };
    }
    if (answer.status >= 400 && answer.status < 500)
      throw new Error(`a step was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
    putOff.push(`${answer.status}`);
    if (Date.now() - started > 120_000) throw new Error(`no receipt for ${caseId}/${stepId}`);
    await sleep(100);
  }
}

export interface LoadFigures {
  steps: number;
  perSecond: number;
  medianMs: number;
  slowestMs: number;
  /** The longest time in which nothing at all was acknowledged. */
  longestSilenceMs: number;
  putOff: number;
}

export function figuresOf(taken: readonly TakenStep[]): LoadFigures {
  const times = taken.map((step) => step.tookMs).sort((a, b) => a - b);
  const moments = taken.map((step) => step.doneAt).sort((a, b) => a - b);
  const silences = moments.slice(1).map((moment, index) => moment - (moments[index] as number));
  const seconds = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / 1000;
  return {
    steps: taken.length,
    perSecond: Math.round(taken.length / Math.max(seconds, 1)),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    slowestMs: times.at(-1) ?? 0,
    longestSilenceMs: Math.max(0, ...silences),
    putOff: taken.filter((step) => step.putOff.length > 0).length,
  };
}
