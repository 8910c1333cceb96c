import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Block } from '../../pdf/document';
import { decidedGdb, rulingsOf } from '../case-facts';
import type { LetterContent, LetterContext } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import {
  fromWhen,
  heardText,
  loweringComparison,
  loweringNotes,
  loweringPlain,
  loweringSentences,
  type Lowering,
} from '../severe-disability/lowering';
import { marksIn } from '../severe-disability/matters';

type Context = LetterContext<DowngradeState>;

/** § 48 Abs. 1 SGB X with § 152 SGB IX: the GdB is lowered. */
export function lowering(context: Context): LetterContent {
  const { facts, state, principal } = context;
  const change: Lowering = {
    before: facts.needed(facts.number('gdbBefore', state.gdbBefore), 'gdbBefore', '§ 33 Abs. 1 SGB X'),
    after: facts.needed(decidedGdb(context), 'values.gdb', '§ 33 Abs. 1 SGB X'),
    marks: marksIn(Object.keys(rulingsOf(context))),
    from: fromWhen(facts.date('effectiveOn')),
  };
  const former = facts.date('formerDecisionOn');
  return {
    subject: 'Bescheid über die Neufeststellung des Grades der Behinderung',
    opening: [
      paragraph(
        'Wir haben geprüft, ob sich die Verhältnisse geändert haben, auf denen die bisherige Feststellung ',
        former ? `vom ${longDate(former)} ` : '',
        'beruht (§ 48 Abs. 1 S. 1 SGB X, § 152 SGB IX).',
      ),
    ],
    operative: loweringSentences(principal.name, change, former ? ` vom ${longDate(former)}` : ''),
    reasons: reasons(context, change),
    notes: loweringNotes(change),
    remedy: 'widerspruch',
    plain: loweringPlain(change),
  };
}

function reasons({ facts }: Context, change: Lowering): Block[] {
  return [
    ...loweringComparison(change),
    ...paragraphsOf(facts.text('reasons') ?? ''),
    paragraph(
      'Soweit sich die Verhältnisse, die beim Erlass eines Verwaltungsaktes mit Dauerwirkung vorgelegen haben, wesentlich ' +
        'ändern, ist er mit Wirkung für die Zukunft aufzuheben (§ 48 Abs. 1 S. 1 SGB X). Beim GdB ist eine Änderung um ' +
        'wenigstens 10 wesentlich (Anlage zu § 2 VersMedV, Teil A Nr. 7 Buchst. a).',
    ),
    ...heardText(facts.date('heardOn')),
  ];
}
