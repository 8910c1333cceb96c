import type { Segment } from './visible-text';

/** An element of the structure: what something is, whatever it looks like. */
export interface Tag {
  readonly type: string;
  readonly children: Tag[];
  /** Attributes of the element, by their owner: Scope of a heading cell, numbering of a list. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

export function tag(type: string, parent?: Tag, attributes?: Record<string, string>): Tag {
  const made: Tag = { type, children: [], attributes };
  parent?.children.push(made);
  return made;
}

export interface PlacedText {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly color: string;
  readonly segments: readonly Segment[];
}

export interface PlacedRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
}

/** What stands on a page: content that belongs to an element, and artifacts that belong to none. */
export interface Page {
  readonly content: { readonly of: Tag; readonly texts: PlacedText[] }[];
  readonly artifacts: {
    readonly type: 'Pagination' | 'Layout';
    readonly texts: PlacedText[];
    readonly rules: PlacedRule[];
  }[];
}

export function emptyPage(): Page {
  return { content: [], artifacts: [] };
}
