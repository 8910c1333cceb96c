// npm run lint: types, lint, formatting, dead exports. The direction of dependencies is a test (test/project).
import { spawnSync } from 'node:child_process';
import { installPackages, requireNode, root } from './setup.mjs';

requireNode();
installPackages({ dev: true });

const checks = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', 'build/eslint-cache'],
  formatting: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  'dead exports': ['node_modules/knip/bin/knip.js', '--no-progress'],
};

const failed = Object.entries(checks).filter(([name, args]) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error(`lint: ${name} found faults`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
