import type { Installation } from './installation';

export default async function stop(): Promise<void> {
  await (globalThis as { installation?: Installation }).installation?.stop();
}
