import type { Block, PaperDocument } from '../pdf/document';
import { contactRows } from './addressing';
import type { LetterContent, LetterContext } from './content';
import { language, senderOf } from './frame';
import type { Instruction } from './remedy-instruction';
import { longDate, oneLine } from './words';

export const companionTitle = (caseId: string): string =>
  `Erläuterung in Leichter Sprache – Aktenzeichen ${caseId}`;

/** The sheet that goes with a citizen's letter: what it says, what one can do, until when, who helps. */
export function companionOf(
  context: LetterContext,
  content: LetterContent,
  instruction: Instruction | undefined,
): PaperDocument {
  const { state, letterhead, date } = context;
  const sender = senderOf(content, letterhead);
  const until = [...(content.plain.until ?? []), ...(instruction?.until ?? [])];
  const blocks: Block[] = [
    thoughts([
      'Sie haben einen Brief von uns bekommen.',
      'Dieses Blatt erklärt den Brief.',
      'Das Blatt ist nur eine Hilfe.',
      'Es gilt, was in dem Brief steht.',
    ]),
    ...chapter('Was steht in dem Brief?', content.plain.what),
    ...chapter('Was können Sie tun?', [...content.plain.can, ...(instruction?.can ?? [])]),
    ...chapter('Bis wann?', until.length > 0 ? until : ['In diesem Brief steht keine Frist für Sie.']),
    ...whoHelps(context),
  ];
  return {
    title: companionTitle(state.caseId),
    author: sender.name,
    language,
    datedOn: date,
    look: 'plain',
    front: {
      kind: 'sheet',
      sender: sender.name,
      information: [
        ['Ihr Akten-Zeichen', state.caseId],
        ['Brief vom', longDate(date)],
        ['Thema', content.subject],
      ],
    },
    subject: 'Der Brief in Leichter Sprache',
    blocks,
    runningHead: `${sender.name} · Akten-Zeichen ${state.caseId}`,
  };
}

function thoughts(lines: readonly string[]): Block {
  return { kind: 'thoughts', lines };
}

function chapter(text: string, lines: readonly string[]): Block[] {
  return [{ kind: 'together', blocks: [{ kind: 'heading', level: 2, text }, thoughts(lines)] }];
}

function whoHelps({ letterhead, state }: LetterContext): Block[] {
  const reach = contactRows(letterhead).filter(([label]) => label !== 'Fax');
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Wer hilft Ihnen?' },
    thoughts([
      'Sie haben Fragen? Fragen Sie uns.',
      `Nennen Sie dabei Ihr Akten-Zeichen: ${state.caseId}.`,
      'Jemand darf Ihnen dabei helfen.',
    ]),
    { kind: 'list', items: [oneLine(letterhead), ...reach.map(([label, value]) => `${label}: ${value}`)] },
    thoughts([
      'Es gibt auch Beratung, die nichts kostet.',
      'Sie heißt: Ergänzende unabhängige Teilhabe-Beratung. Kurz: EUTB.',
      'Im Internet: www.teilhabeberatung.de',
    ]),
  ];
  return [{ kind: 'together', blocks }];
}
