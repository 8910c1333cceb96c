import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../api/config';
import { readChannelSettings } from '../notifications/channels/configuration';
import { carriersOf, openChannels } from '../notifications/channels/open-channels';
import type { Log } from '../supervision/log';
import { startCourier, type CourierPace } from '../worker/courier/courier';
import { DispatchLog } from '../worker/courier/dispatch-log';
import { writePapers } from '../worker/courier/papers';
import { packParcel } from '../worker/courier/parcels';
import { waysOf } from '../worker/courier/ways';
import type { OpenStage } from './open-stage';

type CourierConfig = Pick<Config, 'part' | 'dataDir' | 'channels'>;

/** The courier of the production stage; a rehearsal is given none, and no channel. */
export async function openCourier(
  config: CourierConfig,
  { register, reader, cipher, offices }: Pick<OpenStage, 'register' | 'reader' | 'cipher' | 'offices'>,
  logFolder: string,
  log: Log,
  pace: CourierPace = {},
) {
  const settings = readChannelSettings(withPrintFolder(config));
  const routing = { routing: settings.routing, carriers: carriersOf(settings) };
  const webhooks = settings.webhook?.webhooks ?? [];
  const parcels = {
    register,
    reader,
    cipher,
    webhookUrl: (id: string) => webhooks.find((webhook) => webhook.id === id)?.url,
  };
  const dispatches = await DispatchLog.open(join(logFolder, 'dispatch-log'));
  const courier = startCourier({
    register,
    cipher,
    write: (entry, letter) => writePapers({ reader, offices, cipher }, entry, letter),
    route: (caseId, letter) => waysOf(reader, routing, caseId, letter),
    parcel: (claim) => packParcel(parcels, claim),
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

/** Out of the box letters are laid into the data folder; a part on its own prints where it is told to. */
function withPrintFolder(config: CourierConfig): Config['channels'] {
  const folder = printFolderOf(config);
  if (folder === undefined) return config.channels;
  if (config.channels[setting] === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { ...config.channels, [setting]: folder };
}

const setting = 'FRISTWERK_PRINT_FOLDER';

export function printFolderOf({ channels, part, dataDir }: CourierConfig): string | undefined {
  return channels[setting] ?? (part === 'all' ? join(dataDir, 'print') : undefined);
}
