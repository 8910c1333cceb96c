import { holdsInAnyCourse } from './test/any-course';

describe('Any course of a case', () => {
  it('holds together, thousands of times', () => holdsInAnyCourse(10_000));
});
