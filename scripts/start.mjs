// npm start: packages where needed, then the whole of Fristwerk in this process. No process lies between the terminal
// and the app, so a signal reaches it once and `kill -9` leaves nothing behind that holds the data folder.
import Module from 'node:module';
import { join } from 'node:path';
import { installPackages, requireNode, root } from './setup.mjs';

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(`npm start -- [--port N] [--data DIR] [--only api|worker]

Starts everything: engine, register, worker and API. Settings of the environment: docs/operations.md.
  --port N           port of the API (4400; 0: any free one)
  --data DIR         folder in which everything lies (data)
  --only api|worker  one part alone, with existing servers`);
  process.exit(0);
}

requireNode();
installPackages();

process.chdir(root);
await import('tsx');
process.argv[1] = join(root, 'scripts', 'serve.ts');
Module.runMain();
