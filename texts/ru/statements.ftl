# Выписки.

statement-choose = <b>Выписка</b>: { $name }
    Все покупки и оплаты с остатком после каждой строки, посещения и абонементы. За какое время?
statement-title = Выписка: { $name }
statement-until = Всё по { $last }
statement-stretch = { $first } – { $last }
statement-this_month = Этот месяц
statement-last_month = Прошлый месяц
statement-this_year = Этот год
statement-all = Всё
button-statement-pdf = { $stretch }: PDF
button-statement-xlsx = { $stretch }: Excel
statement-before = Долг до этого: { $amount }
statement-before-credit = На счёте до этого: { $amount }
statement-after = Долг в конце: { $amount }
statement-after-credit = На счёте в конце: { $amount }
statement-then = Долг { $amount }
statement-then-credit = На счёте { $amount }
statement-charged = Начислено { $amount }
statement-paid = Оплачено { $amount }
statement-passes = Абонементы на сегодня
statement-pass = { $title } · { $state }
statement-pass-counted = { $pass_ } · использовано { $used } из { $total }, осталось { $remaining }
statement-sheet = Выписка
statement-column-day = Дата
statement-column-what = Что
statement-column-charged = Начислено
statement-column-paid = Оплачено
statement-column-open = Долг
statement-column-currency = Валюта
statement-column-pass = Абонемент
statement-column-total = Занятий
statement-column-used = Использовано
statement-column-left = Осталось
statement-column-until = Действует по
