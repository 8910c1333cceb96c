import { optionalBoolean, oneOf, unreachable } from '../core/check';
import { addDays, germanDate, later, type CivilDate } from '../core/civil-date';
import { optionalCoveredDate } from '../core/coverage';
import { FactsContradictError, MissingFactError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import type { Parameter } from '../core/parameter';
import { endAfterEvent, weeks } from '../core/period';
import {
  bekanntgabeElectronicDays,
  bekanntgabePostDays,
  portalRetrieval,
  vwzgEinschreibenDays,
} from './parameters';

export const NOTIFICATION_MODES = [
  'post',
  'electronic',
  'portal',
  'registered',
  'certificate',
  'return-receipt',
  'acknowledgement',
  'personal',
  'public',
] as const;
type NotificationMode = (typeof NOTIFICATION_MODES)[number];

export interface NotificationInput {
  readonly mode: NotificationMode;
  readonly dispatchedOn?: string | undefined;
  readonly servedOn?: string | undefined;
  /** Proven receipt; for `portal` the day of retrieval where the message about it is disputed. */
  readonly receivedOn?: string | undefined;
  readonly abroad?: boolean | undefined;
  /** § 14 SGB X: a party abroad was asked in vain to name an agent for receipt. */
  readonly agentOmitted?: boolean | undefined;
}

export interface NotificationValue {
  readonly notifiedOn: CivilDate;
}

interface Facts {
  readonly dispatchedOn: CivilDate | undefined;
  readonly servedOn: CivilDate | undefined;
  readonly receivedOn: CivilDate | undefined;
  readonly abroad: boolean;
  readonly agentOmitted: boolean;
}

interface Outcome {
  readonly notifiedOn: CivilDate;
  readonly steps: FindingStep[];
  readonly flags?: string[];
}

/**
 * § 37 SGB X, §§ 2 bis 10 VwZG: the civil day on which a decision counts as announced or served.
 *
 * A fiction day stands on a Saturday, Sunday or holiday too (BSG 06.05.2010 - B 14 AS 12/09 R). An earlier receipt
 * does not move it; a proven later one replaces it.
 */
export function notification(input: NotificationInput): Finding<NotificationValue, NotificationInput> {
  const mode = oneOf(input.mode, NOTIFICATION_MODES, 'mode');
  const { notifiedOn, steps, flags } = notify(mode, checkedFacts(input));
  return finding('notification', input, { notifiedOn }, steps, flags);
}

function checkedFacts(input: NotificationInput): Facts {
  const dispatchedOn = optionalCoveredDate(input.dispatchedOn, 'dispatchedOn');
  const servedOn = optionalCoveredDate(input.servedOn, 'servedOn');
  const receivedOn = optionalCoveredDate(input.receivedOn, 'receivedOn');
  const agentOmitted = optionalBoolean(input.agentOmitted, 'agentOmitted') ?? false;
  const abroad = optionalBoolean(input.abroad, 'abroad');
  if (agentOmitted && abroad === false) {
    throw new FactsContradictError(['abroad', 'agentOmitted'], {
      de: 'Einen Empfangsbevollmächtigten muss nur benennen, wer im Ausland lebt (§ 14 SGB X).',
      en: 'Only a party abroad has to name an agent for receipt (§ 14 SGB X).',
    });
  }
  assertAfterDispatch(dispatchedOn, servedOn, 'servedOn');
  assertAfterDispatch(dispatchedOn, receivedOn, 'receivedOn');
  return { dispatchedOn, servedOn, receivedOn, agentOmitted, abroad: abroad ?? agentOmitted };
}

function assertAfterDispatch(
  dispatchedOn: CivilDate | undefined,
  date: CivilDate | undefined,
  field: string,
): void {
  if (dispatchedOn !== undefined && date !== undefined && date < dispatchedOn) {
    throw new FactsContradictError(['dispatchedOn', field], {
      de: 'Der Zugang kann nicht vor der Aufgabe zur Post oder der Absendung liegen.',
      en: 'Receipt cannot be before posting or sending.',
    });
  }
}

function notify(mode: NotificationMode, facts: Facts): Outcome {
  switch (mode) {
    case 'post':
      return byPost(facts);
    case 'electronic':
      return byFiction(facts, bekanntgabeElectronicDays, '§ 37 Abs. 2 S. 2 SGB X', '§ 37 Abs. 2 S. 3 SGB X');
    case 'portal':
      return byPortal(facts);
    case 'registered':
      return byRegisteredLetter(facts);
    case 'certificate':
      return byService(facts, '§ 3 Abs. 2 VwZG');
    case 'return-receipt':
      return byService(facts, '§ 4 Abs. 2 S. 1 VwZG');
    case 'acknowledgement':
      return byAcknowledgement(facts);
    case 'personal':
      return byService(facts, '§ 37 Abs. 1 SGB X');
    case 'public':
      return byPublication(facts);
    default:
      return unreachable(mode, 'mode');
  }
}

function required(value: CivilDate | undefined, field: string): CivilDate {
  if (value === undefined) throw new MissingFactError(field);
  return value;
}

/** The fiction day after n days, unless a later receipt is proven. */
function fictionAfter(facts: Facts, count: number, norm: string, defeatNorm: string): Outcome {
  const dispatchedOn = required(facts.dispatchedOn, 'dispatchedOn');
  const fictionDay = addDays(dispatchedOn, count);
  const steps = [
    step(
      norm,
      `Aufgegeben oder abgesandt am ${germanDate(dispatchedOn)}; gilt am ${count}. Tag danach als bekannt gegeben, ` +
        `das ist der ${germanDate(fictionDay)}, auch wenn es kein Werktag ist.`,
      `Dispatched on ${dispatchedOn}; counts as announced on day ${count} after, ${fictionDay}, working day or not.`,
    ),
  ];
  const { receivedOn } = facts;
  if (receivedOn !== undefined && receivedOn > fictionDay) {
    const de = `Ein späterer Zugang am ${germanDate(receivedOn)} ist nachgewiesen: dieser Tag gilt.`;
    steps.push(step(defeatNorm, de, `Later receipt on ${receivedOn} is proven: that day counts.`));
  } else if (receivedOn !== undefined) {
    const de = `Der frühere Zugang am ${germanDate(receivedOn)} ändert daran nichts.`;
    steps.push(step(norm, de, `The earlier receipt on ${receivedOn} changes nothing.`));
  }
  return { notifiedOn: receivedOn === undefined ? fictionDay : later(fictionDay, receivedOn), steps };
}

function byFiction(facts: Facts, daysOf: Parameter<number>, norm: string, defeatNorm: string): Outcome {
  const dispatchedOn = required(facts.dispatchedOn, 'dispatchedOn');
  return fictionAfter(facts, daysOf.at(dispatchedOn), norm, defeatNorm);
}

/** The fiction of § 37 Abs. 2 S. 1 holds for letters within Germany; abroad receipt has to be proven. */
function byPost(facts: Facts): Outcome {
  if (facts.agentOmitted) return fictionAfter(facts, 7, '§ 14 S. 2 SGB X', '§ 14 S. 3 SGB X');
  if (facts.abroad) return byActualReceipt(facts, '§ 37 Abs. 1 SGB X; § 37 Abs. 2 S. 1 SGB X');
  return byFiction(facts, bekanntgabePostDays, '§ 37 Abs. 2 S. 1 SGB X', '§ 37 Abs. 2 S. 3 SGB X');
}

/** Retrieval as such is irrelevant: it counts only where the message about it is disputed and not proven. */
function byPortal(facts: Facts): Outcome {
  const norm = '§ 37 Abs. 2a S. 4 SGB X';
  const outcome = byFiction(facts, bekanntgabeElectronicDays, norm, '§ 37 Abs. 2a S. 6 SGB X');
  const flags = outcome.notifiedOn === facts.receivedOn ? ['retrieval-counts-only-if-message-disputed'] : [];
  if (!portalRetrieval.at(facts.dispatchedOn!)) flags.push('portal-rule-not-yet-in-force');
  return { ...outcome, flags };
}

/** Registered letters abroad serve only with return receipt (§ 9 Abs. 1 Nr. 1 VwZG); else the actual receipt cures. */
function byRegisteredLetter(facts: Facts): Outcome {
  if (facts.agentOmitted) return fictionAfter(facts, 7, '§ 9 Abs. 3 S. 3 VwZG', '§ 9 Abs. 3 S. 3 VwZG');
  if (facts.abroad) return byActualReceipt(facts, '§ 9 Abs. 1 Nr. 1 VwZG; § 8 VwZG');
  return byFiction(facts, vwzgEinschreibenDays, '§ 4 Abs. 2 S. 2 VwZG', '§ 4 Abs. 2 S. 2 VwZG');
}

function byActualReceipt(facts: Facts, norm: string): Outcome {
  const notifiedOn = required(facts.receivedOn, 'receivedOn');
  const de = `Keine Fiktion; maßgeblich ist der nachgewiesene Zugang am ${germanDate(notifiedOn)}.`;
  return { notifiedOn, steps: [step(norm, de, `No fiction; the proven receipt on ${notifiedOn} counts.`)] };
}

/** The date on the certificate, return receipt or acknowledgement; without one § 8 VwZG lets actual receipt count. */
function byService(facts: Facts, norm: string): Outcome {
  if (facts.servedOn === undefined && facts.receivedOn !== undefined) {
    return { ...byActualReceipt(facts, '§ 8 VwZG'), flags: ['service-defect-cured-by-receipt'] };
  }
  const notifiedOn = required(facts.servedOn, 'servedOn');
  const de = `Zugestellt oder übergeben am ${germanDate(notifiedOn)}, auch wenn es kein Werktag ist.`;
  return {
    notifiedOn,
    steps: [step(norm, de, `Served or handed over on ${notifiedOn}, working day or not.`)],
  };
}

/** § 5 Abs. 7 S. 2 VwZG: the fiction without acknowledgement needs a recipient who demanded electronic service. */
function byAcknowledgement(facts: Facts): Outcome {
  if (facts.servedOn !== undefined || facts.dispatchedOn === undefined)
    return byService(facts, '§ 5 Abs. 7 S. 1 VwZG');
  const outcome = byFiction(facts, vwzgEinschreibenDays, '§ 5 Abs. 7 S. 2 VwZG', '§ 5 Abs. 7 S. 3 VwZG');
  return { ...outcome, flags: ['only-if-electronic-service-was-demanded'] };
}

function byPublication(facts: Facts): Outcome {
  const publishedOn = required(facts.dispatchedOn ?? facts.servedOn, 'dispatchedOn');
  const notifiedOn = endAfterEvent(publishedOn, weeks(2));
  const de = `Öffentlich bekannt gemacht am ${germanDate(publishedOn)}; gilt zwei Wochen danach als bekannt gegeben.`;
  const en = `Published on ${publishedOn}; counts as announced two weeks later.`;
  return { notifiedOn, steps: [step('§ 37 Abs. 4 S. 3 SGB X; § 10 Abs. 2 S. 6 VwZG', de, en)] };
}
