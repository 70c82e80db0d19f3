-- name: availability_hours_of
select h.id, h.coach_id, h.weekday, h.opens, h.closes, h.place_id, l.name as place
from coach_hours h left join places l on l.id = h.place_id
where h.coach_id = :coach_id order by h.weekday, h.opens, h.id

-- name: availability_hours_add$
insert into coach_hours (coach_id, weekday, opens, closes, place_id)
values (:coach_id, :weekday, :opens, :closes, :place_id) returning id

-- name: availability_hours_remove!
delete from coach_hours where id = :id and coach_id = :coach_id

-- name: availability_coaches
-- Whoever coaches and can be booked at some time of the week.
select p.* from people p
where (p.is_coach or p.is_owner) and p.is_coach and p.id in (select h.coach_id from coach_hours h)
order by p.id limit :limit

-- name: availability_off_of
select id, coach_id, starts_at, ends_at from time_off
where coach_id = :coach_id and ends_at > :since and starts_at < :until order by ends_at, id limit :limit

-- name: availability_off_get^
select id, coach_id, starts_at, ends_at from time_off where id = :id

-- name: availability_off_add$
insert into time_off (coach_id, starts_at, ends_at) values (:coach_id, :starts_at, :ends_at) returning id

-- name: availability_off_remove!
delete from time_off where id = :id and coach_id = :coach_id

-- name: availability_personal_bookings
-- Whoever is booked for personal sessions of a coach that begin in a stretch of time.
select b.* from bookings_shown b join sessions s on s.id = b.session_id
where s.coach_id = :coach_id and s.personal and s.taken > 0 and s.state = 'planned'
  and s.starts_at >= :since and s.starts_at < :until and b.state = 'booked'
order by b.starts_at, b.id

-- name: availability_client_taken
-- The places kept for a client that begin in a stretch of time.
select b.starts_at, s.minutes from bookings b join sessions s on s.id = b.session_id
where b.client_id = :client_id and b.state in ('booked', 'offered', 'attended')
  and b.starts_at > :since and b.starts_at < :until
order by b.starts_at
