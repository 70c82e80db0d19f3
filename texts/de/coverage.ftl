# Wofür ein Pass gilt, und warum nicht.

refusal-NotForService = { $title } gilt nur für { $names }.
refusal-NotWithCoach = { $title } gilt nur für Einheiten bei { $names }.
refusal-NotAtPlace = { $title } gilt nur für { $names }.
refusal-NotOnThisWeekday = { $title } gilt nicht an diesem Wochentag, sondern nur: { $weekdays }.
refusal-NotAtThisHour = { $title } gilt für Einheiten, die ab { $opens } und vor { $closes } beginnen.
refusal-NotAtThisHour-no-opens = { $title } gilt für Einheiten, die vor { $closes } beginnen.
refusal-NotAtThisHour-no-closes = { $title } gilt für Einheiten, die ab { $opens } beginnen.
refusal-CapReached = { $period ->
    [day] { $title } zahlt { $most } am Tag, und dieser Tag ist voll
    [week] { $title } zahlt { $most } in der Woche, und diese Woche ist voll
   *[month] { $title } zahlt { $most } im Monat, und dieser Monat ist voll
}.
