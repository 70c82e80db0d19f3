# Making a plan, editing it, taking it off sale.

plan-editing = <b>Editing { $title }</b>
plan-changes = <b>What changes:</b>
plan-changes-none = Nothing is changed yet.
plan-changes-note = For future sales only: passes that were sold keep their terms.
plan-edited = ✓ Saved. Passes that were sold keep their terms.
plan-retired = No longer sold, since { $day }.
plan-retired-block = No longer sold, since { $day }. Its deactivated passes cannot be reactivated.
plan-retire-hint =
    Nobody can buy it any more, and nothing is renewed into it. Passes that were sold go on working.

    <b>With a block</b>, a pass of it that was deactivated cannot be reactivated either, until you lift the block here.

    You can put it on sale again at any time.
plans-retired-title = <b>Retired plans</b>
plans-retired-hint = Open one to put it on sale again.
plans-retired-none = No plan is retired.
button-retired-plans = Retired plans
button-edit-plan = Edit
button-retire-plan = Take off sale…
button-retire = Take off sale
button-retire-block = Take off sale and block
button-unretire = Put on sale again
button-lift-block = Lift the block
button-set-block = Block its deactivated passes
button-save-edit = Save
button-undo-edit = Undo
button-step-options = Options…
button-step-title = Title
button-step-price = Price
button-step-size = How many
button-step-clock = Validity
button-clock-chosen = A span from a chosen day
button-options-done = Done
button-option-services = Services
button-option-coaches = Coaches
button-option-places = Places
button-option-weekdays = Weekdays
button-option-hours = Hours
button-option-caps = How often
button-option-day = A day
button-option-week = A week
button-option-month = A month
button-option-empty = Nothing free
button-option-hold = Holds
button-option-end = At the end
button-option-priority = Priority
button-option-intro = { $on ->
    [yes] Once per person: yes
   *[no] Once per person: no
}
option-now = Now: { $term }
option-ask-services = Which services does it pay for? Press to choose.
option-ask-services-none = There is no service yet: add some under “Services, places, resources” at the owner's desk.
option-ask-coaches = Sessions with which coaches does it pay for? Press to choose.
option-ask-coaches-none = There is no coach yet: invite one under “People” at the owner's desk.
option-ask-places = At which places does it pay? Press to choose.
option-ask-places-none = There is no place yet: add some under “Services, places, resources” at the owner's desk.
option-ask-weekdays = On which weekdays does it pay? Press to choose.
option-ask-hours = In which hours must a session begin? Type them, such as 9-16, 09:00-16:30 or 17- (from then on).
option-ask-caps = How often can it be used, at most? Several limits can stand side by side. A session counts in the week or month in which it takes place.
option-ask-day = How many a day at most? Choose, or type a number.
option-ask-week = How many a week at most, from Monday to Sunday? Choose, or type a number.
option-ask-month = How many a calendar month at most? Choose, or type a number.
option-ask-empty = When nothing is free on it, what may a coach still do?
option-ask-debt = How many sessions may be owed at most? Choose, or type a number.
option-ask-priority = When several passes can pay, the highest number pays first. Choose, or type a number from −9 to 9.
option-ask-hold = How many days in all may a client hold it, without asking? Staff can hold any pass. Choose, or type a number.
option-ask-least = How many days must a hold have at least? Choose, or type a number.
option-ask-times = How many times may it be held?
option-ask-end = When such a pass is over, what follows?
option-ask-next = As which plan does it go on?
option-ask-next-none = There is no other plan on sale that it could go on as.
button-without-services = Any service
button-without-coaches = Any coach
button-without-places = Any place
button-without-weekdays = Any day
button-without-hours = Any hour
button-without-day = No limit a day
button-without-week = No limit a week
button-without-month = No limit a month
button-without-hold = Staff only
button-without-times = Any number of times
button-empty-refuse = Nothing: it is refused
button-empty-warn = Deduct, after being asked
button-empty-debt = Deduct: it is owed
button-priority-first = First
button-priority-normal = Normal
button-priority-last = Last
button-end-nothing = Nothing
button-end-renew = The same plan again
button-end-convert = Another plan…
button-first-page = First page
toast-plan-edited = Saved
toast-plan-undone = Taken back
toast-plan-retired = { $block ->
    [yes] Off sale, with block
   *[no] Off sale, without block
}

refusal-NotHours = Those are not hours of one day. Type the earlier one first, such as 9-16 or 09:00-16:30.
refusal-ConvertsToItself = A plan that goes on as itself renews: choose “The same plan again”.
