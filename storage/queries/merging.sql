-- name: merging_passes!
update passes set client_id = :into where client_id = :id

-- name: merging_bookings!
update bookings set client_id = :into where client_id = :id

-- name: merging_earlier!
update people set merged_into = :into where merged_into = :id

-- name: merging_went_to$
select merged_into from people where id = :id

-- name: merging_notices!
update notices set person_id = :into where person_id = :id and state = 'due'

-- name: merging_invites!
update invites set person_id = :into where person_id = :id and used_at is null
