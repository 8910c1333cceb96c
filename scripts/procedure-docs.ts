import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedurePages } from './procedure-pages';

/** Writes `docs/procedures/` anew. */
const folder = join(__dirname, '..', 'docs', 'procedures');
const pages = procedurePages();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
process.stdout.write(`${pages.size} pages\n`);
