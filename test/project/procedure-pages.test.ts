import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedurePages } from '../../scripts/procedure-pages';

const folder = join(__dirname, '..', '..', 'docs', 'procedures');

describe('docs/procedures', () => {
  it('says what the contracts declare (npm run docs:procedures writes it)', () => {
    const written = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(procedurePages()));
  });
});
