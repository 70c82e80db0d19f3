-- name: reports_plans
-- The entries of one kind and time by plan, added up by pass first; an undo counts as what it takes back.
with moved as (
    select e.pass_id,
           case
               when e.reverses is null then e.kind
               else (select o.kind from entries o where o.id = e.reverses)
           end as kind,
           e.session_on is null and e.booking_id is null and (
               e.reverses is null
               or (select o.session_on is null and o.booking_id is null from entries o where o.id = e.reverses)
           ) as unplaced,
           sum(e.total) as total, sum(e.used) as used, sum(e.booked) as booked, sum(e.expired) as expired,
           sum(e.withdrawn) as withdrawn,
           sum(case when e.reverses is null then 1 else -1 end) as entries
    from entries e
    where e.kind = :kind and e.at >= :since and e.at < :until
    group by 1, 2, 3
)
select p.plan_id, case when p.plan_id is null then p.title end as title, m.kind,
       case
           when p.import_key like 'import:%' then 'imported'
           when p.payment = 'complimentary' then 'given'
           when p.price > 0 or exists (select 1 from payments y where y.pass_id = p.id) then 'sold'
           else 'given'
       end as origin,
       m.kind = 'consume' and m.unplaced as used_before,
       p.unlimited,
       cast(sum(m.total) as bigint) as total, cast(sum(m.used) as bigint) as used,
       cast(sum(m.booked) as bigint) as booked, cast(sum(m.expired) as bigint) as expired,
       cast(sum(m.withdrawn) as bigint) as withdrawn, cast(sum(m.entries) as bigint) as entries
from moved m
join passes p on p.id = m.pass_id
group by 1, 2, 3, 4, 5, 6

-- name: reports_plan_titles
select id, title from plans

-- name: reports_received_by_plan
-- Money that came in and went back on those days, by the plan of its pass, or for no pass but a client's account.
-- What is paid from credit is no new money.
select p.plan_id, case when p.plan_id is null then p.title end as title, y.currency,
       cast(sum(y.amount) as bigint) as amount
from payments y
left join passes p on p.id = y.pass_id
where y.paid_on >= :first and y.paid_on <= :last and y.method <> 'account'
group by 1, 2, 3

-- name: reports_visits
-- Sessions used or forfeited by entries of one kind and time, by coach and by what a session of the pass costs.
-- Whose session it was says the booking; without one, whoever entered it, also where somebody moved it since.
with visits as (
    select e.pass_id, e.used, e.session_on,
           case
               when e.reverses is null then e.kind
               else (select o.kind from entries o where o.id = e.reverses)
           end as kind,
           case
               when e.reverses is null then e.booking_id
               else (select o.booking_id from entries o where o.id = e.reverses)
           end as booking_id,
           case
               when e.reverses is null and e.linked is null then e.actor_id
               else (
                   select coalesce(t.actor_id, v.actor_id)
                   from entries v
                   left join entries k on k.id = v.linked
                   left join entries t on t.id = k.reverses
                   where v.id = coalesce(e.reverses, e.id)
               )
           end as actor_id
    from entries e
    where e.kind = :kind and e.at >= :since and e.at < :until and e.used <> 0
)
select coach.id as coach_id, coach.name, m.kind, p.price, p.total, p.currency, cast(sum(m.used) as bigint) as used
from visits m
join passes p on p.id = m.pass_id
left join bookings b on b.id = m.booking_id
left join sessions s on s.id = b.session_id
left join people coach on coach.id = case when b.id is null then m.actor_id else s.coach_id end
where m.session_on is not null or b.id is not null
group by 1, 2, 3, 4, 5, 6

-- name: reports_held
-- Sessions that took place, by coach: those to which anybody was booked.
select s.coach_id, c.name, count(*) as held
from sessions s
left join people c on c.id = s.coach_id
where s.starts_at >= :since and s.starts_at < :until and s.starts_at <= :now
  and s.state = 'planned'
  and exists (select 1 from bookings b where b.session_id = s.id and b.state in ('booked', 'attended', 'no_show'))
group by 1, 2

-- name: reports_came
-- Who came to sessions of that time, by when these began.
select s.starts_at, count(*) as visits
from sessions s
join bookings b on b.session_id = s.id and b.state = 'attended'
where s.starts_at >= :since and s.starts_at < :until
group by s.starts_at

-- name: reports_left
-- What clients had left at an instant, by plan and by what a session costs: what was written since is taken back.
with later as (
    select e.pass_id, cast(sum(e.total) as bigint) as total,
           cast(sum(e.total - e.used - e.expired - e.withdrawn) as bigint) as remaining,
           min(case when e.changed like '%"field": "price"%' then e.id end) as repriced
    from entries e
    where e.at >= :until and e.kind in (
        'grant', 'consume', 'forfeit', 'release', 'reserve', 'expire', 'revive', 'adjust', 'transfer', 'reversal',
        'redate', 'retype', 'hold', 'deactivate', 'reactivate', 'refund', 'attach',
        'close'
    )
    group by e.pass_id
)
select s.plan_id, s.title, s.currency, s.price, s.total,
       cast(sum(case when s.remaining > 0 then 1 else 0 end) as bigint) as passes,
       cast(sum(case when s.remaining > 0 then s.remaining else 0 end) as bigint) as sessions,
       cast(sum(case when s.remaining < 0 then -s.remaining else 0 end) as bigint) as owed
from (
    select p.plan_id, case when p.plan_id is null then p.title end as title, p.currency,
           case
               when l.repriced is null then p.price
               else cast((
                   select c.value ->> 'was' from entries o, json_each(o.changed) c
                   where o.id = l.repriced and c.value ->> 'field' = 'price'
               ) as bigint)
           end as price,
           p.total - coalesce(l.total, 0) as total, p.free + p.booked - coalesce(l.remaining, 0) as remaining
    from passes p
    left join later l on l.pass_id = p.id
    where not p.unlimited
) s
where s.remaining <> 0
group by 1, 2, 3, 4, 5

-- name: reports_expired_sums
select s.price, s.total, s.currency, count(*) as passes, cast(sum(s.expired) as bigint) as expired,
       cast(sum(s.revived) as bigint) as revived
from (
    select p.price, p.total, p.currency,
           sum(case when coalesce(o.kind, e.kind) <> 'revive' then e.expired else 0 end) as expired,
           sum(case when coalesce(o.kind, e.kind) = 'revive' then -e.expired else 0 end) as revived
    from entries e
    join passes p on p.id = e.pass_id
    left join entries o on o.id = e.reverses
    where e.at >= :since and e.at < :until and e.expired <> 0 and e.kind in (
        'expire', 'revive', 'reversal', 'consume', 'forfeit', 'release', 'adjust', 'redate', 'hold', 'transfer', 'attach', 'close'
    )
    group by p.id, p.price, p.total, p.currency
) s
where s.expired <> 0 or s.revived <> 0
group by 1, 2, 3

-- name: reports_expired
-- What expired of each pass in that time, the dearest first.
select s.pass_id, c.name as client, s.title, s.ends_on, s.price, s.total, s.currency, s.expired, s.revived
from (
    select p.id as pass_id, p.client_id, p.title, p.ends_on, p.price, p.total, p.currency,
           cast(sum(case when coalesce(o.kind, e.kind) <> 'revive' then e.expired else 0 end) as bigint) as expired,
           cast(sum(case when coalesce(o.kind, e.kind) = 'revive' then -e.expired else 0 end) as bigint) as revived
    from entries e
    join passes p on p.id = e.pass_id
    left join entries o on o.id = e.reverses
    where e.at >= :since and e.at < :until and e.expired <> 0 and e.kind in (
        'expire', 'revive', 'reversal', 'consume', 'forfeit', 'release', 'adjust', 'redate', 'hold', 'transfer', 'attach', 'close'
    )
    group by p.id, p.client_id, p.title, p.ends_on, p.price, p.total, p.currency
) s
join people c on c.id = s.client_id
where s.expired <> 0 or s.revived <> 0
order by coalesce(case when s.total > 0 then s.price * s.expired / s.total end, 0) desc, s.expired desc, s.pass_id
limit :limit offset :start

-- name: reports_states
-- Passes sold before an instant by what has ended or halted them on a day, as their dates stand now, and by whether
-- they had sessions left at that instant. What is held around that day is told one by one: holds may have gaps.
with later as (
    select e.pass_id, cast(sum(e.total - e.used - e.expired - e.withdrawn) as bigint) as remaining,
           min(case when e.version = 1 then e.id end) as opened
    from entries e
    where e.at >= :until and e.kind in (
        'grant', 'consume', 'forfeit', 'release', 'reserve', 'expire', 'revive', 'adjust', 'transfer', 'reversal',
        'redate', 'retype', 'hold', 'deactivate', 'reactivate', 'refund', 'attach',
        'close'
    )
    group by e.pass_id
)
select s.state, s.held_id, cast(count(*) as bigint) as passes,
       cast(sum(case when s.unlimited then 0 else s.remaining end) as bigint) as sessions
from (
    select p.unlimited, p.free + p.booked - coalesce(l.remaining, 0) as remaining,
           case when p.held_from <= :day and (p.held_until is null or p.held_until >= :day) then p.id end as held_id,
           case
               when p.deactivated_on <= :day then 'deactivated'
               when p.valid_until < :day then 'expired'
               when p.valid_from > :day then 'pending'
               when p.valid_from is null and p.activate_by < :day then 'expired'
               when p.without_sessions then 'offer'
               when not p.unlimited and p.free + p.booked - coalesce(l.remaining, 0) <= 0 then 'used_up'
               else 'active'
           end as state
    from passes p
    left join later l on l.pass_id = p.id
    where p.sold_at < :until and l.opened is null
) s
group by 1, 2

-- name: reports_money
-- Money by method and currency on those days; an undo counts as what it takes back.
select y.method, y.currency,
       cast(count(*) as bigint) as payments,
       cast(sum(case when coalesce(o.kind, y.kind) = 'payment' then y.amount else 0 end) as bigint) as received,
       cast(sum(case when coalesce(o.kind, y.kind) = 'refund' then -y.amount else 0 end) as bigint) as given_back
from payments y
left join payments o on o.id = y.reverses
where y.paid_on >= :first and y.paid_on <= :last
group by 1, 2

-- name: reports_discounts
-- What was taken off the prices of passes sold in that time.
select p.currency, cast(sum(case when o.id is null then p.discount else -p.discount end) as bigint) as amount
from entries e
join passes p on p.id = e.pass_id
left join entries o on o.id = e.reverses
where e.kind in ('grant', 'reversal') and coalesce(o.kind, e.kind) = 'grant'
  and e.at >= :since and e.at < :until and p.discount > 0
group by 1

-- name: reports_unpaid
-- What was open on passes at an instant: its sums, by currency, in rows of no pass, then pass by pass, the most first.
-- What was written since is taken back, and what was split off since is left out: it was a part of another pass then.
with received as (
    select y.pass_id, cast(sum(y.amount) as bigint) as amount
    from payments y where y.at >= :until and y.pass_id is not null group by 1
), later as (
    select e.pass_id,
           min(case when e.changed like '%"field": "price"%' then e.id end) as repriced,
           min(case when e.changed like '%"on_account"%' or e.changed like '%"waived"%' then e.id end) as settled,
           min(case when e.version = 1 then e.id end) as opened
    from entries e
    where e.at >= :until and e.kind in ('transfer', 'refund', 'deactivate', 'reactivate', 'reversal', 'payment', 'attach', 'close')
    group by e.pass_id
), open as (
    select p.id as pass_id, p.client_id, p.title, p.sold_at, p.currency,
           case
               when l.repriced is null then p.price
               else cast((
                   select c.value ->> 'was' from entries o, json_each(o.changed) c
                   where o.id = l.repriced and c.value ->> 'field' = 'price'
               ) as bigint)
           end as price,
           p.paid - coalesce(r.amount, 0) as paid,
           case
               when l.settled is null then p.payment
               else (select c.value ->> 'was' from entries o, json_each(o.changed) c
                   where o.id = l.settled and c.value ->> 'field' = 'payment')
           end as payment
    from passes p
    left join received r on r.pass_id = p.id
    left join later l on l.pass_id = p.id
    where p.sold_at < :until and l.opened is null
      and (p.payment in ('unpaid', 'partly') or r.pass_id is not null or l.pass_id is not null)
), unpaid as (
    select * from open where payment in ('unpaid', 'partly', 'paid') and price > paid
), sums as (
    select currency, cast(count(*) as bigint) as passes, cast(sum(price) as bigint) as price,
           cast(sum(paid) as bigint) as paid
    from unpaid group by 1
), page as (
    select * from unpaid order by price - paid desc, pass_id limit :limit offset :start
)
select s.* from (
    select null as pass_id, null as client, null as title, null as sold_at, currency, price, paid, passes from sums
    union all
    select u.pass_id, c.name, u.title, u.sold_at, u.currency, u.price, u.paid, 1 as passes
    from page u join people c on c.id = u.client_id
) s
order by case when s.pass_id is null then 0 else 1 end, s.price - s.paid desc, s.pass_id

-- name: reports_accounts
-- What clients owed on their accounts at an instant; what the studio owes others is not set against it.
select s.currency, cast(count(*) as bigint) as clients, cast(sum(s.owed) as bigint) as owed
from (
    select l.currency, sum(l.amount) as owed
    from account_lines l
    join people c on c.id = l.person_id
    where l.at < :until
    group by coalesce(c.merged_into, c.id), l.currency
) s
where s.owed > 0
group by 1
