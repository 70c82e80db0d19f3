# Прошедшие занятия с записями, которые никто не отметил.

unmarked-ask = Кто был? Отметьте, пожалуйста, в списке.
unmarked-name = • { $name }
unmarked-resolved = <b>Не отмечено, поэтому решено по правилу студии:</b> { $what }
unmarked-attended = Засчитано как визит: <b>{ $count }</b>
unmarked-no_show = Засчитано как неявка: <b>{ $count }</b>
unmarked-undo = Неверно? Измените в списке.
