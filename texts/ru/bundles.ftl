# Наборы: несколько тарифов и другое в одной продаже.

bundles-title = <b>Наборы</b>
bundles-retired = <b>Наборы, снятые с продажи</b>
bundles-hint = Откройте набор, чтобы увидеть, что в нём.
bundles-none = Пока нет ни одного.
button-bundles-desk = Наборы
button-new-bundle = Новый набор
button-retired-bundles = Снятые с продажи
button-retire-bundle = Снять с продажи
button-unretire-bundle = Вернуть в продажу
toast-bundle-retired = Снято с продажи
bundle-new = <b>Новый набор</b>
bundle-title = <b>{ $title }</b>
bundle-retired = Не продаётся с { $day }
bundle-item = • { $count } × { $title }
bundle-item-retired = {" "}(больше не продаётся: набор нельзя выдать)
bundle-other = • { $label }
bundle-pass = • <b>{ $title }</b>:
bundle-until = Всё закончится не позже { $day }
bundle-lasts = Предельный срок для всего набора: { $length }
bundle-ask-title = Как он называется? Напишите название так, как его прочтут клиенты.
bundle-ask-plans = Что в него входит? Каждое нажатие добавляет ещё один, всего не больше десяти.
bundle-ask-others = Что ещё к нему прилагается? Напишите через запятую: перчатки, полотенце.
bundle-ask-clock = Сколько действует всё вместе? Что по своему тарифу кончается раньше, кончится раньше.
bundle-ask-length = Как долго, самое большее? Выберите или напишите: 30д, 10н, 3м.
bundle-ask-until = По какой день, самое позднее? Напишите его, например 31.12.2026.
bundle-ask-price = Сколько стоит всё вместе? Напишите сумму, например 80 или 80,50; 0 значит бесплатно.
button-bundle-nothing = Больше ничего
button-bundle-none = Как в каждом тарифе
button-bundle-sale = Срок с первого дня
button-bundle-fixed = По определённый день
button-bundle-plan = { $count ->
    [0] + { $title }
   *[other] ✓ { $count } × { $title }
}
button-bundle-done = Это всё
button-first-plans = С начала
bundle-give-title = <b>Выдать набор</b>
bundle-give-hint = Какой?
given-bundle = ✓ <b>{ $name }</b>, набор выдан: <b>{ $title }</b>
notice-bundle = У вас новый набор: <b>{ $title }</b>.
