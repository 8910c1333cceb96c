import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const file = join(__dirname, '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

/** Where Node would look for a package that is required from `path`, from the nearest folder on. */
function* placesOf(name: string, path: string): Generator<string> {
  for (
    let base = path;
    base !== '';
    base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')
  ) {
    yield `${base}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

describe('the lockfile', () => {
  // npm drops the packages of other platforms that a registry does not have, and then refuses `npm ci` everywhere.
  it('names every package that another one asks for, those of other platforms too', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter(
        (name) => ![...placesOf(name, path)].some((place) => place in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
