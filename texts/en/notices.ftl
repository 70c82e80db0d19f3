# What is said without being asked.

notice-deducted = One session was deducted from <b>{ $title }</b>: { $before } → { $after } free.
notice-deducted-unlimited = A visit was entered on <b>{ $title }</b> (unlimited).
notice-undone = A deduction on <b>{ $title }</b> was taken back: { $before } → { $after } free.
notice-undone-unlimited = A visit on <b>{ $title }</b> was taken back (unlimited).
notice-sessions_left = { $free ->
    [one] One session is left on <b>{ $title }</b>.
   *[other] { $free } sessions are left on <b>{ $title }</b>.
}
