# Was alle lesen können.

welcome = <b>{ $studio }</b>: der Empfang
welcome-stranger = Ich kenne dich noch nicht. Teile deine Telefonnummer oder öffne den Einladungslink, den du vom Studio bekommen hast.
help-unknown = Das habe ich nicht verstanden. Nutze die Knöpfe oder /help.
question-expired = Diese Frage ist abgelaufen. Bitte fang noch einmal an.
done-before = Das ist schon erledigt.
button-cancel = Abbrechen
refusal-AlreadyAnswered = Diese Frage ist schon beantwortet.
button-share-contact = Meine Telefonnummer teilen
group-private-only = Lass uns privat reden: { $link }
refusal-NotFound = Das gibt es nicht.
refusal-Outdated = Diese Anzeige war veraltet. Hier ist die aktuelle.
refusal-PassExpired = { $title } war gültig bis { $on }.
refusal-PassNotStarted = { $title } gilt erst ab { $on }.
refusal-PassOnHold = { $title } pausiert bis { $until }.
refusal-PassOnHold-no-until = { $title } pausiert bis auf Weiteres.
refusal-PassDeactivated = { $title } ist seit { $on } deaktiviert.
refusal-NothingFree = { $title }: nichts mehr frei.
refusal-DebtLimitReached = { $title }: mehr als { $limit } Einheiten können nicht offen bleiben.
refusal-AlreadyDeducted = Schon um { $at } abgebucht, von { $by }. Noch eine abbuchen?
refusal-AlreadyUndone = Das wurde schon zurückgenommen.
refusal-CannotUndo = Eine spätere Änderung baut darauf auf. Nimm zuerst die zurück.
refusal-InTheFuture = Ein Besuch kann nur für heute oder einen früheren Tag eingetragen werden.
refusal-TooLongAgo = { $days ->
    [one] Ein Besuch kann höchstens einen Tag zurück eingetragen werden.
   *[other] Ein Besuch kann höchstens { $days } Tage zurück eingetragen werden.
}
bug-apology = Bei uns ist etwas schiefgegangen; es wurde nichts geändert. Referenz: { $reference }
toast-old-button = Dieser Knopf ist aus einer älteren Version. Bitte fang neu an: /start
command-start = Start
command-balance = Meine Karten
command-coach = Trainermodus
