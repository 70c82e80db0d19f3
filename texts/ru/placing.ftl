# Поиск занятия, запись на него и свои записи.

command-book = Записаться на занятие
placing-title = <b>Запись на занятие</b>
placing-title-for = <b>Запись: { $name }</b>
placing-only = Только: <b>{ $names }</b>
placing-choose-day = На какой день?
placing-no-days = Сейчас записаться не на что.
placing-no-days-narrowed = Таких занятий сейчас нет. Выберите ниже другую услугу или другого тренера.
placing-today = Сегодня
placing-day-count = { $day } · { $count ->
    [one] { $count } занятие
    [few] { $count } занятия
    [many] { $count } занятий
   *[other] { $count } занятия
}
placing-day-full = { $day } · мест нет
placing-day-title = <b>{ $day }</b>
placing-choose-session = Нажмите на занятие, чтобы увидеть условия. Если мест нет, есть лист ожидания.
placing-none-that-day = На этот день записаться нельзя.
placing-hour-what = { $at } { $what }
placing-free = { $free ->
    [0] мест нет
   *[other] мест: { $free }
}
placing-mine-booked = есть запись
placing-mine-waitlisted = ожидание
placing-mine-offered = предложено
placing-mine-attended = отмечено
placing-ask-service = Какая услуга?
placing-ask-coach = С каким тренером?
placing-ends = До { $at }
placing-places-free = свободно мест: { $free } из { $capacity }
placing-nothing-pays = <b>Ни один абонемент не может оплатить это занятие:</b>
placing-no-pass-client = У вас нет абонемента. Спросите в студии.
placing-no-pass-staff = Абонемента нет. Выдайте его или запишите без оплаты.
placing-whom = <b>Кого записать?</b> Введите две буквы имени.
placing-unpaid = <b>Без оплаты</b>: это место не оплачено абонементом. Вопрос решается в студии.
placing-reason = • { $reason }
placing-full = <b>Мест нет.</b> Лист ожидания ничего не списывает с абонемента. Когда место освободится, вы получите сообщение.
placing-full-for = <b>Мест нет.</b> Лист ожидания ничего не списывает с абонемента. Когда место освободится, придёт сообщение, клиент: { $name }.
placing-free-until = Отмена бесплатна до <b>{ $until }</b>. { $costs ->
    [both] Позже, как и при неявке, занятие списывается.
   *[late] Позже занятие списывается.
}
placing-free-until-start = Отмена бесплатна до начала занятия.{ $costs ->
    [absence] { " " }При неявке занятие списывается.
   *[nothing] { "" }
}
placing-done = ✓ Вы записаны: <b>{ $what }</b>
placing-waiting = ✓ Вы в листе ожидания: <b>{ $what }</b>
placing-waiting-for = ✓ В листе ожидания, <b>{ $name }</b>: <b>{ $what }</b>
placing-given-up = ✓ <b>Отменено</b>
placing-kept = <b>Записи остались</b>: их отмена уже не бесплатна.
toast-waiting = Лист ожидания: { $when }
toast-given-up = Отменено

button-book-days = Записаться
button-book-for = Записать на занятие
button-book-into = Записать клиента
button-book-next = Ещё одна запись
button-place = Записаться
button-book-unpaid = Записать без оплаты
button-join-waitlist = В лист ожидания
button-several = Выбрать несколько
button-filter-service = Услуга: { $name }
button-filter-service-all = Услуга: все
button-filter-coach = Тренер: { $name }
button-filter-coach-all = Тренер: все
button-any-service = Все услуги
button-any-coach = Все тренеры
button-earlier-week = ‹ { $day }
button-later-week = { $day } ›
button-earlier-sessions = ‹ Раньше
button-later-sessions = Позже ›

own-waiting = Лист ожидания: <b>место { $queue }</b>. Ничего не списывается; когда место освободится, вы получите сообщение.
own-offered = <b>Место можно занять до { $until }.</b>
own-unpaid = <b>Без оплаты</b>: это место не оплачено абонементом. Вопрос решается в студии.
own-paid = Абонемент: <b>{ $title }</b>.
own-line-waiting = • { $what } · <b>лист ожидания, место { $queue }</b>
own-line-offered = • { $what } · <b>предложено место</b>
own-line-unpaid = • { $what } · <b>без оплаты</b>

several-title = <b>{ $name }</b>: несколько занятий
several-usual-title = <b>{ $name }</b>: обычные занятия
several-rest-title = <b>{ $name }</b>: всё, что осталось на абонементе
several-ticked = { $count ->
    [0] Отметьте занятия, можно в разные дни. Не больше: { $most }.
    [one] Выбрано: <b>{ $count } занятие</b>, не больше { $most }.
    [few] Выбрано: <b>{ $count } занятия</b>, не больше { $most }.
    [many] Выбрано: <b>{ $count } занятий</b>, не больше { $most }.
   *[other] Выбрано: <b>{ $count } занятия</b>, не больше { $most }.
}
several-on = • { $day }: { $count }
several-paid = • { $what }: <b>{ $title }</b>, { $before } → { $after } свободно
several-unlimited = • { $what }: <b>{ $title }</b>
several-unpaid = • { $what }: <b>без оплаты</b>
several-waits = • { $what }: <b>мест нет, в листе ожидания</b>
several-refused = ✗ { $what }: { $reason }
several-more = { $count ->
    [one] … и ещё { $count }.
    [few] … и ещё { $count }.
    [many] … и ещё { $count }.
   *[other] … и ещё { $count }.
}
several-some-unpaid = { $count ->
    [one] <b>Без оплаты: { $count } занятие</b>. Вопрос решается в студии.
    [few] <b>Без оплаты: { $count } занятия</b>. Вопрос решается в студии.
    [many] <b>Без оплаты: { $count } занятий</b>. Вопрос решается в студии.
   *[other] <b>Без оплаты: { $count } занятия</b>. Вопрос решается в студии.
}
several-some-wait = { $count ->
    [one] <b>{ $count } занятие в листе ожидания</b>: до освобождения места ничего не списывается.
    [few] <b>{ $count } занятия в листе ожидания</b>: до освобождения места ничего не списывается.
    [many] <b>{ $count } занятий в листе ожидания</b>: до освобождения места ничего не списывается.
   *[other] <b>{ $count } занятия в листе ожидания</b>: до освобождения места ничего не списывается.
}
several-some-refused = { $count ->
    [one] <b>Без записи: { $count } занятие</b>, причина указана рядом.
    [few] <b>Без записи: { $count } занятия</b>, причины указаны рядом.
    [many] <b>Без записи: { $count } занятий</b>, причины указаны рядом.
   *[other] <b>Без записи: { $count } занятия</b>, причины указаны рядом.
}
several-done = ✓ <b>{ $name }</b>: { $count ->
    [0] записей не сделано
    [one] сделана { $count } запись
    [few] сделано { $count } записи
    [many] сделано { $count } записей
   *[other] сделано { $count } записи
}
several-used-up = После этого на абонементе <b>{ $title }</b> ничего не останется свободным.
several-left-over = { $count ->
    [one] На абонементе <b>{ $title }</b> останется свободно { $count } занятие: обычных занятий больше нет.
    [few] На абонементе <b>{ $title }</b> останется свободно { $count } занятия: обычных занятий больше нет.
    [many] На абонементе <b>{ $title }</b> останется свободно { $count } занятий: обычных занятий больше нет.
   *[other] На абонементе <b>{ $title }</b> останется свободно { $count } занятия: обычных занятий больше нет.
}
several-left-over-until = { $count ->
    [one] На абонементе <b>{ $title }</b> останется свободно { $count } занятие: до { $day } обычных занятий больше нет.
    [few] На абонементе <b>{ $title }</b> останется свободно { $count } занятия: до { $day } обычных занятий больше нет.
    [many] На абонементе <b>{ $title }</b> останется свободно { $count } занятий: до { $day } обычных занятий больше нет.
   *[other] На абонементе <b>{ $title }</b> останется свободно { $count } занятия: до { $day } обычных занятий больше нет.
}
toast-several = { $count ->
    [0] Записей не сделано
    [one] Сделана { $count } запись
    [few] Сделано { $count } записи
    [many] Сделано { $count } записей
   *[other] Сделано { $count } записи
}
button-see-several = Дальше, выбрано: { $count }
button-book-all = { $count ->
    [one] Записаться: { $count } занятие
    [few] Записаться: { $count } занятия
    [many] Записаться: { $count } занятий
   *[other] Записаться: { $count } занятия
}
button-several-unpaid = Добавить без оплаты: { $count }
button-several-wait = Ждать места: { $count }
button-book-and-wait = Записать { $count }, ждать { $waiting }
button-other-day = Другой день
button-usual = Записаться как обычно
button-usual-for = Записать как обычно
button-rest = Записаться на всё оставшееся

refusal-SessionFull = На этом занятии мест уже нет.
refusal-SessionCalledOff = Это занятие не состоится: оно должно было начаться в { $at }.
refusal-InThisSession = Место на этом занятии или в листе ожидания уже есть, клиент: { $name }.
refusal-BookingNotOpen = Запись на это занятие откроется { $since }.
refusal-BookingClosed = Запись на это занятие закрылась в { $until }.
refusal-NoPassPays = Ни один абонемент не может оплатить это занятие.
refusal-OfferChanged = Тем временем что-то изменилось. Вот как обстоит дело сейчас.
refusal-NothingUsual = Впереди нет занятий, похожих на обычные.
refusal-NothingLeft = { $title }: безлимит, расходовать нечего.
refusal-NothingLeft-no-title = Ни на одном абонементе не осталось занятий для такой записи.
