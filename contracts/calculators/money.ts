import { z } from 'zod';
import { REGIONS } from '../../rules/wage-subsidy/base';
import { SUBSIDY_KINDS } from '../../rules/wage-subsidy/kinds';
import { END_REASONS } from '../../rules/wage-subsidy/repayment';
import { day } from './day';

const plan = z.strictObject({
  kind: z.enum(SUBSIDY_KINDS),
  beginsOn: day,
  ratePercent: z.int(),
  months: z.int(),
  monthlyWageCents: z.int(),
  bornOn: day.optional(),
  region: z.enum(REGIONS).optional(),
});

export const moneySchemas = {
  'wage-subsidy-plan': plan,
  'wage-subsidy-repayment': z.strictObject({
    plan,
    endedAfterFundingMonth: z.int().optional(),
    followUpMonthsServed: z.int().optional(),
    reason: z.enum(END_REASONS),
  }),
  levy: z.strictObject({
    year: z.int(),
    monthlyWorkplaces: z.array(z.int()),
    monthlyCounted: z.array(z.int()),
  }),
  'levy-surcharge': z.strictObject({ arrearsCents: z.int(), dueOn: day, paidOn: day }),
};
