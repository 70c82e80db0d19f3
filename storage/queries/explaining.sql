-- name: explaining_page
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.version > :after
order by e.version limit :limit

-- name: explaining_before^
select cast(coalesce(sum(total), 0) as bigint) as total, cast(coalesce(sum(used), 0) as bigint) as used,
       cast(coalesce(sum(booked), 0) as bigint) as booked,
       cast(coalesce(sum(expired), 0) as bigint) as expired,
       cast(coalesce(sum(withdrawn), 0) as bigint) as withdrawn
from entries where pass_id = :pass_id and version <= :after

-- name: explaining_retyped$
-- What the first later entry changed that made the pass unlimited or counted.
select changed from entries
where pass_id = :pass_id and version > :after and changed like '%"unlimited"%'
order by version limit 1
