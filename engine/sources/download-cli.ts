import { TestWorkflowEnvironment } from '@temporalio/testing';

// Run as a process: `download-cli.ts FOLDER`. The SDK knows no download alone, so its server starts for a moment.
async function main([downloadDir]: string[]): Promise<void> {
  if (!downloadDir) throw new Error('A folder is needed.');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir } },
  });
  await environment.teardown();
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
