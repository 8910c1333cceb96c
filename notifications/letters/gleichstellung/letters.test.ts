import { gleichstellungProcess } from '../../../contracts/gleichstellung/process';
import { everyLetter } from '../test/every-letter';
import { gleichstellungSamples } from '../test/gleichstellung-samples';
import { SampleReader } from '../test/sample-reader';

const reader = new SampleReader(gleichstellungSamples);
afterAll(() => reader.close());

describe('every letter of a Gleichstellung', () => {
  everyLetter({
    reader,
    samples: gleichstellungSamples,
    types: Object.keys(gleichstellungProcess.letters),
    caseId: 'GL-2026-000001',
    others: ['betrieb'],
  });
});

describe('die Eingangsbestätigung', () => {
  it.each([
    [
      'granted',
      [
        'am 12. Januar 2026 bei uns eingegangen',
        'als am 8. Januar 2026 gestellt',
        'ab dem 8. Januar 2026 (§ 151 Abs. 2 S. 2',
      ],
    ],
    ['precaution', ['noch nicht festgestellt', 'nur, wenn Sie damit einverstanden sind', '§ 88 Abs. 1 SGG']],
    ['goesOn', ['auf weitere Gleichstellung', '1. September 2026']],
    ['refused', ['sobald das Verfahren darüber beendet ist']],
    ['wrong', ['§ 44 SGB X']],
  ])('%s', async (course, facts) => {
    const [text, plain] = await reader.both(course, 'application-received');
    for (const fact of facts) expect(text).toContain(fact);
    expect(plain).toContain('Der Antrag heißt: Gleichstellung.');
  });
});

describe('der Bescheid', () => {
  it('gibt alles, was beantragt ist, und belehrt über keinen Rechtsbehelf', async () => {
    const [text, plain] = await reader.both('granted', 'decision');
    expect(text).toContain(
      'wird ab dem 8. Januar 2026 mit schwerbehinderten Menschen gleichgestellt (§ 2 Abs. 3 SGB IX).',
    );
    expect(text).toContain(
      'nicht aber der Zusatzurlaub und die unentgeltliche Beförderung (§ 151 Abs. 3 SGB IX)',
    );
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
    expect(plain).toContain('Das gilt ab dem 8. Januar 2026.');
  });

  it.each([
    [
      'limited',
      'decision',
      [
        'ab dem 12. Januar 2026 bis zum 31. Dezember 2026',
        'ein Schutz darüber hinaus besteht nicht',
        'Rechtsbehelfsbelehrung',
      ],
    ],
    [
      'laterBeginning',
      'decision',
      [
        'ab dem 15. Januar 2026',
        'nicht vor dem Tag, ab dem dieser festgestellt ist',
        'Rechtsbehelfsbelehrung',
      ],
    ],
    [
      'late',
      'decision',
      ['wird abgelehnt', 'Ein GdB ist bei Ihnen nicht festgestellt', 'Rechtsbehelfsbelehrung'],
    ],
    [
      'goesOn',
      'decision',
      [
        'weiter mit schwerbehinderten Menschen gleichzustellen, wird abgelehnt',
        'gilt noch bis zum 31. Dezember 2026',
      ],
    ],
    [
      'asksAround',
      'decision',
      [
        'versagt, bis die Mitwirkung nachgeholt ist',
        'dem 12. Januar 2026 (§ 151 Abs. 2 S. 2 SGB IX)',
        'Fragebogen',
      ],
    ],
    [
      'revoked',
      'decision',
      ['wird widerrufen', '§ 199 Abs. 2 S. 3 SGB IX', 'angehört worden', 'bleibt es bei der Gleichstellung'],
    ],
    ['takenBack', 'decision', ['zurückgenommen', '§ 45 Abs. 1 SGB X', '§ 24 Abs. 2 Nr. 1 SGB X']],
  ])('%s: %s', async (course, type, facts) => {
    const [text] = await reader.both(course, type);
    for (const fact of facts) expect(text).toContain(fact);
  });
});

describe('die Entscheidung über den Widerspruch', () => {
  it.each([
    [
      'refused',
      'remedy-decision',
      ['ab dem 12. Januar 2026 bis zum 31. Dezember 2027 mit schwerbehinderten Menschen gleichgestellt'],
    ],
    ['refused', 'objection-decision', ['Der Widerspruch wird zurückgewiesen', '§ 201 Abs. 2, § 203 SGB IX']],
    [
      'won',
      'remedy-decision',
      ['wird aufgehoben', 'wird ab dem 12. Januar 2026 mit schwerbehinderten Menschen gleichgestellt'],
    ],
    ['asksAround', 'remedy-decision', ['Über den Antrag wird in der Sache entschieden']],
    [
      'besideEachOther',
      'remedy-decision',
      ['wird ab dem 12. Januar 2026 mit schwerbehinderten Menschen gleichgestellt'],
    ],
    ['revoked', 'remedy-decision', ['Die Gleichstellung besteht fort']],
  ])('%s: %s', async (course, type, facts) => {
    const [text] = await reader.both(course, type);
    for (const fact of facts) expect(text).toContain(fact);
  });
});

describe('der Ausführungsbescheid', () => {
  it('nennt, was vor Gericht geschah, und belehrt über nichts', async () => {
    const [text, plain] = await reader.both('inCourt', 'implementing-decision');
    expect(text).toContain(
      'In Ausführung des Vergleichs vom 20. Januar 2026 (Sozialgericht Beispielburg, S 7 AL 12/26)',
    );
    expect(text).toContain('wird ab dem 12. Januar 2026 mit schwerbehinderten Menschen gleichgestellt');
    expect(text).not.toContain('Rechtsbehelfsbelehrung\n');
    expect(plain).toContain('Wir haben uns vor Gericht geeinigt.');
  });
});

describe('Mitteilungen', () => {
  it.each([
    ['limited', 'limit-approaching', ['31. Dezember 2026', 'bei bloßem Zeitablauf nicht', 'keine Lücke']],
    ['limited', 'gleichstellung-ended', ['befristet bis zum 31. Dezember 2026', 'nur nach einem Widerruf']],
    ['fifty', 'gleichstellung-ended', ['ab dem 20. Januar 2026', 'Ihre Gleichstellung hat sich erledigt']],
    ['fiftyBefore', 'gleichstellung-ended', ['Ihr Antrag hat sich erledigt']],
    [
      'stays',
      'gleichstellung-ended',
      ['weder Wohnsitz noch gewöhnlichen Aufenthalt noch einen Arbeitsplatz'],
    ],
    [
      'appliedInVain',
      'application-settled',
      ['bei uns eingegangen, als ein früheres Verfahren', '(ab dem 12. Januar 2026), ohne Befristung'],
    ],
    ['stays', 'waiver-without-effect', ['Sie besteht deshalb weiter']],
    ['stays', 'gleichstellung-stays', ['bleibt bestehen (ab dem 12. Januar 2026)']],
    [
      'revoked',
      'review-begun',
      ['§ 199 Abs. 2 S. 2 SGB IX', 'Durch diese Prüfung allein ändert sich nichts.'],
    ],
    ['rests', 'application-forwarded', ['Agentur für Arbeit Musterhafen', '§ 16 Abs. 2 S. 1 SGB I']],
    ['rests', 'suspended', ['über Ihre Gleichstellung mit schwerbehinderten Menschen']],
    ['precaution', 'application-withdrawn', ['§ 18 S. 2 SGB X', 'auch mündlich oder telefonisch']],
  ])('%s: %s', async (course, type, facts) => {
    const [text, plain] = await reader.both(course, type);
    for (const fact of facts) expect(text).toContain(fact);
    expect(plain).toContain('Was können Sie tun?');
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
  });
});

describe('der Bescheid mit Nebenbestimmungen (§ 32 SGB X)', () => {
  it('sagt seine Nebenbestimmungen einzeln, mit Norm und Grund, und in Leichter Sprache, was bis wann zu tun ist', async () => {
    const [text, plain] = await reader.both('withClauses', 'decision');
    for (const fact of [
      'ab dem 12. Januar 2026 bis zum 31. Dezember 2027',
      'Auflage (§ 32 Abs. 2 Nr. 4 SGB X): Der Arbeitsvertrag über die Tätigkeit im Büro ist vorzulegen. Letzter Tag dafür ist der 12. April 2026',
      'Auflösende Bedingung (§ 32 Abs. 2 Nr. 2 SGB X): Diese Entscheidung verliert ihre Wirkung, sobald',
      'Auflagenvorbehalt (§ 32 Abs. 2 Nr. 5 SGB X)',
      'Zur Befristung (§ 32 Abs. 2 Nr. 1 SGB X): Die Nebenbestimmung ist durch Rechtsvorschrift zugelassen (§ 151 Abs. 2 S. 3 SGB IX, § 32 Abs. 1 SGB X).',
      'Ob der Arbeitsplatz geeignet ist, zeigt erst der Vertrag.',
      'widerrufen werden (§ 47 Abs. 1 Nr. 2 SGB X); vorher hören wir Sie an',
      'Rechtsbehelfsbelehrung',
    ])
      expect(text).toContain(fact);
    expect(text).not.toContain('Sie kann befristet werden');
    expect(plain).toContain('Sie müssen dafür etwas tun.');
    expect(plain).toContain('Die Auflage: bis zum 12. April 2026.');
  });

  it('sagt, dass er erst mit einer Bedingung wirksam wird', async () => {
    const [text, plain] = await reader.both('conditional', 'decision');
    expect(text).toContain(
      'Diese Entscheidung wird erst wirksam, wenn Folgendes eintritt: Beginn der Arbeit',
    );
    expect(text).toContain('Tritt das bis zum 31. Mai 2026 nicht ein, wird sie nicht wirksam.');
    expect(plain).toContain('Unser Ja gilt noch nicht.');
    expect(plain).not.toContain('Sie sind jetzt gleichgestellt.');
  });
});

describe('was aus Nebenbestimmungen wird', () => {
  it('sagt der Abhilfebescheid: die Auflage entfällt, sonst nichts', async () => {
    const [text, plain] = await reader.both('withClauses', 'remedy-decision');
    expect(text).toContain(
      'Diese Nebenbestimmung entfällt (Auflage): Der Arbeitsvertrag über die Tätigkeit im Büro ist vorzulegen.',
    );
    expect(text).not.toContain('entfällt (Bedingung)');
    expect(text).not.toContain('mit schwerbehinderten Menschen gleichgestellt.');
    expect(plain).toContain('Eine Auflage gilt nicht mehr.');
  });

  it('sagt der Abhilfebescheid über eine längere Frist: die aufschiebende Bedingung bleibt', async () => {
    const [text, plain] = await reader.both('conditionalForLonger', 'remedy-decision');
    expect(text).toContain('wird bis zum 31. Dezember 2028 mit schwerbehinderten Menschen gleichgestellt.');
    expect(text).not.toContain('ab dem 12. Januar 2026');
    expect(text).toContain('wird erst wirksam, wenn Folgendes eintritt: Beginn der Arbeit im Büro');
    expect(plain).toContain('Unser Ja gilt noch nicht.');
    expect(plain).not.toContain('Sie sind gleichgestellt');
  });

  it('und ab wann die Gleichstellung gilt, wenn die Bedingung inzwischen eingetreten ist', async () => {
    const [text, plain] = await reader.both('conditionOccurred', 'remedy-decision');
    expect(text).toContain('wird ab dem 19. Februar 2026 bis zum 31. Dezember 2028 mit schwerbehinderten');
    expect(text).not.toContain('erst wirksam');
    expect(plain).toContain('Sie sind gleichgestellt ab dem 19. Februar 2026 bis zum 31. Dezember 2028.');
  });

  it('sagt die Eingangsbestätigung: die angefochtene Auflage ist vorerst nicht zu erfüllen (§ 86a Abs. 1 SGG)', async () => {
    const [text, plain] = await reader.both('withClauses', 'objection-received');
    expect(text).toContain('müssen Sie die Auflage nicht erfüllen (§ 86a Abs. 1 SGG)');
    expect(text).not.toContain('wird die Entscheidung nicht wirksam');
    expect(plain).toContain('Bis wir fertig sind, müssen Sie die Auflage nicht erfüllen.');
    const [other] = await reader.both('refused', 'objection-received');
    expect(other).not.toContain('86a');
  });

  it('und die Mitteilung, dass die auflösende Bedingung eingetreten ist', async () => {
    const [text, plain] = await reader.both('withClauses', 'gleichstellung-ended');
    expect(text).toContain('stand unter einer auflösenden Bedingung');
    expect(plain).toContain('Jetzt gilt der Schutz nicht mehr.');
  });
});
