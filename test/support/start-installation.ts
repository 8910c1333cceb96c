import { Installation } from './installation';
import { announce, isAnnounced } from './shared-installation';

/** One engine, register, bundle and worker process for the whole run, outside jest. */
export default async function start(): Promise<void> {
  if (isAnnounced()) return;
  const installation = await Installation.start();
  announce({ baseUrl: installation.baseUrl, dataDir: installation.dataDir });
  (globalThis as { installation?: Installation }).installation = installation;
}
