const excerptLength = 500;

/** The state is written anew with every act: of a long text it holds the beginning, the whole stands in the journal. */
export function excerpt(text: string): string {
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength - 1)}…`;
}
