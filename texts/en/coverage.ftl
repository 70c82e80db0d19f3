# What a pass is good for, and why it is not.

refusal-NotForService = { $title } is for { $names } only.
refusal-NotWithCoach = { $title } is for sessions with { $names } only.
refusal-NotAtPlace = { $title } is for { $names } only.
refusal-NotOnThisWeekday = { $title } is not for this weekday: it is for { $weekdays } only.
refusal-NotAtThisHour = { $title } is for sessions that begin from { $opens } and before { $closes }.
refusal-NotAtThisHour-no-opens = { $title } is for sessions that begin before { $closes }.
refusal-NotAtThisHour-no-closes = { $title } is for sessions that begin from { $opens } on.
refusal-CapReached = { $period ->
    [day] { $title } pays for { $most } a day, and that day is full
    [week] { $title } pays for { $most } a week, and that week is full
   *[month] { $title } pays for { $most } a month, and that month is full
}.
