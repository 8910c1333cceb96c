import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

describe('the cases of the law, asked of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'law-cases-'));
  const seen: (string | undefined)[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === '/api/v1/rules/broken') {
        response.writeHead(502).end('<html>');
        return;
      }
      const body = { finding: { value: { lastDay: '2026-06-15', more: 1 } } };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function run(cases: unknown[]): Promise<Outcome> {
    const file = join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify({ cases }));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const words = ['--import', 'tsx', join('scripts', 'law-cases.ts'), '--url', url, '--token', 'abc', file];
    return new Promise((resolve) => {
      execFile(process.execPath, words, { cwd: root }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  }

  const holding = { id: 'one', calculator: 'period', input: {}, expect: { lastDay: '2026-06-15' } };

  it('hold: it says how many, and succeeds, with the token it was given', async () => {
    expect(await run([holding, holding])).toEqual({ code: 0, stdout: '2 of 2 cases hold\n', stderr: '' });
    expect(seen.at(-1)).toBe('Bearer abc');
  });

  it('do not all hold: it says which and why, and fails', async () => {
    const other = { ...holding, id: 'two', expect: { lastDay: '2026-06-16' } };
    const broken = { ...holding, id: 'three', calculator: 'broken' };
    const { code, stdout } = await run([holding, other, broken]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'period: two: is {"lastDay":"2026-06-15","more":1}, not {"lastDay":"2026-06-16"}',
    );
    expect(stdout).toContain('broken: three: answered 502 , not 200');
    expect(stdout).toContain('1 of 3 cases hold');
  });

  it('are none: that is no success', async () => {
    expect(await run([])).toMatchObject({ code: 1, stdout: '0 of 0 cases hold\n' });
  });
});
