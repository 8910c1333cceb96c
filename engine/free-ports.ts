import { createServer } from 'node:net';

// Below 32768 no system hands out a port to an outgoing connection, so a restart finds its ports free again.
const LOWEST = 20_000;
const BEYOND = 32_768;
const ATTEMPTS = 500;

class NoFreePortError extends Error {
  readonly code = 'no-free-port';
  constructor() {
    super('No free port was found on the loopback address.');
    this.name = 'NoFreePortError';
  }
}

export type Ports<Name extends string> = Record<Name, number>;

/** Different ports that are free on the loopback address at this moment: the preferred ones where they are, else others. */
export async function findFreePorts<const Name extends string>(
  names: readonly Name[],
  preferred: Partial<Ports<Name>> = {},
): Promise<Ports<Name>> {
  const taken = new Set<number>();
  const ports: Partial<Ports<Name>> = {};
  for (const name of names) {
    const port = await findFreePort(preferred[name], taken);
    taken.add(port);
    ports[name] = port;
  }
  return ports as Ports<Name>;
}

async function findFreePort(preferred: number | undefined, taken: ReadonlySet<number>): Promise<number> {
  let port = preferred ?? randomPort();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!taken.has(port) && (await isFree(port))) return port;
    port = randomPort();
  }
  throw new NoFreePortError();
}

function randomPort(): number {
  return LOWEST + Math.floor(Math.random() * (BEYOND - LOWEST));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
