import type { Channel, Parcel, Sending } from '../channel';
import type { Instant } from '../../../rules/core/berlin';
import { faultOf, refused } from '../parcel-fault';
import { cloudEventOf } from './cloud-event';
import { allowedBy } from './networks';
import { post, systemResolve, type Resolve } from './post';
import type { Webhook, WebhookSettings } from './settings';
import { signatureHeader, signatureOf } from './signature';
import { verdictOf } from './verdict';

export interface WebhookDependencies {
  /** The instant of an attempt is signed: the wall clock, never the time of a case. */
  now: () => Instant;
  resolve?: Resolve | undefined;
  ca?: string | undefined;
}

/** Events to other systems: CloudEvents, signed. An event carries data, never papers. */
export class WebhookChannel implements Channel {
  readonly id = 'webhook';
  readonly repeatable = true;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly dependencies: WebhookDependencies,
  ) {}

  async send(parcel: Parcel): Promise<Sending> {
    const fault = faultOf(parcel);
    if (fault) return fault;
    if (parcel.enclosures.length > 0) return refused('A webhook carries no enclosures.');
    const webhook = this.settings.webhooks.find(({ url }) => url === parcel.to.url);
    if (!webhook) return refused('No webhook is configured for this address.');
    const url = new URL(webhook.url);
    if (url.protocol !== 'https:' && !webhook.allowHttp)
      return refused('A webhook is called by https only, unless its configuration says otherwise.');
    return await this.call(url, webhook, cloudEventOf(parcel, this.settings));
  }

  private async call(url: URL, webhook: Webhook, body: string): Promise<Sending> {
    const { now, resolve = systemResolve, ca } = this.dependencies;
    const seconds = Math.floor(Date.parse(now()) / 1_000);
    const { connectMs, totalMs, maxResponseBytes } = this.settings;
    const posted = await post({
      url,
      body,
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': 'Fristwerk',
        [signatureHeader]: signatureOf(body, seconds, webhook.keys),
      },
      allowed: allowedBy(webhook.allowNetworks),
      resolve,
      ca,
      connectMs,
      totalMs,
      maxResponseBytes,
    });
    return verdictOf(posted, seconds);
  }
}
