import { z } from 'zod';
import { LAENDER } from '../../rules/core/place';
import { LOSS_GROUNDS } from '../../rules/severe-disability/status-protection';
import { day } from './day';
import { place } from './place';

export const severeDisabilitySchemas = {
  'status-protection': z.strictObject({
    ground: z.enum(LOSS_GROUNDS),
    gdbBefore: z.int().optional(),
    gdbAfter: z.int().optional(),
    finalSince: day,
  }),
  'decision-target': z.strictObject({
    receivedOn: day,
    opinionOrderedOn: day.optional(),
    opinionReceivedOn: day.optional(),
    place,
  }),
  // Numbers that are no GdB are answered: they cannot be entered.
  'overall-gdb': z.strictObject({ singles: z.array(z.number()), overall: z.number() }),
  'card-validity': z.strictObject({
    issuedOn: day,
    bornOn: day.optional(),
    permitUntil: day.optional(),
    unlimited: z.boolean().optional(),
    reviewDue: day.optional(),
    protectedUntil: day.optional(),
  }),
  'help-withdrawal': z.strictObject({ decidedOn: day, months: z.int() }),
  authority: z.strictObject({
    land: z.enum(LAENDER).optional(),
    country: z.string().min(1, 'Staat fehlt').max(100).optional(),
    on: day,
  }),
};
