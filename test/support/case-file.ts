import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../api/auth/local-issuer';
import type { CaseState } from '../../contracts/case/state';
import type { Receipt } from '../../contracts/case/receipt';
import { Api, type Answer } from './api';
import { isPatient, untilDone } from './patience';

export interface CaseView extends Pick<
  CaseState,
  'phase' | 'tasks' | 'parties' | 'path' | 'unresolved' | 'flags' | 'corrections' | 'file'
> {
  caseId: string;
  status: string;
  /** The clock is about to record what is due already. */
  settling: boolean;
  version: number;
  outcome: string | null;
  nextDeadline: { id: string; type: string; lastDay: string; endsAt: string } | null;
  steps: { step: string; roles: string[]; forYou: boolean }[];
  clauses: { id: string; kind: string; status: string; title: string; statusTitle: string }[];
  facts: Record<string, unknown>;
}

export interface DeadlineView {
  id: string;
  type: string;
  lastDay: string;
  endsAt: string;
  status: string;
  openedVersion: number;
  closedVersion: number | null;
  finding: { calculator: string; norms: string[]; value: Record<string, unknown> };
}

export class StepRefusedError extends Error {
  constructor(
    readonly step: string,
    readonly answer: Answer,
  ) {
    super(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

type Stage = 'cases' | 'rehearsal/cases';

interface Opening {
  office?: string | undefined;
  as?: ReadyMadePerson | undefined;
}

/** A case in the hands of a test: takes steps, moves the rehearsal's clock, reads what the register shows. */
export class CaseFile {
  private constructor(
    readonly api: Api,
    readonly caseId: string,
    readonly stage: Stage,
  ) {}

  /** A rehearsed case: the production workflow on the real engine, with a clock that can be moved. */
  static rehearse(
    procedure: string,
    input: unknown,
    api = new Api(),
    opening: Opening = {},
  ): Promise<CaseFile> {
    return CaseFile.open(procedure, input, api, 'rehearsal/cases', opening);
  }

  static async open(
    procedure: string,
    input: unknown,
    api = new Api(),
    stage: Stage = 'cases',
    { office, as = 'caseworker' }: Opening = {},
  ): Promise<CaseFile> {
    const key = randomUUID();
    const answer = await untilDone(() =>
      api.post<{ caseId: string }>(`/api/v1/${stage}`, { procedure, input, office }, { key, as }),
    );
    if (answer.status !== 201) throw new StepRefusedError('open', answer);
    const file = new CaseFile(api, answer.body.caseId, stage);
    if (isPatient) await file.atRest();
    return file;
  }

  /** One that was opened in another way. */
  static of(api: Api, caseId: string, stage: Stage = 'cases'): CaseFile {
    return new CaseFile(api, caseId, stage);
  }

  get path(): string {
    return `/api/v1/${this.stage}/${this.caseId}`;
  }

  /** Takes a step; a refusal is thrown. */
  async take(
    step: string,
    input: unknown,
    as: ReadyMadePerson = 'caseworker',
    stepId: string = randomUUID(),
  ): Promise<Receipt> {
    const answer = await this.attempt(step, input, as, stepId);
    if (answer.status !== 200) throw new StepRefusedError(step, answer as unknown as Answer);
    return answer.body;
  }

  /** Takes a step and gives the answer as it is, refused or not. */
  async attempt(
    step: string,
    input: unknown,
    as: ReadyMadePerson = 'caseworker',
    stepId: string = randomUUID(),
    expectedVersion?: number,
  ) {
    const body = { stepId, input, expectedVersion };
    const answer = await untilDone(() => this.api.post<Receipt>(`${this.path}/steps/${step}`, body, { as }));
    // Two runs of a scenario are compared act by act: the clock is not to fall now before, now after the next step.
    if (isPatient && answer.status === 200) await this.atRest();
    return answer;
  }

  async view(): Promise<CaseView> {
    return (await this.api.get<CaseView>(this.path)).body;
  }

  async phase(): Promise<string> {
    return (await this.view()).phase;
  }

  async deadlines(): Promise<DeadlineView[]> {
    return (await this.api.get<{ deadlines: DeadlineView[] }>(`${this.path}/deadlines`)).body.deadlines;
  }

  /** The row of a type that counts now: the open one, or the last. */
  async deadline(type: string): Promise<DeadlineView | undefined> {
    const rows = (await this.deadlines()).filter((row) => row.type === type);
    return (
      rows.find((row) => row.status === 'open') ??
      rows.sort((a, b) => a.openedVersion - b.openedVersion).at(-1)
    );
  }

  /** The letters of the case at rest: before that, what the clock records next may still take them back. */
  async letters(): Promise<
    { key: string; status: string; letter: { type: string; to: string; facts: Record<string, unknown> } }[]
  > {
    await this.atRest();
    return (await this.api.get<{ letters: never[] }>(`${this.path}/letters`)).body.letters;
  }

  async journal(): Promise<
    {
      seq: number;
      act: { step: string; stepId: string; effectiveOn: string; recordedAt: string };
      hash: string;
    }[]
  > {
    return (await this.api.get<{ journal: never[] }>(`${this.path}/journal`)).body.journal;
  }

  /** Moves the clock of this rehearsed case, and of those linked to it. */
  async advance(to: string, ...linked: CaseFile[]): Promise<Answer> {
    const cases = [this, ...linked].map((file) => file.caseId);
    const answer = await this.api.post('/api/v1/rehearsal/clock', { cases, to });
    if (answer.status !== 200) throw new StepRefusedError('advance', answer);
    return answer;
  }

  /** The case once its clock has recorded everything that is due. */
  atRest(): Promise<CaseView> {
    return this.until(({ settling }) => !settling);
  }

  /** Waits in real time until something holds, for what the archivist or the clock does on its own. */
  async until(holds: (view: CaseView) => boolean, withinMs = 20_000): Promise<CaseView> {
    const end = Date.now() + (isPatient ? 30 : 1) * withinMs;
    for (;;) {
      const view = await this.view();
      if (holds(view)) return view;
      if (Date.now() > end)
        throw new Error(`${this.caseId} stays in ${view.phase} (${view.status}), version ${view.version}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
