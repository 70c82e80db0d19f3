# How a number came about.

button-explain = How it adds up
button-later = Later
button-from-start = From the start
explain-title = <b>How it adds up</b>: { $title } · { $name }
explain-carried = Carried on: <b>{ $left }</b>
explain-carried-unlimited = Carried on: { $used } used
explain-follows = More follows: “Later”.
explain-moved = { $change } → { $left }
explain-used = { $used } used
explain-step = <b>{ $sum }</b> · { $what }
explain-undone = <b>{ $sum }</b> · { $what } · ↩ taken back later
explain-visitor = { $what }, { $name }
explain-dated = { $what } ({ $day })
explain-remaining = Remaining <b>{ $remaining }</b> = booked { $booked } + free { $free }
explain-identity = Total <b>{ $total }</b> = used { $used } + booked { $booked } + free { $free } + expired { $expired } + withdrawn { $withdrawn }
explain-unlimited = <b>Unlimited</b>: nothing is counted down. Used { $used } · booked { $booked }
