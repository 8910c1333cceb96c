import { z } from 'zod';
import { civilDate, type CivilDate } from '../../rules/core/civil-date';

const pattern = /^\d{4}-\d{2}-\d{2}$/;

function exists(text: string): boolean {
  try {
    return civilDate(text) === text;
  } catch {
    return false;
  }
}

/** Any day of the calendar: whether a law covers it is the rule's to say, not the shape's. */
export const day = z
  .string()
  .regex(pattern, 'Datum im Format JJJJ-MM-TT angeben')
  .refine((text) => !pattern.test(text) || exists(text), 'Dieses Datum gibt es nicht')
  .transform((text) => text as CivilDate);
