import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { LetterInput } from '../render-letter';
import { gdbSamples } from './gdb-samples';
import { lastOf, lettersOf, SampleReader } from './sample-reader';

export class LetterReader extends SampleReader {
  constructor() {
    super(gdbSamples);
  }
}

export const gdbLetters = (course: string, type: string) => lettersOf(gdbSamples, course, type);
export const lastLetter = (course: string, type: string) => lastOf(gdbSamples, course, type);

export const withState = (input: LetterInput, change: Partial<GdbState>): LetterInput => ({
  ...input,
  state: { ...input.state, ...change },
});
