-- name: checking_last_pass$
select coalesce(max(id), 0) from passes

-- name: checking_last_entry$
select coalesce(max(id), 0) from entries

-- name: checking_counts^
select (select count(*) from passes) as passes, (select count(*) from entries) as entries

-- name: checking_balances
-- Each pass of a range of ids beside the sum of its entries; those in which anything differs.
select p.id as pass_id, p.client_id, p.title, p.unlimited, p.total, p.used, p.booked, p.expired, p.withdrawn,
       p.free, p.debt_limit, p.version,
       coalesce(e.entries, 0) as entries, coalesce(e.first, 0) as first, coalesce(e.last, 0) as last,
       coalesce(e.total, 0) as sum_total, coalesce(e.used, 0) as sum_used,
       coalesce(e.booked, 0) as sum_booked, coalesce(e.expired, 0) as sum_expired,
       coalesce(e.withdrawn, 0) as sum_withdrawn
from passes p
left join (
    select pass_id, count(*) as entries, min(version) as first, max(version) as last,
           cast(sum(total) as bigint) as total, cast(sum(used) as bigint) as used,
           cast(sum(booked) as bigint) as booked, cast(sum(expired) as bigint) as expired,
           cast(sum(withdrawn) as bigint) as withdrawn
    from entries where pass_id > :after and pass_id <= :upto
    group by pass_id
) e on e.pass_id = p.id
where p.id > :after and p.id <= :upto
  and (
      e.pass_id is null or e.first <> 1 or e.last <> e.entries or e.last <> p.version
      or e.total <> p.total or e.used <> p.used or e.booked <> p.booked or e.expired <> p.expired
      or e.withdrawn <> p.withdrawn
      or p.total <> p.used + p.booked + p.free + p.expired + p.withdrawn
      or p.used < 0 or p.booked < 0 or p.expired < 0 or p.withdrawn < 0
      or (not p.unlimited and p.free < -p.debt_limit)
  )
order by p.id limit :limit

-- name: checking_reversals
-- An undo that does not take back what it names, or names it a second time, or another pass's. What a visit
-- returns also depends on the pass's other visits, so that it need not mirror the entry.
select r.id as entry_id, r.pass_id, r.reverses
from entries r
left join entries o on o.id = r.reverses
where r.id > :after and r.id <= :upto and r.reverses is not null
  and (
      o.id is null or o.pass_id <> r.pass_id or o.id >= r.id or r.kind <> 'reversal'
      or r.total <> -o.total or r.booked <> -o.booked or r.withdrawn <> -o.withdrawn
      or (o.kind <> 'consume' and (r.used <> -o.used or r.expired <> -o.expired))
      or exists (select 1 from entries twin where twin.reverses = r.reverses and twin.id <> r.id)
  )
order by r.id limit :limit

-- name: checking_orphans
-- Entries whose pass, client or actor does not exist.
select e.id as entry_id, e.pass_id
from entries e
left join passes p on p.id = e.pass_id
left join people c on c.id = e.client_id
left join people a on a.id = e.actor_id
where e.id > :after and e.id <= :upto
  and (p.id is null or c.id is null or (e.actor_id is not null and a.id is null))
order by e.id limit :limit

-- name: checking_ownerless
select p.id as pass_id from passes p
left join people c on c.id = p.client_id
where p.id > :after and p.id <= :upto and c.id is null
order by p.id limit :limit

-- name: checking_entries_of
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id
order by e.version desc, e.id desc limit :limit

-- name: checking_entry
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id and r.id <> e.id
where e.id = :id
limit 1
