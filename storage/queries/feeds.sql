-- name: feeds_mark$
select mark from studio where id = 1

-- name: feeds_add!
insert into calendar_feeds (token_hash, person_id, created_at) values (:token_hash, :person_id, :at)

-- name: feeds_end_of!
delete from calendar_feeds where person_id = :person_id

-- name: feeds_made_at$
select created_at from calendar_feeds where person_id = :person_id order by created_at desc limit 1

-- name: feeds_reader$
select person_id from calendar_feeds where token_hash = :token_hash

-- name: feeds_booked
select b.*, p.title, coalesce(
    (select max(t.at) from booking_steps t where t.booking_id = b.id), b.booked_at, b.starts_at
) as revised_at
from bookings_shown b left join passes p on p.id = b.pass_id
where b.client_id = :person_id and b.starts_at >= :since and b.state in ('booked', 'attended')
order by b.starts_at, b.id limit :limit
