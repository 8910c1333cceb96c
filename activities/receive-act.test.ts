import { presentEdition } from '../contracts/case/edition';
import { sampleLetterhead } from '../contracts/case/letterhead';
import { office } from '../workflows/kit/test/desk';
import { receiveAct } from './receive-act';

describe('what is recorded with an act', () => {
  it('are the settings of its day, without what only letters and reminders need, and how it is to be read', async () => {
    const asked: string[] = [];
    const offices = {
      settingsOf: (id: string, on: string) => {
        asked.push(`${id} ${on}`);
        return Promise.resolve({ ...office, letterhead: sampleLetterhead, mailbox: 'post@amt.example' });
      },
    };
    const reception = await receiveAct(offices)({ office: 'test', now: '2026-05-11T22:30:00Z' });
    const day = { recordedAt: '2026-05-11T22:30:00Z', recordedOn: '2026-05-12' };
    expect(reception).toEqual({ ...day, office, edition: presentEdition });
    expect(asked).toEqual(['test 2026-05-12']);
  });
});
