import type { CivilDate } from '../../rules/core/civil-date';
import type { StepDefinition } from './process';
import type { CaseState } from './state';

/**
 * Why somebody may not act in a case: § 16 Abs. 1 S. 1 Nr. 1 to 6 and S. 2 SGB X exclude by themselves; what makes one fear that
 * somebody is biased (§ 17 SGB X) keeps them out by order of the head of the authority.
 */
export const exclusionGrounds = {
  party: '§ 16 Abs. 1 S. 1 Nr. 1 SGB X',
  relative: '§ 16 Abs. 1 S. 1 Nr. 2 SGB X',
  representative: '§ 16 Abs. 1 S. 1 Nr. 3 SGB X',
  'relative-of-representative': '§ 16 Abs. 1 S. 1 Nr. 4 SGB X',
  employee: '§ 16 Abs. 1 S. 1 Nr. 5 SGB X',
  'acted-before': '§ 16 Abs. 1 S. 1 Nr. 6 SGB X',
  advantage: '§ 16 Abs. 1 S. 2 SGB X',
  bias: '§ 17 Abs. 1 SGB X',
} as const;

export type ExclusionGround = keyof typeof exclusionGrounds;

export interface Exclusion {
  /** The step in which it was named. */
  id: string;
  /** By the id of the access token. */
  person: string;
  ground: ExclusionGround;
  namedBy: 'self' | 'party' | 'office';
  namedOn: CivilDate;
  /**
   * Until the head of the authority has decided: `open` where the person said it of themselves, and keeps out as if it were
   * found; `named` where somebody else did, which keeps nobody out.
   */
  status: 'open' | 'named' | 'excluded' | 'rejected' | 'lifted';
  /** From when on somebody else has said so: the decision, or its lifting. */
  decidedOn?: CivilDate;
  decidedBy?: 'head' | 'supervisory-authority';
}

/** What keeps a person from acting in a case, if anything does. */
export function exclusionOf({ exclusions = [] }: CaseState, person: string): Exclusion | undefined {
  return exclusions.find(
    (exclusion) =>
      exclusion.person === person && (exclusion.status === 'open' || exclusion.status === 'excluded'),
  );
}

export const impartialitySteps = {
  'name-exclusion': {
    title: {
      de: 'Ausschluss oder Besorgnis der Befangenheit anzeigen',
      en: 'Name somebody who is excluded or may be biased',
    },
    norm: '§§ 16, 17 SGB X',
    roles: ['caseworker', 'supervisor', 'objection-office', 'medical-service', 'mailroom', 'payments'],
    phases: 'any',
    effectiveOn: ['namedOn'],
    consequential: true,
  },
  'decide-exclusion': {
    title: {
      de: 'Über Ausschluss oder Befangenheit entscheiden',
      en: 'Decide whether somebody is excluded or biased',
    },
    norm: '§ 17 Abs. 1 SGB X',
    roles: ['supervisor'],
    phases: 'any',
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'lift-exclusion': {
    title: { de: 'Ausschluss aufheben', en: 'Lift an exclusion' },
    norm: '§ 17 Abs. 1 SGB X',
    roles: ['supervisor'],
    phases: 'any',
    effectiveOn: ['liftedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const impartialityTasks = {
  'decide-exclusion': {
    title: { de: 'Über Ausschluss oder Befangenheit entscheiden', en: 'Decide on exclusion or bias' },
  },
  'review-acts': {
    title: {
      de: 'Handlungen der ausgeschlossenen Person prüfen (§§ 40, 42 SGB X)',
      en: 'Look at what the excluded person has done (§§ 40, 42 SGB X)',
    },
  },
  'replace-excluded': {
    title: { de: 'Akte anders zuweisen', en: 'Assign the case to somebody else' },
  },
} as const;
