import { handedOver, open, openTasks, refused, released } from './given';

const naming = (more: Record<string, unknown> = {}) => ({
  person: 'local:caseworker',
  ground: 'bias',
  namedBy: 'party',
  namedOn: '2026-05-12',
  reason: 'hat sich am Telefon abfällig geäußert',
  ...more,
});

describe('§§ 16, 17 SGB X: Ausschluss und Befangenheit', () => {
  it.concurrent(
    'werden der Leitung vorgelegt, wo andere sie anzeigen, und halten erst dann heraus',
    async () => {
      const file = await released();
      expect(
        await refused(file, 'name-exclusion', naming({ person: 'system:mailroom' }), 'mailroom'),
      ).toEqual({
        status: 400,
        code: 'malformed-input',
      });
      for (const person of ['local:caseworker', 'local:supervisor', 'local:supervisor2'])
        await file.take('name-exclusion', naming({ person }), 'mailroom', `anzeige-${person.slice(6)}`);
      await file.take('record-service', handedOver('2026-05-13'));
      const decision = { naming: 'anzeige-caseworker', decidedOn: '2026-05-13', reason: 'trifft zu' };
      await file.take('decide-exclusion', { ...decision, excluded: true }, 'supervisor');
      expect(await refused(file, 'vermerk', { text: 'noch etwas' })).toEqual({
        status: 409,
        code: 'excluded-person',
      });
      const own = { ...decision, naming: 'anzeige-supervisor', excluded: false };
      expect(await refused(file, 'decide-exclusion', own, 'supervisor')).toEqual({
        status: 409,
        code: 'excluded-person',
      });
      await file.take('decide-exclusion', own, 'supervisor2');
    },
  );

  it.concurrent(
    'halten aus der Akte, wer sie selbst anzeigt, bis die Leitung anders entscheidet',
    async () => {
      const file = await released();
      await file.take('name-exclusion', naming({ namedBy: 'self' }), 'caseworker', 'anzeige');
      const answer = await file.attempt('record-service', handedOver('2026-05-13'));
      expect(answer).toMatchObject({
        status: 409,
        body: {
          code: 'excluded-person',
          title: expect.stringContaining('Bitte eine andere Person handeln lassen') as string,
          ground: 'bias',
          norm: '§ 17 Abs. 1 SGB X',
          standing: 'open',
          status: 409,
        },
      });
      const view = await file.view();
      expect(openTasks(view)).toEqual(['decide-exclusion', 'serve-notice']);
      // It is shown before it is tried.
      expect(view.steps.filter(({ forYou }) => forYou)).toEqual([]);
      const decision = { naming: 'anzeige', decidedOn: '2026-05-13', reason: 'kein objektiver Grund' };
      expect(await refused(file, 'decide-exclusion', { ...decision, excluded: false })).toMatchObject({
        status: 403,
      });
      await file.take('decide-exclusion', { ...decision, excluded: false }, 'supervisor');
      await file.take('record-service', handedOver('2026-05-13'));
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2026-06-15' });
    },
  );

  it.concurrent('legen vor, was die Person schon getan hat, und nehmen ihr die Akte', async () => {
    const file = await open();
    await file.take('assign', { person: 'local:caseworker', deputy: 'local:caseworker2' }, 'supervisor');
    const relative = naming({ ground: 'relative', namedBy: 'self', reason: 'Schwester der Antragstellerin' });
    await file.take('name-exclusion', relative, 'caseworker', 'anzeige');
    expect(openTasks(await file.view())).toEqual(['release-notice', 'replace-excluded', 'review-acts']);
    const back = { person: 'local:caseworker2', deputy: 'local:caseworker' };
    expect(await refused(file, 'assign', back, 'supervisor')).toEqual({
      status: 409,
      code: 'excluded-person',
    });
    await file.take('assign', { person: 'local:caseworker2' }, 'supervisor');
    await file.take('finish-task', { task: 'review-acts:anzeige' }, 'supervisor');
    expect(openTasks(await file.view())).toEqual(['release-notice']);
    await file.take(
      'lift-exclusion',
      { naming: 'anzeige', liftedOn: '2026-05-14', reason: 'Verwechslung' },
      'supervisor',
    );
    await file.take('vermerk', { text: 'wieder dabei' });
  });
});
