import { severelyDisabledFrom } from '../../../contracts/severe-disability';
import type { PlainContent } from '../content';
import { loweringPlain } from '../severe-disability/lowering';
import { markInPlainWords, markName } from '../severe-disability/marks';
import { canBeGleichgestellt, gleichstellungPlain } from '../severe-disability/matters';
import { longDate } from '../words';
import { takesAway, type DecisionFacts } from './decision-facts';
import { reservedPlainly } from './in-parts';

/** A decision on the matter in Leichte Sprache. */
export function plainDecision(found: DecisionFacts): PlainContent {
  const { decided, before } = found;
  if (decided.result === 'refused' || decided.result === 'change-refused') return refusedPlainly(found);
  if (takesAway(decided)) {
    const lowered = loweringPlain({
      before: before?.gdb,
      after: decided.gdb,
      marks: decided.marksLost,
      from: '',
    });
    return { ...lowered, what: [...lowered.what, ...marksPlainly(found)] };
  }
  return foundPlainly(found);
}

function foundPlainly(found: DecisionFacts): PlainContent {
  const { decided, before, from, proceeding } = found;
  if (decided.gdb === undefined) return marksAlonePlainly(found);
  const { gdb } = decided;
  const severely = gdb >= severelyDisabledFrom;
  return {
    what: [
      ...(proceeding.occasion === 'review'
        ? ['Wir haben Ihre Behinderung neu geprüft.']
        : ['Sie haben einen Antrag gestellt.', 'Wir haben Ihren Antrag geprüft.']),
      gdb === before?.gdb
        ? `Ihr Grad der Behinderung bleibt: ${gdb}.`
        : `Ihr Grad der Behinderung ist jetzt: ${gdb}.`,
      ...(before && gdb !== before.gdb ? [`Vorher war er: ${before.gdb}.`] : []),
      ...(from ? [`Das gilt ab dem ${longDate(from)}.`] : []),
      ...(severely ? ['Sie sind schwerbehindert.'] : []),
      ...marksPlainly(found),
      ...reservedPlainly(found.parts),
      ...(decided.healing
        ? ['In einigen Jahren prüfen wir noch einmal.', 'Bis dahin ändert sich nichts von allein.']
        : []),
    ],
    can: [
      ...(severely && !(before && before.gdb >= severelyDisabledFrom) ? cardPlain : []),
      ...(canBeGleichgestellt(gdb) ? gleichstellungPlain : []),
    ],
  };
}

/** A part that was left open: what was decided before stays. */
function marksAlonePlainly(found: DecisionFacts): PlainContent {
  return {
    what: [
      'Sie haben einen Antrag gestellt.',
      'Über einen Teil haben wir schon entschieden.',
      'Jetzt haben wir auch den Rest geprüft.',
      ...marksPlainly(found),
      ...reservedPlainly(found.parts),
    ],
    can: [],
  };
}

const cardPlain = [
  'Sie können einen Schwerbehinderten-Ausweis bekommen.',
  'Dafür brauchen wir einen Antrag.',
  'Wir brauchen auch ein Pass-Bild von Ihnen.',
  'Mit dem Ausweis können Sie Hilfen bekommen.',
];

function marksPlainly({ decided }: DecisionFacts): string[] {
  const granted = decided.marksGranted.flatMap((mark) => {
    const [words] = markInPlainWords(mark);
    return [
      `Sie bekommen das Merk-Zeichen ${markName(mark)}.`,
      ...(words === undefined ? [] : [`Das heißt: ${words}`]),
    ];
  });
  const refused = decided.marksRefused.map(
    (mark) => `Das Merk-Zeichen ${markName(mark)} bekommen Sie nicht.`,
  );
  return [...granted, ...refused];
}

function refusedPlainly({ decided, before }: DecisionFacts): PlainContent {
  return {
    what: [
      'Sie haben einen Antrag gestellt.',
      'Wir haben Ihren Antrag geprüft.',
      'Wir sagen Nein zu Ihrem Antrag.',
      ...(before
        ? [`Ihr Grad der Behinderung bleibt: ${before.gdb}.`]
        : ['Ihr Grad der Behinderung ist kleiner als 20.', 'Dann stellen wir keine Behinderung fest.']),
      ...(decided.result === 'change-refused'
        ? decided.marksRefused.map((mark) => `Das Merk-Zeichen ${markName(mark)} bekommen Sie nicht.`)
        : []),
    ],
    can: ['Geht es Ihnen später schlechter?', 'Dann können Sie einen neuen Antrag stellen.'],
  };
}
