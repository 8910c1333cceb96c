import { z } from 'zod';
import type { ChannelId } from './channel';

/** By whom a letter is carried: a channel, or a person of the office who is given the task. */
export type Carrier = Exclude<ChannelId, 'bank'> | 'person';

const onPaper = z.enum(['print', 'person']);
const byData = z.enum(['smtp', 'webhook', 'person']);

/**
 * Which carrier serves which way a party is reached. What goes on paper cannot be made electronic here: that is the
 * party's to choose, who then gets another way.
 */
const ways = {
  post: onPaper,
  registered: onPaper,
  certificate: onPaper,
  personal: onPaper,
  electronic: byData,
  portal: byData,
};

const overrides = z
  .strictObject({
    post: ways.post.optional(),
    registered: ways.registered.optional(),
    certificate: ways.certificate.optional(),
    personal: ways.personal.optional(),
    electronic: ways.electronic.optional(),
    portal: ways.portal.optional(),
  })
  .default({});

export const routingSchema = z.strictObject({
  ways: z
    .strictObject({
      post: ways.post.default('print'),
      registered: ways.registered.default('print'),
      certificate: ways.certificate.default('print'),
      personal: ways.personal.default('person'),
      electronic: ways.electronic.default('person'),
      portal: ways.portal.default('person'),
    })
    .prefault({}),
  /** Other carriers for letters of one type. */
  types: z.record(z.string().min(1).max(60), overrides).default({}),
  /** An e-mail beside the letter. `notice` says that there is one; `full` encloses it, where the recipient has agreed. */
  companion: z.enum(['none', 'notice', 'full']).default('notice'),
});

export type RoutingSettings = z.output<typeof routingSchema>;
