import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../supervision/test/temp-folder';
import { findFreePorts } from './free-ports';
import { portsOfFolder } from './remembered-ports';

const folder = makeTempFolder();
afterAll(folder.remove);

async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('the ports of an engine', () => {
  it('differ, and lie below those that outgoing connections are given', async () => {
    const ports = Object.values(await findFreePorts(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']));
    expect(new Set(ports).size).toBe(8);
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(Math.min(...ports)).toBeGreaterThanOrEqual(20_000);
  });

  it('are the same at the next start of the folder', async () => {
    const first = await portsOfFolder(folder.path, ['grpc', 'membership']);
    expect(await portsOfFolder(folder.path, ['grpc', 'membership'])).toEqual(first);
  });

  it('give way where one has been taken, and only that one', async () => {
    const first = await portsOfFolder(folder.path, ['grpc', 'membership']);
    const other = await occupy(first.grpc);
    const second = await portsOfFolder(folder.path, ['grpc', 'membership']);
    other.close();
    expect(second.membership).toBe(first.membership);
    expect(second.grpc).not.toBe(first.grpc);
  });

  it.each(['', 'null', '{"grpc":"7233"}', '{"grpc":80}', '{"grpc":70000}'])(
    'do not stumble over the note %j',
    async (note) => {
      const spoiled = join(folder.path, 'spoiled');
      mkdirSync(spoiled, { recursive: true });
      writeFileSync(join(spoiled, 'ports.json'), note);
      const { grpc } = await portsOfFolder(spoiled, ['grpc']);
      expect(grpc).toBeGreaterThanOrEqual(20_000);
    },
  );
});
