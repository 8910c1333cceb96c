import { clerk, lead, second } from '../../kit/test/desk';
import type { Person } from '../../../contracts/case/person';

/** Something that happened on a day, and who enters it. */
export interface Fact {
  on: string;
  step: string;
  input: Record<string, unknown>;
  actor?: Person;
  stepId?: string;
}

export const opening = {
  ground: 'gdb-lowered',
  decidedOn: '2026-03-02',
  gdbBefore: 60,
  gdbAfter: 30,
  lostMerkzeichen: ['G'],
  instruction: 'correct',
  card: { number: 'A 4711' },
  parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', channel: 'post' }],
};

const person = 'person';
const release: Fact = {
  on: '2026-03-03',
  step: 'release-notice',
  input: { notice: 'bescheid', releasedOn: '2026-03-03' },
  actor: lead,
};

const service = (on: string, notice = 'bescheid', addressee = person): Fact => ({
  on,
  step: 'record-service',
  input: { notice, addressee, mode: 'certificate', servedOn: on },
});

const objection = (on: string, more: object = {}): Fact => ({
  on,
  step: 'record-objection',
  input: { from: person, receivedOn: on, at: 'office', form: 'written', scope: 'all', ...more },
});

const decision = (on: string, stepId: string, more: object = {}): Fact[] => [
  {
    on,
    step: 'prepare-objection-decision',
    stepId,
    input: {
      kind: 'objection-decision',
      instruction: 'correct',
      reasons: 'Befunde',
      decidedOn: on,
      ...more,
    },
  },
  { on, step: 'release-notice', input: { notice: stepId, releasedOn: on }, actor: second },
];

const action = (on: string, from = person): Fact => ({
  on,
  step: 'record-action',
  input: { from, receivedOn: on, court: 'SG Münster', scope: 'all' },
});

const outcome = (on: string, stepId: string, more: object): Fact => ({
  on,
  step: 'record-court-outcome',
  stepId,
  input: { on, ...more },
});

const simple = (on: string, step: string, field: string, more: object = {}): Fact => ({
  on,
  step,
  input: { [field]: on, ...more },
});

const served = [release, service('2026-03-05')];

/** Courses of a case, in the order of their days. Whoever enters them in another order comes to the same end. */
export const stories: Record<string, Fact[]> = {
  'nobody objects': served,
  'withdrawn inside the period': [
    ...served,
    objection('2026-03-20'),
    simple('2026-03-25', 'withdraw-objection', 'receivedOn', { from: person }),
  ],
  'withdrawn after the period': [
    ...served,
    objection('2026-03-20'),
    simple('2026-05-04', 'withdraw-objection', 'receivedOn', { from: person }),
  ],
  'withdrawn and renewed inside the period': [
    ...served,
    objection('2026-03-10'),
    simple('2026-03-12', 'withdraw-objection', 'receivedOn', { from: person }),
    objection('2026-03-30'),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb'),
  ],
  'limited, and widened in time': [
    ...served,
    objection('2026-03-10', { scope: ['merkzeichen-G'] }),
    objection('2026-04-02', { scope: ['gdb'] }),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb'),
  ],
  'limited to a mark': [
    ...served,
    objection('2026-03-10', { scope: ['merkzeichen-G'] }),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb'),
    action('2026-06-10'),
    outcome('2026-08-10', 'urteil', { how: 'withdrawal' }),
  ],
  'without form, then cured': [
    ...served,
    objection('2026-03-10', { form: 'plain-email' }),
    objection('2026-03-31'),
    ...decision('2026-05-11', 'ab', { kind: 'full-remedy' }),
    service('2026-05-13', 'ab'),
  ],
  'late, reinstated, then withdrawn': [
    ...served,
    objection('2026-04-20'),
    simple('2026-04-20', 'apply-for-reinstatement', 'receivedOn', {
      from: person,
      obstacleEndedOn: '2026-04-13',
      reason: 'Krankenhaus',
    }),
    {
      ...simple('2026-04-27', 'decide-reinstatement', 'decidedOn', {
        from: person,
        granted: true,
        reason: 'glaubhaft',
      }),
      actor: second,
    },
    simple('2026-05-06', 'withdraw-objection', 'receivedOn', { from: person }),
  ],
  'rejected as late, then reinstated upon a second objection': [
    ...served,
    objection('2026-04-20'),
    ...decision('2026-05-11', 'wb', { inadmissible: true }),
    service('2026-05-13', 'wb'),
    objection('2026-05-18'),
    {
      ...simple('2026-05-26', 'decide-reinstatement', 'decidedOn', {
        from: person,
        granted: true,
        reason: 'glaubhaft',
      }),
      actor: second,
    },
    ...decision('2026-06-08', 'wb2'),
    service('2026-06-10', 'wb2'),
  ],
  'late and rejected': [
    ...served,
    objection('2026-04-20'),
    ...decision('2026-05-11', 'wb', { inadmissible: true }),
    service('2026-05-13', 'wb'),
    action('2026-06-01'),
    outcome('2026-09-01', 'urteil', { how: 'judgment', ruling: 'upheld' }),
    service('2026-09-10', 'urteil'),
    service('2026-09-11', 'urteil', '@office'),
  ],
  'through court and appeal': [
    ...served,
    objection('2026-03-10'),
    ...decision('2026-04-13', 'wb'),
    service('2026-04-15', 'wb'),
    action('2026-05-15'),
    outcome('2026-07-01', 'sg', { how: 'judgment', ruling: 'changed', gdb: 50 }),
    service('2026-07-06', 'sg'),
    service('2026-07-07', 'sg', '@office'),
    action('2026-08-03', '@office'),
    outcome('2026-09-15', 'lsg', { how: 'judgment', ruling: 'upheld' }),
    service('2026-09-17', 'lsg'),
    service('2026-09-18', 'lsg', '@office'),
  ],
  'settled in court': [
    ...served,
    objection('2026-03-10'),
    ...decision('2026-04-13', 'wb'),
    service('2026-04-15', 'wb'),
    action('2026-05-15'),
    outcome('2026-06-30', 'vergleich', { how: 'settlement', ruling: 'changed', gdb: 40 }),
  ],
  'remedied in part': [
    ...served,
    objection('2026-03-10'),
    ...decision('2026-04-13', 'ta', { kind: 'partial-remedy', gdb: 40 }),
    service('2026-04-15', 'ta'),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb'),
  ],
  waived: [...served, simple('2026-03-10', 'waive-remedy', 'receivedOn', { from: person })],
  'returned and served again': [
    ...served,
    simple('2026-03-23', 'record-returned-mail', 'returnedOn', { notice: 'bescheid', addressee: person }),
    service('2026-04-09'),
  ],
  'a new finding in the protection': [
    ...served,
    simple('2026-05-20', 'record-new-finding', 'effectiveOn', { gdb: 50, decidedOn: '2026-05-28' }),
  ],
  'a Gleichstellung during the contest': [
    ...served,
    objection('2026-03-10'),
    simple('2026-04-01', 'record-gleichstellung', 'grantedOn', { effectiveOn: '2026-03-16' }),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb'),
  ],
  'a Gleichstellung, and the objection succeeds': [
    ...served,
    objection('2026-03-10'),
    simple('2026-04-01', 'record-gleichstellung', 'grantedOn', { effectiveOn: '2026-03-16' }),
    ...decision('2026-05-11', 'ab', { kind: 'full-remedy' }),
    service('2026-05-13', 'ab'),
  ],
  'the status lost in the contest': [
    ...served,
    objection('2026-03-10'),
    simple('2026-04-01', 'record-loss', 'lostOn', { reason: 'Wegzug' }),
  ],
  'death in the protection': [...served, simple('2026-05-02', 'record-death', 'diedOn', { party: person })],
  'death after the protection': [
    ...served,
    simple('2026-08-15', 'record-death', 'diedOn', { party: person }),
  ],
  'heirs go on': [
    ...served,
    objection('2026-03-10'),
    simple('2026-03-30', 'record-death', 'diedOn', { party: person }),
    {
      on: '2026-04-02',
      step: 'add-party',
      input: { id: 'heir', role: 'heir', name: 'Anna Beispiel', channel: 'post', since: '2026-04-02' },
    },
    simple('2026-04-08', 'heirs-continue', 'declaredOn', { heir: 'heir', interest: 'Steuer' }),
    ...decision('2026-05-11', 'wb'),
    service('2026-05-13', 'wb', 'heir'),
  ],
  'the card comes back too early': [...served, simple('2026-05-04', 'record-card-return', 'returnedOn')],
};

export { clerk };
