-- name: timetable_get^
select s.* from sessions_shown s where s.id = :id

-- name: timetable_hold$
select id from sessions where id = :id /*+ lock */

-- name: timetable_add$
insert into sessions (
    service_id, coach_id, place_id, resource_id, series_id, series_day, starts_at, day, minutes, capacity, personal
) values (
    :service_id, :coach_id, :place_id, :resource_id, :series_id, :series_day, :starts_at, :day, :minutes, :capacity,
    :personal
) returning id

-- name: timetable_save!
update sessions set
    service_id = :service_id, coach_id = :coach_id, place_id = :place_id, resource_id = :resource_id,
    starts_at = :starts_at, day = :day, minutes = :minutes, capacity = :capacity, state = :state,
    version = version + 1
where id = :id and version = :seen

-- name: timetable_take!
-- The places are counted where they are given: never one too many, whoever else is at it.
update sessions set taken = taken + :places
where id = :id and taken + :places <= capacity and taken + :places >= 0

-- name: timetable_between
-- Sessions on the timetable; 0 stands for any service, and for any coach.
select s.* from sessions_shown s
where not s.personal and s.state = 'planned' and s.starts_at >= :since and s.starts_at < :until
  and (s.service_id = :service_id or :service_id = 0) and (s.coach_id = :coach_id or :coach_id = 0)
order by s.starts_at, s.id limit :limit

-- name: timetable_personal
-- A session made for somebody has one place; 0 stands for any coach.
select s.*, p.name as client
from sessions_shown s
join bookings b on b.session_id = s.id and b.state in ('booked', 'offered', 'attended')
join people p on p.id = b.client_id
where s.personal and s.state = 'planned' and s.starts_at >= :since and s.starts_at < :until
  and (s.coach_id = :coach_id or :coach_id = 0)
order by s.starts_at, s.id limit :limit

-- name: timetable_of_coach
-- What a coach trains, also what was booked for somebody by hand.
select s.* from sessions_shown s
where s.coach_id = :coach_id and s.state = 'planned' and (s.taken > 0 or not s.personal)
  and s.starts_at >= :since and s.starts_at < :until
order by s.starts_at, s.id

-- name: timetable_using_resource
select s.* from sessions_shown s
where s.resource_id = :resource_id and s.state = 'planned' and (s.taken > 0 or not s.personal)
  and s.starts_at >= :since and s.starts_at < :until
order by s.starts_at, s.id

-- name: timetable_services
select id, name, minutes, capacity, personal, version from services where retired_on is null order by folded, id

-- name: timetable_service^
select id, name, minutes, capacity, personal, version from services where id = :id

-- name: timetable_save_service!
update services set minutes = :minutes, capacity = :capacity, personal = :personal, version = version + 1
where id = :id and version = :version

-- name: timetable_called_off
select s.* from sessions_shown s
where not s.personal and s.state = 'cancelled' and s.starts_at >= :since and s.starts_at < :until
order by s.starts_at, s.id
