import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LocalIssuer } from '../api/auth/local-issuer';
import { holds } from './law-expectation';

interface LawCase {
  id: string;
  calculator: string;
  input: unknown;
  expect: Record<string, unknown>;
}

const ownCases = join(__dirname, '..', 'test', 'law', 'cases.json');

/** Asks a running installation every case of a file, and says how many of them hold. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4400' },
      data: { type: 'string', default: 'data' },
      // For an installation with a sign-in of its own.
      token: { type: 'string' },
    },
  });
  const file = resolve(positionals[0] ?? ownCases);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: LawCase[] };
  await assertRunning(values.url);
  const token = values.token ?? (await tokenFrom(resolve(values.data)));
  const faults: string[] = [];
  for (const one of cases) {
    const fault = await faultOf(one, values.url, token);
    if (fault !== undefined) faults.push(`${one.calculator}: ${one.id}: ${fault}`);
  }
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${cases.length - faults.length} of ${cases.length} cases hold\n`);
  if (faults.length > 0 || cases.length === 0) process.exitCode = 1;
}

async function assertRunning(url: string): Promise<void> {
  try {
    await fetch(`${url}/health`);
  } catch {
    throw new Error(`No Fristwerk answers at ${url}. Start one with npm start, or name another with --url.`);
  }
}

async function tokenFrom(dataDir: string): Promise<string> {
  if (!existsSync(join(dataDir, 'sign-in', 'key.json'))) {
    throw new Error(
      `No built-in sign-in lies in ${dataDir}. Name the folder of the installation with --data, or give a --token.`,
    );
  }
  return (await LocalIssuer.open(dataDir)).token('caseworker');
}

async function faultOf(one: LawCase, url: string, token: string): Promise<string | undefined> {
  const response = await fetch(`${url}/api/v1/rules/${encodeURIComponent(one.calculator)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ input: one.input }),
  });
  const body = await answerOf(response);
  const { _status: status = 200, ...expected } = one.expect;
  if (response.status !== status) {
    return `answered ${response.status} ${body.code ?? ''}, not ${String(status)}`;
  }
  if (status !== 200 || holds(expected, body.finding?.value)) return undefined;
  return `is ${JSON.stringify(body.finding?.value)}, not ${JSON.stringify(expected)}`;
}

interface RuleAnswer {
  finding?: { value: unknown };
  code?: string;
}

/** What stands between us and the installation may answer with something else than JSON. */
async function answerOf(response: Response): Promise<RuleAnswer> {
  try {
    return (await response.json()) as RuleAnswer;
  } catch {
    return {};
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
