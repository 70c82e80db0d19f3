-- name: merging_passes!
update passes set client_id = :into where client_id = :id

-- name: merging_bookings!
update bookings set client_id = :into where client_id = :id

-- name: merging_twice
-- The places that both cards have in one session.
select g.id as gone_id, k.id as kept_id
from bookings g join bookings k on k.session_id = g.session_id and k.client_id = :into
where g.client_id = :id
  and g.state in ('booked', 'waitlisted', 'offered', 'attended')
  and k.state in ('booked', 'waitlisted', 'offered', 'attended')
order by g.id

-- name: merging_earlier!
update people set merged_into = :into where merged_into = :id

-- name: merging_under
select id from people where merged_into = :id order by id

-- name: merging_went_to$
select merged_into from people where id = :id

-- name: merging_notices!
update notices set person_id = :into where person_id = :id and state = 'due'

-- name: merging_invites!
update invites set person_id = :into where person_id = :id and used_at is null
