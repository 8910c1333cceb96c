import { clauseDay, unfulfilledAuflage } from './auflage';

describe('§ 26 Abs. 3 S. 2 SGB X: der Tag, den die Entscheidung nennt', () => {
  it('verschiebt sich nicht, auch wenn er ein Sonntag ist', () => {
    const { value, norms } = clauseDay({ on: '2026-03-01', of: 'Auflage' });
    expect(value.lastDay).toBe('2026-03-01');
    expect(norms).toEqual(['§ 32 Abs. 2 Nr. 4 SGB X', '§ 26 Abs. 3 S. 2 SGB X']);
  });

  it('ist bei einer Bedingung der letzte, an dem sie eintreten kann', () => {
    const { value, norms } = clauseDay({ on: '2026-05-31', of: 'Bedingung' });
    expect(value.lastDay).toBe('2026-05-31');
    expect(norms).toEqual(['§ 32 Abs. 2 Nr. 2 SGB X']);
  });
});

describe('§ 47 Abs. 1 Nr. 2 SGB X: die Auflage ist nicht rechtzeitig erfüllt', () => {
  it('erst am Tag nach dem letzten; der Widerruf wirkt nur für die Zukunft, nach Anhörung', () => {
    const { value, norms, flags } = unfulfilledAuflage({ lastDay: '2026-03-31' });
    expect(value.revocableFrom).toBe('2026-04-01');
    expect(norms).toEqual(['§ 47 Abs. 1 Nr. 2 SGB X', '§ 24 Abs. 1 SGB X', '§ 26 Abs. 7 SGB X']);
    expect(flags).toEqual(['revocation-at-discretion']);
  });
});
