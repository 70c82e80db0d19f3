# Для чего действует абонемент и почему нет.

refusal-NotForService = { $title } действует только для: { $names }.
refusal-NotWithCoach = { $title } действует только у тренеров: { $names }.
refusal-NotAtPlace = { $title } действует только здесь: { $names }.
refusal-NotOnThisWeekday = { $title } не действует в этот день недели, только: { $weekdays }.
refusal-NotAtThisHour = { $title } действует для тренировок, которые начинаются с { $opens } и до { $closes }.
refusal-NotAtThisHour-no-opens = { $title } действует для тренировок, которые начинаются до { $closes }.
refusal-NotAtThisHour-no-closes = { $title } действует для тренировок, которые начинаются с { $opens }.
refusal-CapReached = { $period ->
    [day] По { $title } можно не больше { $most } в день, и этот день заполнен
    [week] По { $title } можно не больше { $most } в неделю, и эта неделя заполнена
   *[month] По { $title } можно не больше { $most } в месяц, и этот месяц заполнен
}.
