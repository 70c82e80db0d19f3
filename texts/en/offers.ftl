# What is sold without sessions, how plans are paid, and session packs.

plan-size-offer = No sessions
plan-payment-one_time = Paid once
plan-payment-recurring = Recurring: renews itself and is paid again each time
plan-payment-instalments = { $parts ->
    [one] Payable in one part
   *[other] Payable in { $parts } monthly parts
}
plan-ask-payment = How is it paid?
plan-ask-parts = In how many monthly parts? Choose, or type a number from 2 to 24. The first is due on its first day.
plan-ask-memo = A memo about it? Clients read it on their pass. Type it, or leave it out.
plan-one-time-ways = Make it one-time, or sell it without sessions. A session pack can then be attached to any one-time offer, also to one sold earlier: <b>Plans</b> → <b>Session packs</b>.
button-kind-offer = No sessions
button-payment-one_time = One-time
button-payment-recurring = Recurring
button-payment-instalments = In instalments
button-no-memo = No memo
button-step-payment = Payment
button-step-memo = Memo
button-make-one-time = Make it one-time
button-without-sessions = Sell it without sessions
terms-usual-memo = No memo
terms-usual-payment = Paid once
pass-state-offer = Without sessions
pass-offer = No sessions in it
pass-memo = { $memo }
pass-parts = { $parts ->
    [one] Payable in one part
   *[other] Payable in { $parts } monthly parts
}
pass-part-due = Due by today: <b>{ $amount }</b>
pass-part-next = Next: { $amount } on { $day }
coach-pass-offer = <b>{ $title }</b>: no sessions in it
picture-offer = No sessions
entry-grant-offer = New pass, without sessions
entry-attach = { $count ->
    [one] One session attached
   *[other] { $count } sessions attached
}
change-title = Title: { $was } → <b>{ $now }</b>
notice-attached = { $count ->
    [one] One session is on your pass now: <b>{ $title }</b>.
   *[other] { $count } sessions are on your pass now: <b>{ $title }</b>.
}

button-packs = Session packs
pack-for-whom = For whom is the session pack? Type two letters of a name.
button-new-pack = New session pack
button-attach-sessions = Attach sessions
button-attach-of = Attach sessions: { $title }
button-attach = Attach
button-attach-to = Attach to { $title }
button-sell-instead = Sell a plan instead
button-pack-title = Title
button-pack-size = How many
button-pack-start = First day
button-pack-until = Expiry
button-pack-cutoff = Cancelling rules
pack-title = <b>Session pack for { $name }</b>
pack-title-for = <b>Sessions for { $name }</b>, attached to { $title }
pack-ask-title = What is it called? Type the title as the client will read it.
pack-ask-size = How many sessions? Choose, or type a number.
pack-ask-start = From which day? Choose, or type it, such as 31.12.2026.
pack-ask-until = Until when? Choose, or type a span such as 10w, or a day such as 31.12.2026.
pack-which = To which one-time offer are they attached? What was paid for it stays as it is.
pack-nowhere = Nothing was sold to this client that sessions can be attached to: only a one-time offer without sessions. Sell a plan with sessions instead.

books-broken-sessionless = It has sessions and is kept as sold without them, or the other way round.
refusal-NoSessionsInIt = { $title }: no sessions in it.
refusal-SessionsOneTimeOnly = { $payment ->
    [recurring] A recurring plan is sold without sessions: they go with one payment only.
   *[instalments] A plan paid in instalments is sold without sessions: they go with one payment only.
}
refusal-PriceNeeded = What is paid again and again, or in parts, needs a price above 0.
refusal-AttachesToOneTime = { $payment ->
    [recurring] { $title } is recurring: sessions are attached to one-time offers only. Attach them to a one-time offer, or sell a plan with sessions.
   *[instalments] { $title } is paid in instalments: sessions are attached to one-time offers only. Attach them to a one-time offer, or sell a plan with sessions.
}
refusal-HasSessions = { $title } has sessions already: change their number under “Adjust”.
refusal-NoteTooLong = Please keep it within { $longest } characters.
way-staff-NoSessionsInIt = The way out: attach sessions to it, or give a pass with sessions.
way-client-NoSessionsInIt = Ask at the studio for sessions.
