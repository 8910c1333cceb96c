import { z } from 'zod';
import { civilDate, partyId, text } from '../case/schema';

export const line = z.string().trim().min(1).max(200);
const dated = z.strictObject({ on: civilDate.optional(), reason: text });

export const applicationStepSchemas = {
  'forward-application': z.strictObject({ to: line, forwardedOn: civilDate, reason: text }),
  'discard-draft': z.strictObject({ notice: z.string().min(1).max(100), reason: text }),
  'withdraw-application': z.strictObject({ from: partyId, receivedOn: civilDate }),
  'suspend-procedure': dated,
  'resume-procedure': dated,
  'record-death': z.strictObject({ party: partyId, diedOn: civilDate }),
  'heirs-continue': z.strictObject({ heir: partyId, declaredOn: civilDate, interest: text }),
  'end-after-death': dated,
  'record-file-inspection': z.strictObject({ by: partyId, on: civilDate, how: line }),
} as const;

type Schemas = typeof applicationStepSchemas;
export type ApplicationStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
