-- name: account_lines_add$
insert into account_lines (
    person_id, amount, currency, kind, pass_id, entry_id, reverses, reason, at, actor_id, key
) values (
    :person_id, :amount, :currency, :kind, :pass_id, :entry_id, :reverses, :reason, :at, :actor_id, :key
) returning id

-- name: account_lines_get^
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from account_lines l
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
where l.id = :id

-- name: account_lines_of
-- A person's lines and those of cards merged into theirs, newest first.
with own (id) as (
    select id from people where id = :person_id
    union all
    select id from people where merged_into = :person_id
)
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from own
join account_lines l on l.person_id = own.id
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
where l.id < :before
order by l.id desc limit :limit

-- name: account_lines_of_entry
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from account_lines l
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
where l.entry_id = :entry_id
order by l.id

-- name: account_lines_open
with own (id) as (
    select id from people where id = :person_id
    union all
    select id from people where merged_into = :person_id
)
select l.currency, cast(sum(l.amount) as bigint) as amount
from own join account_lines l on l.person_id = own.id
group by l.currency
having sum(l.amount) <> 0
order by l.currency

-- name: account_lines_owing
-- Clients whose account is not even, by card; cards merged into another count with that.
select coalesce(p.merged_into, p.id) as person_id, c.name, l.currency,
       cast(sum(l.amount) as bigint) as amount
from account_lines l
join people p on p.id = l.person_id
join people c on c.id = coalesce(p.merged_into, p.id)
where coalesce(p.merged_into, p.id) > :after
group by coalesce(p.merged_into, p.id), c.name, l.currency
having sum(l.amount) <> 0
order by person_id, l.currency limit :limit
