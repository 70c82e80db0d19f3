-- name: privacy_passes
select id, title, unlimited, valid_from, valid_until, holds, total, used, booked, expired, withdrawn, payment,
       price, discount, paid, currency, sold_at
from passes where client_id = :person_id order by id

-- name: privacy_entries
-- Everything on their own passes, and what they did on passes that others share with them.
with theirs (id) as (
    select e.id from passes p join entries e on e.pass_id = p.id where p.client_id = :person_id
    union
    select e.id from entries e
    where e.visitor_id = :person_id and (e.session_on is not null or e.kind = 'share')
)
select e.id, e.pass_id, e.kind, e.total, e.used, e.booked, e.expired, e.withdrawn, e.session_on, e.at,
       e.reason, e.reverses, a.name as actor_name, v.name as visitor_name
from theirs
join entries e on e.id = theirs.id
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
order by e.id

-- name: privacy_notices
select kind, created_at, state, settled_at from notices where person_id = :person_id order by id

-- name: privacy_account_lines
select l.id, l.amount, l.currency, l.kind, l.pass_id, l.reverses, l.reason, l.at
from people p join account_lines l on l.person_id = p.id
where p.id = :person_id or p.merged_into = :person_id order by l.id

-- name: privacy_payments
select y.id, y.kind, y.pass_id, y.amount, y.currency, y.method, y.paid_on, y.note, y.reverses, y.at
from people p join payments y on y.client_id = p.id
where p.id = :person_id or p.merged_into = :person_id order by y.id

-- name: privacy_orders
select o.id, o.title, o.amount, o.currency, o.state, o.made_at, o.settled_at
from people p join orders o on o.client_id = p.id
where p.id = :person_id or p.merged_into = :person_id order by o.id

-- name: privacy_receipts
-- Also what they have paid for somebody else.
select r.id, r.charge_id, r.amount, r.currency, r.received_at, r.outcome
from receipts r
where r.id in (
    select o.id from receipts o where o.person_id = :person_id
    union all
    select o.id from accounts a join receipts o on o.telegram_id = a.telegram_id where a.person_id = :person_id
)
order by r.id

-- name: privacy_erase_orders!
-- What was bought stays as a line of the books; what was only wished for is nobody's any more.
update orders
set photo = null, state = case when state in ('open', 'claimed') then 'withdrawn' else state end,
    version = version + 1
where client_id = :person_id

-- name: privacy_erase_receipts!
-- The provider keeps the payer under the charge's number; here nothing leads to an account any more.
update receipts set telegram_id = 0
where person_id = :person_id
   or telegram_id in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_bookings
select b.id, b.pass_id, b.state, b.starts_at, b.day, s.minutes, v.name as service, c.name as coach, l.name as place
from bookings b
join sessions s on s.id = b.session_id
left join services v on v.id = s.service_id
left join people c on c.id = s.coach_id
left join places l on l.id = s.place_id
where b.client_id = :person_id order by b.id

-- name: privacy_accounts
select telegram_id, first_name, username, language_code, seen_at from accounts
where person_id = :person_id order by telegram_id

-- name: privacy_erase_questions!
delete from questions where telegram_id in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_erase_notices!
delete from notices where person_id = :person_id

-- name: privacy_erase_account_notices!
delete from notices where telegram_id in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_erase_letters!
-- What a payer was asked stands in a line of its own, below zero.
update inbox set raw = null
where state = 'dead' and abs(chat) in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_erase_joins!
delete from failed_joins where telegram_id in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_erase_invites!
update invites set used_by = null
where used_by in (select telegram_id from accounts where person_id = :person_id)

-- name: privacy_coach_hours
select h.id, h.weekday, h.opens, h.closes, l.name as place
from coach_hours h left join places l on l.id = h.place_id
where h.coach_id = :person_id order by h.weekday, h.opens

-- name: privacy_time_off
select id, starts_at, ends_at from time_off where coach_id = :person_id order by ends_at

-- name: privacy_erase_coach_hours!
delete from coach_hours where coach_id = :person_id

-- name: privacy_erase_time_off!
delete from time_off where coach_id = :person_id

-- name: privacy_erase_relations!
delete from coach_clients where client_id = :person_id or coach_id = :person_id

-- name: privacy_erase_accounts!
delete from accounts where person_id = :person_id

-- name: privacy_erase_renewals!
-- Nobody is left for whom anything could be renewed.
update passes set renewal_settled = true, ask_on = null
where client_id = :person_id and (renews_at_end or ask_on is not null)

-- name: privacy_erase_intros!
-- A card that was merged away has given its marks to this one; accounts and phones may have moved on.
delete from intro_marks
where pass_id in (select id from passes where client_id = :person_id)
   or mark in (
       select 'person:' || p.id from people p where p.id = :person_id
       union all select 'phone:' || p.phone from people p where p.id = :person_id
       union all select 'account:' || a.telegram_id from accounts a where a.person_id = :person_id
   )

-- name: privacy_plans_naming
select id, terms from plans where replace(terms, :mark, '') <> terms

-- name: privacy_plans_unnamed!
update plans set terms = :terms, version = version + 1 where id = :id

-- name: privacy_passes_naming
select id, terms from passes
where replace(terms, '"coaches":[{', '') <> terms and replace(terms, :mark, '') <> terms
/*+ lock */

-- name: privacy_passes_unnamed!
update passes set terms = :terms where id = :id

-- name: privacy_orders_naming
-- Orders with a plan that names somebody, in the order of their ids.
select id, plan, contents from orders
where replace(coalesce(plan, '') || coalesce(contents, ''), :mark, '')
   <> coalesce(plan, '') || coalesce(contents, '')
order by id /*+ lock */

-- name: privacy_orders_unnamed!
-- As its client sees it nothing has changed: what they were shown can still be paid.
update orders set plan = :plan, contents = :contents where id = :id
