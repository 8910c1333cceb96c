import { UnknownKindError } from '../core/errors';
import { dismissalApplication } from './application';
import { dismissalDecision } from './decision';
import { extraordinaryDeclaration } from './extraordinary-declaration';
import { minimumNotice } from './minimum-notice';
import { mustConsent } from './must-consent';
import { probationNotice, representationHearing, statusDisclosure } from './participation';
import { suitAgainstDismissal } from './suit';
import { dismissalUse } from './use';

const place = { land: 'NW' } as const;

describe('§ 174 Abs. 2 SGB IX: Antrag bei außerordentlicher Kündigung', () => {
  it('zwei Wochen ab Kenntnis, der Eingang zählt', () => {
    expect(dismissalApplication({ knownOn: '2026-11-05', place }).value.receiveBy).toBe('2026-11-19');
    expect(dismissalApplication({ knownOn: '2026-12-11', place }).value.receiveBy).toBe('2026-12-28');
  });
});

describe('§§ 171, 174 SGB IX: Entscheidung', () => {
  const decision = (kind: Parameters<typeof dismissalDecision>[0]['kind'], receivedOn: string) =>
    dismissalDecision({ kind, receivedOn, place }).value;

  it('ordentlich: ein Monat als Soll, ohne Fiktion', () => {
    expect(decision('ordinary', '2026-11-03')).toEqual({ lastDay: '2026-12-03', consentDeemed: false });
  });

  it('außerordentlich: zwei Wochen, dann gilt die Zustimmung als erteilt', () => {
    expect(decision('extraordinary', '2026-11-05')).toEqual({ lastDay: '2026-11-19', consentDeemed: true });
  });

  it('der Tag des Eingangs zählt nicht mit (BAG 2 AZR 118/11)', () => {
    const thuringia = dismissalDecision({
      kind: 'extraordinary',
      receivedOn: '2009-06-09',
      place: { land: 'TH' },
    });
    expect(thuringia.value.lastDay).toBe('2009-06-23');
  });

  it.each(['closure', 'insolvency'] as const)('%s: ein Monat mit Fiktion', (kind) => {
    expect(decision(kind, '2026-11-30')).toEqual({ lastDay: '2026-12-30', consentDeemed: true });
  });

  it('kennt keine andere Art', () => {
    expect(() => decision('friendly' as never, '2026-11-30')).toThrow(UnknownKindError);
  });
});

describe('§ 171 Abs. 3 SGB IX: Gebrauch der Zustimmung', () => {
  it('ein Monat nach Zustellung oder Fiktion, mit Verschiebung', () => {
    expect(dismissalUse({ basis: 'served', on: '2026-12-01', place }).value.lastDay).toBe('2027-01-04');
    expect(dismissalUse({ basis: 'deemed', on: '2026-12-30', place }).value.lastDay).toBe('2027-02-01');
    expect(dismissalUse({ basis: 'served', on: '2027-01-31', place }).value.lastDay).toBe('2027-03-01');
  });
});

describe('§ 174 Abs. 5 SGB IX: unverzügliche Erklärung', () => {
  const declaration = (consentedOn: string, knownOn?: string) =>
    extraordinaryDeclaration({ consentedOn, knownOn, place }).value;

  it('am nächsten Werktag, nach einer Woche in der Regel zu spät', () => {
    expect(declaration('2026-11-20')).toEqual({ recommendedBy: '2026-11-23', lateAfter: '2026-11-27' });
  });

  it('läuft die Frist des § 626 Abs. 2 BGB noch, darf sie ausgeschöpft werden', () => {
    expect(declaration('2026-11-10', '2026-11-05').recommendedBy).toBe('2026-11-19');
    expect(declaration('2026-11-19', '2026-11-05').recommendedBy).toBe('2026-11-20');
  });
});

describe('§ 169 SGB IX, § 622 BGB: Kündigungsfrist', () => {
  it.each([
    ['2026-12-01', '2026-12-29', '2026-12-31'],
    ['2026-11-17', '2026-12-15', '2026-12-15'],
    ['2026-11-18', '2026-12-16', '2026-12-31'],
    ['2027-02-01', '2027-03-01', '2027-03-15'],
    ['2026-12-03', '2026-12-31', '2026-12-31'],
    ['2026-12-04', '2027-01-01', '2027-01-15'],
  ])(
    'zugegangen am %s: frühestens %s, nach § 622 Abs. 1 BGB %s',
    (noticeReceivedOn, earliestEnd, under622) => {
      expect(minimumNotice({ noticeReceivedOn }).value).toEqual({
        earliestEnd,
        earliestEndUnder622: under622,
      });
    },
  );
});

describe('§ 4 KSchG: Klage', () => {
  const suit = (facts: { consentAnnouncedToEmployeeOn?: string; employerKnewStatus?: boolean }) =>
    suitAgainstDismissal({ noticeReceivedOn: '2026-12-07', place, ...facts }).value.lastDay;

  it('drei Wochen ab Zugang', () => expect(suit({})).toBe('2026-12-28'));

  it('ab Bekanntgabe der Zustimmung, wenn der Arbeitgeber den Status kannte', () => {
    expect(suit({ consentAnnouncedToEmployeeOn: '2026-12-10' })).toBe('2026-12-31');
    expect(suit({ consentAnnouncedToEmployeeOn: '2026-12-10', employerKnewStatus: true })).toBe('2026-12-31');
    expect(suit({ consentAnnouncedToEmployeeOn: '2026-12-10', employerKnewStatus: false })).toBe(
      '2026-12-28',
    );
    expect(suit({ consentAnnouncedToEmployeeOn: '2026-12-01' })).toBe('2026-12-28');
  });
});

describe('Beteiligung und Mitteilung', () => {
  it('§ 178 Abs. 2 SGB IX: eine Woche, außerordentlich drei Tage', () => {
    const hearing = (kind: 'ordinary' | 'extraordinary') =>
      representationHearing({ informedOn: '2026-11-09', kind, place }).value.lastDay;
    expect([hearing('ordinary'), hearing('extraordinary')]).toEqual(['2026-11-16', '2026-11-12']);
  });

  it('§ 173 Abs. 4 SGB IX: vier Tage', () => {
    expect(probationNotice({ on: '2026-11-02', place }).value.notifyBy).toBe('2026-11-06');
    expect(probationNotice({ on: '2026-11-03', place }).value.notifyBy).toBe('2026-11-09');
  });

  it('BAG 2 AZR 700/15: den Status binnen drei Wochen mitteilen', () => {
    const disclosure = statusDisclosure({ noticeReceivedOn: '2026-12-07', place });
    expect(disclosure.value.informBy).toBe('2026-12-28');
    expect(disclosure.flags).toEqual(['not-a-rigid-period']);
  });
});

describe('§ 172 Abs. 1 SGB IX: gebundenes Ermessen', () => {
  const closure = (paidUntil: string, changes = {}) =>
    mustConsent({ measure: 'closure', dismissedOn: '2026-11-30', paidUntil, ...changes }).value;

  it('Stilllegung: Lohn mindestens drei Monate über den Tag der Kündigung hinaus', () => {
    expect(closure('2027-02-28')).toEqual({ binding: 'must', payAtLeastUntil: '2027-02-28' });
    expect(closure('2027-02-27').binding).toBe('free');
  });

  it('nicht, wenn eine Weiterbeschäftigung möglich ist', () => {
    expect(closure('2027-02-28', { otherPostPossible: true }).binding).toBe('free');
  });

  it('Einschränkung: soll, wenn die Bleibenden die Pflicht erfüllen', () => {
    expect(closure('2027-02-28', { measure: 'reduction', remainingFulfilQuota: true }).binding).toBe(
      'should',
    );
    expect(closure('2027-02-28', { measure: 'reduction' }).binding).toBe('free');
  });
});
