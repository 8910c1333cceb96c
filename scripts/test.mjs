// npm test: packages, lint, then jest against the real engine, register and browser. With --long: what takes longer.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, requireNode, root } from './setup.mjs';

requireNode();
installPackages({ dev: true });

const long = process.argv.includes('--long');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--long');
const seed = process.env.FRISTWERK_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const resultFile = join(root, 'build', 'test-result.json');
console.log(`Seed: ${seed} (repeat with FRISTWERK_SEED=${seed})`);

const lint = long || passedOn.length > 0 ? 0 : run(['scripts/lint.mjs']);
const rounds = (long ? longRounds() : [{ config: 'jest.config.js' }]).map(runRound);
const sum = (figure) => rounds.reduce((total, round) => total + round[figure], 0);
console.log(`Seed: ${seed}`);
console.log(`${sum('passed')} passed, ${sum('failed') + (lint === 0 ? 0 : 1)} failed`);
process.exit(lint === 0 && rounds.every(({ status }) => status === 0) ? 0 : 1);

/** What is long by itself, then the procedures once more with next to no memory, and with a new run for every act. */
function longRounds() {
  const config = 'jest.config.js';
  const procedures = ['test/scenarios'];
  const rounds = [
    { config: 'jest.long.config.js' },
    { config, args: procedures, env: { FRISTWERK_MAX_CACHED_WORKFLOWS: '2' } },
    { config, args: procedures, env: { FRISTWERK_CONTINUE_AS_NEW_AFTER: '1' } },
  ];
  return passedOn.length > 0 ? rounds.slice(0, 1) : rounds;
}

function runRound({ config, args = [], env = {} }) {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  if (settings.length > 0) console.log(`Round with ${settings.join(' ')}: ${args.join(' ')}`);
  rmSync(resultFile, { force: true });
  const status = run(
    [
      ...['node_modules/jest/bin/jest.js', '--config', join(root, config)],
      ...['--json', `--outputFile=${resultFile}`, ...args, ...passedOn],
    ],
    { FRISTWERK_SEED: seed, ...env },
  );
  return { status, ...counts() };
}

function run(args, env = {}) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
      .status ?? 1
  );
}

/** A suite that cannot even be loaded counts as failed, though jest counts no test in it. */
function counts() {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
