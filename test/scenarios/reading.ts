import { CaseFile, type CaseView } from '../support/case-file';

export const openTasks = (view: CaseView) => view.tasks.map(({ type }) => type).sort();

/** Types of the letters the case owes or has sent; those taken back in time are left out. */
export async function lettersOf(file: CaseFile): Promise<string[]> {
  return (await file.letters())
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ letter }) => letter.type);
}

/** Handed over with a certificate on a day: no fiction, the period begins the next day. */
export function handedOver(servedOn: string, notice = 'bescheid', addressee = 'person') {
  return { notice, addressee, mode: 'certificate', servedOn };
}

/** The case that a case has opened, once it knows its number. */
export async function openedBy(file: CaseFile): Promise<CaseFile> {
  const first = ({ facts }: CaseView) => (facts as { opened?: { caseId?: string }[] }).opened?.[0]?.caseId;
  const view = await file.until((candidate) => first(candidate) !== undefined);
  return CaseFile.of(file.api, first(view) ?? '', file.stage);
}
