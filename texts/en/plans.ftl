# What the studio sells, and giving it.

plans-title = <b>Plans</b>
plans-hint = Open one, or make a new one.
plans-none = There is no plan on sale yet.
button-new-plan = New plan
plan-title = <b>{ $title }</b>
plan-new = <b>New plan</b>
plan-sample = A client will read:
plan-size-count = { $size ->
    [0] Sessions
    [one] One session
   *[other] { $size } sessions
}
plan-size-days = { $size ->
    [0] Days
    [one] One day; the first visit of a day uses it
   *[other] { $size } days; the first visit of a day uses one
}
plan-size-unlimited = Unlimited sessions
plan-size-duration = Unlimited for a span of time
plan-valid-sale-days = { $count ->
    [one] Valid one day
   *[other] Valid { $count } days
}
plan-valid-sale-weeks = { $count ->
    [one] Valid one week
   *[other] Valid { $count } weeks
}
plan-valid-sale-months = { $count ->
    [one] Valid one month
   *[other] Valid { $count } months
}
plan-valid-use-days = { $count ->
    [one] Valid one day from the first visit
   *[other] Valid { $count } days from the first visit
}
plan-valid-use-weeks = { $count ->
    [one] Valid one week from the first visit
   *[other] Valid { $count } weeks from the first visit
}
plan-valid-use-months = { $count ->
    [one] Valid one month from the first visit
   *[other] Valid { $count } months from the first visit
}
plan-valid-fixed = Valid through { $day }
plan-valid-none = No expiry date
plan-activate = { $days ->
    [one] First visit within one day of the sale
   *[other] First visit within { $days } days of the sale
}
plan-price = Price: { $amount }
plan-price-none = No price set
plan-price-free = Free of charge
plan-length-days = { $count ->
    [one] One day
   *[other] { $count } days
}
plan-length-weeks = { $count ->
    [one] One week
   *[other] { $count } weeks
}
plan-length-months = { $count ->
    [one] One month
   *[other] { $count } months
}
plan-ask-title = What is it called? Type the title as clients will read it.
plan-ask-kind = What does it hold?
plan-ask-size = How many? Choose, or type a number.
plan-ask-clock = How long is it valid?
plan-ask-length = How long? Choose, or type it: 30d, 10w, 3m.
plan-ask-until = Through which day? Type it, such as 31.12.2026.
plan-ask-activate = Within how many days must the first visit come? Choose, or type it: 30d, 8w.
plan-ask-price = What does it cost? Type the amount, such as 80 or 80.50; 0 is free of charge.
button-kind-count = A number of sessions
button-kind-days = A number of days
button-kind-unlimited = Unlimited
button-kind-duration = Unlimited for a span of time
button-clock-sale = A span from its first day
button-clock-first_use = A span from the first visit
button-clock-fixed = Through a fixed day
button-clock-none = No expiry date
button-no-price = No price
button-save-plan = Put on sale
button-start-again = Start again
toast-plan-saved = On sale now

give-title = <b>Give a pass</b>
give-hint = Which plan?
give-starts = First day: { $day }
button-paid = Paid
button-partly = Partly
button-unpaid = Unpaid
button-chosen = ✓ { $label }
button-choice = { $label }
button-open-given = Open the pass
given = ✓ <b>{ $name }</b> has it now:
toast-given = Given

refusal-NotAnAmount = That is not an amount in { $currency }. Type it like 80 or 80.50.
refusal-NotAChoice = Please use one of the buttons.
refusal-PlanRetired = { $title } is no longer sold.
refusal-EndedBefore = { $title } would have ended on { $on }. Choose a later first day.
