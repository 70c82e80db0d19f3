-- Passes that were unlimited for a time and counted for another are left out of sums and told one by one, as what
-- their entries mean depends on when they were written.

-- name: reconciling_left^
-- What all clients have left, booked sessions among it. Passes without a count have no such number.
select cast(coalesce(sum(free + booked), 0) as bigint) as remaining,
       cast(coalesce(sum(booked), 0) as bigint) as booked
from passes where not unlimited and id not in (
    select t.pass_id from entries t where t.kind in ('retype', 'attach') and t.changed like '%"unlimited"%'
)

-- name: reconciling_flows
-- The entries of one kind and time, added up; an undo counts as what it takes back. By pass first: of each pass
-- many entries are read, and it is looked up once.
with moved as (
    select e.pass_id,
           case
               when e.reverses is null then e.kind
               else (select o.kind from entries o where o.id = e.reverses)
           end as kind,
           e.session_on is null and e.booking_id is null and (
               e.reverses is null
               or (select o.session_on is null and o.booking_id is null from entries o where o.id = e.reverses)
           ) as unplaced,
           sum(e.total) as total, sum(e.used) as used, sum(e.booked) as booked, sum(e.expired) as expired,
           sum(e.withdrawn) as withdrawn
    from entries e
    where e.kind = :kind and e.at >= :since and e.at < :until and e.pass_id not in (
        select t.pass_id from entries t where t.kind in ('retype', 'attach') and t.changed like '%"unlimited"%'
    )
    group by 1, 2, 3
)
select m.kind,
       case
           when p.import_key like 'import:%' then 'imported'
           when p.payment = 'complimentary' then 'given'
           when p.price > 0 or exists (select 1 from payments y where y.pass_id = p.id) then 'sold'
           else 'given'
       end as origin,
       m.kind = 'consume' and m.unplaced as used_before,
       p.unlimited,
       cast(sum(m.total) as bigint) as total, cast(sum(m.used) as bigint) as used,
       cast(sum(m.booked) as bigint) as booked, cast(sum(m.expired) as bigint) as expired,
       cast(sum(m.withdrawn) as bigint) as withdrawn
from moved m
join passes p on p.id = m.pass_id
group by 1, 2, 3, 4

-- name: reconciling_later^
-- All that was written of one kind since an instant, on passes with a count.
select cast(coalesce(sum(e.total - e.used - e.expired - e.withdrawn), 0) as bigint) as remaining,
       cast(coalesce(sum(e.booked), 0) as bigint) as booked
from entries e
join passes p on p.id = e.pass_id
where e.kind = :kind and e.at >= :since and not p.unlimited and e.pass_id not in (
    select t.pass_id from entries t where t.kind in ('retype', 'attach') and t.changed like '%"unlimited"%'
)

-- name: reconciling_retyped
-- All entries of such passes, each as the sums above see it.
select e.pass_id, e.at, e.changed, e.total, e.used, e.booked, e.expired, e.withdrawn,
       coalesce(o.kind, e.kind) as kind,
       case
           when p.import_key like 'import:%' then 'imported'
           when p.payment = 'complimentary' then 'given'
           when p.price > 0 or exists (select 1 from payments y where y.pass_id = p.id) then 'sold'
           else 'given'
       end as origin,
       coalesce(o.kind, e.kind) = 'consume' and e.session_on is null and e.booking_id is null
           and o.session_on is null and o.booking_id is null as used_before
from passes p
join entries e on e.pass_id = p.id
left join entries o on o.id = e.reverses
where p.id in (
    select t.pass_id from entries t where t.kind in ('retype', 'attach') and t.changed like '%"unlimited"%'
)
order by e.pass_id, e.version

-- name: reconciling_began$
select min(at) from entries where kind = 'grant'
