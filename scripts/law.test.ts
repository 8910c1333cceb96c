import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

function law(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['--import', 'tsx', join('scripts', 'law.ts'), ...words];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}

describe('the law in a terminal', () => {
  it('answers with the value, the reasons and the norms', () => {
    const { status, stdout } = law('tax-allowance', 'gdb=50', 'year=2026');
    expect(status).toBe(0);
    expect(stdout).toContain('amountCents: 114000');
    expect(stdout).toContain('Normen: § 33b Abs. 3 S. 2 EStG');
  });

  it.each([
    [
      ['levy'],
      'year: Diese Angabe fehlt\nmonthlyWorkplaces: Diese Angabe fehlt\nmonthlyCounted: Diese Angabe fehlt\n',
    ],
    [['tax-allowance', 'gdb=50.5', 'year=2026'], 'gdb: Nötig ist eine ganze Zahl\n'],
    [['tax-allowance', 'gdb=50', 'year=2026', 'age=7'], 'age: Dieses Feld gibt es hier nicht\n'],
    [
      ['tax-allowance', 'gdb=50', 'year=2017'],
      'Für diesen Tag ist kein Recht erfasst (PAUSCHBETRAG). Erfasst ist das Recht vom 01.01.2018 an. Bitte die Angabe ' +
        'prüfen; ist sie richtig, muss das Recht dieses Tages erst erfasst werden.\n',
    ],
    [['notification', 'mode=post'], 'Es fehlt die Angabe „dispatchedOn“.\n'],
  ])('refuses %j, says why, and fails', (words, sentence) => {
    expect(law(...words)).toMatchObject({ status: 1, stdout: '', stderr: sentence });
  });

  it('names the calculators where it knows no such one', () => {
    const { status, stderr } = law('horoscope');
    expect(status).toBe(1);
    expect(stderr).toMatch(/unknown calculator[\s\S]*remedy-period/);
  });
});
