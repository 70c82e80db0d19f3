-- name: reports_walked_in
-- Visits that no booking was made for and that stand, by the quarter of an hour in which they were entered.
select date_bin('15 minutes', e.at, timestamptz '2000-01-01 00:00:00+00') as quarter,
       e.session_on, count(*) as visits
from entries e
where e.kind = 'consume' and e.at >= :since and e.at < :until and e.booking_id is null
  and e.session_on is not null
  and not exists (select 1 from entries r where r.reverses = e.id)
group by 1, 2
