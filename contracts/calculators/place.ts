import { z } from 'zod';
import { LAENDER, MUNICIPALITY_FLAGS } from '../../rules/core/place';

/** Where an act has to be received. */
export const place = z.strictObject({
  land: z.enum(LAENDER),
  flags: z.array(z.enum(MUNICIPALITY_FLAGS)).optional(),
});
