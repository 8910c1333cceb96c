/**
 * Why a step was not taken. A refusal is an answer, not an incident: nothing was recorded.
 * The sentences are fixed; names and dates go into the details.
 */
export const refusals = {
  'version-conflict': {
    status: 409,
    de: 'Die Akte wurde inzwischen geändert. Bitte den neuen Stand ansehen und den Schritt wiederholen.',
    en: 'The case has changed meanwhile. Look at its present state and repeat the step.',
  },
  'case-closed': {
    status: 409,
    de: 'Die Akte ist abgeschlossen; eine Vorschau gibt es nur in einer laufenden Akte. Der Schritt selbst öffnet sie wieder.',
    en: 'The case is closed; there is a preview only in one that runs. The step itself reopens it.',
  },
  'not-storable': {
    status: 422,
    de: 'Die Angaben enthalten etwas, das sich nicht speichern lässt (etwa unzulässige Zeichen oder ein unmögliches Datum). Es wurde nichts erfasst; bitte die Eingabe prüfen.',
    en: 'The input holds something that cannot be stored (such as a forbidden character or an impossible date). Nothing was recorded; check the input.',
  },
  'step-not-possible': {
    status: 409,
    de: 'Dieser Schritt ist im gegenwärtigen Stand des Verfahrens nicht möglich.',
    en: 'This step is not possible in the present phase of the procedure.',
  },
  'not-permitted': {
    status: 403,
    de: 'Dafür fehlt die Berechtigung. Die nötigen Rollen stehen unter „roles“.',
    en: 'You are not permitted to do this. The roles that are stand under "roles".',
  },
  'four-eyes': {
    status: 403,
    de: 'Vier-Augen-Prinzip: Wer etwas vorbereitet, beantragt oder die angefochtene Entscheidung freigegeben hat, darf hier nicht entscheiden. Eine andere Person muss es tun.',
    en: 'Four eyes: who prepared or requested it, or released the contested decision, may not decide here. Another person must do it.',
  },
  'excluded-person': {
    status: 409,
    de: 'Diese Person darf in dieser Akte nicht tätig werden: Sie ist ausgeschlossen, oder über die Besorgnis der Befangenheit ist noch nicht entschieden (§§ 16, 17 SGB X). Es wurde nichts erfasst. Bitte eine andere Person handeln lassen; die Leitung der Behörde entscheidet darüber und hebt einen Ausschluss auf.',
    en: 'This person may not act in this case: they are excluded, or it is not decided yet whether they are biased (§§ 16, 17 SGB X). Nothing was recorded. Let another person act; the head of the authority decides on it and lifts an exclusion.',
  },
  'not-in-charge': {
    status: 409,
    de: 'Diese Person ist für die Akte nicht oder nicht mehr zuständig. Bitte ansehen, wer es jetzt ist.',
    en: 'This person is not in charge of the case, or not any more. Look at who is now.',
  },
  'date-in-future': {
    status: 422,
    de: 'Das Datum liegt in der Zukunft. Erfasst wird nur, was bereits geschehen ist; bitte das Datum prüfen.',
    en: 'The date lies in the future. Only what has happened is recorded; check the date.',
  },
  'date-before-cause': {
    status: 422,
    de: 'Das Datum liegt vor dem Ereignis, auf das es sich bezieht. Bitte das Datum prüfen.',
    en: 'The date lies before the event it relates to. Check the date.',
  },
  'unknown-party': {
    status: 422,
    de: 'Diese beteiligte Person gibt es in der Akte nicht. Bitte zuerst als Beteiligte erfassen.',
    en: 'The case has no such party. Record the party first.',
  },
  'party-exists': {
    status: 409,
    de: 'Eine beteiligte Person mit dieser Kennung gibt es schon. Bitte eine andere Kennung wählen oder die vorhandene ändern.',
    en: 'There is a party of this id already. Choose another id or change the existing one.',
  },
  'service-on-represented-party': {
    status: 422,
    de: 'Für diese Person ist eine Vollmacht vorgelegt: Die Bekanntgabe muss an die bevollmächtigte Person gehen (§ 13 SGB X, § 7 VwZG).',
    en: 'A power of attorney was presented for this party: service must go to the representative (§ 13 SGB X, § 7 VwZG).',
  },
  'unknown-notice': {
    status: 422,
    de: 'Diese Entscheidung gibt es in der Akte nicht. Bitte die Kennung der Entscheidung prüfen.',
    en: 'The case has no such decision. Check the id of the decision.',
  },
  'notice-not-released': {
    status: 409,
    de: 'Die Entscheidung ist noch nicht freigegeben und kann deshalb nicht bekannt gegeben werden.',
    en: 'The decision is not released yet and can therefore not be served.',
  },
  'date-before-release': {
    status: 422,
    de: 'Das Datum liegt vor der Freigabe der Entscheidung; vorher kann sie nicht bekannt gegeben worden sein. Bitte das Datum prüfen, oder die Freigabe berichtigen.',
    en: 'The date lies before the release of the decision; it cannot have been served earlier. Check the date, or correct the release.',
  },
  'address-not-inquired': {
    status: 409,
    de: 'Öffentlich zugestellt wird nur, wenn die Anschrift nach Ermittlung unbekannt ist (§ 10 Abs. 1 S. 1 Nr. 1 VwZG). Bitte zuerst die Anschrift ermitteln und das Ergebnis erfassen.',
    en: 'Public service is possible only where the address is unknown after an inquiry (§ 10 (1) no. 1 VwZG). Inquire for the address first and record what came of it.',
  },
  'public-service-not-ordered': {
    status: 409,
    de: 'Die öffentliche Zustellung ist nicht angeordnet (§ 10 Abs. 1 S. 2 VwZG). Bitte sie zuerst anordnen lassen.',
    en: 'Public service is not ordered (§ 10 (1) VwZG). Have it ordered first.',
  },
  'correction-changes-substance': {
    status: 409,
    de: 'Das ändert, was entschieden wurde, und ist keine offenbare Unrichtigkeit (§ 38 SGB X). Bitte über Rücknahme oder Aufhebung entscheiden (§§ 44, 45, 48 SGB X); ein falscher Eintrag in der Akte wird mit „correct“ berichtigt.',
    en: 'This changes what was decided and is no obvious error (§ 38 SGB X). Decide on taking back or revoking it (§§ 44, 45, 48 SGB X); a wrong entry of the case is corrected by "correct".',
  },
  'instruction-not-corrected': {
    status: 409,
    de: 'Eine Rechtsbehelfsbelehrung wird nicht nach § 38 SGB X berichtigt: Ist sie falsch oder fehlt sie, gilt die Jahresfrist (§ 66 Abs. 2 SGG), bis mit richtiger Belehrung neu bekannt gegeben wird.',
    en: 'An instruction on remedies is not corrected under § 38 SGB X: where it is wrong or missing the period is one year (§ 66 (2) SGG), until the decision is served anew with a right one.',
  },
  'already-done': {
    status: 409,
    de: 'Das ist in der Akte schon vermerkt. Ist der Eintrag falsch, bitte einen Berichtigungsschritt vornehmen.',
    en: 'The case has this already. If the entry is wrong, correct it.',
  },
  'unknown-request': {
    status: 422,
    de: 'Diese Anforderung oder Anhörung gibt es in der Akte nicht. Bitte die Kennung prüfen.',
    en: 'The case has no such request or hearing. Check its id.',
  },
  'unknown-submission': {
    status: 422,
    de: 'Unter dieser Schrittkennung ist in der Akte nichts eingegangen. Bitte den Schritt angeben, mit dem der Eingang erfasst wurde.',
    en: 'Nothing that was received is recorded in the case under this step id. Name the step that recorded the receipt.',
  },
  'unknown-deadline': {
    status: 422,
    de: 'Diese Frist gibt es in der Akte nicht. Bitte die Kennung der Frist prüfen.',
    en: 'The case has no such deadline. Check its id.',
  },
  'not-extendable': {
    status: 422,
    de: 'Diese Frist steht im Gesetz oder ist schon gewahrt; verlängern lassen sich nur Fristen, die die Behörde gesetzt hat (§ 26 Abs. 7 SGB X).',
    en: 'This period is set by law or was kept already; only periods set by the office can be extended (§ 26 (7) SGB X).',
  },
  'hearing-missing': {
    status: 409,
    de: 'Vor einer Entscheidung zum Nachteil der Person ist anzuhören (§ 24 Abs. 1 SGB X). Bitte zu dem, was beabsichtigt ist, anhören und die Frist abwarten oder nach § 24 Abs. 2 SGB X davon absehen.',
    en: 'Before a decision to the detriment of the person a hearing is due (§ 24 (1) SGB X). Hear the person on what is intended and await the period, or dispense with it under § 24 (2) SGB X.',
  },
  'warning-missing': {
    status: 409,
    de: 'Wegen fehlender Mitwirkung darf erst versagt werden, wenn auf die konkrete Folge schriftlich hingewiesen wurde und die gesetzte Frist abgelaufen ist (§ 66 Abs. 3 SGB I).',
    en: 'A refusal for lack of cooperation needs a written warning of the concrete consequence and the end of the period set (§ 66 (3) SGB I).',
  },
  'consent-missing': {
    status: 409,
    de: 'Arbeitgeber, Betriebs- oder Personalrat und Schwerbehindertenvertretung dürfen nur mit Einverständnis der antragstellenden Person befragt werden. Bitte zuerst das Einverständnis erfassen.',
    en: 'Employer, works council and representation of severely disabled people may be asked only with the consent of who has applied. Record the consent first.',
  },
  'finding-missing': {
    status: 409,
    de: 'Eine Gleichstellung setzt einen festgestellten GdB von 30 oder 40 voraus (§ 2 Abs. 3, § 151 Abs. 2 S. 1 SGB IX). Bitte zuerst die Feststellung erfassen.',
    en: 'A Gleichstellung needs a GdB of 30 or 40 that has been found (§ 2 (3), § 151 (2) sentence 1 SGB IX). Record the finding first.',
  },
  'contest-pending': {
    status: 409,
    de: 'Über die Entscheidung wird noch gestritten, oder sie ist noch nicht bekannt gegeben. Der Schritt ist möglich, sobald sie bindet.',
    en: 'The decision is still contested or not announced yet. The step is possible as soon as it binds.',
  },
  'remedies-in-origin': {
    status: 409,
    de: 'Rechtsbehelfe gegen diese Entscheidung werden in der Akte geführt, die sie erlassen hat; sie steht unter „origin“. Bitte den Schritt dort vornehmen.',
    en: 'Remedies against this decision are kept in the case that issued it, named under "origin". Take the step there.',
  },
  'status-missing': {
    status: 409,
    de: 'Ein Ausweis kann nicht ausgestellt werden: Eine Schwerbehinderung ist nicht festgestellt, ihr Schutz ist erloschen, oder Wohnsitz, Aufenthalt oder Arbeitsplatz in Deutschland fehlen (§ 2 Abs. 2, § 152 Abs. 5 SGB IX).',
    en: 'No card can be issued: no severe disability is found, its protection is over, or residence or work in Germany is wanting (§ 2 (2), § 152 (5) SGB IX).',
  },
  'picture-missing': {
    status: 409,
    de: 'Das Lichtbild fehlt noch. Bitte seinen Eingang erfassen, oder davon absehen, wenn die Person das Haus nicht verlassen kann (§ 5 SchwbAwV).',
    en: 'The picture is still missing. Record its receipt, or dispense with it where the person cannot leave the house (§ 5 SchwbAwV).',
  },
  'status-in-origin': {
    status: 409,
    de: 'Den Stand der Feststellung teilt die Akte mit, die sie getroffen hat; sie steht unter „origin“. Bitte dort erfassen.',
    en: 'How the finding stands is told by the case that made it, named under "origin". Record it there.',
  },
  'token-unpaid': {
    status: 409,
    de: 'Die Eigenbeteiligung ist noch nicht vollständig eingegangen; vorher wird keine Wertmarke ausgegeben (§ 228 Abs. 2 SGB IX). Die Beträge stehen unter „priceCents“ und „paidCents“.',
    en: 'The own contribution has not come in fully; before that no token is issued (§ 228 (2) SGB IX). The amounts stand under "priceCents" and "paidCents".',
  },
  'opinion-missing': {
    status: 409,
    de: 'Es liegt noch keine versorgungsärztliche Stellungnahme vor, auf die die Entscheidung sich stützen kann.',
    en: 'There is no medical opinion yet on which the decision could rest.',
  },
  'value-not-possible': {
    status: 422,
    de: 'Diese Werte lassen sich nicht feststellen: Einzel- und Gesamt-GdB müssen Zehnergrade sein (VersMedV Teil A Nr. 3).',
    en: 'These values cannot be found: single and overall GdB have to be multiples of ten (VersMedV part A no. 3).',
  },
  'clause-not-allowed': {
    status: 422,
    de: 'Auf diese Entscheidung besteht ein Anspruch: Eine Nebenbestimmung ist nur zulässig, wenn eine Rechtsvorschrift sie zulässt oder wenn sie sicherstellen soll, dass die gesetzlichen Voraussetzungen erfüllt werden (§ 32 Abs. 1 SGB X). Diese ist hier nicht vorgesehen; was möglich ist, steht unter „possible“.',
    en: 'There is a claim to this decision: it may have an ancillary clause only where a provision allows it, or to secure that the conditions of the law are met (§ 32 (1) SGB X). This one is not provided for here; what is possible stands under "possible".',
  },
  'unknown-clause': {
    status: 422,
    de: 'Diese Nebenbestimmung gibt es in der Akte nicht, oder sie ist von anderer Art. Bitte die Kennung prüfen.',
    en: 'The case has no such ancillary clause, or it is of another kind. Check its id.',
  },
  'nothing-pending': {
    status: 409,
    de: 'Dazu ist nichts anhängig. Bitte den Stand des Verfahrens prüfen.',
    en: 'Nothing of this kind is pending. Check the state of the procedure.',
  },
  'scope-not-contested': {
    status: 422,
    de: 'Der Umfang nennt etwas, worüber nicht entschieden wurde oder das schon bestandskräftig ist.',
    en: 'The scope names something that was not decided or is final already.',
  },
  'unknown-step-to-correct': {
    status: 422,
    de: 'Den zu berichtigenden Schritt gibt es in der Akte nicht.',
    en: 'The case has no step of that id to correct.',
  },
  'reason-missing': {
    status: 422,
    de: 'Für diesen Schritt fehlt die Begründung. Bitte den Grund angeben.',
    en: 'This step needs a reason. State it.',
  },
  'unknown-municipality': {
    status: 422,
    de: 'Diese Gemeinde ist in den Einstellungen der Behörde nicht hinterlegt. Bitte dort ihre Feiertage eintragen.',
    en: 'The office has no settings for this municipality. Enter its holidays there.',
  },
  'facts-contradict': {
    status: 422,
    de: 'Die Angaben widersprechen sich. Bitte die genannten Felder prüfen.',
    en: 'The facts contradict each other. Check the fields named.',
  },
  'no-full-remedy': {
    status: 422,
    de: 'Mit einem GdB unter 50 bleibt es beim Verlust der Schwerbehinderteneigenschaft. Das hilft dem Widerspruch nur zum Teil ab (§ 85 Abs. 1 SGG): bitte als Teilabhilfe (partial-remedy) erfassen.',
    en: 'With a GdB below 50 the status of a severely disabled person is lost all the same. That meets the objection only in part (section 85 (1) SGG): record it as a partial-remedy.',
  },
  'missing-fact': {
    status: 422,
    de: 'Für diesen Schritt fehlt eine Angabe. Bitte die genannten Felder ausfüllen; kommt mehreres in Betracht, steht es unter „fits“.',
    en: 'A fact is missing for this step. Fill in the fields named; where several things are possible, they stand under "fits".',
  },
  'law-not-covered': {
    status: 422,
    de: 'Für dieses Datum ist keine Rechtslage hinterlegt. Es wurde nichts erfasst; bitte das Datum prüfen.',
    en: 'No law is on record for this date. Nothing was recorded; check the date.',
  },
  'payment-exists': {
    status: 409,
    de: 'Unter dieser Kennung gibt es in der Akte schon eine Zahlung. Bitte die vorhandene berichtigen oder eine andere Kennung wählen.',
    en: 'The case has a payment of this id already. Correct that one or choose another id.',
  },
  'payment-taken': {
    status: 409,
    de: 'Mindestens eine Zahlung steht nicht mehr zur Auszahlung an oder ist schon in einem anderen Zahlungslauf. Es wurde nichts erfasst; sie stehen unter „payments“.',
    en: 'At least one payment is not waiting any more, or is in another payment run already. Nothing was recorded; they stand under "payments".',
  },
  'payment-without-account': {
    status: 409,
    de: 'Zu mindestens einer Zahlung fehlt die Bankverbindung. Bitte sie in der Akte erfassen; sie stehen unter „payments“.',
    en: 'At least one payment has no account to go to. Enter it in its case; they stand under "payments".',
  },
  'unknown-account': {
    status: 422,
    de: 'Dieses Konto ist in den Einstellungen der Behörde nicht hinterlegt.',
    en: 'The settings of the office have no such account.',
  },
  'payments-changed': {
    status: 409,
    de: 'Die Zahlungen des Laufs sind nicht mehr die, die angesehen wurden. Bitte den Lauf neu ansehen, Entfallenes herausnehmen und mit der neuen Prüfsumme freigeben.',
    en: 'The payments of the run are not those that were looked at. Look at the run again, take out what is gone, and release it with its new digest.',
  },
  'payment-run-faulty': {
    status: 409,
    de: 'Dieser Zahlungslauf ließe sich nicht als Datei schreiben. Bitte die unter „faults“ genannten Angaben in den Akten oder in den Einstellungen der Behörde berichtigen oder die Zahlung herausnehmen.',
    en: 'This payment run could not be written as a file. Correct what stands under "faults" in the cases or in the settings of the office, or take the payment out.',
  },
  'payment-file-doubtful': {
    status: 409,
    de: 'Von der Zahlungsdatei dieses Laufs ist nicht sicher, dass sie geschrieben wurde. Bitte zuerst unter den Sendungen entscheiden.',
    en: 'It is not certain that the payment file of this run was written. Decide about its delivery first.',
  },
  'recomputation-differs': {
    status: 409,
    de: 'Die Neuberechnung ergibt in dieser Akte etwas anderes als freigegeben wurde. Bitte sie neu ansehen.',
    en: 'In this case the recomputation comes to something else than was released. Look at it again.',
  },
  'nothing-to-recompute': {
    status: 409,
    de: 'In dieser Akte ergeben die heutigen Regeln und der Kalender der Behörde nichts anderes.',
    en: "In this case today's rules and the calendar of the office give nothing else.",
  },
  'step-id-reused': {
    status: 409,
    de: 'Unter dieser Schrittkennung ist schon ein anderer Inhalt erfasst. Bitte eine neue Kennung verwenden.',
    en: 'Another content is recorded under this step id. Use a new id.',
  },
  'too-large': {
    status: 413,
    de: 'Das ist zu groß: Die Angaben, oder mit ihnen die ganze Akte, überschreiten, was erfasst werden kann. Es wurde nichts erfasst. Bitte Texte kürzen; was länger ist, als Posteingang zur Akte nehmen und hier nur bezeichnen.',
    en: 'This is too large: what is given, or the whole case with it, exceeds what can be recorded. Nothing was recorded. Shorten the texts; file what is longer as incoming post and only name it here.',
  },
  'fold-failed': {
    status: 500,
    de: 'Dieser Schritt scheitert an einem Fehler des Programms. Es wurde nichts erfasst, die Akte läuft weiter; die Systembetreuung ist benachrichtigt.',
    en: 'This step fails on an error of the program. Nothing was recorded, the case goes on; operations have been told.',
  },
  'case-blocked': {
    status: 409,
    de: 'Die Akte ist gesperrt, weil Register und Ablauf auseinandergehen. Die Systembetreuung ist benachrichtigt.',
    en: 'The case is blocked because register and engine differ. Operations have been told.',
  },
} as const;

export type RefusalCode = keyof typeof refusals;
