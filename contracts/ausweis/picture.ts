/** What the person is asked for, and what follows without it (§ 5 Abs. 1 SchwbAwV, § 66 Abs. 3 SGB I). */
export const pictureRequest = {
  what: 'Ein aktuelles Passbild von Ihnen (etwa 35 × 45 mm). Bitte schreiben Sie Ihren Namen und das Aktenzeichen auf die Rückseite.',
  consequence:
    'Ohne Passbild können wir den Ausweis nicht ausstellen. Geht es nicht ein, lehnen wir die Ausstellung des Ausweises ab, bis Sie es nachreichen.',
} as const;
