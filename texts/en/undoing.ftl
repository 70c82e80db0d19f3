# Taking back more than one line, and whole passes.

undo-asks = <b>Take this back?</b>
undo-touches = { $passes ->
    [one] It changes one pass
   *[other] It changes { $passes } passes
} of { $clients ->
    [one] one client
   *[other] { $clients } clients
}. Nothing is saved yet.
undo-more = { $count ->
    [one] … and one more pass.
   *[other] … and { $count } more passes.
}
undo-closes = A pass that is taken back as a whole stays in the history and cannot be reactivated.
undo-renewal = <b>{ $title }</b> had followed by itself and nothing was used or paid of it: it goes as well, and follows again once the pass before it is over.
button-undo-together = Take all of it back
history-also = Also on { $title } of { $name }
history-visitor = Visit of { $name }
entry-deactivate-from = Deactivated from { $day } on
change-deactivated = Can no longer be used from <b>{ $day }</b> on
change-usable-again = Can be used again
change-renewal-stopped = It is no longer renewed automatically
change-payment = Payment: { $was } → <b>{ $now }</b>
payment-paid = paid
payment-partly = partly paid
payment-unpaid = unpaid
payment-complimentary = complimentary
payment-on_account = on the client’s account
payment-waived = waived
notice-pass-taken-back = <b>{ $title }</b> was given by mistake and has been taken back.
notice-changed-deactivated_on = It can no longer be used from { $day } on.
notice-changed-still-booked = What is booked stays booked.
notice-changed-usable = It can be used again.
notice-changed-called-off = It will not be deactivated after all.

refusal-OpeningInUse = { $title } cannot be taken back: used { $used }, booked { $booked }. Take those back first, or deactivate the pass.
pass-taken-back = Given by mistake and taken back: it stays closed.
refusal-PassTakenBack = { $title } was given by mistake and taken back: it stays closed. Give a new pass instead.
refusal-UndoesMore = More than this one line is taken back with it.
refusal-TooManyTogether = More than { $most } lines were changed as one: that is too many to take back here.
refusal-UndoNeedsOther = Other passes were changed with it that you may not change. An owner can take it back.
refusal-CannotUndoTogether = Nothing was taken back: on { $title } of { $name } a later change rests on this one. Undo that one first.
