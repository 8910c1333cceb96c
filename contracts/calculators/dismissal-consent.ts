import { z } from 'zod';
import { STATUSES } from '../../rules/dismissal-consent/consent-needed';
import { DISMISSAL_KINDS } from '../../rules/dismissal-consent/decision';
import { USE_BASES } from '../../rules/dismissal-consent/use';
import { day } from './day';
import { place } from './place';

export const dismissalConsentSchemas = {
  'dismissal-application': z.strictObject({ knownOn: day, place }),
  'dismissal-decision': z.strictObject({ kind: z.enum(DISMISSAL_KINDS), receivedOn: day, place }),
  'dismissal-use': z.strictObject({ basis: z.enum(USE_BASES), on: day, place }),
  'consent-needed': z.strictObject({
    employmentBegan: day,
    noticeReceivedOn: day,
    status: z.enum(STATUSES),
    appliedOn: day.optional(),
    cooperated: z.boolean().optional(),
    bornOn: day.optional(),
    socialPlanClaim: z.boolean().optional(),
    intentionAnnounced: z.boolean().optional(),
    objectedToDismissal: z.boolean().optional(),
    minersBenefit: z.boolean().optional(),
    excludedPost: z.boolean().optional(),
    weatherRehire: z.boolean().optional(),
  }),
  'suit-against-dismissal': z.strictObject({
    noticeReceivedOn: day,
    consentAnnouncedToEmployeeOn: day.optional(),
    employerKnewStatus: z.boolean().optional(),
    place,
  }),
};
