/** A page begins behind the last row of the one before, whatever has been added meanwhile. */
export interface PageOf<Key> {
  limit: number;
  after?: Key | undefined;
}

/** Of rows one more than the page holds: those shown, and where the next page begins. */
export function pageOf<Row, Key>(rows: Row[], limit: number, keyOf: (row: Row) => Key) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(last) : undefined };
}
