import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalIssuer, readyMade, type ReadyMadePerson } from '../api/auth/local-issuer';
import { requireInstallation } from './installation';

/** Prints an access token of the built-in sign-in for one of the ready-made people. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, lifetime: { type: 'string' } },
  });
  const person = positionals[0];
  if (person === undefined || !Object.hasOwn(readyMade, person)) {
    throw new Error(
      `npm run --silent token -- ROLE [--data DIR]; ROLE is one of: ${Object.keys(readyMade).join(', ')}`,
    );
  }
  const dataDir = resolve(values.data ?? 'data');
  requireInstallation(dataDir);
  const issuer = await LocalIssuer.open(dataDir);
  process.stdout.write(`${await issuer.token(person as ReadyMadePerson, values.lifetime)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
