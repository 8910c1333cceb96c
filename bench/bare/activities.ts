/** Does nothing, so that what is measured is the engine alone. */
export function nothing(text: string): Promise<string> {
  return Promise.resolve(text);
}
