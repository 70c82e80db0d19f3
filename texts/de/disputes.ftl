# Eine Abbuchung, die beanstandet wird.

dispute-about = <b>{ $title }</b>: Besuch am { $day }
    Eingetragen { $at } von { $by }
dispute-free = Jetzt frei: <b>{ $free }</b>

contested-open = Du hast gesagt, dass das nicht stimmt. Das Studio weiß Bescheid und antwortet dir hier.
contested-kept = Das Studio hat es geprüft: die Abbuchung bleibt.
contested-reversed = Das Studio hat es geprüft: die Einheit gehört wieder dir.
toast-contested = Das Studio weiß Bescheid

disputes-title = <b>Beanstandete Abbuchungen</b>
disputes-hint = Öffne eine, um sie zu behalten oder zurückzunehmen.
disputes-none = Keine wartet auf eine Antwort.
notice-dispute_opened = <b>{ $name }</b> sagt: „stimmt nicht“
dispute-open = Abbuchung behalten oder zurücknehmen? Beide Seiten erfahren es.
dispute-taken-back-meanwhile = Sie wurde inzwischen zurückgenommen. Mit „Abschließen“ erfährt es auch die andere Seite.
dispute-kept = Behalten von { $by }, { $at }
dispute-reversed = Zurückgenommen von { $by }, { $at }
toast-dispute-kept = Behalten. Beide erfahren es.
toast-dispute-reversed = Zurückgenommen. Beide erfahren es.
button-dispute = { $name }, { $day }
button-dispute-reverse = Zurücknehmen
button-dispute-keep = Behalten
button-dispute-close = Abschließen
button-all-disputes = Alle Beanstandungen
refusal-AlreadySettled = Das ist schon entschieden.

notice-dispute_settled-client-kept = Du hast eine Abbuchung beanstandet. Das Studio hat es geprüft: sie bleibt.
notice-dispute_settled-client-reversed = Du hast eine Abbuchung beanstandet. Das Studio hat sie zurückgenommen.
notice-dispute_settled-coach-kept = <b>{ $name }</b> hat eine Abbuchung von dir beanstandet. Sie bleibt bestehen.
notice-dispute_settled-coach-reversed = <b>{ $name }</b> hat eine Abbuchung von dir beanstandet. Sie wurde zurückgenommen.
