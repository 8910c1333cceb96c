import { clerk } from '../../../workflows/kit/test/desk';
import {
  doctor,
  opinion,
  gdbReasons,
  namedConsequence,
  type Case,
  opened,
  decide,
  serve,
  first,
  standing,
  second2,
  change,
  hear,
  object,
  decideObjection,
  healing,
  inCourt,
} from './gdb-desk';

const order = {
  id: 'titel',
  kind: 'Auflage',
  basis: 'secures-conditions',
  norm: '§ 2 Abs. 2 SGB IX',
  text: 'Der Aufenthaltstitel ist in Kopie vorzulegen.',
  dueOn: '2026-06-30',
  reason: 'Der Aufenthalt ist bis dahin nur bescheinigt.',
};

/** Ways through the procedure that between them owe every letter it has. */
export const courses: Record<string, () => Promise<Case>> = {
  asksAround: async () => {
    const desk = await opened({ signed: false, released: false, firstReceivedOn: '2026-01-08' });
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Ihre Unterschrift auf dem beigefügten Antrag.',
    });
    await desk.wait(60);
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Die Erklärung, mit der Sie Ihre Ärztinnen und Ärzte von der Schweigepflicht entbinden.',
      consequence: namedConsequence,
    });
    await desk.wait(30);
    return desk;
  },
  findings: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-evidence', {
      from: 'praxis',
      what: 'Befunde seit Januar 2024 zu Lunge und Kniegelenk, mit Lungenfunktionsprüfung.',
    });
    await desk.wait(40);
    await desk.take('order-report', {
      expert: 'praxis',
      questions:
        'Welche Einschränkungen der Beweglichkeit bestehen, und seit wann?\n\nWelche Wegstrecke ist zu Fuß noch möglich?',
    });
    await desk.take('appoint-examination', {
      appointedFor: '2026-03-17',
      time: '09:30',
      place: 'Gesundheitsamt, Hafenstraße 5, 48143 Beispielburg, Zimmer 12',
      consequence: 'Erscheinen Sie nicht, versagen wir die Feststellung, bis Sie die Untersuchung nachholen.',
    });
    return desk;
  },
  invoiced: async () => {
    const desk = await opened();
    await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' }, clerk, 'ask');
    await desk.take('record-evidence', { request: 'ask', receivedOn: desk.today, subject: 'Befund' });
    const bill = { from: 'praxis', concerns: 'ask', number: '2026/17', receivedOn: desk.today, cents: 8500 };
    const invoice = await desk.take('record-invoice', bill);
    const reason =
      'Ein Befundbericht ohne nähere gutachtliche Äußerung ist zu einem geringeren Satz zu vergüten.';
    await desk.take('approve-invoice', { invoice, cents: 2100, reason, dueOn: '2026-02-16' });
    const again = await desk.take('record-invoice', { ...bill, number: '2026/18' });
    await desk.take('refuse-invoice', { invoice: again, reason: 'Der Befundbericht ist schon abgerechnet.' });
    return desk;
  },
  found: async () => {
    const desk = await first(50, {
      marks: ['G'],
      open: {
        marks: ['G', 'RF'],
        earlierFrom: '2025-01-01',
        earlierReason: 'Steuer',
        disregards: ['Heuschnupfen'],
      },
      opinion: {
        marks: [
          { mark: 'G', met: true },
          { mark: 'RF', met: false, reason: 'Öffentliche Veranstaltungen können Sie weiterhin besuchen.' },
        ],
      },
    });
    await object(desk);
    await desk.wait(20);
    await decideObjection(desk, { kind: 'partial-remedy', gdb: 60 });
    await desk.wait(20);
    await decideObjection(desk, { kind: 'objection-decision', lifted: ['earlier-date'], costs: 'half' });
    return desk;
  },
  ordered: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.wait(8);
    await desk.take('record-opinion', opinion(50), doctor);
    await decide(desk, 'bescheid', { gdb: 50, clauses: [order] });
    await serve(desk, 'bescheid');
    await object(desk, { scope: ['auflage-titel'] });
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  foundForGood: () =>
    first(80, { marks: ['G', 'H'], open: { marks: ['G', 'H'] }, opinion: { permanent: true } }),
  foundThirty: () => first(30, { open: { employed: false, marks: [] } }),
  refused: async () => {
    const desk = await first(10);
    await desk.wait(40);
    await object(desk);
    await decideObjection(desk, { kind: 'objection-decision', inadmissible: true });
    return desk;
  },
  formless: async () => {
    const desk = await first(30, { open: { marks: [] } });
    await object(desk, { form: 'plain-email' });
    return desk;
  },
  silent: async () => {
    const desk = await opened();
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Die Schweigepflichtentbindung',
      consequence: namedConsequence,
    });
    await desk.wait(75);
    await decide(desk, 'bescheid', {
      as: 'refused-cooperation',
      reasons: 'Ohne Ihre Einwilligung können wir keine Befunde anfordern; eigene Befunde liegen nicht vor.',
    });
    await serve(desk, 'bescheid');
    await object(desk);
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  lowered: async () => {
    const desk = await standing(60, { marks: ['G'], opinion: healing });
    await desk.advance('2026-04-10');
    await hear(desk, { gdb: 30, takes: ['merkzeichen-G'] });
    await second2(desk, 30, { reasons: gdbReasons });
    await object(desk);
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  stays: async () => {
    const desk = await standing(60, { marks: ['G'], opinion: healing });
    await desk.take('end-review', { reason: 'Die Krankheit ist wiedergekehrt.' });
    return desk;
  },
  raised: async () => {
    const desk = await standing(40, { open: { marks: [] } });
    await change(desk, { marks: ['aG'] });
    await second2(desk, 60);
    return desk;
  },
  changed: async () => {
    const desk = await standing(50, { marks: ['G'] });
    await change(desk, { marks: ['B'] });
    await second2(desk, 50, { marks: ['G', 'B'] });
    return desk;
  },
  changeRefused: async () => {
    const desk = await standing(50, { marks: ['G'] });
    await change(desk);
    await second2(desk, 50, { marks: ['G'] });
    return desk;
  },
  pastError: async () => {
    const desk = await standing(30, { open: { marks: [] } });
    await desk.take('apply-for-past-error', {
      from: 'person',
      receivedOn: desk.today,
      reasons: 'Der Befund von 2025 wurde übersehen.',
      marks: [],
      disregards: [],
    });
    await desk.take('accept-application', {});
    await second2(desk, 50);
    return desk;
  },
  takenBack: async () => {
    const desk = await standing(60, { marks: ['G'] });
    await desk.take('begin-review', { reason: 'Der Befund gehörte zu einer anderen Person.' });
    await hear(desk, { gdb: 40, takes: ['merkzeichen-G'] });
    await second2(desk, 40, { as: 'taken-back' });
    return desk;
  },
  tooLate: async () => {
    const desk = await standing(40);
    await change(desk);
    await desk.wait(10);
    await object(desk);
    await decideObjection(desk, { kind: 'objection-decision', inadmissible: true });
    return desk;
  },
  inParts: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await decide(desk, 'bescheid', { gdb: 50, only: ['gdb'] });
    await serve(desk, 'bescheid');
    await decide(desk, 'bescheid-2', { marks: ['G'] });
    return desk;
  },
  amended: async () => {
    const desk = await first(40);
    await object(desk);
    await desk.wait(20);
    await change(desk);
    await desk.take('record-opinion', opinion(50), doctor);
    await decide(desk, 'bescheid-2', { gdb: 50 });
    return desk;
  },
  carriedOut: () => inCourt('acknowledgement', { marks: [], adds: [] }),
  carriedFurther: () => inCourt('judgment', { marks: ['B'], adds: ['merkzeichen-RF'] }),
  withdrawn: async () => {
    const desk = await opened();
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    return desk;
  },
  forwarded: async () => {
    const desk = await opened();
    const to = 'Landratsamt Beispieltal, Versorgungsamt, Talweg 8, 77777 Beispieltal';
    await desk.take('forward-application', { to, forwardedOn: desk.today, reason: 'Wohnsitz' });
    return desk;
  },
  rests: async () => {
    const desk = await opened();
    await desk.take('request-cooperation', { from: 'person', what: 'Die Namen Ihrer Ärztinnen und Ärzte.' });
    await desk.take('suspend-procedure', { reason: 'auf Wunsch' });
    await desk.wait(30);
    await desk.take('resume-procedure', { reason: 'auf Wunsch' });
    await desk.take('hand-over-case', {
      to: 'Amt für Versorgung Musterhafen',
      on: desk.today,
      reason: 'Umzug',
    });
    return desk;
  },
};
