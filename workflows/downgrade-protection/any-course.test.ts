import { holdsInAnyCourse } from './test/any-course';

describe('Any course of a case', () => {
  it('comes to rest, holds together, and is the same for a run that continues it', async () => {
    await holdsInAnyCourse(200);
  });
});
