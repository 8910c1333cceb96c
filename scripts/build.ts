import { workflowBundle } from '../worker/bundle';

/** npm run build: the workflow bundle, so that no worker has to make it at its start. */
async function build(): Promise<void> {
  const { codePath } = await workflowBundle((line) => process.stderr.write(`${line}\n`));
  process.stderr.write(`The workflow bundle is ${codePath}\n`);
}

build().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
