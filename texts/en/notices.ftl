# What is said without being asked.

notice-deducted = One session was deducted from <b>{ $title }</b>: { $before } → <b>{ $after }</b> free.
notice-deducted-days = One day was used of <b>{ $title }</b>: { $before } → <b>{ $after }</b> free.
notice-deducted-nothing = A visit was entered on <b>{ $title }</b>. Nothing was deducted: <b>{ $free }</b> free.
notice-deducted-unlimited = A visit was entered on <b>{ $title }</b> (unlimited).
notice-entered = Entered by { $name }: { $at }.
notice-entered-late = For { $day }; entered by { $name }: { $at }.
notice-undone = A deduction on <b>{ $title }</b> was taken back: { $before } → <b>{ $after }</b> free.
notice-undone-days = A day of <b>{ $title }</b> was given back: { $before } → <b>{ $after }</b> free.
notice-undone-nothing = A visit on <b>{ $title }</b> was taken back. Unchanged: <b>{ $free }</b> free.
notice-undone-unlimited = A visit on <b>{ $title }</b> was taken back (unlimited).
notice-undone-change = A change of <b>{ $title }</b> was taken back.
notice-changed = The studio changed <b>{ $title }</b>.
notice-changed-free = Free: { $before } → <b>{ $after }</b>
notice-changed-owed = Owed: { $before } → <b>{ $after }</b>
notice-changed-unlimited = It is unlimited now.
notice-changed-counted = It is no longer unlimited: <b>{ $free }</b> free.
notice-changed-valid_until = Valid through: { $was } → <b>{ $now }</b>
notice-changed-valid_from = Starts: { $was } → <b>{ $now }</b>
notice-changed-activate_by = First visit by: { $was } → <b>{ $now }</b>
notice-no-day = no date
notice-reason = Reason: { $reason }
notice-given = You have a new pass: <b>{ $title }</b>.
notice-given-count = { $total ->
    [one] <b>One</b> session.
   *[other] <b>{ $total }</b> sessions.
}
notice-given-days = { $total ->
    [one] <b>One</b> day: its first visit uses it.
   *[other] <b>{ $total }</b> days: the first visit of a day uses one.
}
button-not-right = Not right

notice-days_left = { $left ->
    [0] <b>{ $title }</b>: <b>today</b> is the last day.
    [one] Your pass <b>{ $title }</b> ends soon: <b>one day</b> left, valid through { $day }.
   *[other] Your pass <b>{ $title }</b> ends soon: <b>{ $left } days</b> left, valid through { $day }.
}
notice-days_left-start = { $left ->
    [0] Your pass <b>{ $title }</b> lapses unless you start it <b>today</b>.
    [one] Your pass <b>{ $title }</b> lapses unless you start it: <b>one day</b> left, first visit by { $day }.
   *[other] Your pass <b>{ $title }</b> lapses unless you start it: <b>{ $left } days</b> left, first visit by { $day }.
}
notice-free = { $free ->
    [one] <b>One</b> session is free.
   *[other] <b>{ $free }</b> sessions are free.
}
notice-free-days = { $free ->
    [one] <b>One</b> day is free.
   *[other] <b>{ $free }</b> days are free.
}
notice-pace = { $pace ->
    [one] To use everything: one visit a week.
   *[other] To use everything: { $pace } visits a week.
}
notice-sessions_left = { $free ->
    [one] <b>One</b> session is left on <b>{ $title }</b>.
   *[other] <b>{ $free }</b> sessions are left on <b>{ $title }</b>.
}
notice-sessions_left-days = { $free ->
    [one] <b>One</b> day is left on <b>{ $title }</b>.
   *[other] <b>{ $free }</b> days are left on <b>{ $title }</b>.
}
notice-expired = Your pass <b>{ $title }</b> has ended: its last day was { $day }.
notice-expired-free = { $free ->
    [one] <b>One</b> unused session has expired.
   *[other] <b>{ $free }</b> unused sessions have expired.
}
notice-expired-days = { $free ->
    [one] <b>One</b> unused day has expired.
   *[other] <b>{ $free }</b> unused days have expired.
}
notice-expired-hint = To go on training, ask at the studio for a new pass or more time.
notice-apology = Something went wrong on our side, and what you last sent got no answer. Please try again. Reference: { $reference }
notice-dead_letter = A message to the desk could not be answered. It is kept for two weeks; whoever runs the desk finds it in the log. Reference: { $reference }
