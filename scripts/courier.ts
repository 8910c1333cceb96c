import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Environment } from '../api/config';
import type { Letter } from '../contracts/case/letter';
import { readChannelSettings, type ChannelSettings } from '../notifications/channels/configuration';
import { carriersOf, openChannels } from '../notifications/channels/open-channels';
import { routesOfEvent } from '../notifications/channels/routing';
import { outboxEntry, type CarriedKind } from '../register/deliveries';
import type { Subscribers } from '../register/projections/events';
import type { Log } from '../supervision/log';
import type { Carriage } from '../worker/courier/carriage';
import { startCourier, type CourierPace } from '../worker/courier/courier';
import { DispatchLog } from '../worker/courier/dispatch-log';
import { events } from '../worker/courier/events';
import { prepareLetter } from '../worker/courier/papers';
import { packParcel } from '../worker/courier/parcels';
import { paymentFiles } from '../worker/courier/payment-file';
import { reminders } from '../worker/courier/reminders';
import type { OpenStage } from './open-stage';

type CourierConfig = Pick<Config, 'part' | 'dataDir' | 'channels'> & {
  env?: Pick<Environment, 'FRISTWERK_LINK_BASE'>;
};
type CourierStage = Pick<OpenStage, 'register' | 'reader' | 'cipher' | 'offices'>;

/** The courier of the production stage; a rehearsal is given none, and no channel. */
export async function openCourier(
  config: CourierConfig,
  stage: CourierStage,
  logFolder: string,
  log: Log,
  pace: CourierPace = {},
) {
  const { register, cipher } = stage;
  const settings = channelSettingsOf(config);
  const carriages = carriagesOf(stage, settings, config.env?.FRISTWERK_LINK_BASE);
  const dispatches = await DispatchLog.open(join(logFolder, 'dispatch-log'));
  const courier = startCourier({
    register,
    cipher,
    prepare: (entry, body) => carriages[entry.kind].prepare(entry, body),
    parcel: async (claim) => {
      const { body: sealed } = await outboxEntry(register, claim.key);
      const body = await cipher.openJson<unknown>(claim.caseId, sealed);
      return await carriages[claim.kind].parcel(claim, body);
    },
    channels: openChannels(settings, { now: () => new Date().toISOString() }),
    dispatches,
    log,
    ...pace,
  });
  return {
    stop: async () => {
      await courier.stop();
      await dispatches.close();
    },
  };
}

function carriagesOf(stage: CourierStage, settings: ChannelSettings, linkBase: string | undefined) {
  const { register, reader, cipher, offices } = stage;
  const carriers = carriersOf(settings);
  const webhooks = settings.webhook?.webhooks ?? [];
  const webhookUrl = (id: string) => webhooks.find((webhook) => webhook.id === id)?.url;
  const letters: Carriage<Letter> = {
    prepare: (entry, letter) =>
      prepareLetter({ reader, offices, cipher, routing: settings.routing, carriers }, entry, letter),
    parcel: (claim, letter) => packParcel({ register, reader, cipher, webhookUrl }, claim, letter),
  };
  // What lies in the outbox under a kind is of that kind's form.
  return {
    letter: letters,
    message: reminders({ register, offices, carriers, linkBase }),
    event: events(webhookUrl),
    'payment-file': paymentFiles({ register, reader, cipher }, settings.bank !== undefined),
  } as Record<CarriedKind, Carriage<unknown>>;
}

function channelSettingsOf(config: CourierConfig): ChannelSettings {
  return readChannelSettings(withFolders(config));
}

/** Who is told what, as configured. */
export function subscribersOf(config: Config): Subscribers {
  const carriers = carriersOf(channelSettingsOf(config));
  return (type) => routesOfEvent(type, carriers).flatMap(({ webhook }) => webhook ?? []);
}

/** Out of the box letters and payment files are laid into the data folder; a part on its own lays them where it is told to. */
function withFolders(config: CourierConfig): Config['channels'] {
  const channels = { ...config.channels };
  for (const kind of folderKinds) {
    const folder = folderOf(config, kind);
    if (folder === undefined) continue;
    if (channels[folderSettings[kind]] === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
    channels[folderSettings[kind]] = folder;
  }
  return channels;
}

const folderSettings = { print: 'FRISTWERK_PRINT_FOLDER', bank: 'FRISTWERK_BANK_FOLDER' } as const;
const folderKinds = ['print', 'bank'] as const;

function folderOf(
  { channels, part, dataDir }: CourierConfig,
  kind: keyof typeof folderSettings,
): string | undefined {
  return channels[folderSettings[kind]] ?? (part === 'all' ? join(dataDir, kind) : undefined);
}

/** Where what is handed over lies until somebody takes it away. */
export function handoverFolders(config: CourierConfig): string[] {
  return folderKinds.flatMap((kind) => folderOf(config, kind) ?? []);
}
