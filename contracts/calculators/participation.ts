import { z } from 'zod';
import { TABLE_BENEFITS } from '../../rules/benefits/benefit-table';
import { DEEMED_BENEFITS } from '../../rules/participation/deemed-grant';
import { civilDate } from '../case/schema';
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
    statusFrom: civilDate.optional(),
    statusTo: civilDate.optional(),
    employedFrom: civilDate.optional(),
    employedTo: civilDate.optional(),
  }),
  'vehicle-aid': z.strictObject({
    on: civilDate,
    priceCents: z.int(),
    netIncomeCents: z.int(),
    dependants: z.int().optional(),
  }),
  'budget-for-work': z.strictObject({ on: civilDate, wageCents: z.int() }),
  responsibility: z.strictObject({
    receivedOn: civilDate,
    forwardedReceivedOn: civilDate.optional(),
    place,
  }),
  'deemed-grant': z.strictObject({ benefit: z.enum(DEEMED_BENEFITS), receivedOn: civilDate, place }),
  'benefit-table': z.strictObject({ group: z.int(), benefit: z.enum(TABLE_BENEFITS) }),
};
