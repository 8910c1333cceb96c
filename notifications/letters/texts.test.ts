import { procedures } from '../../contracts';
import { letterTexts } from './texts';

describe.each(Object.entries(procedures))('the procedure %s', (id, { process }) => {
  it('has a text for each letter it declares, and no other', () => {
    const texts: Record<string, unknown> = letterTexts[id as keyof typeof letterTexts];
    expect(Object.keys(texts).sort()).toEqual(Object.keys(process.letters).sort());
  });
});
