# Откуда взялось число.

button-explain = Откуда это число
button-later = Позже
button-from-start = С начала
explain-title = <b>Откуда это число</b>: { $title } · { $name }
explain-carried = Перенос: <b>{ $left }</b>
explain-carried-unlimited = Перенос: использовано { $used }
explain-follows = Продолжение: «Позже».
explain-moved = { $change } → { $left }
explain-used = использовано { $used }
explain-step = <b>{ $sum }</b> · { $what }
explain-undone = <b>{ $sum }</b> · { $what } · ↩ позже отменено
explain-visitor = { $what }, { $name }
explain-dated = { $what } ({ $day })
explain-remaining = Осталось <b>{ $remaining }</b> = записано { $booked } + свободно { $free }
explain-identity = Всего <b>{ $total }</b> = использовано { $used } + записано { $booked } + свободно { $free } + сгорело { $expired } + изъято { $withdrawn }
explain-unlimited = <b>Безлимит</b>: занятия не вычитаются. Использовано { $used } · записано { $booked }
