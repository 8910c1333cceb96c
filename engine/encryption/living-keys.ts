import type { KeyStore, StoredKey } from './key-store';

const PAGE = 500;

/** Every key of the store that was not destroyed, page by page. */
export async function* livingKeys(keyStore: KeyStore): AsyncGenerator<StoredKey[]> {
  for (let last: string | undefined; ;) {
    const page = await keyStore.all(last, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.caseId;
  }
}
