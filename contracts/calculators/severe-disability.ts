import { z } from 'zod';
import { LAENDER } from '../../rules/core/place';
import { LOSS_GROUNDS } from '../../rules/severe-disability/status-protection';
import { civilDate } from '../case/schema';
import { place } from './place';

export const severeDisabilitySchemas = {
  'status-protection': z.strictObject({
    ground: z.enum(LOSS_GROUNDS),
    gdbBefore: z.int().optional(),
    gdbAfter: z.int().optional(),
    finalSince: civilDate,
  }),
  'decision-target': z.strictObject({
    receivedOn: civilDate,
    opinionOrderedOn: civilDate.optional(),
    opinionReceivedOn: civilDate.optional(),
    place,
  }),
  // Numbers that are no GdB are answered: they cannot be entered.
  'overall-gdb': z.strictObject({ singles: z.array(z.number()), overall: z.number() }),
  'card-validity': z.strictObject({
    issuedOn: civilDate,
    bornOn: civilDate.optional(),
    permitUntil: civilDate.optional(),
    unlimited: z.boolean().optional(),
  }),
  'help-withdrawal': z.strictObject({ decidedOn: civilDate, months: z.int() }),
  authority: z.strictObject({
    land: z.enum(LAENDER).optional(),
    country: z.string().min(1, 'Staat fehlt').max(100).optional(),
    on: civilDate,
  }),
};
