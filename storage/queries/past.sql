-- What was between a client and the studio, newest first, each source along an index of its own. One card at a
-- time: over several at once SQLite would sort all that there is.

-- name: past_cards
select id from people where id = :client_id
union all
select id from people where merged_into = :client_id

-- name: past_sale
select e.id, e.at, e.kind, e.total as sessions, case when e.kind = 'grant' then coalesce(e.price, p.price) end as amount,
       p.discount, p.currency, p.payment,
       p.id as pass_id, p.title, r.id as reversed_by
from entries e join passes p on p.id = e.pass_id left join entries r on r.reverses = e.id
where e.client_id = :client_id and e.kind in ('grant', 'attach') and (e.at, e.id) < (:at, :id)
order by e.at desc, e.id desc limit :limit

-- name: past_account
select l.id, l.at, l.kind, abs(l.amount) as amount, l.currency, l.pass_id, p.title, y.method, r.id as reversed_by
from account_lines l
left join passes p on p.id = l.pass_id
left join payments y on y.line_id = l.id and y.kind <> 'reversal'
left join account_lines r on r.reverses = l.id
where l.person_id = :client_id and l.kind in ('charge', 'waived', 'credit', 'used') and (l.at, l.id) < (:at, :id)
order by l.at desc, l.id desc limit :limit

-- name: past_money
select y.id, y.at, y.kind, abs(y.amount) as amount, y.currency, y.method, y.paid_on as day, y.pass_id, y.entry_id, p.title,
       r.id as reversed_by
from payments y left join passes p on p.id = y.pass_id left join payments r on r.reverses = y.id
where y.client_id = :client_id and y.kind in ('payment', 'refund') and (y.at, y.id) < (:at, :id)
order by y.at desc, y.id desc limit :limit

-- name: past_visit
select e.id, e.at, e.kind, e.used as sessions, e.left_after as remaining, e.session_on as day, b.starts_at, p.id as pass_id,
       p.title, v.name, r.id as reversed_by
from entries e
join passes p on p.id = e.pass_id
left join people v on v.id = e.visitor_id
left join bookings b on b.id = e.booking_id
left join entries r on r.reverses = e.id
where e.client_id = :client_id and e.kind in ('consume', 'forfeit') and (e.at, e.id) < (:at, :id)
order by e.at desc, e.id desc limit :limit

-- name: past_shared_visit
-- On a pass that somebody else shares with them.
select e.id, e.at, e.kind, e.used as sessions, null as remaining, e.session_on as day, b.starts_at,
       p.id as pass_id, p.title, null as name, r.id as reversed_by
from entries e
join passes p on p.id = e.pass_id
left join bookings b on b.id = e.booking_id
left join entries r on r.reverses = e.id
where e.visitor_id = :client_id and e.visitor_id is not null and e.kind in ('consume', 'forfeit')
  and (e.at, e.id) < (:at, :id) and e.client_id <> :client_id
order by e.at desc, e.id desc limit :limit
