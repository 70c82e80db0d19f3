# Was ein Inhaber erfährt, wenn ein Guthaben nicht die Summe seiner Einträge ist.

notice-books_wrong = { $count ->
    [one] <b>Ein Guthaben passt nicht zu seinem Verlauf.</b>
   *[other] <b>{ $count } Guthaben passen nicht zu ihrem Verlauf.</b>
}
    Gib bitte der Person Bescheid, die den Rechner betreut: „passdesk check“ nennt dort die Karten und die Einträge. Bis dahin ändert sich nichts von selbst.
