import { z } from 'zod';
import { civilDate, personId } from './schema';

export const staffSchema = z
  .strictObject({
    name: z.string().trim().min(1, 'Name fehlt').max(200),
    email: z.email('E-Mail-Adresse prüfen').max(254).optional(),
    language: z.enum(['de', 'en']).default('de'),
    deputy: personId.optional(),
    absentFrom: civilDate.optional(),
    absentTo: civilDate.optional(),
  })
  .refine(({ absentFrom, absentTo }) => absentTo === undefined || absentFrom !== undefined, {
    path: ['absentFrom'],
    error: 'Zum letzten Tag der Abwesenheit gehört der erste',
  })
  .refine(
    ({ absentFrom, absentTo }) =>
      absentFrom === undefined || absentTo === undefined || absentFrom <= absentTo,
    { path: ['absentTo'], error: 'Der letzte Tag der Abwesenheit liegt vor dem ersten' },
  );
