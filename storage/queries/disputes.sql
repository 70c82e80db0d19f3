-- name: disputes_add!
insert into disputes (entry_id, opened_by, opened_at, state)
values (:entry_id, :opened_by, :opened_at, 'open')
on conflict (entry_id) do nothing

-- name: disputes_get^
select d.id, d.state, d.opened_at, d.closed_by as settled_by, o.name as settled_by_name,
       d.closed_at as settled_at, d.entry_id, e.kind, e.pass_id, s.title, c.id as client_id, c.name as client_name,
       e.session_on, e.at as entered_at, e.actor_id as entered_by, a.name as entered_by_name,
       r.id as reversed_by
from disputes d
join entries e on e.id = d.entry_id
join passes s on s.id = e.pass_id
join people c on c.id = case when d.opened_by = e.visitor_id then e.visitor_id else s.client_id end
left join people a on a.id = e.actor_id
left join people o on o.id = d.closed_by
left join entries r on r.reverses = e.id
where d.id = :id

-- name: disputes_id_of$
select id from disputes where entry_id = :entry_id

-- name: disputes_lock$
select id from disputes where id = :id /*+ lock */

-- name: disputes_open
select d.id, d.state, d.opened_at, d.closed_by as settled_by, o.name as settled_by_name,
       d.closed_at as settled_at, d.entry_id, e.kind, e.pass_id, s.title, c.id as client_id, c.name as client_name,
       e.session_on, e.at as entered_at, e.actor_id as entered_by, a.name as entered_by_name,
       r.id as reversed_by
from disputes d
join entries e on e.id = d.entry_id
join passes s on s.id = e.pass_id
join people c on c.id = case when d.opened_by = e.visitor_id then e.visitor_id else s.client_id end
left join people a on a.id = e.actor_id
left join people o on o.id = d.closed_by
left join entries r on r.reverses = e.id
where d.state = 'open' and d.id > :after
order by d.id limit :limit

-- name: disputes_settle!
update disputes set state = :state, closed_by = :by, closed_at = :at where id = :id and state = 'open'
