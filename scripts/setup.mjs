// What every entry point does first. It runs before any package is there: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const LEAST_NODE = [20, 19];

/** Ends with a sentence where this Node is too old. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const suits = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (!suits) fail(`Node ${LEAST_NODE.join('.')} or later is needed; this is ${version}.`);
}

/**
 * Installs what the lockfile names, where something of it is missing or has another version. npm keeps its own record
 * of what lies in node_modules and writes it last, so an installation that was broken off is noticed too.
 */
export function installPackages({ dev = false } = {}) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted) fail('package-lock.json is missing or cannot be read.');
  if (isInstalled(wanted, readPackages(join(root, 'node_modules', '.package-lock.json')), dev)) return;
  console.error('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', ...(dev ? ['--include=dev'] : [])];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error || status !== 0) fail('The packages could not be installed; npm says above why.');
}

function isInstalled(wanted, installed, dev) {
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const needed =
      path !== '' && !entry.optional && !entry.devOptional && !entry.inBundle && (dev || !entry.dev);
    return !needed || installed[path]?.version === entry.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
