import { BankFolder } from './bank/bank-folder';
import type { Channel, ChannelId } from './channel';
import type { ChannelSettings } from './configuration';
import { PrintFolder } from './print/print-folder';
import type { Carriers } from './routing';
import { SmtpChannel } from './smtp/smtp-channel';
import { WebhookChannel, type WebhookDependencies } from './webhook/webhook-channel';

/** The channels that are configured. A rehearsal is composed without them. */
export function openChannels(
  { print, smtp, webhook, bank }: ChannelSettings,
  dependencies: WebhookDependencies,
): Map<ChannelId, Channel> {
  const channels: Channel[] = [
    ...(print ? [new PrintFolder(print)] : []),
    ...(smtp ? [new SmtpChannel(smtp)] : []),
    ...(webhook ? [new WebhookChannel(webhook, dependencies)] : []),
    ...(bank ? [new BankFolder(bank)] : []),
  ];
  return new Map(channels.map((channel) => [channel.id, channel]));
}

export function carriersOf({ print, smtp, webhook }: ChannelSettings): Carriers {
  return {
    channels: [
      ...(print ? (['print'] as const) : []),
      ...(smtp ? (['smtp'] as const) : []),
      ...(webhook ? (['webhook'] as const) : []),
    ],
    webhooks: webhook?.webhooks ?? [],
  };
}
