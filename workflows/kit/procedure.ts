import type { Act } from '../../contracts/case/act';
import type { Deadline } from '../../contracts/case/deadline';
import type { ProcessDefinition } from '../../contracts/case/process';
import type { CaseState } from '../../contracts/case/state';
import type { Kase } from './kase';

/** A step for another case to take; the same id is the same message, however often it is told. */
export interface Told {
  caseId: string;
  stepId: string;
  step: string;
  input: unknown;
}

/** What a procedure adds to the kit: how its acts change the state, and the narratives of its phases. */
export interface CaseProcedure<State extends CaseState> {
  id: string;
  process: ProcessDefinition;
  /** The state before the opening act. */
  begin(act: Act, common: CaseState): State;
  steps: Record<string, (kase: Kase<State>, input: never) => void>;
  /** Each phase reads like its paragraph and names the phase that follows, or itself to wait. */
  phases: Record<string, (kase: Kase<State>) => string>;
  /** What other cases are to know of the difference an act has made. */
  tells?: (before: State | null, after: State) => Told[];
  /** What the end of a deadline means beyond its being over. */
  ended?: Record<string, (kase: Kase<State>, deadline: Deadline) => void>;
  /** What a longer period means for what waits for it. */
  extended?: Record<string, (kase: Kase<State>, deadline: Deadline) => void>;
}
