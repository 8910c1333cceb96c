import type { NewIncident } from '../register/incidents';

export interface Incidents {
  open(incident: NewIncident): Promise<void>;
}

export interface FailedFold {
  caseId: string;
  step: string;
  stepId: string;
  /** The kind of the error and where it arose; its message may hold what the step was given. */
  error: string;
  where: string[];
}

/** Tells those who operate that a step failed on an error of the program: it was refused, and somebody has to mend it. */
export function reportFailedFold(incidents: Incidents) {
  return async ({ caseId, step, ...detail }: FailedFold): Promise<void> => {
    await incidents.open({
      kind: 'fold-failed',
      caseId,
      subject: `${caseId}/${step}`,
      detail: { step, ...detail },
    });
  };
}
