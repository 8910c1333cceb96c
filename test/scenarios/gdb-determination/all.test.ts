import './downgrade';

describe('gdb', () => {
  it('exists', () => {
    expect(1).toBe(1);
  });
});
