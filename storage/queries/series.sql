-- name: series_get^
select r.*, v.name as service, c.name as coach, l.name as place, o.name as resource
from series r left join services v on v.id = r.service_id left join people c on c.id = r.coach_id
left join places l on l.id = r.place_id left join resources o on o.id = r.resource_id
where r.id = :id

-- name: series_hold$
select id from series where id = :id /*+ lock */

-- name: series_add$
insert into series (
    service_id, coach_id, place_id, resource_id, rule, at, first, last, minutes, capacity, laid_until, is_ending
) values (
    :service_id, :coach_id, :place_id, :resource_id, :rule, :at, :first, :last, :minutes, :capacity, :laid_until,
    :is_ending
) returning id

-- name: series_save!
update series set
    coach_id = :coach_id, place_id = :place_id, resource_id = :resource_id, rule = :rule, at = :at, first = :first,
    last = :last, minutes = :minutes, capacity = :capacity, laid_until = :laid_until, is_ending = :is_ending,
    version = version + 1
where id = :id and version = :seen

-- name: series_laid!
update series set laid_until = :until where id = :id

-- name: series_to_lay
select id from series where laid_until < :until order by laid_until, id limit :limit

-- name: series_ending
select id from series where is_ending order by id

-- name: series_going_on
select r.*, v.name as service, c.name as coach, l.name as place, o.name as resource
from series r left join services v on v.id = r.service_id left join people c on c.id = r.coach_id
left join places l on l.id = r.place_id left join resources o on o.id = r.resource_id
where r.id > :after and (r.last is null or r.last >= :today)
  and (r.coach_id = :coach_id or :coach_id = 0)
order by r.id limit :limit

-- name: series_laid_days
select series_day from sessions where series_id = :id and series_day >= :first and series_day <= :last

-- name: series_sessions
select s.* from sessions_shown s
where s.series_id = :id and s.series_day >= :since and s.state = 'planned'
order by s.starts_at, s.id

-- name: series_given_up
-- Whoever calls off one date of a series leaves it its day; a weekday that is given up takes its days with it.
select s.* from sessions_shown s
where s.series_id = :id and s.series_day is null and s.state = 'cancelled' and s.day >= :since
order by s.starts_at, s.id

-- name: series_belongs!
update sessions set series_day = :series_day where id = :id

-- name: series_bookings
select b.* from bookings_shown b join sessions s on s.id = b.session_id
where s.series_id = :id and b.client_id = :client_id and b.starts_at > :since
  and b.state in ('booked', 'waitlisted', 'offered')
order by b.starts_at, b.id limit 100

-- name: series_counted
select r.*, v.name as service, c.name as coach, l.name as place, o.name as resource, (
    select count(*) from sessions s
    where s.series_id = r.id and s.series_day >= :since and s.series_day >= r.first and s.series_day <= :until
) as laid
from series r left join services v on v.id = r.service_id left join people c on c.id = r.coach_id
left join places l on l.id = r.place_id left join resources o on o.id = r.resource_id
where r.id > :after and (r.last is null or r.last >= :since) and not r.is_ending
order by r.id limit :limit

-- name: series_ended
select r.*, v.name as service, c.name as coach, l.name as place, o.name as resource
from series r left join services v on v.id = r.service_id left join people c on c.id = r.coach_id
left join places l on l.id = r.place_id left join resources o on o.id = r.resource_id
where r.id < :before and r.last < :today and (r.coach_id = :coach_id or :coach_id = 0)
order by r.id desc limit :limit
