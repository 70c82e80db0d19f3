-- name: reconciling_left^
-- What all clients have left, booked sessions among it. Passes without a count have no such number.
select cast(coalesce(sum(free + booked), 0) as bigint) as remaining,
       cast(coalesce(sum(booked), 0) as bigint) as booked
from passes where not unlimited

-- name: reconciling_flows
-- The entries of one kind and time, added up; an undo counts as what it takes back.
select coalesce(o.kind, e.kind) as kind,
       case
           when p.import_key like 'import:%' then 'imported'
           when coalesce(p.price, 0) > 0 and p.payment <> 'complimentary' then 'sold'
           else 'given'
       end as origin,
       coalesce(o.kind, e.kind) = 'consume' and coalesce(o.session_on, e.session_on) is null
           and coalesce(o.booking_id, e.booking_id) is null as used_before,
       p.unlimited,
       cast(sum(e.total) as bigint) as total, cast(sum(e.used) as bigint) as used,
       cast(sum(e.booked) as bigint) as booked, cast(sum(e.expired) as bigint) as expired,
       cast(sum(e.withdrawn) as bigint) as withdrawn
from entries e
join passes p on p.id = e.pass_id
left join entries o on o.id = e.reverses
where e.kind = :kind and e.at >= :since and e.at < :until
group by 1, 2, 3, 4

-- name: reconciling_later^
-- All that was written of one kind since an instant, on passes with a count.
select cast(coalesce(sum(e.total - e.used - e.expired - e.withdrawn), 0) as bigint) as remaining,
       cast(coalesce(sum(e.booked), 0) as bigint) as booked
from entries e
join passes p on p.id = e.pass_id
where e.kind = :kind and e.at >= :since and not p.unlimited

-- name: reconciling_began$
select min(at) from entries where kind = 'grant'
