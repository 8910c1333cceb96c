import { PutOff } from './put-off';

describe('a run that is put off', () => {
  it('is looked at again after two seconds, and each time twice as late, at most after ten minutes', () => {
    let now = 0;
    const putOff = new PutOff(() => now);
    const waits: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      putOff.add('run');
      const since = now;
      while (putOff.runs().length > 0) now += 1_000;
      waits.push((now - since) / 1_000);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]);
  });

  it('does not put off others', () => {
    const putOff = new PutOff(() => 0);
    putOff.add('one');
    expect(putOff.runs()).toEqual(['one']);
  });
});
