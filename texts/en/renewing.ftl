# What follows a pass when it is over.

button-renewal = Renewal
button-renew-now = Renew from today
button-renew-after = Renew from { $day }
button-stop-renewal = Stop automatic renewal
button-resume-renewal = Resume automatic renewal
renewal-renew = When it is over, <b>{ $title }</b> follows by itself.
renewal-convert = When it is over, it becomes <b>{ $title }</b> by itself.
renewal-nothing = Nothing follows by itself when it is over.
renewal-stopped = Its automatic renewal is <b>stopped</b>.
renewal-gone = Nothing can follow it: the plan it was to become does not exist.
renewal-retired = That plan is no longer sold: nothing will follow unless it is on sale again.
renewal-waits = But nothing follows as long as nothing is paid for this one.
renewal-followed = <b>{ $title }</b> follows it, from { $day } on.
renewal-followed-waiting = <b>{ $title }</b> follows it, from its first visit on.
pass-renews-renew = Renews by itself when it is over
pass-renews-convert = Becomes another pass by itself when it is over
change-renewal-resumed = Automatic renewal: stopped → <b>on</b>
entry-renewal-stopped = Automatic renewal stopped
entry-renewal-resumed = Automatic renewal resumed
notice-changed-renewal-stopped = It no longer renews by itself.
notice-changed-renewal-resumed = It renews by itself again when it is over.
notice-renewed = Your pass goes on: <b>{ $title }</b>.
notice-renewed-before = It follows <b>{ $title }</b>.
notice-not_renewed = { $count ->
    [one] <b>One pass was to be renewed and could not be</b>
   *[other] <b>{ $count } passes were to be renewed and could not be</b>
}
not-renewed-line = • { $name } · { $title }: { $why }
not-renewed-gone = its next plan does not exist
not-renewed-retired = its plan is no longer sold
not-renewed-intro = an intro pass is given only once
not-renewed-unbegun = it lapsed before its first visit
not-renewed-unpaid = its last renewal is not paid
not-renewed-no_dates = a new one would have ended already
renewal-next = Next: <b>{ $title }</b>
renewal-intro = <b>{ $title }</b> is for newcomers: it cannot follow.
notice-renewed-credit = { $amount } was paid from your credit.
button-renew-other = Another plan…
