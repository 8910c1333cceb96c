import type { ServerState } from '../supervision/supervisor';

export type EngineState = ServerState;

/** Where the engine came from: the links of the launcher's chain, in their order. */
export type EngineSource = 'external' | 'cached' | 'cli' | 'downloaded' | 'built';

export interface Engine {
  /** host:port of the gRPC frontend. */
  readonly address: string;
  readonly source: EngineSource;
  state(): EngineState;
  stop(): Promise<void>;
}
