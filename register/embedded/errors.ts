export class PostgresNotFoundError extends Error {
  readonly code = 'postgres-not-found';
  constructor(readonly refusals: readonly string[]) {
    super(
      [
        'No PostgreSQL from version 15 on was found for the register. One of these helps:',
        '  - install PostgreSQL with the package manager of this machine (Debian, Ubuntu: postgresql);',
        '  - install the optional npm packages too (npm ci without --omit=optional);',
        '  - set DATABASE_URL to a database of a running PostgreSQL server.',
        ...refusals.map((refusal) => `  - ${refusal}`),
      ].join('\n'),
    );
    this.name = 'PostgresNotFoundError';
  }
}

export class PostgresVersionError extends Error {
  readonly code = 'postgres-version';
  constructor(
    readonly folder: string,
    readonly written: number,
    readonly found: readonly number[],
  ) {
    super(
      `The register in ${folder} was written by PostgreSQL ${String(written)}, this machine has ` +
        `${found.join(', ') || 'none'}. Install version ${String(written)}, or move the data with pg_dump or pg_upgrade.`,
    );
    this.name = 'PostgresVersionError';
  }
}

export class RegisterFolderForeignError extends Error {
  readonly code = 'register-folder-foreign';
  constructor(readonly folder: string) {
    super(
      `The register in ${folder} belongs to another user. Start as that user, or choose another folder with --data DIR.`,
    );
    this.name = 'RegisterFolderForeignError';
  }
}

export class RegisterNotInitialisedError extends Error {
  readonly code = 'register-not-initialised';
  constructor(readonly output: string) {
    super('initdb could not make the database folder of the register; what it wrote is in its log file.');
    this.name = 'RegisterNotInitialisedError';
  }
}

export class NoAccountError extends Error {
  readonly code = 'no-account';
  constructor() {
    super('PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody account.');
    this.name = 'NoAccountError';
  }
}
