-- name: payments_add$
insert into payments (
    kind, client_id, pass_id, entry_id, line_id, amount, currency, method, paid_on, note, receipt_id, reverses,
    at, actor_id
) values (
    :kind, :client_id, :pass_id, :entry_id, :line_id, :amount, :currency, :method, :paid_on, :note, :receipt_id,
    :reverses, :at, :actor_id
) returning id

-- name: payments_of_pass
select y.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from payments y
left join passes p on p.id = y.pass_id
left join people a on a.id = y.actor_id
left join payments r on r.reverses = y.id
where y.pass_id = :pass_id and y.id < :before
order by y.id desc limit :limit

-- name: payments_of_client
-- One card at a time: over several at once all that there is would be sorted.
select y.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from payments y
left join passes p on p.id = y.pass_id
left join people a on a.id = y.actor_id
left join payments r on r.reverses = y.id
where y.client_id = :client_id and y.id < :before
order by y.id desc limit :limit

-- name: payments_latest
select y.*, cast(null as text) as pass_title, cast(null as text) as actor_name, null as reversed_by
from payments y order by y.id desc limit :limit

-- name: payments_of_entry
select y.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from payments y
left join passes p on p.id = y.pass_id
left join people a on a.id = y.actor_id
left join payments r on r.reverses = y.id
where y.entry_id = :entry_id
order by y.id

-- name: payments_of_line
select y.*, p.title as pass_title, a.name as actor_name, r.id as reversed_by
from payments y
left join passes p on p.id = y.pass_id
left join people a on a.id = y.actor_id
left join payments r on r.reverses = y.id
where y.line_id = :line_id
order by y.id
