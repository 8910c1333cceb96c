import { plainText, type Block, type PaperDocument } from '../pdf/document';

/** A paper as text alone, for who reads with a screen reader or has it read out: the same words in the same order. */
export function textOf({ front, subject, blocks }: PaperDocument): string {
  const rows = front.information.map(([label, value]) => `${label}: ${value}`);
  const head =
    front.kind === 'letter'
      ? [front.sender.name, ...(front.endorsement ? [front.endorsement] : []), ...front.addressee, ...rows]
      : [front.sender, ...rows];
  const foot = front.kind === 'letter' ? front.footer : [];
  return (
    [head.join('\n'), subject, ...textsOf(blocks), ...(foot.length > 0 ? [foot.join('\n')] : [])].join(
      '\n\n',
    ) + '\n'
  );
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [plainText(block.text)];
      case 'thoughts':
        return [block.lines.map(plainText).join('\n')];
      case 'list':
        return [
          block.items
            .map((item, index) => `${block.numbered ? `${index + 1}.` : '-'} ${plainText(item)}`)
            .join('\n'),
        ];
      case 'table':
        return [
          block.rows
            .map((row) => row.map((cell, at) => `${block.head[at] ?? ''}: ${cell}`).join('; '))
            .join('\n'),
        ];
      case 'together':
        return textsOf(block.blocks);
    }
  });
}
