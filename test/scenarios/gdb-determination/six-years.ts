import type { CaseFile } from '../../support/case-file';
import { addDays, civilDate } from '../../../rules/core/civil-date';
import { applied, decide, factsOf, foundIn, handedOver, openedBy, opinion } from './given';
import { minutes } from '../../support/patience';

const begunOn = civilDate(new Date().toISOString().slice(0, 10));
/** A day of the six years, counted from the application. */
const day = (count: number) => addDays(begunOn, count);

describe('Sechs Jahre eines Menschen', () => {
  it.concurrent(
    'vom Antrag über Widerspruch, Urteil, Änderung und Nachprüfung bis zum Ende der Schutzfrist',
    async () => {
      const file = await applied({ receivedOn: day(0) });
      await foundByTheAuthority(file);
      await changedByTheCourt(file);
      await changedOnApplication(file);
      const protection = await loweredAfterReview(file);

      expect(await file.view()).toMatchObject({ phase: 'closing', outcome: 'lowered' });
      expect(foundIn(await file.view())).toMatchObject({ gdb: 30 });
      expect(await protection.view()).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
      for (const each of [file, protection]) {
        const journal = await each.journal();
        expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
        await everyLetterCanBeRead(each);
      }
    },
    minutes(2),
  );
});

/** Days 0 to 48: looked into with a reminder to the doctor, found 40, notified. */
async function foundByTheAuthority(file: CaseFile): Promise<void> {
  await file.advance(day(2));
  await file.take('accept-application', { on: day(2) });
  await file.take('request-evidence', { from: 'praxis', what: 'Befunde seit 2023' }, 'caseworker', 'ask');
  await file.advance(day(30));
  await file.take(
    'record-evidence',
    { request: 'ask', receivedOn: day(30), subject: 'Befundbericht' },
    'mailroom',
  );
  await file.take('record-opinion', opinion(day(30), 40), 'medical-service');
  await file.advance(day(45));
  await decide(file, { gdb: 40, decidedOn: day(45) });
  await file.advance(day(48));
  await file.take('record-service', handedOver(day(48)));
  expect(await file.phase()).toBe('objection-period');
}

/** Days 70 to 860: objection, its decision, suit, and the judgment that gives 60, carried out. */
async function changedByTheCourt(file: CaseFile): Promise<void> {
  await file.advance(day(70));
  await file.take('record-objection', { from: 'person', receivedOn: day(70), form: 'written' }, 'mailroom');
  await file.advance(day(150));
  const kept = { kind: 'objection-decision', reasons: 'Die Befunde tragen nicht mehr.' };
  await file.take('prepare-objection-decision', kept, 'objection-office', 'kept');
  await file.take('release-notice', { notice: 'kept', releasedOn: day(150) }, 'supervisor2');
  await file.advance(day(153));
  await file.take('record-service', handedOver(day(153), 'kept'));
  await file.advance(day(175));
  const suit = { from: 'person', receivedOn: day(175), court: 'Sozialgericht Münster' };
  await file.take('record-action', suit);
  await file.advance(day(815));
  const judgment = { how: 'judgment', on: day(800), ruling: 'changed', gdb: 60 };
  await file.take('record-court-outcome', judgment, 'caseworker', 'judgment');
  await file.take('record-service', handedOver(day(815), 'judgment'));
  await file.take('record-service', handedOver(day(815), 'judgment', '@office'));
  await file.advance(day(860));
  expect(foundIn(await file.view())).toMatchObject({ gdb: 60 });
  const ruling = { notice: 'judgment', decidedOn: day(860), reasons: 'wie vom Gericht entschieden' };
  await file.take('prepare-implementation', ruling, 'caseworker', 'carried-out');
  await file.take('release-notice', { notice: 'carried-out', releasedOn: day(860) }, 'supervisor2');
  await file.take('record-service', handedOver(day(860), 'carried-out'));
}

/** Days 1000 to 1100: a change gives 70, for five years of Heilungsbewährung. */
async function changedOnApplication(file: CaseFile): Promise<void> {
  await file.advance(day(1000));
  await file.take('apply-for-change', { from: 'person', receivedOn: day(1000) }, 'mailroom');
  await file.take('accept-application', { on: day(1000) });
  const healing = { startedOn: day(300), years: 5 };
  await file.take('record-opinion', opinion(day(1000), 70, { healing }), 'medical-service');
  await decide(file, { gdb: 70, decidedOn: day(1000) }, 'bescheid-2');
  await file.take('record-service', handedOver(day(1000), 'bescheid-2'));
  await file.advance(day(1100));
  expect(foundIn(await file.view())).toMatchObject({ gdb: 70 });
}

/** Days 2126 to 2500: the review begins by itself; the lowering to 30 opens the case of the protection, which runs out. */
async function loweredAfterReview(file: CaseFile): Promise<CaseFile> {
  await file.advance(day(2150));
  expect(factsOf(await file.view()).proceeding.occasion).toBe('review');
  await file.take('record-opinion', opinion(day(2150), 30), 'medical-service');
  await file.take(
    'start-hearing',
    { to: 'person', about: 'Ende der Heilungsbewährung', intends: { gdb: 30 } },
    'caseworker',
    'hearing',
  );
  await file.advance(day(2200));
  await decide(file, { gdb: 30, decidedOn: day(2200) }, 'bescheid-3');
  const protection = await openedBy(file);
  await file.take('record-service', handedOver(day(2200), 'bescheid-3'));
  await file.advance(day(2500));
  return protection;
}

async function everyLetterCanBeRead(file: CaseFile): Promise<void> {
  for (const { key, letter } of await file.letters()) {
    const { body } = await file.api.get<{ documents: { kind: string; pdf: string }[] }>(
      `${file.path}/letters/${encodeURIComponent(key)}/papers`,
    );
    const kinds = body.documents.map(({ kind }) => kind);
    expect(kinds).toEqual(letter.to === 'person' ? ['letter', 'companion'] : ['letter']);
    for (const { pdf } of body.documents)
      expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  }
}
