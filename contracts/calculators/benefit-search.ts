import { z, type ZodType } from 'zod';
import type { BenefitSearch } from '../../rules';
import { FACTS } from '../../rules/benefits/facts';
import { NEEDS, RECIPIENTS, SEARCH_STATUSES } from '../../rules/benefits/search';
import { day } from './day';

/** A person's situation and activity; what is not known is left out. */
export const benefitSearchSchema = z.strictObject({
  on: day,
  recipient: z.enum(RECIPIENTS).optional(),
  status: z.enum(SEARCH_STATUSES).optional(),
  group: z.int().optional(),
  needs: z.array(z.enum(NEEDS)).optional(),
  facts: z.partialRecord(z.enum(FACTS), z.boolean()).optional(),
}) satisfies ZodType<BenefitSearch>;
