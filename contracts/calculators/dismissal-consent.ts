import { z } from 'zod';
import { STATUSES } from '../../rules/dismissal-consent/consent-needed';
import { DISMISSAL_KINDS } from '../../rules/dismissal-consent/decision';
import { USE_BASES } from '../../rules/dismissal-consent/use';
import { civilDate } from '../case/schema';
import { place } from './place';

export const dismissalConsentSchemas = {
  'dismissal-application': z.strictObject({ knownOn: civilDate, place }),
  'dismissal-decision': z.strictObject({ kind: z.enum(DISMISSAL_KINDS), receivedOn: civilDate, place }),
  'dismissal-use': z.strictObject({ basis: z.enum(USE_BASES), on: civilDate, place }),
  'consent-needed': z.strictObject({
    employmentBegan: civilDate,
    noticeReceivedOn: civilDate,
    status: z.enum(STATUSES),
    appliedOn: civilDate.optional(),
    cooperated: z.boolean().optional(),
    bornOn: civilDate.optional(),
    socialPlanClaim: z.boolean().optional(),
    intentionAnnounced: z.boolean().optional(),
    objectedToDismissal: z.boolean().optional(),
    minersBenefit: z.boolean().optional(),
    excludedPost: z.boolean().optional(),
    weatherRehire: z.boolean().optional(),
  }),
  'suit-against-dismissal': z.strictObject({
    noticeReceivedOn: civilDate,
    consentAnnouncedToEmployeeOn: civilDate.optional(),
    employerKnewStatus: z.boolean().optional(),
    place,
  }),
};
