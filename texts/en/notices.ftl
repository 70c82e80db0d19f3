# What is said without being asked.

notice-deducted = One session was deducted from <b>{ $title }</b>: { $before } → <b>{ $after }</b> free.
notice-deducted-days = One day was used of <b>{ $title }</b>: { $before } → <b>{ $after }</b> free.
notice-deducted-nothing = A visit was entered on <b>{ $title }</b>. Nothing was deducted: <b>{ $free }</b> free.
notice-deducted-unlimited = A visit was entered on <b>{ $title }</b> (unlimited).
notice-entered = Entered by { $name }: { $at }.
notice-entered-late = For { $day }. Entered by { $name }: { $at }.
notice-undone = A deduction on <b>{ $title }</b> was taken back: { $before } → <b>{ $after }</b> free.
notice-undone-days = A day of <b>{ $title }</b> was given back: { $before } → <b>{ $after }</b> free.
notice-undone-nothing = A visit on <b>{ $title }</b> was taken back. Unchanged: <b>{ $free }</b> free.
notice-undone-unlimited = A visit on <b>{ $title }</b> was taken back (unlimited).
notice-undone-change = A change of <b>{ $title }</b> was taken back.
notice-changed = The studio changed <b>{ $title }</b>.
notice-changed-free = Free: { $before } → <b>{ $after }</b>
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
