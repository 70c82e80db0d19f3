-- name: entries_add$
insert into entries (
    pass_id, client_id, kind, total, used, booked, expired, withdrawn, changed, session_on, at, actor_id,
    reason, reverses, batch, key, version
) values (
    :pass_id, :client_id, :kind, :total, :used, :booked, :expired, :withdrawn, :changed, :session_on, :at,
    :actor_id, :reason, :reverses, :batch, :key, :version
) returning id

-- name: entries_get^
select e.*, a.name as actor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join entries r on r.reverses = e.id
where e.id = :id

-- name: entries_of_pass
select e.*, a.name as actor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.version < :before
order by e.version desc limit :limit

-- name: entries_visit_days
select e.session_on
from entries e
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id and e.kind = 'consume' and e.id <> :but and e.session_on is not null and r.id is null

-- name: entries_visits_on
select e.*, a.name as actor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join entries r on r.reverses = e.id
where e.client_id in (select id from people where id = :client_id or merged_into = :client_id)
  and e.session_on = :day and e.kind = 'consume' and r.id is null
order by e.id desc
