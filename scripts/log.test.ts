import { openLog } from './log';

interface Line {
  err?: { type: string; message?: string; code?: string; at: string[]; cause?: { message?: string } };
  error?: unknown;
}

function logged(facts: object): { line: Line; text: string } {
  let text = '';
  openLog('info', { write: (written: string) => (text += written) }).error(facts, 'what went wrong');
  return { line: JSON.parse(text) as Line, text };
}

describe('the log', () => {
  it('says of an error what kind it is, where it arose, and what caused it', () => {
    const err = new TypeError('a sentence', { cause: new Error('its cause') });
    const { line } = logged({ err: Object.assign(err, { code: 'some-code' }) });
    expect(line.err).toMatchObject({
      type: 'TypeError',
      message: 'a sentence',
      code: 'some-code',
      cause: { message: 'its cause' },
    });
    expect(line.err?.at[0]).toMatch(/log\.test\.ts:\d+/);
  });

  it.each(['err', 'error'])('keeps the facts that an error under %s carries to itself', (key) => {
    const refusal = Object.assign(new Error('fixed sentence', { cause: { name: 'Erika Beispiel' } }), {
      details: [{ name: 'Erika Beispiel' }],
    });
    const { text } = logged({ [key]: refusal });
    expect(text).toContain('fixed sentence');
    expect(text).not.toContain('Erika');
  });

  it('keeps what PostgreSQL says of a value to itself, and gives its code', () => {
    const { text, line } = logged({
      err: Object.assign(new Error('invalid input syntax for type date: "Erika"'), {
        severity: 'ERROR',
        code: '22007',
        detail: 'Failing row contains (Erika).',
      }),
    });
    expect(text).not.toContain('Erika');
    expect(line.err).toMatchObject({ type: 'PostgreSQL', code: '22007' });
  });

  it('leaves a sentence under error as it is', () => {
    expect(logged({ error: 'ENOENT' }).line.error).toBe('ENOENT');
  });
});
