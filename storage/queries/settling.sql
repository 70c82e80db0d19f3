-- name: settling_unpaid
-- What a client is booked for, has used or forfeited without a pass that pays, the oldest first.
select b.* from bookings_shown b
where b.client_id = :client_id and b.pass_id is null
  and b.state in ('booked', 'attended', 'late_cancelled', 'no_show')
  and (b.state <> 'late_cancelled' or b.policy like '%"late_cancel":true%')
  and (b.state <> 'no_show' or b.policy like '%"no_show":true%')
  and (b.starts_at, b.id) > (:after, :after_id)
order by b.starts_at, b.id limit :limit

-- name: settling_count^
select count(case when b.state <> 'booked' then 1 end) as visits,
  count(case when b.state = 'booked' then 1 end) as bookings
from bookings b
where b.client_id = :client_id and b.pass_id is null
  and b.state in ('booked', 'attended', 'late_cancelled', 'no_show')
  and (b.state <> 'late_cancelled' or b.policy like '%"late_cancel":true%')
  and (b.state <> 'no_show' or b.policy like '%"no_show":true%')

-- name: settling_lock
-- Held in the order of their ids, as everywhere.
select id from bookings
where client_id = :client_id and pass_id is null
  and state in ('booked', 'attended', 'late_cancelled', 'no_show')
order by id /*+ lock */
