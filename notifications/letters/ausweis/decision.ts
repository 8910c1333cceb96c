import type { AusweisState, Decided } from '../../../contracts/ausweis/messages';
import { noticeOf } from '../case-facts';
import type { LetterContent, LetterText } from '../content';
import { hearingText, needHearing } from '../inquiry/heard';
import { askedInVain, refusedForSilence } from '../inquiry/silence';
import { longDate, oneLine, paragraph, paragraphsOf } from '../words';
import { bringItPlainly, cardOf, decidedIn, numbered, type CardContext } from './words';

/** § 33 SGB X: what refuses a card or a token, or orders that a card comes back. */
export const decision: LetterText<AusweisState> = (context) => {
  const { facts } = context;
  const notice = facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const decided = decidedIn(context, notice?.id);
  return texts[decided?.as ?? 'refused'](context, decided);
};

const texts: Record<Decided['as'], (context: CardContext, decided: Decided | undefined) => LetterContent> = {
  refused,
  'refused-cooperation': forSilence,
  'token-refused': tokenRefused,
  'return-ordered': returnOrdered,
};

const reasonsIn = ({ facts }: CardContext) => paragraphsOf(facts.text('reasons') ?? '');
const appliedOn = ({ state }: CardContext): string => longDate(state.proceeding.begunOn);

function refused(context: CardContext, decided: Decided | undefined): LetterContent {
  const away = decided?.ground === 'no-residence';
  return {
    subject: 'Bescheid über Ihren Antrag auf einen Schwerbehindertenausweis',
    opening: [
      paragraph(`Über Ihren Antrag, eingegangen am ${appliedOn(context)}, entscheiden wir wie folgt.`),
    ],
    operative: ['Die Ausstellung eines Schwerbehindertenausweises wird abgelehnt.'],
    reasons: [
      paragraph(
        away
          ? 'Einen Ausweis erhält, wer schwerbehindert ist und in Deutschland rechtmäßig wohnt, sich gewöhnlich aufhält oder arbeitet ' +
              '(§ 2 Abs. 2, § 152 Abs. 5 S. 1 SGB IX). Daran fehlt es.'
          : 'Einen Ausweis erhält, für wen ein Grad der Behinderung (GdB) von wenigstens 50 festgestellt ist (§ 2 Abs. 2, § 152 Abs. 5 S. 1 ' +
              'SGB IX). Daran fehlt es.',
      ),
      ...reasonsIn(context),
    ],
    notes: away
      ? []
      : [
          paragraph(
            'Haben sich Ihre Gesundheitsstörungen verschlimmert, oder sind neue hinzugekommen, können Sie die Feststellung eines höheren GdB ' +
              'beantragen (§ 152 Abs. 1 SGB IX, § 48 Abs. 1 SGB X).',
          ),
        ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Sie möchten einen Schwerbehinderten-Ausweis.',
        'Wir sagen Nein.',
        ...(away
          ? ['Der Ausweis ist für Menschen, die in Deutschland wohnen oder arbeiten.']
          : [
              'Für den Ausweis braucht man einen Grad der Behinderung von 50 oder mehr.',
              'Das ist bei Ihnen nicht festgestellt.',
            ]),
      ],
      can: away ? [] : ['Geht es Ihnen schlechter?', 'Dann können Sie einen neuen Antrag stellen.'],
    },
  };
}

/** § 66 SGB I: without the picture no card; what is made good is taken up (§ 67 SGB I). */
function forSilence(context: CardContext): LetterContent {
  return refusedForSilence(context, {
    begunOn: context.state.proceeding.begunOn,
    operative: [
      'Die Ausstellung des Schwerbehindertenausweises wird wegen fehlender Mitwirkung versagt, bis die Mitwirkung nachgeholt ist (§ 66 Abs. 1 SGB I).',
    ],
    asked: askedInVain(context),
    later: 'den Ausweis ausstellen',
    notes: [
      paragraph(
        'Was über Ihre Behinderung festgestellt ist, gilt auch ohne Ausweis. Können Sie das Haus nicht oder nur mit einem Krankenwagen ' +
          'verlassen, erhalten Sie den Ausweis auf Antrag ohne Lichtbild (§ 5 Abs. 2 SchwbAwV).',
      ),
    ],
    plain: ['Sie bekommen jetzt keinen Ausweis.', 'Ihr Grad der Behinderung bleibt gleich.'],
  });
}

function tokenRefused(context: CardContext, decided: Decided | undefined): LetterContent {
  const sheet = context.state.sheets.find(({ id }) => id === decided?.sheet);
  const on = sheet ? `, eingegangen am ${longDate(sheet.appliedOn)},` : '';
  const token = sheet?.kind !== 'vehicle-tax';
  const what = token ? 'eines Beiblatts mit Wertmarke' : 'eines Beiblatts für die Kraftfahrzeugsteuer';
  return {
    subject: `Bescheid über Ihren Antrag auf ${token ? 'eine Wertmarke' : 'ein Beiblatt'}`,
    opening: [paragraph(`Über Ihren Antrag${on} entscheiden wir wie folgt.`)],
    operative: [`Die Ausgabe ${what} wird abgelehnt.`],
    reasons: [
      paragraph(
        'Unentgeltlich befördert werden schwerbehinderte Menschen, die in ihrer Bewegungsfähigkeit im Straßenverkehr erheblich ' +
          'beeinträchtigt, hilflos, blind oder gehörlos sind (§ 228 Abs. 1 SGB IX). Eine Wertmarke wird nicht ausgegeben, solange die ' +
          'Kraftfahrzeugsteuer nach § 3a Abs. 2 KraftStG ermäßigt ist (§ 228 Abs. 5 S. 1 SGB IX).',
      ),
      ...reasonsIn(context),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        token
          ? 'Sie möchten eine Wert-Marke für Bus und Bahn.'
          : 'Sie möchten ein Bei-Blatt für die Auto-Steuer.',
        'Wir sagen Nein.',
        'Den Grund lesen Sie in dem Brief.',
      ],
      can: [],
    },
  };
}

/** § 152 Abs. 5 S. 4 SGB IX, § 51 SGB X; what follows from not doing it is named with it. */
function returnOrdered(context: CardContext, decided: Decided | undefined): LetterContent {
  const { facts, letterhead, state } = context;
  const returnBy = facts.needed(decided?.returnBy, 'returnBy', '§ 33 Abs. 1 SGB X');
  needHearing(context);
  const card = state.cards.find(({ id }) => id === decided?.card) ?? cardOf(context);
  return {
    subject: 'Bescheid: Rückgabe Ihres Schwerbehindertenausweises',
    opening: [
      paragraph(
        'Der gesetzliche Schutz schwerbehinderter Menschen ist für Sie erloschen. Ihren Ausweis haben Sie trotz unserer Schreiben nicht ' +
          'zurückgegeben.',
      ),
    ],
    operative: [
      [
        `${numbered('Ihr Schwerbehindertenausweis', card?.number)} wird eingezogen. Er ist `,
        ...(returnBy ? ['bis zum ', { bold: longDate(returnBy) }, ' '] : []),
        `zurückzugeben an: ${oneLine(letterhead)}.`,
      ],
    ],
    reasons: [
      paragraph(
        'Der Ausweis wird eingezogen, sobald der gesetzliche Schutz erloschen ist (§ 152 Abs. 5 S. 4 SGB IX). Wer eine Urkunde besitzt, die ein ' +
          'Recht nachweist, das nicht mehr besteht, hat sie auf Verlangen herauszugeben (§ 51 S. 1, 2 SGB X).',
      ),
      ...hearingText(context),
      ...reasonsIn(context),
    ],
    notes: [
      paragraph(
        { bold: 'Wird der Ausweis nicht zurückgegeben' },
        ', kann dieser Bescheid, sobald er vollziehbar ist, mit den Mitteln des Verwaltungszwangs durchgesetzt werden (§ 66 SGB X). Ein Zwangsmittel ' +
          'wird vorher gesondert angedroht.',
      ),
      paragraph(
        'Sie können verlangen, dass Ihnen der Ausweis wieder ausgehändigt wird, nachdem wir ihn als ungültig gekennzeichnet haben (§ 51 S. 3 SGB X). ' +
          'Der Gebrauch eines ungültigen Ausweises kann strafbar sein.',
      ),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Ihr Schwerbehinderten-Ausweis gilt nicht mehr.',
        'Wir haben Sie schon um den Ausweis gebeten.',
        'Sie müssen uns den Ausweis jetzt zurückgeben.',
        'Sonst können wir Sie dazu zwingen.',
        'Zum Beispiel: Sie müssen dann Geld zahlen.',
      ],
      can: [...bringItPlainly(letterhead), 'Haben Sie den Ausweis verloren?', 'Dann schreiben Sie uns das.'],
      until: returnBy ? [`Der Ausweis soll spätestens am ${longDate(returnBy)} bei uns sein.`] : [],
    },
  };
}
