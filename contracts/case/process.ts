import type { Role } from './roles';

export interface Text {
  de: string;
  en: string;
}

/** One step of a procedure: who may take it, in which phases, by which norm. */
export interface StepDefinition {
  title: Text;
  norm?: string;
  roles: readonly Role[];
  /** Phases in which the step is possible; `any` for what can always arrive. */
  phases: readonly string[] | 'any';
  /** The fields of the input, first present wins, that hold the day on which it happened. */
  effectiveOn?: readonly string[];
  /** A finding, deadline, letter or payment depends on it: its correction needs four eyes. */
  consequential?: boolean;
  /** The type of a letter that the office hands over itself: about the notice and to the addressee of the input, it has gone with this step. */
  handsOver?: string;
}

export interface PhaseDefinition {
  title: Text;
  norm?: string;
  /** What the case waits for in this phase. */
  waitsFor: Text;
}

/** Every procedure ends in it. */
export const closing: PhaseDefinition = {
  title: { de: 'Abgeschlossen', en: 'Closed' },
  waitsFor: { de: 'nichts mehr', en: 'nothing any more' },
};

interface DeadlineTexts {
  title: Text;
  norm: string;
  /** The office has set it, and can extend it, also after it is over (§ 26 Abs. 7 SGB X). */
  setByOffice?: boolean;
}

/** Whose period it is: one of the office has a ladder of reminders, which say what is to be done before it ends. */
export type DeadlineDefinition = DeadlineTexts & ({ of: 'party' | 'law' } | { of: 'office'; toDo: Text });

export interface LetterDefinition {
  title: Text;
  norm?: string;
  /** It summons to an appointment, at which somebody may need an interpreter. */
  appointment?: boolean;
}

export interface TaskDefinition {
  title: Text;
}

/** The declaration of a procedure from which routes, forms, checks and documents follow. */
export interface ProcessDefinition {
  title: Text;
  norm: string;
  /** Start of the case number. */
  numberPrefix: string;
  phases: Record<string, PhaseDefinition>;
  outcomes: Record<string, Text>;
  steps: Record<string, StepDefinition>;
  deadlines: Record<string, DeadlineDefinition>;
  letters: Record<string, LetterDefinition>;
  tasks: Record<string, TaskDefinition>;
}
