import { setTimeout as sleep } from 'node:timers/promises';
import { askFrontend, type ConnectionAccess } from './answering';
import type { Engine, EngineState } from './engine';
import { EngineUnreachableError } from './errors';

const PROBE_EVERY_MS = 5_000;

/** A server somebody else runs: nothing is started or stopped, only asked whether it answers. */
export async function useExternalEngine(
  address: string,
  access: ConnectionAccess,
  waitMs: number,
): Promise<Engine> {
  const until = Date.now() + waitMs;
  let state: EngineState = await probe(address, access);
  while (state === 'down') {
    if (Date.now() >= until) throw new EngineUnreachableError(address);
    await sleep(250);
    state = await probe(address, access);
  }
  const probing = setInterval(() => {
    void probe(address, access).then((answer) => (state = answer));
  }, PROBE_EVERY_MS).unref();
  return {
    address,
    source: 'external',
    state: () => state,
    stop: () => {
      clearInterval(probing);
      return Promise.resolve();
    },
  };
}

async function probe(address: string, access: ConnectionAccess): Promise<EngineState> {
  return askFrontend(address, access).then(
    () => 'running',
    () => 'down',
  );
}
