export interface PostalAddress {
  name: string;
  street: string;
  postcode: string;
  town: string;
}

/** What an office says in letters of one type, beside what the law and the case say: paragraphs, parted by empty lines. */
export interface LetterTexts {
  /** Before the first paragraph of ours. */
  opening?: string | undefined;
  /** After the last one, before the signature. */
  closing?: string | undefined;
}

/** How an office presents itself in letters. It is never recorded with acts: a letter takes the one of its own day. */
export interface Letterhead extends PostalAddress {
  department?: string | undefined;
  phone?: string | undefined;
  fax?: string | undefined;
  email?: string | undefined;
  web?: string | undefined;
  hours?: string | undefined;
  /** How a document reaches the office electronically in due form (§ 36a SGB I): mailbox, portal, form. */
  electronicAccess?: string | undefined;
  /** Who decides on objections against this office's decisions (§ 85 Abs. 2 SGG). */
  objectionOffice: PostalAddress;
  /** The account to which what the office demands is paid. */
  incomingAccount?: { holder: string; iban: string; bank?: string | undefined } | undefined;
  /** The social court of the district (§ 57 SGG). */
  court: PostalAddress;
  /** Other courts for postcodes that begin so; the longest beginning counts. */
  courtsByPostcode: Record<string, PostalAddress>;
  signature: {
    /** "Mit freundlichen Grüßen" */
    greeting: string;
    /** "Im Auftrag" */
    onBehalf: string;
    /** Title or function by the id of the person who releases. */
    titles: Record<string, string>;
  };
  /** Small print at the foot of the first page, e.g. bank account, data protection. */
  footer: string[];
  /** By type of letter. */
  texts: Record<string, LetterTexts>;
}

/** What an office starts from until it has entered its own; no letter should leave the house with it. */
export const sampleLetterhead: Letterhead = {
  name: 'Versorgungsamt Musterstadt',
  street: 'Musterstraße 1',
  postcode: '12345',
  town: 'Musterstadt',
  phone: '01234 567-0',
  email: 'post@versorgungsamt.example',
  web: 'www.versorgungsamt.example',
  objectionOffice: {
    name: 'Bezirksregierung Musterstadt',
    street: 'Musterallee 2',
    postcode: '12345',
    town: 'Musterstadt',
  },
  court: {
    name: 'Sozialgericht Musterstadt',
    street: 'Musterring 3',
    postcode: '12345',
    town: 'Musterstadt',
  },
  courtsByPostcode: {},
  signature: { greeting: 'Mit freundlichen Grüßen', onBehalf: 'Im Auftrag', titles: {} },
  footer: [],
  texts: {},
};
