import type { ZodType } from 'zod';
import type { CalculatorInput, PublicCalculatorId } from '../../rules';
import { deadlineSchemas } from './deadlines';
import { dismissalConsentSchemas } from './dismissal-consent';
import { moneySchemas } from './money';
import { participationSchemas } from './participation';
import { severeDisabilitySchemas } from './severe-disability';

/** The shape of what each rule is asked with; ranges and contradictions are the rule's own to refuse. */
export const calculatorSchemas = {
  ...deadlineSchemas,
  ...severeDisabilitySchemas,
  ...dismissalConsentSchemas,
  ...moneySchemas,
  ...participationSchemas,
} satisfies { [Id in PublicCalculatorId]: ZodType<CalculatorInput<Id>> };
