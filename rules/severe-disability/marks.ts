import type { Sentence } from '../core/errors';

export const MARKS = [
  'G',
  'aG',
  'B',
  'H',
  'Bl',
  'Gl',
  'TBl',
  'RF',
  '1. Kl.',
  'VB',
  'EB',
  'Kriegsbeschädigt',
] as const;
export type Mark = (typeof MARKS)[number];

interface MarkLaw {
  readonly norm: string;
  readonly side: 'front' | 'back';
  readonly condition: Sentence;
  /** Whether it opens free local transport (§ 228 Abs. 1 SGB IX). */
  readonly freeTransport: boolean;
  /** Whether the token is free (§ 228 Abs. 4 Nr. 1 SGB IX). */
  readonly freeToken: boolean;
}

/** §§ 2, 3 SchwbAwV, § 229 SGB IX: the Merkzeichen of the card, each with its condition. */
export const MARK_LAW: Record<Mark, MarkLaw> = {
  G: {
    norm: '§ 229 Abs. 1 SGB IX; § 3 Abs. 1 Nr. 7 SchwbAwV',
    side: 'back',
    condition: {
      de: 'erheblich beeinträchtigt in der Bewegungsfähigkeit im Straßenverkehr, auch durch Störungen der Orientierung',
      en: 'considerably impaired mobility in road traffic, also by loss of orientation',
    },
    freeTransport: true,
    freeToken: false,
  },
  aG: {
    norm: '§ 229 Abs. 3 SGB IX; § 3 Abs. 1 Nr. 1 SchwbAwV',
    side: 'back',
    condition: {
      de: 'Beeinträchtigung der Mobilität entsprechend einem GdB von mindestens 80; dauernd nur mit fremder Hilfe oder großer Anstrengung',
      en: 'impaired mobility equal to a GdB of at least 80; always only with help or great effort',
    },
    freeTransport: true,
    freeToken: false,
  },
  B: {
    norm: '§ 229 Abs. 2 SGB IX; § 3 Abs. 2 SchwbAwV',
    side: 'front',
    condition: {
      de: 'bei öffentlichen Verkehrsmitteln regelmäßig auf Hilfe angewiesen',
      en: 'regularly dependent on help in public transport',
    },
    freeTransport: false,
    freeToken: false,
  },
  H: {
    norm: '§ 33b Abs. 3 S. 4 EStG; § 3 Abs. 1 Nr. 2 SchwbAwV',
    side: 'back',
    condition: { de: 'hilflos, für mehr als sechs Monate', en: 'helpless, for more than six months' },
    freeTransport: true,
    freeToken: true,
  },
  Bl: {
    norm: '§ 72 Abs. 5 SGB XII; § 3 Abs. 1 Nr. 3 SchwbAwV',
    side: 'back',
    condition: { de: 'blind im Sinne der Sozialhilfe', en: 'blind in the sense of social assistance' },
    freeTransport: true,
    freeToken: true,
  },
  Gl: {
    norm: '§ 228 Abs. 1 SGB IX; § 3 Abs. 1 Nr. 4 SchwbAwV',
    side: 'back',
    condition: { de: 'gehörlos', en: 'deaf' },
    freeTransport: true,
    freeToken: false,
  },
  TBl: {
    norm: '§ 3 Abs. 1 Nr. 8 SchwbAwV',
    side: 'back',
    condition: {
      de: 'Störung der Hörfunktion mit GdB mindestens 70 und des Sehvermögens mit GdB 100',
      en: 'impaired hearing with a GdB of at least 70 and sight with a GdB of 100',
    },
    freeTransport: false,
    freeToken: false,
  },
  RF: {
    norm: '§ 3 Abs. 1 Nr. 5 SchwbAwV; § 4 RBStV',
    side: 'back',
    condition: {
      de: 'Voraussetzungen des Landesrechts für Befreiung oder Ermäßigung des Rundfunkbeitrags',
      en: 'conditions of Land law for exemption from or reduction of the broadcasting fee',
    },
    freeTransport: false,
    freeToken: false,
  },
  '1. Kl.': {
    norm: '§ 3 Abs. 1 Nr. 6 SchwbAwV',
    side: 'back',
    condition: {
      de: 'Schwerkriegsbeschädigte und Verfolgte im Sinne des BEG mit GdS ab 70',
      en: 'severely war-disabled people and the persecuted in the sense of the BEG with a GdS from 70',
    },
    freeTransport: false,
    freeToken: false,
  },
  VB: {
    norm: '§ 2 Abs. 2 S. 1 Nr. 1 SchwbAwV',
    side: 'front',
    condition: {
      de: 'Versorgung nach anderen Gesetzen mit GdS ab 50',
      en: 'benefits under other acts with a GdS from 50',
    },
    freeTransport: false,
    freeToken: false,
  },
  EB: {
    norm: '§ 2 Abs. 2 S. 1 Nr. 2 SchwbAwV',
    side: 'front',
    condition: {
      de: 'Entschädigung nach § 28 BEG mit GdS ab 50',
      en: 'compensation under § 28 BEG with a GdS from 50',
    },
    freeTransport: false,
    freeToken: false,
  },
  Kriegsbeschädigt: {
    norm: '§ 2 Abs. 1 SchwbAwV',
    side: 'front',
    condition: {
      de: 'Anspruch nach BVG oder § 21 SGB XIV mit GdS ab 50',
      en: 'claim under BVG or § 21 SGB XIV with a GdS from 50',
    },
    freeTransport: false,
    freeToken: false,
  },
};
