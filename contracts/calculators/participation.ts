import { z } from 'zod';
import { TABLE_BENEFITS } from '../../rules/benefits/benefit-table';
import { DEEMED_BENEFITS } from '../../rules/participation/deemed-grant';
import { day } from './day';
import { place } from './place';

export const participationSchemas = {
  'tax-allowance': z.strictObject({
    gdb: z.int(),
    year: z.int(),
    helpless: z.boolean().optional(),
    blind: z.boolean().optional(),
    deafblind: z.boolean().optional(),
  }),
  'additional-leave': z.strictObject({
    year: z.int(),
    daysPerWeek: z.number(),
    statusFrom: day.optional(),
    statusTo: day.optional(),
    employedFrom: day.optional(),
    employedTo: day.optional(),
  }),
  'vehicle-aid': z.strictObject({
    on: day,
    priceCents: z.int(),
    netIncomeCents: z.int(),
    dependants: z.int().optional(),
  }),
  'budget-for-work': z.strictObject({ on: day, wageCents: z.int() }),
  responsibility: z.strictObject({
    receivedOn: day,
    forwardedReceivedOn: day.optional(),
    place,
  }),
  'deemed-grant': z.strictObject({ benefit: z.enum(DEEMED_BENEFITS), receivedOn: day, place }),
  'benefit-table': z.strictObject({ group: z.int(), benefit: z.enum(TABLE_BENEFITS) }),
};
