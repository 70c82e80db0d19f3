-- name: reports_walked_in
-- Visits that no booking was made for and that stand, by the quarter of an hour in which they were entered.
select substr(e.at, 1, 14) || substr('00153045', 2 * (cast(substr(e.at, 15, 2) as integer) / 15) + 1, 2)
           || ':00+00:00' as quarter,
       e.session_on, count(*) as visits
from entries e
where e.kind = 'consume' and e.at >= :since and e.at < :until and e.booking_id is null
  and e.session_on is not null
  and not exists (select 1 from entries r where r.reverses = e.id)
group by 1, 2
