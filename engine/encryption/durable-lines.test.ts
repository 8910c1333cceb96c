import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DurableLines } from './durable-lines';

let directory: string;
let path: string;
let open: DurableLines[];

async function opened(): Promise<DurableLines> {
  const lines = await DurableLines.open(path);
  open.push(lines);
  return lines;
}

async function textsOf(lines: DurableLines): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of lines.read()) texts.push(text);
  return texts;
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fristwerk-lines-'));
  path = join(directory, 'log');
  open = [];
});

afterEach(async () => {
  for (const lines of open) await lines.close();
  rmSync(directory, { recursive: true });
});

describe('a file of lines that only grows', () => {
  it('belongs to its owner alone', async () => {
    await opened();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('holds every line of many callers of two processes, whole', async () => {
    const [one, two] = [await opened(), await opened()];
    const lines = Array.from({ length: 400 }, (_, number) => `${number} ${'x'.repeat(number)}`);
    await Promise.all(lines.map((line, number) => (number % 2 === 0 ? one : two).append(line)));
    expect((await textsOf(one)).sort()).toEqual([...lines].sort());
  });

  it('holds a line appended in the very turn in which the one before it was finished', async () => {
    const lines = await opened();
    for (let number = 0; number < 50; number += 1) await lines.append(`${number}`);
    expect(await textsOf(lines)).toHaveLength(50);
  });

  it('has the line in the file before it answers', async () => {
    await (await opened()).append('first');
    expect(readFileSync(path, 'utf8')).toBe('first\n');
  });
});

describe('a file of lines after mishaps', () => {
  it('does not let a line torn by a crash swallow the next one', async () => {
    writeFileSync(path, 'whole\ntor');
    await (await opened()).append('next');
    expect(await textsOf(await opened())).toEqual(['whole', 'tor', 'next']);
  });

  it('does not let it swallow a line of another process that had the file open before', async () => {
    const other = await opened();
    await other.append('whole');
    appendFileSync(path, 'tor');
    await other.append('next');
    expect(await textsOf(await opened())).toEqual(['whole', 'tor', 'next']);
  });

  it('reads lines across its reading chunks with their places', async () => {
    const long = 'ä'.repeat(700_000);
    appendFileSync(path, `${long}\nshort\n${long}\nend`);
    const lines = await opened();
    const places: [number, number][] = [];
    for await (const { offset, bytes } of lines.read()) places.push([offset, bytes]);
    expect(places).toEqual([
      [0, 1_400_000],
      [1_400_001, 5],
      [1_400_007, 1_400_000],
      [2_800_008, 3],
    ]);
    expect((await textsOf(lines))[2]).toBe(long);
  });

  it('blanks lines where they stand while others append', async () => {
    const lines = await opened();
    await lines.append('stays');
    await lines.append('goes');
    const found = [];
    for await (const line of lines.read()) if (line.text === 'goes') found.push(line);
    await Promise.all([lines.blank(found), lines.append('new')]);
    expect(readFileSync(path, 'utf8')).toBe('stays\n    \nnew\n');
  });

  it('rejects what it could not write and goes on with the next line', async () => {
    const lines = await opened();
    await lines.append('first');
    await lines.close();
    await expect(lines.append('lost')).rejects.toThrow();
    open = [];
    expect(await textsOf(await opened())).toEqual(['first']);
  });
});
