-- name: statements_moved
-- Entries that changed what a client's passes cost or how far they are paid, newest first.
select e.id as entry_id, e.kind, e.at, e.version, e.pass_id, e.changed, e.reverses, r.id as reversed_by,
       p.title, p.price, p.paid, p.payment, p.currency
from entries e join passes p on p.id = e.pass_id left join entries r on r.reverses = e.id
where e.client_id = :client_id and e.at >= :since
  and (e.version = 1 or e.changed like '%"price"%' or e.changed like '%"paid"%' or e.changed like '%"payment"%')
order by e.id desc

-- name: statements_carried
-- Money that went from pass to pass, with a part of the price.
select y.id, y.at, y.kind, y.amount, y.currency, null as method, null as day, y.entry_id, y.pass_id, p.title,
       r.id as reversed_by
from payments y left join passes p on p.id = y.pass_id left join payments r on r.reverses = y.id
where y.client_id = :client_id and y.kind = 'moved' and y.at >= :since
order by y.id
