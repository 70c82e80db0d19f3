# Списание, с которым клиент не согласен.

dispute-about = <b>{ $title }</b>: визит { $day }
    Внесено { $at }, сотрудник: { $by }
dispute-free = Сейчас свободно: <b>{ $free }</b>

contested-open = Вы сообщили, что это неверно. Студия уже знает и ответит вам здесь.
contested-kept = Студия всё проверила: списание остаётся.
contested-reversed = Студия всё проверила: занятие снова ваше.
toast-contested = Студия уже знает

disputes-title = <b>Спорные списания</b>
disputes-hint = Откройте любое, чтобы оставить его или отменить.
disputes-none = Ответа ничего не ждёт.
notice-dispute_opened = <b>{ $name }</b>: «это неверно»
dispute-open = Оставить списание или отменить? Об этом узнают и клиент, и тренер.
dispute-taken-back-meanwhile = Его уже отменили. Закройте спор, чтобы сообщить клиенту.
dispute-kept = Оставлено: { $by }, { $at }
dispute-reversed = Отменено: { $by }, { $at }
toast-dispute-kept = Списание оставлено. Оба узнают.
toast-dispute-reversed = Списание отменено. Оба узнают.
button-dispute = { $name }, { $day }
button-dispute-reverse = Отменить списание
button-dispute-keep = Оставить
button-dispute-close = Закрыть спор
button-all-disputes = Все спорные списания
refusal-AlreadySettled = На это уже ответили.

notice-dispute_settled-client-kept = Вы сообщили о неверном списании. Студия всё проверила: оно остаётся.
notice-dispute_settled-client-reversed = Вы сообщили о неверном списании. Студия его отменила.
notice-dispute_settled-coach-kept = <b>{ $name }</b>: клиент не согласился с вашим списанием. Владелец его оставил.
notice-dispute_settled-coach-reversed = <b>{ $name }</b>: клиент не согласился с вашим списанием. Владелец его отменил.
