import { renderLetter } from '../render-letter';
import { gdbSamples } from './gdb-samples';
import { gleichstellungSamples } from './gleichstellung-samples';
import { samples } from './samples';

/** Every letter of the samples and its companion, as files. */
export async function papers(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const all = [...(await samples()), ...(await gdbSamples()), ...(await gleichstellungSamples())];
  for (const [index, { course, input }] of all.entries()) {
    const { pdf, companion } = renderLetter(input);
    const name = `${String(index).padStart(2, '0')}-${course}-${input.letter.type}`;
    files.set(`${name}.pdf`, pdf);
    if (companion) files.set(`${name}-leichte-sprache.pdf`, companion.pdf);
  }
  return files;
}
