import type { GivenClause } from '../../../contracts/clauses/schema';
import { clauseBases, clauseKinds } from '../../../contracts/clauses/state';
import { assertAllowed } from './allowed';

const clause = (kind: string, basis: string, norm?: string) =>
  ({ id: 'eins', kind, basis, norm, reason: 'x' }) as unknown as GivenClause;

describe('§ 32 Abs. 2 SGB X: eine Entscheidung nach Ermessen', () => {
  it.each(clauseKinds)('kann eine %s haben, worauf auch immer sie gestützt ist', (kind) => {
    for (const basis of clauseBases)
      expect(() => assertAllowed({ discretion: true }, clause(kind, basis))).not.toThrow();
  });
});

describe('§ 32 Abs. 1 SGB X: eine Entscheidung, auf die ein Anspruch besteht', () => {
  it('hat nichts, was ihr Recht nicht vorsieht', () => {
    expect(() => assertAllowed({}, clause('Auflage', 'secures-conditions'))).toThrow('clause-not-allowed');
  });

  it('hat, was eine Vorschrift zulässt, wie immer sie geschrieben ist', () => {
    const law = { allowedBy: { Auflage: ['§ 1 Abs. 2 S. 3 Nr. 4 SGB X'] } };
    const written = '§ 1  Absatz 2 Satz 3 Nummer 4 SGB X';
    expect(() => assertAllowed(law, clause('Auflage', 'allowed-by-law', written))).not.toThrow();
    expect(() => assertAllowed(law, clause('Auflage', 'discretion', written))).toThrow('clause-not-allowed');
  });
});
