# What an owner hears once a day, and at once when sessions are lost.

notice-digest = <b>{ $day }: your studio today</b>
notice-expired_unused = <b>Just ended with unused sessions: { $count }</b>
digest-expiring = <b>Ends this week: { $count }</b>
digest-lost = <b>Expired with unused sessions: { $count }</b>
digest-low = <b>Running low: { $count }</b>
digest-unpaid = <b>Not fully paid: { $count }</b>
digest-debts = <b>Owes sessions: { $count }</b>
digest-unreachable = <b>Can no longer be reached here: { $count }</b>
digest-disputes = <b>Contested deductions to settle: { $count }</b>
digest-value = { " " }· worth { $money }
digest-line-free = • { $name } · { $title }: { $count } left
digest-line-free-until = • { $name } · { $title }: { $count } left, through { $day }
digest-line-unlimited = • { $name } · { $title }: through { $day }
digest-line-lost = • { $name } · { $title }: { $count } unused
digest-line-lost-until = • { $name } · { $title }: { $count } unused, ended { $day }
digest-line-owed = • { $name } · { $title }: { $count } owed
digest-line-unpaid = • { $name } · { $title } { $price }
digest-line-person = • { $name }
digest-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
button-open-disputes = Settle contested deductions
