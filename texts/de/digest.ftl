# Was die Leitung einmal am Tag hört, und sofort, wenn Einheiten verfallen.

notice-digest = <b>{ $day }: dein Studio heute</b>
notice-expired_unused = <b>Gerade mit ungenutzten Einheiten abgelaufen: { $count }</b>
digest-expiring = <b>Endet diese Woche: { $count }</b>
digest-lost = <b>Abgelaufen mit ungenutzten Einheiten: { $count }</b>
digest-low = <b>Fast aufgebraucht: { $count }</b>
digest-unpaid = <b>Nicht ganz bezahlt: { $count }</b>
digest-debts = <b>Schuldet Einheiten: { $count }</b>
digest-unreachable = <b>Hier nicht mehr erreichbar: { $count }</b>
digest-disputes = <b>Beanstandete Abbuchungen zu klären: { $count }</b>
digest-value = { " " }· Wert { $money }
digest-line-free = • { $name } · { $title }: noch { $count }
digest-line-free-until = • { $name } · { $title }: noch { $count }, bis { $day }
digest-line-unlimited = • { $name } · { $title }: bis { $day }
digest-line-lost = • { $name } · { $title }: { $count } ungenutzt
digest-line-lost-until = • { $name } · { $title }: { $count } ungenutzt, Ende { $day }
digest-line-owed = • { $name } · { $title }: { $count } offen
digest-line-unpaid = • { $name } · { $title } { $price }
digest-line-person = • { $name }
digest-more = { $count ->
    [one] und noch eine weitere
   *[other] und { $count } weitere
}
button-open-disputes = Beanstandungen klären
