import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '../engine/encryption/data-converter';

const root = join(__dirname, '..');
/** What may reach the bundle: workflows, and what they are allowed to import. */
const sources = ['workflows', 'contracts', 'rules', 'engine/encryption', 'package-lock.json'];

/** The bundle of all workflows, built once for a state of the sources and found again after that. */
export async function workflowBundle(
  log: (line: string) => void = () => undefined,
): Promise<{ codePath: string }> {
  const folder = join(root, 'build');
  const codePath = join(folder, `workflows-${fingerprint()}.js`);
  if (existsSync(codePath)) return { codePath };
  log('Building the workflow bundle …');
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', 'index.ts'),
    failureConverterPath,
    // What webpack has to tell of a bundle that was built is of no use to whoever starts the app.
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(folder, { recursive: true });
  const draft = `${codePath}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, codePath);
  removeOldBundles(folder);
  return { codePath };
}

/** As many as several checkouts and versions in use at a time may need; a worker has read its own when it starts. */
const bundlesKept = 8;

export function removeOldBundles(folder: string): void {
  const bundles = readdirSync(folder)
    .filter((name) => /^workflows-[0-9a-f]{16}\.js$/.test(name))
    .map((name) => ({ path: join(folder, name), builtAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.builtAt - a.builtAt);
  for (const { path } of bundles.slice(bundlesKept)) rmSync(path, { force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesIn(join(root, source)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
    .filter((file) => !file.endsWith('.test.ts') && !/\/test(-workflows)?\//.test(file));
}
