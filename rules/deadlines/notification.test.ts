import {
  FactsContradictError,
  InvalidDateError,
  LawNotCoveredError,
  MissingFactError,
  UnknownKindError,
} from '../core/errors';
import { notification, type NotificationInput } from './notification';

const notified = (input: NotificationInput) => notification(input).value.notifiedOn;

describe('§ 37 Abs. 2 S. 1 SGB X: Bekanntgabe durch die Post', () => {
  it('am dritten Tag nach Aufgabe bis zum 31.12.2024, danach am vierten', () => {
    expect(notified({ mode: 'post', dispatchedOn: '2024-12-30' })).toBe('2025-01-02');
    expect(notified({ mode: 'post', dispatchedOn: '2024-12-31' })).toBe('2025-01-03');
    expect(notified({ mode: 'post', dispatchedOn: '2025-01-01' })).toBe('2025-01-05');
    expect(notified({ mode: 'post', dispatchedOn: '2025-01-02' })).toBe('2025-01-06');
  });

  it('auch an einem Sonntag oder Feiertag (BSG B 14 AS 12/09 R)', () => {
    expect(notified({ mode: 'post', dispatchedOn: '2026-11-04' })).toBe('2026-11-08');
    expect(notified({ mode: 'post', dispatchedOn: '2026-12-21' })).toBe('2026-12-25');
  });

  it('früherer Zugang ändert nichts, nachgewiesener späterer gilt', () => {
    const posted = { mode: 'post', dispatchedOn: '2026-11-02' } as const;
    expect(notified({ ...posted, receivedOn: '2026-11-03' })).toBe('2026-11-06');
    expect(notified({ ...posted, receivedOn: '2026-11-06' })).toBe('2026-11-06');
    expect(notified({ ...posted, receivedOn: '2026-11-07' })).toBe('2026-11-07');
    expect(notification({ ...posted, receivedOn: '2026-11-07' }).norms).toContain('§ 37 Abs. 2 S. 3 SGB X');
  });

  it('ins Ausland gibt es keine Fiktion, nur den nachgewiesenen Zugang', () => {
    expect(
      notified({ mode: 'post', abroad: true, dispatchedOn: '2026-03-02', receivedOn: '2026-03-04' }),
    ).toBe('2026-03-04');
    expect(() => notified({ mode: 'post', abroad: true, dispatchedOn: '2026-03-02' })).toThrow(
      MissingFactError,
    );
  });

  it('ohne Vermerk über die Aufgabe gibt es keine Antwort', () => {
    expect(() => notified({ mode: 'post' })).toThrow(MissingFactError);
    expect(() => notified({ mode: 'post', receivedOn: '2026-03-04' })).toThrow(MissingFactError);
  });
});

describe('§ 14 SGB X: kein Empfangsbevollmächtigter benannt', () => {
  it('Brief am siebenten, elektronisch am vierten Tag', () => {
    const facts = { dispatchedOn: '2026-03-02', abroad: true, agentOmitted: true } as const;
    expect(notified({ mode: 'post', ...facts })).toBe('2026-03-09');
    expect(notified({ mode: 'electronic', ...facts })).toBe('2026-03-06');
    expect(notified({ mode: 'post', ...facts, receivedOn: '2026-03-12' })).toBe('2026-03-12');
    expect(notified({ mode: 'registered', ...facts })).toBe('2026-03-09');
  });

  it('setzt voraus, dass die Person im Ausland lebt', () => {
    expect(notified({ mode: 'post', dispatchedOn: '2026-03-02', agentOmitted: true })).toBe('2026-03-09');
    expect(() =>
      notified({ mode: 'post', dispatchedOn: '2026-03-02', agentOmitted: true, abroad: false }),
    ).toThrow(FactsContradictError);
  });
});

describe('§ 37 Abs. 2 S. 2, Abs. 2a SGB X: elektronisch und im Portal', () => {
  it('im Inland wie im Ausland am vierten, vor 2025 am dritten Tag', () => {
    expect(notified({ mode: 'electronic', dispatchedOn: '2026-11-13' })).toBe('2026-11-17');
    expect(notified({ mode: 'electronic', dispatchedOn: '2026-11-13', abroad: true })).toBe('2026-11-17');
    expect(notified({ mode: 'electronic', dispatchedOn: '2024-12-31' })).toBe('2025-01-03');
    expect(notified({ mode: 'portal', dispatchedOn: '2026-11-13' })).toBe('2026-11-17');
    expect(notified({ mode: 'portal', dispatchedOn: '2024-12-31' })).toBe('2025-01-03');
  });

  it('ein früher Abruf ändert nichts; ein später zählt nur bei bestrittener Nachricht', () => {
    expect(notified({ mode: 'portal', dispatchedOn: '2026-11-13', receivedOn: '2026-11-14' })).toBe(
      '2026-11-17',
    );
    const late = notification({ mode: 'portal', dispatchedOn: '2026-11-13', receivedOn: '2026-11-25' });
    expect(late.value.notifiedOn).toBe('2026-11-25');
    expect(late.flags).toEqual(['retrieval-counts-only-if-message-disputed']);
  });

  it('weist darauf hin, dass der Abruf vor dem 10.12.2020 nicht geregelt war', () => {
    const flags = (day: string) => notification({ mode: 'portal', dispatchedOn: day }).flags;
    expect(flags('2020-12-09')).toEqual(['portal-rule-not-yet-in-force']);
    expect(flags('2020-12-10')).toEqual([]);
  });
});

describe('VwZG: Zustellung', () => {
  it('Einschreiben: vierter, vor 2025 dritter Tag; späterer Zugang gilt', () => {
    expect(notified({ mode: 'registered', dispatchedOn: '2026-03-02' })).toBe('2026-03-06');
    expect(notified({ mode: 'registered', dispatchedOn: '2024-12-31' })).toBe('2025-01-03');
    expect(notified({ mode: 'registered', dispatchedOn: '2026-03-02', receivedOn: '2026-03-10' })).toBe(
      '2026-03-10',
    );
    expect(notified({ mode: 'registered', dispatchedOn: '2026-03-02', receivedOn: '2026-03-03' })).toBe(
      '2026-03-06',
    );
  });

  it.each(['certificate', 'return-receipt', 'acknowledgement', 'personal'] as const)(
    '%s: der Tag der Zustellung, auch ein Feiertag',
    (mode) => {
      expect(notified({ mode, servedOn: '2025-10-31' })).toBe('2025-10-31');
      expect(() => notified({ mode })).toThrow(MissingFactError);
    },
  );

  it('§ 8: ein Mangel heilt mit dem tatsächlichen Zugang', () => {
    const cured = notification({ mode: 'certificate', receivedOn: '2026-03-04' });
    expect(cured.value.notifiedOn).toBe('2026-03-04');
    expect(cured.flags).toEqual(['service-defect-cured-by-receipt']);
  });

  it('§ 5 Abs. 7: ohne Empfangsbekenntnis am vierten Tag, wenn elektronisch verlangt war', () => {
    const fiction = notification({ mode: 'acknowledgement', dispatchedOn: '2026-03-02' });
    expect(fiction.value.notifiedOn).toBe('2026-03-06');
    expect(fiction.flags).toEqual(['only-if-electronic-service-was-demanded']);
    expect(notified({ mode: 'acknowledgement', dispatchedOn: '2026-03-02', servedOn: '2026-03-03' })).toBe(
      '2026-03-03',
    );
  });

  it('§ 10 Abs. 2, § 37 Abs. 4 SGB X: öffentlich nach zwei Wochen', () => {
    expect(notified({ mode: 'public', dispatchedOn: '2026-03-02' })).toBe('2026-03-16');
    expect(notified({ mode: 'public', servedOn: '2026-03-02' })).toBe('2026-03-16');
    expect(() => notified({ mode: 'public' })).toThrow(MissingFactError);
  });
});

describe('facts that cannot be', () => {
  it('are named', () => {
    expect(() => notified({ mode: 'post', dispatchedOn: '2026-03-02', receivedOn: '2026-03-01' })).toThrow(
      FactsContradictError,
    );
    expect(() =>
      notified({ mode: 'certificate', dispatchedOn: '2026-03-02', servedOn: '2026-03-01' }),
    ).toThrow(FactsContradictError);
    expect(() => notified({ mode: 'post', dispatchedOn: '2026-02-30' })).toThrow(InvalidDateError);
    expect(() => notified({ mode: 'pigeon' as never, dispatchedOn: '2026-03-02' })).toThrow(UnknownKindError);
    expect(() => notified({ mode: 'post', dispatchedOn: '1999-12-31' })).toThrow(LawNotCoveredError);
    expect(() => notified({ mode: 'post', dispatchedOn: '2051-01-01' })).toThrow(LawNotCoveredError);
  });
});
