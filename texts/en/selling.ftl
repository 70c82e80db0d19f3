# Giving a pass: free of charge, after another one, with more time.

give-follows = It follows <b>{ $title }</b>.
button-complimentary = Free of charge
button-start-today = From today
button-start-tomorrow = From tomorrow
button-sale-after = After { $title }: { $day }
button-undo-giving = Undo…
reason-gift = Gift
reason-trial = Trial
entry-complimentary = { $what }, free of charge
pass-payment-complimentary = Free of charge
pass-payment-unpaid = Not paid yet
pass-payment-unpaid-price = Not paid yet: { $amount }
pass-payment-partly-open = Partly paid: { $amount } is open
pass-payment-partly = Partly paid
notice-given-follows = It starts the day after <b>{ $title }</b> ends: on { $day }.
notice-given-at-once = It starts at once, beside <b>{ $title }</b>.

refusal-IntroUsed = An intro pass is for each person once: { $title } was given on { $on }.
refusal-AlreadyFollowed = Another pass follows { $title } already, from { $on } on.
refusal-AlreadyFollowed-no-on = Another pass follows { $title } already.

top-up-stays = The last day stays { $day }.
top-up-expired = Or add sessions now: then it is valid through { $day }, and what had expired comes back.
top-up-expired-days = Or add days now: then it is valid through { $day }, and what had expired comes back.
button-top-up-extend = Also extend to { $day }
button-top-up-keep = Leave last day { $day }
entry-with-date = { $what }, valid through { $day }

refusal-TooManyDecimals = { $currency } has fewer decimals than that. Is it { $nearest }?
refusal-AmbiguousAmount = That may be { $one } or { $other }. Type it without a sign for thousands.
