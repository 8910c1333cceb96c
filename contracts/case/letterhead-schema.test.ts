import { sampleLetterhead } from './letterhead';
import { letterheadSchema } from './letterhead-schema';

const {
  signature: _signature,
  footer: _footer,
  texts: _texts,
  courtsByPostcode: _courts,
  ...needed
} = sampleLetterhead;

describe('the letterhead of an office', () => {
  it('needs its own address, that of the objection office and that of the court', () => {
    expect(letterheadSchema.parse(needed)).toEqual(sampleLetterhead);
    const { court: _court, ...without } = needed;
    expect(letterheadSchema.safeParse(without).success).toBe(false);
  });

  it.each(['123', '1234a', ''])('is refused with the postcode "%s"', (postcode) => {
    expect(letterheadSchema.safeParse({ ...needed, postcode }).success).toBe(false);
  });

  it('adds texts to ours by type of letter', () => {
    const texts = { decision: { closing: 'Unser Haus ist barrierefrei.' } };
    expect(letterheadSchema.parse({ ...needed, texts }).texts).toEqual(texts);
  });
});
