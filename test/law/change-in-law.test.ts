import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Rules from '../../rules';
import { compute } from '../../rules';

const root = join(__dirname, '..', '..');
const recipe = readFileSync(join(root, 'docs', 'how-to', 'record-a-change-in-law.md'), 'utf8');

/** The entry the recipe prints. */
function fictitiousEntry(): string {
  const block = /```ts\n([\s\S]*?)```/.exec(recipe);
  if (block === null) throw new Error('the recipe has no entry');
  return block[1]!;
}

/** Where the recipe says: at the end of the entries of that parameter. */
function withEntry(parameters: string, parameter: string, entry: string): string {
  const start = parameters.indexOf(`export const ${parameter} = parameter(`);
  const end = parameters.indexOf('  ],\n', start);
  if (start === -1 || end === -1) throw new Error(`no parameter ${parameter}`);
  return parameters.slice(0, end) + entry + parameters.slice(end);
}

describe('a change in law, recorded as the recipe says', () => {
  let copy = '';
  let changed: typeof Rules;

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'change-in-law-'));
    cpSync(join(root, 'rules'), join(copy, 'rules'), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
    const file = join(copy, 'rules', 'deadlines', 'parameters.ts');
    writeFileSync(file, withEntry(readFileSync(file, 'utf8'), 'bekanntgabePostDays', fictitiousEntry()));
    changed = (await import(join(copy, 'rules', 'index'))) as typeof Rules;
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const notified = (rules: Pick<typeof Rules, 'compute'>, dispatchedOn: string) =>
    rules.compute('notification', { mode: 'post', dispatchedOn }).value.notifiedOn;

  it('holds from its first day', () => {
    expect(notified(changed, '2031-01-01')).toBe('2031-01-06');
    expect(notified(changed, '2031-01-02')).toBe('2031-01-07');
  });

  it('leaves the days before as they were', () => {
    expect(notified(changed, '2030-12-31')).toBe('2031-01-04');
    expect(notified(changed, '2025-01-01')).toBe('2025-01-05');
    expect(notified(changed, '2024-12-31')).toBe('2025-01-03');
  });

  it('reaches every rule that asks for it, and no other', () => {
    const { value } = changed.compute('notification', { mode: 'registered', dispatchedOn: '2031-01-01' });
    expect(value.notifiedOn).toBe('2031-01-05');
    const cited = changed.allParameters().find(({ id }) => id === 'BEKANNTGABE_POST_DAYS')!;
    expect(cited.entries.at(-1)!.citation.source).toBe('a fictitious act');
  });

  it('is gone with the copy', () => {
    expect(notified({ compute }, '2031-01-01')).toBe('2031-01-05');
  });
});
