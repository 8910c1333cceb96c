import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { papers } from '../notifications/letters/test/papers';
import { checkerMissing, checkPdfUa } from '../notifications/letters/test/verapdf/check';

/** Checks every letter against PDF/UA-1; with a folder as argument they are put there, to be looked at. */
async function main(folder: string | undefined): Promise<number> {
  const files = await papers();
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const [name, pdf] of files) writeFileSync(join(folder, name), pdf);
    console.log(`${files.size} PDFs are in ${folder}.`);
  }
  const missing = await checkerMissing();
  if (missing !== undefined) {
    console.log(missing);
    return 0;
  }
  const { checked, faults } = await checkPdfUa(files);
  for (const { file, clause, message } of faults) console.log(`${file}: ${clause} ${message}`);
  console.log(`veraPDF looked at ${checked.length} PDFs against PDF/UA-1: ${faults.length} faults.`);
  return faults.length === 0 && checked.length === files.size ? 0 : 1;
}

void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});
