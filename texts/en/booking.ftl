# Sessions booked on a pass.

booking-when = { $day }, { $at }
topic-bookings = { $on ->
    [yes] Bookings: on
   *[no] Bookings: off
}
entry-reserve-on = Booked: { $day }
entry-release-on = Booking cancelled and returned: { $day }
notice-booked = Booked: <b>{ $what }</b>, paid by <b>{ $title }</b>.
notice-unbooked = Your booking is cancelled: <b>{ $what }</b> (<b>{ $title }</b>).
notice-unbooked-expired = The pass is over, so that the session has expired.
notice-checked-in = Checked in: your booked session of { $day } on <b>{ $title }</b>. Nothing more was taken.
notice-undone-booking = A booking on <b>{ $title }</b> was changed back.
