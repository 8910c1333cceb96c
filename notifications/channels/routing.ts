import type { Channel as Way } from '../../contracts/case/party';
import type { ChannelId } from './channel';
import type { Carrier, RoutingSettings } from './routing-settings';
import type { Webhook } from './webhook/settings';

export interface Addressee {
  way: Way;
  address?: string | undefined;
  email?: string | undefined;
  /** Has agreed to receive letters themselves, not only word of them, by e-mail (§ 36a Abs. 1 SGB I). */
  agreedToEmail?: boolean | undefined;
}

export interface Route {
  by: Carrier | 'bank';
  /** `service` is what the law knows as the letter; a companion only tells of it, and its failure is nobody's default. */
  purpose: 'service' | 'companion';
  contents: 'full' | 'notice';
  /** The configured receiver, for webhooks. */
  webhook?: string | undefined;
  /** Why a person has to carry it. */
  because?: 'configured' | 'no-address' | 'no-email' | 'no-agreement' | 'no-channel' | undefined;
}

export interface Carriers {
  /** The channels that are configured. */
  channels: readonly ChannelId[];
  webhooks: readonly Pick<Webhook, 'id' | 'events'>[];
}

const toPerson = (because: Route['because']): Route => ({
  by: 'person',
  purpose: 'service',
  contents: 'full',
  because,
});

/** The type under which a letter is told to webhooks. */
export const letterEvent = (type: string): string => `letter.${type}`;

/**
 * A letter goes the way of its party's channel, and by nothing else where that is not possible: then a person is told.
 * An e-mail beside it encloses the letter only where the office wants that and the recipient has agreed.
 */
export function routesOfLetter(
  type: string,
  to: Addressee,
  settings: RoutingSettings,
  carriers: Carriers,
): Route[] {
  const carrier = settings.types[type]?.[to.way] ?? settings.ways[to.way];
  const services = serviceBy(carrier, type, to, carriers);
  const told = services.some(({ by }) => by === 'smtp');
  return told ? services : [...services, ...companionOf(to, settings, carriers)];
}

function serviceBy(carrier: Carrier, type: string, to: Addressee, carriers: Carriers): Route[] {
  if (carrier === 'person') return [toPerson('configured')];
  if (!carriers.channels.includes(carrier)) return [toPerson('no-channel')];
  const service = { by: carrier, purpose: 'service', contents: 'full' } as const;
  if (carrier === 'webhook') {
    // Several would each deliver it; which one is the service must be said by the configuration.
    const [gateway, ...others] = carriers.webhooks.filter(({ events }) => events.includes(letterEvent(type)));
    return gateway && others.length === 0 ? [{ ...service, webhook: gateway.id }] : [toPerson('no-channel')];
  }
  if (carrier === 'smtp') {
    if (to.email === undefined) return [toPerson('no-email')];
    return to.agreedToEmail === true ? [service] : [toPerson('no-agreement')];
  }
  return to.way === 'personal' || hasText(to.address) ? [service] : [toPerson('no-address')];
}

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

function companionOf(to: Addressee, { companion }: RoutingSettings, carriers: Carriers): Route[] {
  if (companion === 'none' || !hasText(to.email) || !carriers.channels.includes('smtp')) return [];
  const contents = companion === 'full' && to.agreedToEmail === true ? 'full' : 'notice';
  return [{ by: 'smtp', purpose: 'companion', contents }];
}

/** What happened in a case is told to every receiver that asked for it. */
export function routesOfEvent(type: string, { channels, webhooks }: Carriers): Route[] {
  if (!channels.includes('webhook')) return [];
  return webhooks
    .filter(({ events }) => events.includes('*') || events.includes(type))
    .map(({ id }) => ({ by: 'webhook', purpose: 'service', contents: 'full', webhook: id }));
}

/** A reminder to the office's own people goes to their mailbox; where there is none, it stays a task in the console. */
export function routesOfReminder(
  { email }: { email?: string | undefined },
  { channels }: Pick<Carriers, 'channels'>,
): Route[] {
  if (!hasText(email)) return [toPerson('no-email')];
  if (!channels.includes('smtp')) return [toPerson('no-channel')];
  return [{ by: 'smtp', purpose: 'service', contents: 'full' }];
}
