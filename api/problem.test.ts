import { Problem, toDocument } from './problem';

describe('what went wrong, as a document', () => {
  it('names the fields of a refusal as the case has named them', () => {
    const details: Record<string, unknown> = { fields: ['kind', 'gdb'] };
    const refusal = new Problem('facts-contradict', details);
    expect(toDocument(refusal, 'de')).toMatchObject({ status: 422, fields: ['kind', 'gdb'] });
  });

  it('says what is wrong with a field in the language asked for', () => {
    const message = { de: 'Bitte angeben', en: 'State it' };
    const problem = new Problem('malformed-input', { fields: [{ field: 'input.gdb', message }] });
    expect(toDocument(problem, 'en')).toMatchObject({
      fields: [{ field: 'input.gdb', message: 'State it' }],
    });
  });
});
