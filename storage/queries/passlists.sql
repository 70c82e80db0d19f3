-- Each list is read along an index, upwards or (`_back`) downwards, from behind the place :key, :id. What stands
-- at the same key comes from one search, what stands behind it from another: SQLite takes no index for both.

-- name: passlists_last_day
-- Passes by their last day.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id > :id
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') > :key and coalesce(ends_on, '9999-12-30') <= :end
        order by coalesce(ends_on, '9999-12-30'), id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_last_day_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id < :id
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') < :key and coalesce(ends_on, '9999-12-30') >= :end
        order by coalesce(ends_on, '9999-12-30') desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_going
-- Passes by their last day, of those with something left.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id > :id and (unlimited or without_sessions or free + booked > 0)
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') > :key and coalesce(ends_on, '9999-12-30') <= :end
          and (unlimited or without_sessions or free + booked > 0)
        order by coalesce(ends_on, '9999-12-30'), id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_going_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id < :id and (unlimited or without_sessions or free + booked > 0)
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') < :key and coalesce(ends_on, '9999-12-30') >= :end
          and (unlimited or without_sessions or free + booked > 0)
        order by coalesce(ends_on, '9999-12-30') desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_used_up
-- Passes by their last day, of those with nothing left.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id > :id and not (unlimited or without_sessions or free + booked > 0)
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') > :key and coalesce(ends_on, '9999-12-30') <= :end
          and not (unlimited or without_sessions or free + booked > 0)
        order by coalesce(ends_on, '9999-12-30'), id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_used_up_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id < :id and not (unlimited or without_sessions or free + booked > 0)
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') < :key and coalesce(ends_on, '9999-12-30') >= :end
          and not (unlimited or without_sessions or free + booked > 0)
        order by coalesce(ends_on, '9999-12-30') desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_of_plan
-- Passes by their last day, of one plan.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id > :id and plan_id = :plan_id
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') > :key and coalesce(ends_on, '9999-12-30') <= :end
          and plan_id = :plan_id
        order by coalesce(ends_on, '9999-12-30'), id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_of_plan_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') = :key and id < :id and plan_id = :plan_id
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(ends_on, '9999-12-30') as place from passes
        where coalesce(ends_on, '9999-12-30') < :key and coalesce(ends_on, '9999-12-30') >= :end
          and plan_id = :plan_id
        order by coalesce(ends_on, '9999-12-30') desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_deactivated
-- Passes by the day of their deactivation.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, deactivated_on as place from passes
        where deactivated_on = :key and id > :id and deactivated_on is not null
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, deactivated_on as place from passes
        where deactivated_on > :key and deactivated_on <= :end
          and deactivated_on is not null
        order by deactivated_on, id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_deactivated_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, deactivated_on as place from passes
        where deactivated_on = :key and id < :id and deactivated_on is not null
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, deactivated_on as place from passes
        where deactivated_on < :key and deactivated_on >= :end
          and deactivated_on is not null
        order by deactivated_on desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_returning
-- Passes by the day on which their last hold ends.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(held_until, '9999-12-30') as place from passes
        where coalesce(held_until, '9999-12-30') = :key and id > :id and held_from is not null
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(held_until, '9999-12-30') as place from passes
        where coalesce(held_until, '9999-12-30') > :key and coalesce(held_until, '9999-12-30') <= :end
          and held_from is not null
        order by coalesce(held_until, '9999-12-30'), id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_returning_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, coalesce(held_until, '9999-12-30') as place from passes
        where coalesce(held_until, '9999-12-30') = :key and id < :id and held_from is not null
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, coalesce(held_until, '9999-12-30') as place from passes
        where coalesce(held_until, '9999-12-30') < :key and coalesce(held_until, '9999-12-30') >= :end
          and held_from is not null
        order by coalesce(held_until, '9999-12-30') desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_first_day
-- Passes by their first day.
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, valid_from as place from passes
        where valid_from = :key and id > :id
        order by id limit :limit
    ) beside
    union all
    select * from (
        select id, valid_from as place from passes
        where valid_from > :key and valid_from <= :end
        order by valid_from, id limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place, p.id limit :limit

-- name: passlists_first_day_back
select p.*, c.name as client_name, c.is_client from (
    select * from (
        select id, valid_from as place from passes
        where valid_from = :key and id < :id
        order by id desc limit :limit
    ) beside
    union all
    select * from (
        select id, valid_from as place from passes
        where valid_from < :key and valid_from >= :end
        order by valid_from desc, id desc limit :limit
    ) behind
) found cross join passes p cross join people c
where p.id = found.id and c.id = p.client_id
order by found.place desc, p.id desc limit :limit

-- name: passlists_sold
-- Passes by their sale.
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id > :id
order by p.id limit :limit

-- name: passlists_sold_back
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id < :id
order by p.id desc limit :limit

-- name: passlists_unpaid
-- Passes by their sale, of those that are not paid, or not wholly.
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id > :id and p.payment in ('partly', 'unpaid')
order by p.id limit :limit

-- name: passlists_unpaid_back
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id < :id and p.payment in ('partly', 'unpaid')
order by p.id desc limit :limit

-- name: passlists_owing
-- Passes by their sale, of those on which sessions are owed.
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id > :id and p.free < 0 and not p.unlimited
order by p.id limit :limit

-- name: passlists_owing_back
select p.*, c.name as client_name, c.is_client from passes p cross join people c
where c.id = p.client_id and p.id < :id and p.free < 0 and not p.unlimited
order by p.id desc limit :limit

-- name: passlists_name
-- Passes by their client's name: along the names, and at each along the client's passes.
select p.*, c.name as client_name, c.is_client from people c cross join passes p
where p.client_id = c.id and c.name >= :name
  and (c.name > :name or c.id > :client_id or (c.id = :client_id and p.id > :id))
order by c.name, c.id, p.id limit :limit

-- name: passlists_name_back
select p.*, c.name as client_name, c.is_client from people c cross join passes p
where p.client_id = c.id and c.name <= :name
  and (c.name < :name or c.id < :client_id or (c.id = :client_id and p.id < :id))
order by c.name desc, c.id desc, p.id desc limit :limit

-- name: passlists_own
-- Any of these lists of one coach's own clients, who are few: all found first, then chosen from and sorted.
with theirs as materialized (
    select p.id, p.plan_id, p.unlimited, p.without_sessions, p.free, p.booked, p.payment, p.ends_on, p.valid_from, p.deactivated_on,
           p.held_from, p.held_until, c.name, c.is_client
    from coach_clients own cross join people c cross join passes p
    where own.coach_id = :coach_id and c.id = own.client_id and p.client_id = own.client_id
), mine as materialized (
    select t.id, t.name as client_name, t.is_client,
           case cast(:axis as text)
               when 'deactivated' then cast(t.deactivated_on as text)
               when 'returning' then coalesce(cast(t.held_until as text), '9999-12-30')
               when 'first_day' then cast(t.valid_from as text)
               when 'name' then t.name
               when 'sold' then ''
               when 'unpaid' then ''
               when 'owing' then ''
               else replace(coalesce(cast(t.ends_on as text), '9999-12-30'), 'infinity', '9999-12-31')
           end as place
    from theirs t
    where case cast(:axis as text)
              when 'going' then t.unlimited or t.without_sessions or t.free + t.booked > 0
              when 'used_up' then not (t.unlimited or t.without_sessions or t.free + t.booked > 0)
              when 'deactivated' then t.deactivated_on is not null
              when 'returning' then t.held_from is not null
              when 'first_day' then t.valid_from is not null
              when 'unpaid' then t.payment in ('partly', 'unpaid')
              when 'owing' then t.free < 0 and not t.unlimited
              when 'of_plan' then t.plan_id = :plan_id
              else t.id > 0
          end
)
select p.*, mine.client_name, mine.is_client from mine cross join passes p
where p.id = mine.id and mine.place <= :end
  and (mine.place > :place or (mine.place = :place and p.id > :id))
order by mine.place, p.id limit :limit

-- name: passlists_own_back
with theirs as materialized (
    select p.id, p.plan_id, p.unlimited, p.without_sessions, p.free, p.booked, p.payment, p.ends_on, p.valid_from, p.deactivated_on,
           p.held_from, p.held_until, c.name, c.is_client
    from coach_clients own cross join people c cross join passes p
    where own.coach_id = :coach_id and c.id = own.client_id and p.client_id = own.client_id
), mine as materialized (
    select t.id, t.name as client_name, t.is_client,
           case cast(:axis as text)
               when 'deactivated' then cast(t.deactivated_on as text)
               when 'returning' then coalesce(cast(t.held_until as text), '9999-12-30')
               when 'first_day' then cast(t.valid_from as text)
               when 'name' then t.name
               when 'sold' then ''
               when 'unpaid' then ''
               when 'owing' then ''
               else replace(coalesce(cast(t.ends_on as text), '9999-12-30'), 'infinity', '9999-12-31')
           end as place
    from theirs t
    where case cast(:axis as text)
              when 'going' then t.unlimited or t.without_sessions or t.free + t.booked > 0
              when 'used_up' then not (t.unlimited or t.without_sessions or t.free + t.booked > 0)
              when 'deactivated' then t.deactivated_on is not null
              when 'returning' then t.held_from is not null
              when 'first_day' then t.valid_from is not null
              when 'unpaid' then t.payment in ('partly', 'unpaid')
              when 'owing' then t.free < 0 and not t.unlimited
              when 'of_plan' then t.plan_id = :plan_id
              else t.id > 0
          end
)
select p.*, mine.client_name, mine.is_client from mine cross join passes p
where p.id = mine.id and mine.place >= :end
  and (mine.place < :place or (mine.place = :place and p.id < :id))
order by mine.place desc, p.id desc limit :limit
