// npm start: packages where needed, then the whole of Fristwerk in this process. No process lies between the terminal
// and the app, so a signal reaches it once and `kill -9` leaves nothing behind that holds the data folder.
import Module from 'node:module';
import { join } from 'node:path';
import { installPackages, requireNode, root } from './setup.mjs';

requireNode();
installPackages();

process.chdir(root);
await import('tsx');
process.argv[1] = join(root, 'scripts', 'serve.ts');
Module.runMain();
