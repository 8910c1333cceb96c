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
rmSync(resultFile, { force: true });
const config = join(root, long ? 'jest.long.config.js' : 'jest.config.js');
const jest = run(
  ['node_modules/jest/bin/jest.js', '--config', config, '--json', `--outputFile=${resultFile}`, ...passedOn],
  { FRISTWERK_SEED: seed },
);
const { passed, failed } = counts();
console.log(`Seed: ${seed}`);
console.log(`${passed} passed, ${failed + (lint === 0 ? 0 : 1)} failed`);
process.exit(lint === 0 && jest === 0 ? 0 : 1);

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
