/** How large something is on its way through the engine: workflow code can neither deflate nor seal. */
export function measure(sizeOf: (value: unknown) => number) {
  // eslint-disable-next-line @typescript-eslint/require-await
  return async (value: unknown): Promise<number> => sizeOf(value);
}
