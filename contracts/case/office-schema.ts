import { z } from 'zod';
import { LAENDER, MUNICIPALITY_FLAGS } from '../../rules/core/place';
import { letterheadSchema } from './letterhead-schema';
import { bic, iban } from './schema';

const place = z.strictObject({
  land: z.enum(LAENDER),
  flags: z.array(z.enum(MUNICIPALITY_FLAGS)).optional(),
});
const days = (most: number) => z.number().int().min(0).max(most);

export const officeSettingsSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  place,
  municipalities: z.record(z.string().trim().min(1).max(100), place).default({}),
  nachlaufDays: days(60),
  vorfristDays: days(90),
  cooperationDays: days(365),
  evidenceDays: days(365),
  hearingDays: days(365),
  reminders: days(10),
  cardReturnDays: days(365),
  spreadSeconds: z.number().int().min(0).max(3600).default(600),
  mailbox: z.email('E-Mail-Adresse prüfen').max(254).optional(),
  letterhead: letterheadSchema.optional(),
  implementationDays: days(365).optional(),
  bankReportDays: days(90).optional(),
  accounts: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Kennung: Kleinbuchstaben, Ziffern und Bindestriche'),
      z.strictObject({
        name: z.string().trim().min(1).max(70, 'Höchstens 70 Zeichen'),
        iban,
        bic: bic.optional(),
      }),
    )
    .optional(),
});
