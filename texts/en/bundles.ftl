# Bundles: several plans and other items in one sale.

bundles-title = <b>Bundles</b>
bundles-retired = <b>Bundles no longer sold</b>
bundles-hint = Open one to see what is in it.
bundles-none = There is none yet.
button-bundles-desk = Bundles
button-new-bundle = New bundle
button-retired-bundles = No longer sold
button-retire-bundle = Take off sale
button-unretire-bundle = Put on sale again
toast-bundle-retired = No longer sold
bundle-new = <b>New bundle</b>
bundle-title = <b>{ $title }</b>
bundle-retired = Not sold since { $day }
bundle-item = • { $count } × { $title }
bundle-item-retired = {" "}(no longer sold: the bundle cannot be given)
bundle-other = • { $label }
bundle-pass = • <b>{ $title }</b>:
bundle-until = Everything ends on { $day } at the latest
bundle-lasts = Everything ends after { $length } at the latest
bundle-ask-title = What is it called? Type the title as clients will read it.
bundle-ask-plans = What is in it? Each press puts one more in, ten at most.
bundle-ask-others = What else do they get? Type it, with commas between: gloves, a towel.
bundle-ask-clock = How long is all of it valid? Where a plan ends earlier, that stays so.
bundle-ask-length = How long at most? Choose, or type it: 30d, 10w, 3m.
bundle-ask-until = Through which day at most? Type it, such as 31.12.2026.
bundle-ask-price = What does all of it cost? Type the amount, such as 80 or 80.50; 0 is free of charge.
button-bundle-nothing = Nothing else
button-bundle-none = As each plan says
button-bundle-sale = A span from its first day
button-bundle-fixed = Through a fixed day
button-bundle-plan = { $count ->
    [0] + { $title }
   *[other] ✓ { $count } × { $title }
}
button-bundle-done = That is all
button-first-plans = From the beginning
bundle-give-title = <b>Give a bundle</b>
bundle-give-hint = Which one?
given-bundle = ✓ <b>{ $name }</b> has it now: <b>{ $title }</b>
notice-bundle = You have something new: <b>{ $title }</b>.
