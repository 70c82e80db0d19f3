# Sessions booked on a pass.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Bookings: on
   *[no] Bookings: off
}
entry-reserve-on = Booked: { $day }
entry-release-on = Booking cancelled and returned: { $day }
entry-checked-in = Checked in, as booked: { $day }
notice-booked = Booked: <b>{ $what }</b>, paid by <b>{ $title }</b>.
notice-unbooked = Your booking is cancelled: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = The pass is over, so that the session has expired.
notice-checked-in = Checked in: your booked session of { $day } on <b>{ $title }</b>. Nothing more was taken.
notice-undone-booking = Your booking was taken back: <b>{ $what }</b> (<b>{ $title }</b>).
notice-booked-again = You are booked again: <b>{ $what }</b>, paid by <b>{ $title }</b>.

button-book-session = Book a session
button-bookings = Bookings
button-booking-of = { $when } · { $name }
button-type-time = Type a time
button-book = Book
button-book-another = Book another
button-check-in = Check in: { $at }
button-move-booking = Move to another time
button-cancel-booking = Cancel and return
button-my-bookings = My bookings
booking-hour = { $at }
booking-choose-day = <b>Book a session</b>: which day? • is today, – cannot be chosen.
booking-choose-time = <b>{ $day }</b>: at what time?
booking-ask-time = <b>{ $day }</b>: type the time, such as 18:30.
booking-choose-client = <b>Who comes?</b>
booking-choose-service = <b>What is the session of?</b>
booking-choose-coach = <b>With whom?</b>
booking-choose-place = <b>Where?</b>
booking-moves = To be moved: { $what }
booking-moved-from = Until now: { $when }
booking-what = <b>{ $what }</b>
booking-line = • { $what }
booking-clock-change = The clocks change: { $typed } does not exist that day, it begins at { $at }.
booking-pays = <b>{ $title }</b> pays: <b>{ $before } → { $after }</b> free
booking-pays-days = <b>{ $title }</b> pays: <b>{ $before } → { $after }</b> days free
booking-pays-unlimited = <b>{ $title }</b> pays (unlimited)
booking-sets-clock = With this booking the pass is valid through <b>{ $day }</b>, for the time being.
booking-strands = { $count ->
    [one] Another booking would lie outside these dates. It stays booked and paid.
   *[other] { $count } other bookings would lie outside these dates. They stay booked and paid.
}
booking-made = ✓ Booked for <b>{ $name }</b>: <b>{ $what }</b>
booking-cancelled = ✓ Cancelled for <b>{ $name }</b>: { $what }
booking-checked-in = ✓ Checked in: <b>{ $name }</b>, { $what }
booking-cancel-sure = <b>Cancel this booking?</b> The session is returned to the pass.
booking-left = <b>{ $title }</b>: <b>{ $free }</b> free · remaining { $remaining }
booking-left-days = <b>{ $title }</b>: <b>{ $free }</b> days free · remaining { $remaining }
bookings-title = <b>Booked</b>
bookings-none = Nothing is booked on this pass.
my-bookings-title = <b>{ $name }</b>: booked sessions
my-bookings-none = You have nothing booked.
my-bookings-over = <b>Was it your visit?</b> Over, and not marked yet by the coach:
own-over = It is over. The coach has not marked yet whether you came.
toast-booked = Booked: { $when }
toast-booked-before = This is booked already.
toast-booking-cancelled = Cancelled and returned
toast-checked-in = Checked in: { $name }
booked-then = Booked: <b>{ $what }</b>
pass-next-booking = Next booking: <b>{ $what }</b>
pass-next-booking-of = Next booking: <b>{ $what }</b> · { $name }
pass-provisional = These dates are provisional: they follow the booking on { $day }.
ask-booked = Booked today for <b>{ $at }</b>. Check in instead of deducting another?
ask-booked-day = Booked for { $day }, { $at }. Check in instead of deducting another?
notice-moved = Moved: <b>{ $what }</b>, paid by <b>{ $title }</b>.
notice-moved-from = Until now: { $when }
command-bookings = My booked sessions

refusal-NotATime = That is not a time of day. Type it like 18:30.
refusal-SessionInPast = { $at } has passed. A visit that took place is entered as an earlier day.
refusal-BookedAlready = { $name } is booked for another session at that time: it begins at { $at }.
refusal-CoachBusy = { $name } has another session at that time: it begins at { $at }.
refusal-TooEarlyToCheckIn = Nobody can be checked in before { $day }.
refusal-IsBooked = Booked for { $at } that day: check in instead.
