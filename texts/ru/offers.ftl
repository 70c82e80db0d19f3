# Что продаётся без занятий, как оплачиваются тарифы и пакеты занятий.

plan-size-offer = Без занятий
plan-payment-one_time = Разовая оплата
plan-payment-recurring = Регулярно: продлевается и каждый раз оплачивается снова
plan-payment-instalments = { $parts ->
    [one] Оплата { $parts } ежемесячной частью
    [few] Оплата { $parts } ежемесячными частями
    [many] Оплата { $parts } ежемесячными частями
   *[other] Оплата { $parts } ежемесячной части
}
plan-ask-payment = Как он оплачивается?
plan-ask-parts = Сколько ежемесячных частей? Выберите или введите число от 2 до 24. Первая — в первый день.
plan-ask-memo = Добавить заметку? Клиенты прочитают её на своём абонементе. Введите её или пропустите.
plan-one-time-ways = Сделайте оплату разовой или продавайте без занятий. Пакет занятий можно затем добавить к любой разовой продаже, в том числе прежней: <b>Тарифы</b> → <b>Пакеты занятий</b>.
button-kind-offer = Без занятий
button-payment-one_time = Разово
button-payment-recurring = Регулярно
button-payment-instalments = Частями
button-no-memo = Без заметки
button-step-payment = Оплата
button-step-memo = Заметка
button-make-one-time = Сделать разовой
button-without-sessions = Продавать без занятий
terms-usual-memo = Без заметки
terms-usual-payment = Разовая оплата
pass-state-offer = Без занятий
pass-offer = Занятий в нём нет
pass-memo = { $memo }
pass-parts = { $parts ->
    [one] Оплата { $parts } ежемесячной частью
    [few] Оплата { $parts } ежемесячными частями
    [many] Оплата { $parts } ежемесячными частями
   *[other] Оплата { $parts } ежемесячной части
}
pass-part-due = К оплате на сегодня: <b>{ $amount }</b>
pass-part-next = Дальше: { $amount } { $day }
coach-pass-offer = <b>{ $title }</b>: занятий в нём нет
picture-offer = Без занятий
entry-grant-offer = Новый абонемент, без занятий
entry-attach = { $count ->
    [one] Добавлено { $count } занятие
    [few] Добавлено { $count } занятия
    [many] Добавлено { $count } занятий
   *[other] Добавлено { $count } занятия
}
change-title = Название: { $was } → <b>{ $now }</b>
notice-attached = { $count ->
    [one] На вашем абонементе теперь { $count } занятие: <b>{ $title }</b>.
    [few] На вашем абонементе теперь { $count } занятия: <b>{ $title }</b>.
    [many] На вашем абонементе теперь { $count } занятий: <b>{ $title }</b>.
   *[other] На вашем абонементе теперь { $count } занятия: <b>{ $title }</b>.
}

button-packs = Пакеты занятий
pack-for-whom = Для кого пакет занятий? Введите две буквы имени.
button-new-pack = Новый пакет занятий
button-attach-sessions = Добавить занятия
button-attach-of = Добавить занятия: { $title }
button-attach = Добавить
button-attach-to = К { $title }
button-sell-instead = Продать тариф
button-pack-title = Название
button-pack-size = Сколько
button-pack-start = Первый день
button-pack-until = Срок
button-pack-cutoff = Правила отмены
pack-title = <b>Пакет занятий: { $name }</b>
pack-title-for = <b>Занятия: { $name }</b>, к «{ $title }»
pack-ask-title = Как он называется? Введите название, которое прочитает клиент.
pack-ask-size = Сколько занятий? Выберите или введите число.
pack-ask-start = С какого дня? Выберите или введите, например 31.12.2026.
pack-ask-until = До какого дня? Выберите или введите срок, например 10н, или день, например 31.12.2026.
pack-which = К какой разовой продаже их добавить? Оплата за неё не меняется.
pack-nowhere = Клиенту не продано ничего, к чему можно добавить занятия: только разовая продажа без занятий. Продайте тариф с занятиями.

books-broken-sessionless = В нём есть занятия, а он числится проданным без них, или наоборот.
refusal-NoSessionsInIt = { $title }: занятий в нём нет.
refusal-SessionsOneTimeOnly = { $payment ->
    [recurring] Регулярный тариф продаётся без занятий: они бывают только при разовой оплате.
   *[instalments] Тариф с оплатой частями продаётся без занятий: они бывают только при разовой оплате.
}
refusal-PriceNeeded = Для регулярной оплаты или оплаты частями нужна цена больше 0.
refusal-AttachesToOneTime = { $payment ->
    [recurring] { $title } оплачивается регулярно: занятия добавляют только к разовой продаже. Добавьте их к ней или продайте тариф с занятиями.
   *[instalments] { $title } оплачивается частями: занятия добавляют только к разовой продаже. Добавьте их к ней или продайте тариф с занятиями.
}
refusal-HasSessions = В «{ $title }» уже есть занятия: измените их число через «Изменить».
refusal-NoteTooLong = Не больше { $longest } знаков, пожалуйста.
way-staff-NoSessionsInIt = Выход: добавить к нему занятия или выдать абонемент с занятиями.
way-client-NoSessionsInIt = Спросите занятия в студии.
