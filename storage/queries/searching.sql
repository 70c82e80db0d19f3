-- name: searching_common$
select count(*) from (
    select person_id from search_keys where weight = 2 and key >= :low and key < :high limit :most
) found

-- name: searching_common_key$
select count(*) from (select person_id from search_keys where key = :key limit :most) found

-- name: searching_place$
select min(key) from search_keys where person_id = :person_id and weight = 2 and key >= :low and key < :high

-- name: searching_all
-- Along the index of whole words; somebody with two fitting words stands at the first of them only.
select p.id, p.name, p.phone,
       exists (
           select 1 from people q
           where q.name = p.name and q.id <> p.id and q.is_client and q.merged_into is null
       ) as has_namesake
from search_keys k
join people p on p.id = k.person_id
where k.weight = 2 and k.key >= :start and k.key < :high and (k.key > :start or k.person_id > :after)
  and p.is_client and p.merged_into is null and p.erased_at is null
  and exists (
      select 1 from search_keys b
      where b.person_id = k.person_id and b.weight = 2 and b.key >= :low_b and b.key < :high_b
  )
  and exists (
      select 1 from search_keys c
      where c.person_id = k.person_id and c.weight = 2 and c.key >= :low_c and c.key < :high_c
  )
  and not exists (
      select 1 from search_keys e
      where e.person_id = k.person_id and e.weight = 2 and e.key >= :low and e.key < k.key
  )
order by k.key, k.person_id limit :limit

-- name: searching_own
-- The same among one coach's clients. Theirs are found first (SQLite keeps the order of cross joins, PostgreSQL
-- a materialized result apart): they are few, however many the studio has.
with mine as materialized (
    select s.key, s.person_id from coach_clients own
    cross join search_keys s
    where own.coach_id = :coach_id and s.person_id = own.client_id
      and s.weight = 2 and s.key >= :start and s.key < :high and (s.key > :start or s.person_id > :after)
)
select p.id, p.name, p.phone,
       exists (
           select 1 from people q
           where q.name = p.name and q.id <> p.id and q.is_client and q.merged_into is null
       ) as has_namesake
from mine
join people p on p.id = mine.person_id
where p.is_client and p.merged_into is null and p.erased_at is null
  and exists (
      select 1 from search_keys b
      where b.person_id = mine.person_id and b.weight = 2 and b.key >= :low_b and b.key < :high_b
  )
  and exists (
      select 1 from search_keys c
      where c.person_id = mine.person_id and c.weight = 2 and c.key >= :low_c and c.key < :high_c
  )
  and not exists (
      select 1 from search_keys e
      where e.person_id = mine.person_id and e.weight = 2 and e.key >= :low and e.key < mine.key
  )
order by mine.key, mine.person_id limit :limit

-- name: searching_close_all
-- Whoever shares this one key, each other word fitting as typed or nearly, unless all words fit as typed.
select p.id, p.name, p.phone,
       exists (
           select 1 from people q
           where q.name = p.name and q.id <> p.id and q.is_client and q.merged_into is null
       ) as has_namesake
from search_keys k
join people p on p.id = k.person_id
where k.key = :key and k.person_id > :after
  and p.is_client and p.merged_into is null and p.erased_at is null
  and exists (
      select 1 from search_keys b
      where b.person_id = k.person_id
        and (b.weight = 2 and b.key >= :low_b and b.key < :high_b or :close_b like '% ' || b.key || ' %')
  )
  and exists (
      select 1 from search_keys c
      where c.person_id = k.person_id
        and (c.weight = 2 and c.key >= :low_c and c.key < :high_c or :close_c like '% ' || c.key || ' %')
  )
  and not (
      exists (
          select 1 from search_keys a
          where a.person_id = k.person_id and a.weight = 2 and a.key >= :low and a.key < :high
      )
      and exists (
          select 1 from search_keys b
          where b.person_id = k.person_id and b.weight = 2 and b.key >= :low_b and b.key < :high_b
      )
      and exists (
          select 1 from search_keys c
          where c.person_id = k.person_id and c.weight = 2 and c.key >= :low_c and c.key < :high_c
      )
  )
order by k.person_id limit :limit

-- name: searching_close_own
with mine as materialized (
    select s.person_id from coach_clients own
    cross join search_keys s
    where own.coach_id = :coach_id and own.client_id > :after
      and s.person_id = own.client_id and s.key = :key
)
select p.id, p.name, p.phone,
       exists (
           select 1 from people q
           where q.name = p.name and q.id <> p.id and q.is_client and q.merged_into is null
       ) as has_namesake
from mine
join people p on p.id = mine.person_id
where p.is_client and p.merged_into is null and p.erased_at is null
  and exists (
      select 1 from search_keys b
      where b.person_id = mine.person_id
        and (b.weight = 2 and b.key >= :low_b and b.key < :high_b or :close_b like '% ' || b.key || ' %')
  )
  and exists (
      select 1 from search_keys c
      where c.person_id = mine.person_id
        and (c.weight = 2 and c.key >= :low_c and c.key < :high_c or :close_c like '% ' || c.key || ' %')
  )
  and not (
      exists (
          select 1 from search_keys a
          where a.person_id = mine.person_id and a.weight = 2 and a.key >= :low and a.key < :high
      )
      and exists (
          select 1 from search_keys b
          where b.person_id = mine.person_id and b.weight = 2 and b.key >= :low_b and b.key < :high_b
      )
      and exists (
          select 1 from search_keys c
          where c.person_id = mine.person_id and c.weight = 2 and c.key >= :low_c and c.key < :high_c
      )
  )
order by mine.person_id limit :limit

-- name: searching_recent
-- Whom this person dealt with lately, among the clients they may see, the latest first.
select p.id, p.name, p.phone,
       exists (
           select 1 from people q
           where q.name = p.name and q.id <> p.id and q.is_client and q.merged_into is null
       ) as has_namesake
from (
    select client_id, max(id) as last_id
    from (
        select case when session_on is null then client_id else coalesce(visitor_id, client_id) end as client_id,
               id
        from entries where actor_id = :actor_id order by id desc limit :depth
    ) latest
    group by client_id
) dealt
join people p on p.id = dealt.client_id
where p.is_client and p.merged_into is null and p.erased_at is null
  and (
      :sees_all
      or exists (select 1 from coach_clients o where o.coach_id = :actor_id and o.client_id = p.id)
  )
order by dealt.last_id desc limit :limit
