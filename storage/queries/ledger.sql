-- name: entries_add$
insert into entries (
    pass_id, client_id, kind, total, used, booked, expired, withdrawn, changed, session_on, at, actor_id,
    reason, reverses, booking_id, visitor_id, linked, batch, key, version, left_after, price
) values (
    :pass_id, :client_id, :kind, :total, :used, :booked, :expired, :withdrawn, :changed, :session_on, :at,
    :actor_id, :reason, :reverses, :booking_id, :visitor_id, :linked, :batch, :key, :version, :left_after, :price
) returning id

-- name: entries_get^
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.id = :id

-- name: entries_of_pass
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.version < :before
order by e.version desc limit :limit

-- name: entries_visit_days
select e.session_on
from entries e
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.kind in ('consume', 'forfeit') and e.id <> :but and e.session_on is not null and r.id is null

-- name: entries_visits_on
-- The visits of the day first, then what kind they are: by kind the planner would read every visit there was.
with own (id) as (
    select id from people where id = :client_id
    union all
    select id from people where merged_into = :client_id
), visits as materialized (
    select e.* from own cross join entries e
    where e.client_id = own.id and e.session_on = :day and e.visitor_id is null
    union all
    select e.* from own cross join entries e where e.visitor_id = own.id and e.session_on = :day
)
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from visits e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.kind = 'consume' and r.id is null
order by e.id desc

-- name: entries_uses_between
-- The days of a pass's visits that stand, once for each; a place that was forfeited counts like one.
select e.session_on
from entries e
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.session_on >= :first and e.session_on <= :last
  and e.kind in ('consume', 'forfeit') and r.id is null

-- name: entries_of_batch
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.batch = :batch
order by e.id limit :limit

-- name: entries_taken_out_and_back
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.kind in ('deactivate', 'reactivate') and r.id is null
order by e.version desc

-- name: entries_is_given_away$
-- Whether the pass went to another client as a whole, and that was not taken back.
select exists (
    select 1 from entries e
    where e.pass_id = :pass_id and e.kind = 'transfer' and replace(e.changed, '"deactivated_on"', '') <> e.changed
      and not exists (select 1 from entries r where r.reverses = e.id)
)

-- name: entries_is_taken_back$
-- Whether the entry with which a pass began was reversed.
select exists (
    select 1 from entries o join entries r on r.reverses = o.id where o.pass_id = :pass_id and o.version = 1
)

-- name: entries_is_closed$
-- Whether the pass was closed early, and that was not taken back.
select exists (
    select 1 from entries c
    where c.pass_id = :pass_id and c.kind = 'close'
      and not exists (select 1 from entries r where r.reverses = c.id)
)

-- name: entries_settling^
-- What became of a booking by its pass, as it stands.
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.booking_id = :booking_id and e.pass_id = :pass_id
  and e.kind in ('consume', 'forfeit', 'release') and r.id is null
order by e.id desc limit 1
