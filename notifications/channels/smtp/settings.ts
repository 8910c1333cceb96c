export interface Mailbox {
  name?: string | undefined;
  address: string;
}

export interface SmtpSettings {
  host: string;
  port: number;
  /**
   * `implicit`: encrypted from the first byte. `required`: by STARTTLS, or not at all. `opportunistic`: where the
   * server offers it. `none`: never, for a server on this machine.
   */
  tls: 'implicit' | 'required' | 'opportunistic' | 'none';
  /** Certificates to trust instead of those of the system, PEM. */
  ca?: string | undefined;
  auth?: { user: string; password: string } | undefined;
  from: Mailbox;
  replyTo?: Mailbox | undefined;
  notice: { subject: string; text: string };
  /** Until connected and greeted. */
  connectMs: number;
  /** Without a byte from the server. RFC 5321 asks for ten minutes of patience after the end of the content. */
  silenceMs: number;
  /** For the whole of it. */
  totalMs: number;
}

export const smtpDefaults = {
  notice: {
    subject: 'Neue Nachricht für Sie',
    text: [
      'Guten Tag,',
      'für Sie gibt es ein neues Schreiben. Sie erhalten es auf dem Weg, der mit Ihnen vereinbart ist.',
      'Zum Schutz Ihrer Daten steht hier nichts über den Inhalt. Diese E-Mail ersetzt das Schreiben nicht. Fristen ' +
        'richten sich nur nach dem Schreiben.',
      'Bitte antworten Sie nicht auf diese E-Mail.',
    ].join('\n\n'),
  },
  connectMs: 30_000,
  silenceMs: 600_000,
  totalMs: 1_200_000,
} as const;
