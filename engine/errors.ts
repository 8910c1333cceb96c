/** What each link of the chain answered, for the person who has to mend it. */
export interface SourceRefusal {
  source: string;
  reason: string;
}

export class EngineNotFoundError extends Error {
  readonly code = 'engine-not-found';
  constructor(readonly refusals: readonly SourceRefusal[]) {
    super(
      [
        'No Temporal server was found and none could be built. One of these helps:',
        '  - install the Temporal CLI 1.9 or later and put it on PATH (https://docs.temporal.io/cli);',
        '  - install Go 1.26.8 or later: the server is then built once and kept in the cache folder;',
        '  - set TEMPORAL_ADDRESS to the host:port of a running Temporal server 1.32 or later.',
        'What was tried:',
        ...refusals.map(({ source, reason }) => `  - ${source}: ${reason}`),
      ].join('\n'),
    );
    this.name = 'EngineNotFoundError';
  }
}

export class EngineUnreachableError extends Error {
  readonly code = 'engine-unreachable';
  constructor(readonly address: string) {
    super('The Temporal server at TEMPORAL_ADDRESS does not answer.');
    this.name = 'EngineUnreachableError';
  }
}

export class NamespaceNotReadyError extends Error {
  readonly code = 'namespace-not-ready';
  constructor(
    readonly namespace: string,
    readonly lastAnswer: string,
  ) {
    super('A namespace of the engine did not become usable in time.');
    this.name = 'NamespaceNotReadyError';
  }
}
