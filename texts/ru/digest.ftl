# Что владелец узнаёт раз в день, и сразу, когда занятия сгорают.

notice-digest = <b>{ $day }: ваша студия сегодня</b>
notice-expired_unused = <b>Только что закончились с неиспользованными занятиями: { $count }</b>
digest-expiring = <b>Заканчиваются на этой неделе: { $count }</b>
digest-lost = <b>Закончились с неиспользованными занятиями: { $count }</b>
digest-low = <b>Почти израсходованы: { $count }</b>
digest-unpaid = <b>Оплачены не полностью: { $count }</b>
digest-debts = <b>Занятия в долг: { $count }</b>
digest-unreachable = <b>Больше не на связи: { $count }</b>
digest-disputes = <b>Спорные списания ждут решения: { $count }</b>
digest-value = { " " }· стоимость { $money }
digest-line-free = • { $name } · { $title }: осталось { $count }
digest-line-free-until = • { $name } · { $title }: осталось { $count }, по { $day }
digest-line-unlimited = • { $name } · { $title }: по { $day }
digest-line-lost = • { $name } · { $title }: не использовано { $count }
digest-line-lost-until = • { $name } · { $title }: не использовано { $count }, по { $day }
digest-line-owed = • { $name } · { $title }: в долг { $count }
digest-line-unpaid = • { $name } · { $title } { $price }
digest-line-person = • { $name }
digest-more = и ещё { $count }
button-open-disputes = Решить споры
