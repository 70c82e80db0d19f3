-- name: receipts_add$
-- The same payment is told more than once: it is kept once.
insert into receipts (
    charge_id, provider_charge_id, telegram_id, payload, amount, currency, received_at, outcome, order_id,
    person_id
) values (
    :charge_id, :provider_charge_id, :telegram_id, :payload, :amount, :currency, :received_at, :outcome,
    :order_id, :person_id
) on conflict (charge_id) do nothing
returning id

-- name: receipts_get^
select r.*, p.name as person_name, a.first_name as payer, s.name as settled_by_name
from receipts r
left join people p on p.id = r.person_id
left join accounts a on a.telegram_id = r.telegram_id
left join people s on s.id = r.settled_by
where r.id = :id

-- name: receipts_by_charge^
select r.*, p.name as person_name, a.first_name as payer, s.name as settled_by_name
from receipts r
left join people p on p.id = r.person_id
left join accounts a on a.telegram_id = r.telegram_id
left join people s on s.id = r.settled_by
where r.charge_id = :charge_id

-- name: receipts_unmatched
select r.*, p.name as person_name, a.first_name as payer, null as settled_by_name
from receipts r
left join people p on p.id = r.person_id
left join accounts a on a.telegram_id = r.telegram_id
where r.outcome = 'unmatched' and r.id > :after
order by r.id limit :limit

-- name: receipts_unmatched_count$
select count(*) from receipts where outcome = 'unmatched'

-- name: receipts_turn_out!
-- What became of one that was just written.
update receipts set outcome = :outcome, person_id = :person_id, order_id = :order_id where id = :id

-- name: receipts_settle!
update receipts
set outcome = :outcome, person_id = :person_id, settled_at = :at, settled_by = :by
where id = :id and outcome = 'unmatched'

-- name: receipts_reopen!
update receipts
set outcome = 'unmatched', person_id = :person_id, settled_at = null, settled_by = null
where id = :id and outcome = :was

-- name: receipts_merge!
update receipts set person_id = :into where person_id = :id
