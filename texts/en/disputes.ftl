# A deduction that its client calls not right.

dispute-about = <b>{ $title }</b>: visit on { $day }
    Entered { $at } by { $by }
dispute-free = Free now: <b>{ $free }</b>

contested-open = You said that this is not right. The studio has been told and will answer you here.
contested-kept = The studio has looked at it: the deduction stands.
contested-reversed = The studio has looked at it: the session is yours again.
toast-contested = The studio has been told

disputes-title = <b>Contested deductions</b>
disputes-hint = Open one to keep it or take it back.
disputes-none = None is waiting for an answer.
notice-dispute_opened = <b>{ $name }</b> says: “not right”
dispute-open = Keep the deduction, or take it back? Both the client and the coach are told.
dispute-taken-back-meanwhile = It was taken back meanwhile. Close it to tell the client.
dispute-kept = Kept by { $by }, { $at }
dispute-reversed = Taken back by { $by }, { $at }
toast-dispute-kept = Kept. Both are told.
toast-dispute-reversed = Taken back. Both are told.
button-dispute = { $name }, { $day }
button-dispute-reverse = Take it back
button-dispute-keep = Keep it
button-dispute-close = Close
button-all-disputes = All contested deductions
refusal-AlreadySettled = This has been answered already.

notice-dispute_settled-client-kept = You said that a deduction is not right. The studio has looked at it: it stands.
notice-dispute_settled-client-reversed = You said that a deduction is not right. The studio has taken it back.
notice-dispute_settled-coach-kept = <b>{ $name }</b> contested a deduction of yours. The owner has kept it.
notice-dispute_settled-coach-reversed = <b>{ $name }</b> contested a deduction of yours. The owner has taken it back.
