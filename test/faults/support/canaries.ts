import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Strings that occur nowhere else; wherever one is found, something of a case lies in clear. */
export class Canaries {
  private readonly all = new Map<string, string>();

  /** A string for one place, told apart from those of the others. */
  for(place: string): string {
    const known = this.all.get(place);
    if (known !== undefined) return known;
    const name = `Kanari${(this.all.size + 1).toString(36).padStart(3, '0')}Vogel`;
    this.all.set(place, name);
    return name;
  }

  get places(): string[] {
    return [...this.all.keys()];
  }

  /** The places whose strings occur in the bytes, as text or in the usual disguises of text. */
  foundIn(bytes: Buffer): string[] {
    if (!disguises(commonPart).some((disguise) => bytes.includes(disguise))) return [];
    return [...this.all]
      .filter(([, canary]) => disguises(canary).some((disguise) => bytes.includes(disguise)))
      .map(([place]) => place);
  }

  foundInFiles(folder: string, places: (place: string) => boolean = () => true): string[] {
    return filesIn(folder).flatMap((file) =>
      this.foundIn(readFileSync(file))
        .filter(places)
        .map((place) => `${place} in ${file.slice(folder.length + 1)}`),
    );
  }
}

const commonPart = 'Kanari';

function disguises(text: string): Buffer[] {
  const inner = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), inner])
      .toString('base64')
      .replace(/=+$/, '');
    // What borders on other bytes is left out on both sides.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -2));
  });
  return [inner, Buffer.from(inner.toString('hex')), Buffer.from(text, 'utf16le'), ...base64];
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
