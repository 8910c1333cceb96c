import { z } from 'zod';
import { INACTION_SUBJECTS } from '../../rules/deadlines/inaction-suit';
import { NOTIFICATION_MODES } from '../../rules/deadlines/notification';
import { PERIOD_BEGINS, PERIOD_KINDS, PERIOD_UNITS } from '../../rules/deadlines/period';
import { REINSTATEMENT_REGIMES } from '../../rules/deadlines/reinstatement';
import { BRANCHES, INSTRUCTIONS, REMEDIES } from '../../rules/deadlines/remedy-period';
import { day } from './day';
import { place } from './place';

export const deadlineSchemas = {
  notification: z.strictObject({
    mode: z.enum(NOTIFICATION_MODES),
    dispatchedOn: day.optional(),
    servedOn: day.optional(),
    receivedOn: day.optional(),
    abroad: z.boolean().optional(),
    agentOmitted: z.boolean().optional(),
  }),
  'remedy-period': z.strictObject({
    remedy: z.enum(REMEDIES),
    branch: z.enum(BRANCHES),
    notifiedOn: day,
    abroad: z.boolean().optional(),
    instruction: z.enum(INSTRUCTIONS),
    place,
  }),
  period: z.strictObject({
    kind: z.enum(PERIOD_KINDS),
    begins: z.enum(PERIOD_BEGINS),
    // Which of the two belongs to the kind is the rule's to say.
    on: z.union(
      [day, z.iso.datetime()],
      'Ein Datum JJJJ-MM-TT angeben, bei HOURS einen Zeitpunkt in UTC (2026-11-02T09:00:00Z)',
    ),
    length: z.strictObject({ amount: z.int(), unit: z.enum(PERIOD_UNITS) }),
    place,
  }),
  'inaction-suit': z.strictObject({
    branch: z.enum(BRANCHES),
    of: z.enum(INACTION_SUBJECTS),
    receivedOn: day,
  }),
  reinstatement: z.strictObject({
    regime: z.enum(REINSTATEMENT_REGIMES),
    obstacleEndedOn: day,
    missedDeadline: day,
    place,
  }),
};
