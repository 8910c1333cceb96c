export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const page = { width: mm(210), height: mm(297) } as const;
export const margin = { left: mm(25), right: mm(20), top: mm(32), bottom: mm(27) } as const;
export const textWidth = page.width - margin.left - margin.right;

export interface Look {
  readonly size: number;
  readonly leading: number;
  readonly gap: number;
  readonly headings: Readonly<Record<1 | 2 | 3, { readonly size: number; readonly above: number }>>;
  /** Shares of the size: of small print, and of what stands in tables. */
  readonly small: number;
  readonly table: number;
  /** Of page numbers and running heads, of the name of the sender, and of what a sheet says at its head. */
  readonly quiet: number;
  readonly sender: number;
  readonly sheet: number;
}

/**
 * Formal letters as offices write them; plain ones larger and wider, as the rules of Leichte Sprache ask; large ones for who
 * reads large print alone: nothing in them is under 18 points but the field for the address, which the envelope shows.
 */
export const looks: Readonly<Record<'formal' | 'plain' | 'large', Look>> = {
  formal: {
    size: 11,
    leading: 15,
    gap: 7.5,
    headings: { 1: { size: 13, above: 0 }, 2: { size: 12, above: 9 }, 3: { size: 11, above: 6 } },
    ...{ small: 0.82, table: 0.95, quiet: 9, sender: 16, sheet: 12 },
  },
  plain: {
    size: 14,
    leading: 20,
    gap: 9,
    headings: { 1: { size: 20, above: 0 }, 2: { size: 16, above: 14 }, 3: { size: 14, above: 8 } },
    ...{ small: 0.82, table: 0.95, quiet: 9, sender: 16, sheet: 12 },
  },
  large: {
    size: 18,
    leading: 26,
    gap: 12,
    headings: { 1: { size: 24, above: 0 }, 2: { size: 21, above: 16 }, 3: { size: 18, above: 10 } },
    ...{ small: 1, table: 1, quiet: 18, sender: 22, sheet: 18 },
  },
};

export const ink = { text: '#1a1a1a', quiet: '#4d4d4d', rule: '#a6a6a6' } as const;
