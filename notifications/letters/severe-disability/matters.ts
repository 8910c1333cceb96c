import type { Matter } from '../../../contracts/remedies/state';
import { listed } from '../words';
import { markName } from './marks';

const prefix = 'merkzeichen-';

/** The Merkzeichen among matters: "G und B". */
export function marksIn(matters: readonly Matter[]): string[] {
  return matters.filter((matter) => matter.startsWith(prefix)).map((matter) => matter.slice(prefix.length));
}

export function marksText(marks: readonly string[]): string {
  const names = marks.map(markName);
  return names.length === 1 ? `das Merkzeichen ${names[0]}` : `die Merkzeichen ${listed(names)}`;
}

/** § 2 Abs. 3 SGB IX: with a GdB of 30 or 40 one can be gleichgestellt. */
export const canBeGleichgestellt = (gdb: number | undefined): boolean => gdb === 30 || gdb === 40;

export const gleichstellungNote =
  'Mit einem GdB von 30 oder 40 können Sie bei der Agentur für Arbeit die Gleichstellung mit schwerbehinderten Menschen ' +
  'beantragen, wenn Sie sonst keinen geeigneten Arbeitsplatz erlangen oder behalten können (§ 2 Abs. 3 SGB IX). Sie wirkt ' +
  'ab dem Tag, an dem der Antrag eingeht (§ 151 Abs. 2 SGB IX).';

export const gleichstellungPlain = [
  'Arbeiten Sie?',
  'Oder suchen Sie Arbeit?',
  'Dann können Sie einen Antrag bei der Agentur für Arbeit stellen.',
  'Der Antrag heißt: Gleichstellung.',
  'Er kann Ihren Arbeits-Platz schützen.',
  'Stellen Sie den Antrag bald.',
  'Er gilt erst ab dem Tag, an dem er dort ankommt.',
];
