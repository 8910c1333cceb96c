import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import { gleichstellung } from '../../../workflows/gleichstellung/state';
import { clerk, Desk, lead, second } from '../../../workflows/kit/test/desk';
import { objection } from '../../../workflows/kit/test/objection';
import { samplesOfCourses } from './course-samples';
import { person, type Sample } from './samples';

const employer = {
  id: 'betrieb',
  role: 'employer',
  name: 'Lagerhaus Beispiel GmbH',
  address: 'Hafenstraße 1, 48143 Beispielburg',
  channel: 'post',
} as const;

const application = {
  receivedOn: '2026-01-12',
  form: 'phone',
  livesInGermany: true,
  worksInGermany: true,
  aim: 'keep',
  employer: 'betrieb',
  consentToAsk: true,
  finding: { gdb: 30, since: '2024-05-02', body: 'Kreis Beispielburg', decidedOn: '2024-07-01' },
  bornOn: '1980-05-01',
  parties: [{ ...person, channel: 'post' }, employer],
};

const reasons =
  'Der Arbeitgeber hat am 2. Februar 2026 mitgeteilt, dass schwere Lasten zu der Tätigkeit gehören und ein anderer Arbeitsplatz ' +
  'nicht frei ist. Die Einschränkungen sind ein Grund dafür, dass der Arbeitsplatz gefährdet ist.';

type Case = Desk<GleichstellungState>;

const secures = { basis: 'secures-conditions', norm: '§ 2 Abs. 3 SGB IX' };

const clauses = [
  {
    id: 'ende',
    kind: 'Befristung',
    basis: 'allowed-by-law',
    norm: '§ 151 Abs. 2 S. 3 SGB IX',
    until: '2027-12-31',
    reason: 'Das Arbeitsverhältnis ist bis zu diesem Tag befristet.',
  },
  {
    id: 'vertrag',
    kind: 'Auflage',
    ...secures,
    text: 'Der Arbeitsvertrag über die Tätigkeit im Büro ist vorzulegen.',
    dueOn: '2026-04-12',
    reason: 'Ob der Arbeitsplatz geeignet ist, zeigt erst der Vertrag.',
  },
  {
    id: 'umsetzung',
    kind: 'Bedingung',
    ...secures,
    effect: 'resolutory',
    text: 'Umsetzung auf einen Arbeitsplatz ohne schwere Lasten',
    reason: 'Dann ist der Arbeitsplatz nicht mehr gefährdet.',
  },
  {
    id: 'weitere',
    kind: 'Auflagenvorbehalt',
    ...secures,
    text: 'soweit sich die Arbeitsbedingungen ändern',
    reason: 'Der Arbeitgeber plant eine Umstellung des Lagers.',
  },
];

const begins = {
  id: 'beginn',
  kind: 'Bedingung',
  ...secures,
  effect: 'suspensive',
  text: 'Beginn der Arbeit im Büro der Lagerhaus Beispiel GmbH',
  by: '2026-05-31',
  reason: 'Vorher gibt es keinen Arbeitsplatz, der zu sichern wäre.',
};

async function opened(input: object = {}): Promise<Case> {
  const desk = new Desk(gleichstellung, '2026-01-12');
  await desk.take('open', { ...application, ...input });
  return desk;
}

async function decide(desk: Case, input: object, notice = 'bescheid'): Promise<void> {
  await desk.take('prepare-decision', { instruction: 'correct', reasons, ...input }, clerk);
  await desk.take('release-notice', { notice }, lead);
  await serve(desk, notice);
}

const serve = (desk: Case, notice: string) =>
  desk.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today });

async function decided(input: object, opening: object = {}): Promise<Case> {
  const desk = await opened(opening);
  await desk.take('accept-application', {});
  await desk.wait(8);
  await decide(desk, input);
  return desk;
}

const object = (desk: Case, more: object = {}) => desk.take('record-objection', objection(desk.today, more));

async function answer(desk: Case, kind: string, more: object = {}): Promise<void> {
  const input = { kind, instruction: 'correct', reasons, ...more };
  const notice = await desk.take('prepare-objection-decision', input, second);
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
  await serve(desk, notice);
}

/** A limited grant that waits for its condition; upon the objection the limit is a later one. */
async function longer(meanwhile?: (desk: Case) => Promise<void>): Promise<Case> {
  const desk = await decided({ as: 'granted', until: '2027-12-31', clauses: [begins] });
  await object(desk);
  await desk.wait(30);
  await meanwhile?.(desk);
  await answer(desk, 'partial-remedy', { until: '2028-12-31' });
  return desk;
}

async function reviewed(): Promise<Case> {
  const desk = await decided({ as: 'granted' });
  await desk.take('begin-review', { reason: 'Hinweis des Arbeitgebers' });
  return desk;
}

async function heard(): Promise<Case> {
  const desk = await reviewed();
  const about =
    'Sie arbeiten seit dem 1. März 2026 unbefristet im Büro. Dort sind keine schweren Lasten zu heben.';
  await desk.take('start-hearing', { to: 'person', about, intends: { takes: ['gleichstellung'] } });
  await desk.wait(45);
  return desk;
}

const namedConsequence =
  'Geht der Fragebogen nicht bis zu diesem Tag ein, versagen wir die Gleichstellung, ohne in der Sache zu entscheiden.';

/** Ways through the procedure that between them owe every letter it has. */
const courses: Record<string, () => Promise<Case>> = {
  granted: () => decided({ as: 'granted' }, { firstReceivedOn: '2026-01-08' }),
  precaution: async () => {
    const desk = await opened({ finding: undefined, findingPending: {}, consentToAsk: false });
    await desk.take('accept-application', {});
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    return desk;
  },
  laterBeginning: () =>
    decided({ as: 'granted' }, { finding: { ...application.finding, since: '2026-01-15', gdb: 40 } }),
  limited: async () => {
    const desk = await decided({ as: 'granted', until: '2026-12-31' });
    await desk.advance('2027-01-05');
    return desk;
  },
  withClauses: async () => {
    const desk = await decided({ as: 'granted', clauses });
    await object(desk, { scope: ['auflage-vertrag'] });
    await answer(desk, 'full-remedy');
    await desk.wait(60);
    const outcome = { how: 'occurred', on: desk.today, proof: 'Mitteilung des Arbeitgebers' };
    await desk.take('record-condition', { clause: 'umsetzung', ...outcome });
    return desk;
  },
  conditional: () => decided({ as: 'granted', clauses: [begins] }),
  conditionalForLonger: () => longer(),
  conditionOccurred: () =>
    longer(async (desk) => {
      const outcome = { how: 'occurred', on: desk.today, proof: 'Arbeitsvertrag' };
      await desk.take('record-condition', { clause: 'beginn', ...outcome });
    }),
  goesOn: async () => {
    const desk = await decided({ as: 'granted', until: '2026-12-31' });
    await desk.advance('2026-09-01');
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await desk.take('accept-application', {});
    await decide(desk, { as: 'refused' }, 'bescheid-2');
    await desk.take('record-objection', {
      from: 'person',
      receivedOn: desk.today,
      at: 'office',
      form: 'plain-email',
      scope: 'all',
    });
    return desk;
  },
  asksAround: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-evidence', {
      from: 'betrieb',
      what: 'Gehören schwere Lasten zu der Tätigkeit?',
    });
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Den ausgefüllten Fragebogen zu Ihrem Arbeitsplatz.',
      consequence: namedConsequence,
    });
    await desk.wait(130);
    await decide(desk, { as: 'refused-cooperation' });
    await object(desk);
    await answer(desk, 'full-remedy');
    return desk;
  },
  rests: async () => {
    const desk = await opened();
    await desk.take('request-cooperation', { from: 'person', what: 'Den Fragebogen zu Ihrem Arbeitsplatz.' });
    await desk.take('suspend-procedure', { reason: 'auf Wunsch' });
    await desk.wait(30);
    await desk.take('resume-procedure', { reason: 'auf Wunsch' });
    const to = 'Agentur für Arbeit Musterhafen, Hafenweg 2, 77777 Musterhafen';
    await desk.take('forward-application', { to, forwardedOn: desk.today, reason: 'Wohnsitz' });
    return desk;
  },
  refused: async () => {
    const desk = await decided({ as: 'refused' });
    await object(desk);
    await desk.wait(30);
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await answer(desk, 'partial-remedy', { until: '2027-12-31' });
    await answer(desk, 'objection-decision');
    return desk;
  },
  won: async () => {
    const desk = await decided({ as: 'refused' });
    await object(desk);
    await answer(desk, 'full-remedy');
    return desk;
  },
  inCourt: async () => {
    const desk = await decided({ as: 'refused' });
    await object(desk);
    await answer(desk, 'objection-decision');
    const court = { court: 'Sozialgericht Beispielburg', fileNumber: 'S 7 AL 12/26', scope: 'all' };
    await desk.take('record-action', { from: 'person', receivedOn: desk.today, ...court });
    const outcome = { how: 'settlement', on: desk.today, ruling: 'lifted' };
    const notice = await desk.take('record-court-outcome', outcome);
    const implementation = await desk.take('prepare-implementation', { notice, reasons });
    await desk.take('release-notice', { notice: implementation }, { ...second, id: 'third' });
    await serve(desk, implementation);
    return desk;
  },
  late: async () => {
    const desk = await decided({ as: 'refused' }, { finding: undefined });
    await desk.wait(60);
    await object(desk);
    return desk;
  },
  wrong: async () => {
    const desk = await decided({ as: 'refused' });
    await desk.wait(60);
    await desk.take('apply-for-past-error', {
      from: 'person',
      receivedOn: desk.today,
      reasons: 'Auskunft falsch',
    });
    return desk;
  },
  besideEachOther: async () => {
    const desk = await decided({ as: 'refused' });
    await desk.wait(60);
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today, until: '2026-12-31' });
    await desk.take('accept-application', {});
    await decide(desk, { as: 'refused' }, 'bescheid-2');
    await object(desk, { notice: 'bescheid' });
    const granted = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await desk.take('decide-reinstatement', granted, { ...second, id: 'third' });
    await answer(desk, 'full-remedy', { notice: 'bescheid' });
    return desk;
  },
  revoked: async () => {
    const desk = await heard();
    await decide(desk, { as: 'revoked' }, 'bescheid-2');
    await object(desk);
    await answer(desk, 'full-remedy');
    return desk;
  },
  takenBack: async () => {
    const desk = await reviewed();
    await desk.take('dispense-with-hearing', { ground: 1, reason: 'Gefahr im Verzug.' }, lead);
    await decide(desk, { as: 'taken-back' }, 'bescheid-2');
    return desk;
  },
  stays: async () => {
    const desk = await reviewed();
    await desk.take('end-review', { reason: 'bleibt' });
    await desk.take('waive-status', { from: 'person', receivedOn: desk.today });
    await desk.take('record-circumstances', {
      changedOn: desk.today,
      livesInGermany: false,
      worksInGermany: false,
    });
    return desk;
  },
  appliedInVain: async () => {
    const desk = await decided({ as: 'refused' });
    await object(desk);
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await desk.wait(30);
    await answer(desk, 'full-remedy');
    return desk;
  },
  fifty: async () => {
    const desk = await decided({ as: 'granted' });
    const finding = { ...application.finding, gdb: 50, since: '2026-01-20' };
    await desk.take('record-finding', { receivedOn: desk.today, finding });
    return desk;
  },
  fiftyBefore: async () => {
    const desk = await opened();
    const finding = { ...application.finding, gdb: 50, since: '2026-01-05' };
    await desk.take('record-finding', { receivedOn: desk.today, finding });
    return desk;
  },
};

let made: Promise<Sample[]> | undefined;

export function gleichstellungSamples(): Promise<Sample[]> {
  made ??= samplesOfCourses(gleichstellung, 'GL-2026-000001', courses);
  return made;
}
