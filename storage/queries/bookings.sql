-- name: bookings_add$
insert into bookings (
    session_id, client_id, pass_id, state, starts_at, day, booked_by, booked_at, policy, free_until, offered_until
) values (
    :session_id, :client_id, :pass_id, :state, :starts_at, :day, :booked_by, :booked_at, :policy, :free_until,
    :offered_until
) returning id

-- name: bookings_get^
select b.* from bookings_shown b
where b.id = :id

-- name: bookings_hold$
select id from bookings where id = :id /*+ lock */

-- name: bookings_save!
update bookings set
    state = :state, pass_id = :pass_id, starts_at = :starts_at, day = :day, free_until = :free_until,
    offered_until = :offered_until, forgiven = :forgiven, version = :version
where id = :id and version = :seen

-- name: bookings_step!
insert into booking_steps (booking_id, was, now, entry_id, at, actor_id)
values (:booking_id, :was, :now, :entry_id, :at, :actor_id)

-- name: bookings_step_of^
-- What an entry did to its booking.
select was, now from booking_steps where entry_id = :entry_id order by id limit 1

-- name: bookings_of_session
select b.* from bookings_shown b where b.session_id = :session_id order by b.booked_at, b.id

-- name: bookings_in_session^
-- The client's place in the session, or their place on its waitlist.
select b.* from bookings_shown b
where b.session_id = :session_id and b.client_id = :client_id
  and b.state in ('booked', 'waitlisted', 'offered', 'attended')

-- name: bookings_repay!
update bookings set pass_id = :pass_id, version = version + 1 where id = :id and version = :seen

-- name: bookings_live_of_pass
select b.* from bookings_shown b
where b.pass_id = :pass_id and b.state = 'booked' and b.day >= :first and b.day <= :last
order by b.day, b.starts_at, b.id

-- name: bookings_live_days
select day from bookings
where pass_id = :pass_id and state = 'booked' and day >= :first and day <= :last and id <> :but

-- name: bookings_ahead
-- A client's places, and places on waitlists, that are still open, those behind one of them.
select b.* from bookings_shown b
where b.client_id = :client_id and b.starts_at >= :since and b.state in ('booked', 'waitlisted', 'offered')
  and (b.starts_at, b.id) > (:after, :after_id)
order by b.starts_at, b.id limit :limit

-- name: bookings_waiting_of
select b.* from bookings_shown b
where b.client_id = :client_id and b.state in ('waitlisted', 'offered') order by b.starts_at, b.id

-- name: bookings_of_client_around
-- The places kept for the client that begin in a stretch of time.
select b.id, b.starts_at, s.minutes from bookings b join sessions s on s.id = b.session_id
where b.client_id = :person_id and b.state in ('booked', 'offered', 'attended') and b.starts_at > :after and b.starts_at < :before
order by b.starts_at

-- name: bookings_struck
-- Late cancellations and no-shows that nobody has forgiven, the oldest first.
select b.* from bookings_shown b
where b.client_id = :client_id and b.state in ('late_cancelled', 'no_show') and not b.forgiven
  and b.starts_at >= :since
order by b.starts_at, b.id limit :limit

-- name: bookings_called_off
-- The steps of one calling off are of one instant: the last at which somebody's place was cancelled so.
select b.*, t.was from bookings_shown b join booking_steps t on t.booking_id = b.id
where b.session_id = :session_id and b.state = 'studio_cancelled' and t.now = 'studio_cancelled'
  and t.id = (select max(id) from booking_steps where booking_id = b.id)
  and t.at = (
      select max(o.at) from booking_steps o join bookings other on other.id = o.booking_id
      where other.session_id = :session_id and o.now = 'studio_cancelled'
  )
order by b.booked_at, b.id

-- name: bookings_moved_since$
-- Only with its session a booking is released and stays what it is.
select s.id from booking_steps s join entries e on e.id = s.entry_id
where s.booking_id = :booking_id and s.was = s.now and e.kind = 'release' and s.entry_id >= :entry_id limit 1
