-- name: waiting_next^
-- The first in line of a session in which a place is free.
select b.* from sessions s cross join bookings_shown b
where s.id = :session_id and s.state = 'planned' and s.taken < s.capacity and s.starts_at > :now
  and b.session_id = :session_id and b.state = 'waitlisted'
order by b.booked_at, b.id limit 1

-- name: waiting_in_session
select b.* from bookings_shown b
where b.session_id = :session_id and b.state = 'waitlisted'
order by b.booked_at, b.id limit :limit

-- name: waiting_count$
select count(*) from bookings where session_id = :session_id and state = 'waitlisted'

-- name: waiting_ahead$
select count(*) from bookings
where session_id = :session_id and state = 'waitlisted' and (booked_at, id) < (:booked_at, :id)

-- name: waiting_offered_in
select b.* from bookings_shown b
where b.session_id = :session_id and b.state = 'offered'
order by b.offered_until, b.id

-- name: waiting_lapsed
select id, session_id from bookings
where state = 'offered' and offered_until <= :now
order by offered_until, id limit :limit

-- name: waiting_sessions
-- Sessions with somebody in line that have a free place, have begun, or do not take place.
select distinct s.id from bookings w join sessions s on s.id = w.session_id
where w.state = 'waitlisted' and s.id > :after
  and (s.taken < s.capacity or s.starts_at <= :now or s.state <> 'planned')
order by s.id limit :limit

-- name: waiting_keep_policy!
update bookings set policy = :policy where id = :id
