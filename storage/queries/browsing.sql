-- name: browsing_heads
-- What lists of days need of the sessions on the timetable; 0 stands for any service, and for any coach.
select id, day, starts_at, minutes, capacity - taken as free, service_id, series_id from sessions
where not personal and state = 'planned' and starts_at >= :since and starts_at < :until
  and (service_id = :service_id or :service_id = 0) and (coach_id = :coach_id or :coach_id = 0)
order by starts_at, id limit :limit

-- name: browsing_next^
select starts_at from sessions
where not personal and state = 'planned' and starts_at >= :since and starts_at < :until
  and (service_id = :service_id or :service_id = 0) and (coach_id = :coach_id or :coach_id = 0)
order by starts_at, id limit 1

-- name: browsing_before^
select starts_at from sessions
where not personal and state = 'planned' and starts_at >= :since and starts_at < :until
  and (service_id = :service_id or :service_id = 0) and (coach_id = :coach_id or :coach_id = 0)
order by starts_at desc, id desc limit 1

-- name: browsing_places
-- A client's places, and places on waitlists, in sessions that begin in a stretch of time.
select b.* from bookings_shown b
where b.client_id = :client_id and b.starts_at >= :since and b.starts_at < :until
  and b.state in ('booked', 'waitlisted', 'offered', 'attended')
order by b.starts_at, b.id

-- name: browsing_trained
-- What a client was booked for in a stretch of time, apart from what they gave up.
select s.starts_at, s.service_id from bookings b join sessions s on s.id = b.session_id
where b.client_id = :client_id and b.starts_at >= :since and b.starts_at < :until
  and b.state in ('booked', 'attended') and not s.personal and s.service_id is not null

-- name: browsing_last^
-- The latest session of the timetable that the client was booked for.
select s.service_id, s.series_id from bookings b join sessions s on s.id = b.session_id
where b.client_id = :client_id and b.starts_at >= :since and b.state in ('booked', 'attended') and not s.personal
order by b.starts_at desc, b.id desc limit 1

-- name: browsing_queue$
-- How many wait for the session up to somebody, themself included.
select count(*) from bookings
where session_id = :session_id and state = 'waitlisted' and (booked_at, id) <= (:booked_at, :id)
