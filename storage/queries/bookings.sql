-- name: bookings_add_session$
insert into sessions (service_id, coach_id, place_id, starts_at, day, minutes, capacity)
values (:service_id, :coach_id, :place_id, :starts_at, :day, :minutes, :capacity)
returning id

-- name: bookings_add$
insert into bookings (session_id, client_id, pass_id, state, starts_at, day, booked_by, booked_at)
values (:session_id, :client_id, :pass_id, :state, :starts_at, :day, :booked_by, :booked_at)
returning id

-- name: bookings_get^
select b.*, s.minutes, s.service_id, s.coach_id, s.place_id, v.name as service, c.name as coach,
       l.name as place, p.name as client_name
from bookings b
join sessions s on s.id = b.session_id
join people p on p.id = b.client_id
left join services v on v.id = s.service_id
left join people c on c.id = s.coach_id
left join places l on l.id = s.place_id
where b.id = :id

-- name: bookings_hold$
select id from bookings where id = :id /*+ lock */

-- name: bookings_save!
update bookings set state = :state, version = :version where id = :id and version = :seen

-- name: bookings_repay!
update bookings set pass_id = :pass_id, version = version + 1 where id = :id and version = :seen

-- name: bookings_live_of_pass
select b.*, s.minutes, s.service_id, s.coach_id, s.place_id, v.name as service, c.name as coach,
       l.name as place, p.name as client_name
from bookings b
join sessions s on s.id = b.session_id
join people p on p.id = b.client_id
left join services v on v.id = s.service_id
left join people c on c.id = s.coach_id
left join places l on l.id = s.place_id
where b.pass_id = :pass_id and b.state = 'booked' and b.day >= :first and b.day <= :last
order by b.day, b.starts_at, b.id

-- name: bookings_live_days
select day from bookings
where pass_id = :pass_id and state = 'booked' and day >= :first and day <= :last and id <> :but

-- name: bookings_live_of_client
select b.*, s.minutes, s.service_id, s.coach_id, s.place_id, v.name as service, c.name as coach,
       l.name as place, p.name as client_name
from bookings b
join sessions s on s.id = b.session_id
join people p on p.id = b.client_id
left join services v on v.id = s.service_id
left join people c on c.id = s.coach_id
left join places l on l.id = s.place_id
where b.client_id = :client_id and b.state = 'booked' and b.starts_at >= :since
  and (b.starts_at, b.id) > (:after, :after_id)
order by b.starts_at, b.id limit :limit

-- name: bookings_of_client_around
-- The client's live bookings that begin in a stretch of time.
select b.id, b.starts_at, s.minutes from bookings b join sessions s on s.id = b.session_id
where b.client_id = :person_id and b.state = 'booked' and b.starts_at > :after and b.starts_at < :before
order by b.starts_at

-- name: bookings_of_coach_around
-- The coach's sessions somebody is booked for that begin in a stretch of time.
select b.id, s.starts_at, s.minutes from sessions s join bookings b on b.session_id = s.id
where s.coach_id = :person_id and b.state = 'booked' and s.starts_at > :after and s.starts_at < :before
order by s.starts_at
