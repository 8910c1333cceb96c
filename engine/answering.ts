import { connect } from 'node:net';
import { Connection, type ConnectionOptions } from '@temporalio/client';

/** How a server outside is spoken to, where it wants more than an address. */
export type ConnectionAccess = Pick<ConnectionOptions, 'tls' | 'apiKey' | 'metadata'>;

/** Resolves when a Temporal frontend answers at the address; rejects soon where none does. */
export async function askFrontend(address: string, access: ConnectionAccess = {}): Promise<void> {
  const connection = await Connection.connect({ ...access, address, connectTimeout: 2_000 });
  await connection.close();
}

/** As `askFrontend`, for a server of our own: without the pause that gRPC makes after a refused connection. */
export async function askOwnFrontend(port: number): Promise<void> {
  await knock(port);
  await askFrontend(`127.0.0.1:${String(port)}`);
}

function knock(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1_000 });
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => socket.destroy(new Error('The port does not answer.')));
    socket.once('error', reject);
  });
}
