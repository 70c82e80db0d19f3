-- name: account_lines_add$
insert into account_lines (
    person_id, amount, currency, kind, pass_id, entry_id, reverses, reason, at, actor_id, key
) values (
    :person_id, :amount, :currency, :kind, :pass_id, :entry_id, :reverses, :reason, :at, :actor_id, :key
) returning id

-- name: account_lines_get^
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by, y.method
from account_lines l
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
left join payments y on y.line_id = l.id and y.kind <> 'reversal'
where l.id = :id

-- name: account_lines_of
-- One card at a time: over several at once all that there is would be sorted.
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by, y.method
from account_lines l
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
left join payments y on y.line_id = l.id and y.kind <> 'reversal'
where l.person_id = :person_id and l.id < :before
order by l.id desc limit :limit

-- name: account_lines_of_entry
select l.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by, y.method
from account_lines l
left join passes p on p.id = l.pass_id
left join people a on a.id = l.actor_id
left join account_lines r on r.reverses = l.id
left join payments y on y.line_id = l.id and y.kind <> 'reversal'
where l.entry_id = :entry_id
order by l.id

-- name: account_lines_open
select currency, account as amount from dues where person_id = :person_id and account <> 0 order by currency

-- name: account_lines_owing
-- Sums of those who owe or are in credit: of each currency the largest first, behind the place :owed, :id of it.
select id, person_id, name, currency, account, passes from dues
where currency = :currency and (owed, id) < (:owed, :id) and (account <> 0 or passes <> 0)
order by currency desc, owed desc, id desc limit :limit

-- name: account_lines_owing_currencies
-- The currencies in which anything is open, each found by one step along the index.
with recursive step (currency) as (
    select min(currency) from dues where account <> 0 or passes <> 0
    union all
    select (select min(d.currency) from dues d where d.currency > s.currency and (d.account <> 0 or d.passes <> 0))
    from step s where s.currency is not null
)
select currency from step where currency is not null

-- name: account_lines_owing_by_name
select id, person_id, name, currency, account, passes from dues
where (name, id) > (:name, :id) and (account <> 0 or passes <> 0)
order by name, id limit :limit

-- name: account_lines_owing_of^
select id, person_id, name, currency, account, passes from dues where id = :id
