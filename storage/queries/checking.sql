-- What is said of a range of ids is also asked of single ones (storage/sql.py).

-- name: checking_last_passes$
select coalesce(max(id), 0) from passes

-- name: checking_last_entries$
select coalesce(max(id), 0) from entries

-- name: checking_counts^
select (select count(*) from passes) as passes, (select count(*) from entries) as entries

-- name: checking_balances
-- Each pass of a range of ids beside the sum of its entries; those in which anything differs.
select p.id as pass_id, p.client_id, p.title, p.unlimited, p.total, p.used, p.booked, p.expired, p.withdrawn,
       p.free, p.debt_limit, p.version,
       coalesce(e.entries, 0) as entries, coalesce(e.first, 0) as first, coalesce(e.last, 0) as last,
       coalesce(e.total, 0) as sum_total, coalesce(e.used, 0) as sum_used,
       coalesce(e.booked, 0) as sum_booked, coalesce(e.expired, 0) as sum_expired,
       coalesce(e.withdrawn, 0) as sum_withdrawn
from passes p
left join (
    select pass_id, count(*) as entries, min(version) as first, max(version) as last,
           cast(sum(total) as bigint) as total, cast(sum(used) as bigint) as used,
           cast(sum(booked) as bigint) as booked, cast(sum(expired) as bigint) as expired,
           cast(sum(withdrawn) as bigint) as withdrawn
    from entries where pass_id > :after and pass_id <= :upto
    group by pass_id
) e on e.pass_id = p.id
where p.id > :after and p.id <= :upto
  and (
      e.pass_id is null or e.first <> 1 or e.last <> e.entries or e.last <> p.version
      or e.total <> p.total or e.used <> p.used or e.booked <> p.booked or e.expired <> p.expired
      or e.withdrawn <> p.withdrawn
      or p.total <> p.used + p.booked + p.free + p.expired + p.withdrawn
      or p.used < 0 or p.booked < 0 or p.expired < 0 or p.withdrawn < 0
      or (not p.unlimited and p.free < -p.debt_limit)
  )
order by p.id limit :limit

-- name: checking_reversals
-- An undo that does not take back what it names, or names it a second time, or another pass's. What a visit or a
-- booking returns also depends on the pass's others, so that it need not mirror the entry.
select r.id as entry_id, r.pass_id, r.reverses
from entries r
left join entries o on o.id = r.reverses
where r.id > :after and r.id <= :upto and r.reverses is not null
  and (
      o.id is null or o.pass_id <> r.pass_id or o.id >= r.id or r.kind <> 'reversal'
      or r.total <> -o.total or r.withdrawn <> -o.withdrawn
      or (
          o.kind not in ('consume', 'forfeit', 'reserve', 'release')
          and (r.used <> -o.used or r.booked <> -o.booked or r.expired <> -o.expired)
      )
      or exists (select 1 from entries twin where twin.reverses = r.reverses and twin.id <> r.id)
  )
order by r.id limit :limit

-- name: checking_orphans
-- Entries whose pass, client or actor does not exist.
select e.id as entry_id, e.pass_id
from entries e
left join passes p on p.id = e.pass_id
left join people c on c.id = e.client_id
left join people a on a.id = e.actor_id
where e.id > :after and e.id <= :upto
  and (p.id is null or c.id is null or (e.actor_id is not null and a.id is null))
order by e.id limit :limit

-- name: checking_ownerless
select p.id as pass_id from passes p
left join people c on c.id = p.client_id
where p.id > :after and p.id <= :upto and c.id is null
order by p.id limit :limit

-- name: checking_titled^
-- What a pass is called and whose it is, also where the rest of it cannot be read.
select title, client_id from passes where id = :id

-- name: checking_entries_of
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id
where e.pass_id = :pass_id
order by e.version desc, e.id desc limit :limit

-- name: checking_entry
select e.*, a.name as actor_name, v.name as visitor_name, r.id as reversed_by
from entries e
left join people a on a.id = e.actor_id
left join people v on v.id = e.visitor_id
left join entries r on r.reverses = e.id and r.id <> e.id
where e.id = :id
limit 1

-- name: checking_links
-- Entries whose other side is missing or comes later, and transfers that give more or less than they take, or
-- have no other side at all.
select e.id as entry_id, e.pass_id
from entries e
left join entries o on o.id = e.linked
where e.id > :after and e.id <= :upto
  and case
          when e.linked is not null then
              o.id is null or o.id >= e.id
              or (e.kind = 'transfer' and (o.kind <> 'transfer' or o.pass_id = e.pass_id or o.total <> -e.total))
          -- Not joined by "and": the entries of a large batch would be gone through for each of them.
          when e.kind <> 'transfer' then false
          else not exists (select 1 from entries t where t.batch = e.batch and t.linked = e.id)
      end
order by e.id limit :limit

-- name: checking_booked
-- Passes on which more or fewer sessions are reserved than live bookings need. A day pass reserves a day once,
-- and nothing for one that a visit has paid.
select p.id as pass_id from passes p
left join (
    select pass_id, count(*) as places, count(distinct day) as days from bookings
    where state = 'booked' and pass_id > :after and pass_id <= :upto
    group by pass_id
) b on b.pass_id = p.id
where p.id > :after and p.id <= :upto
  and case
          when p.terms like '%"kind":"days"%' then p.booked > coalesce(b.days, 0)
          else p.booked <> coalesce(b.places, 0)
      end
order by p.id limit :limit

-- name: checking_priced
select p.id as pass_id from passes p
where p.id > :after and p.id <= :upto and p.price < 0
order by p.id limit :limit

-- name: checking_paid
-- Passes on which something else is paid than was received, or that say otherwise how far they are paid.
with received as (
    select y.pass_id, sum(y.amount) as amount from payments y
    where y.pass_id > :after and y.pass_id <= :upto
    group by y.pass_id
)
select p.id as pass_id from passes p left join received r on r.pass_id = p.id
where p.id > :after and p.id <= :upto
  and (
      p.paid <> coalesce(r.amount, 0)
      or (p.payment = 'unpaid' and p.paid <> 0)
      or (p.payment = 'partly' and p.price is not null and p.paid >= p.price)
  )
order by p.id limit :limit

-- name: checking_renewing
-- Passes that follow one which does not exist, or is not its client's.
select p.id as pass_id from passes p
left join passes r on r.id = p.renews
where p.id > :after and p.id <= :upto and p.renews is not null
  and (r.id is null or r.id = p.id or r.client_id <> p.client_id)
order by p.id limit :limit

-- name: checking_sessionless
-- Passes that are found as sold without sessions although they have some, or the other way round.
select p.id as pass_id from passes p
where p.id > :after and p.id <= :upto
  and (
      p.without_sessions <> (p.terms like '%"kind":"offer"%')
      or (p.without_sessions and (p.unlimited or p.total <> 0))
  )
order by p.id limit :limit

-- name: checking_written
-- What passes keep as lists, to be held against how they are found.
select p.id as pass_id, p.holds, p.held_from, p.held_until, p.shared_with from passes p
where p.id > :after and p.id <= :upto
  and (p.holds <> '[]' or p.shared_with <> '[]' or p.held_from is not null or p.held_until is not null)
order by p.id

-- name: checking_sharers
select s.pass_id, s.person_id from sharers s
where s.pass_id > :after and s.pass_id <= :upto
order by s.pass_id, s.person_id

-- name: checking_last_sessions$
select coalesce(max(id), 0) from sessions

-- name: checking_last_bookings$
select coalesce(max(id), 0) from bookings

-- name: checking_places
-- Sessions that count more or fewer places as taken than bookings keep.
select s.id as session_id from sessions s
left join (
    select session_id, count(*) as kept from bookings
    where session_id > :after and session_id <= :upto and state in ('booked', 'offered', 'attended')
    group by session_id
) b on b.session_id = s.id
where s.id > :after and s.id <= :upto and (s.taken <> coalesce(b.kept, 0) or s.taken > s.capacity)
order by s.id limit :limit

-- name: checking_stepped
-- Bookings whose trace ends elsewhere than they stand, or that have none.
select b.id as booking_id, coalesce(b.pass_id, 0) as pass_id from bookings b
left join booking_steps t on t.id = (select max(l.id) from booking_steps l where l.booking_id = b.id)
where b.id > :after and b.id <= :upto and (t.id is null or t.now <> b.state)
order by b.id limit :limit

-- name: checking_entered
-- Visits, and places given up late or missed, that a pass has paid for without an entry that stands.
select b.id as booking_id, b.pass_id from bookings b
where b.id > :after and b.id <= :upto and b.pass_id is not null
  and b.state in ('attended', 'late_cancelled', 'no_show')
  and not exists (
      select 1 from entries e
      where e.booking_id = b.id and e.pass_id = b.pass_id
        and (e.kind = 'consume' or (e.kind in ('forfeit', 'release') and b.state <> 'attended'))
        and not exists (select 1 from entries r where r.reverses = e.id)
  )
order by b.id limit :limit

-- name: checking_last_receipts$
select coalesce(max(id), 0) from receipts

-- name: checking_receipts
-- What was delivered or kept for a client stands in the lines of money in full, and what was not in none.
select r.id as receipt_id
from receipts r
left join (
    select receipt_id, sum(amount) as amount, count(distinct currency) as currencies, min(currency) as currency
    from payments
    where receipt_id > :after and receipt_id <= :upto and kind in ('payment', 'reversal')
    group by receipt_id
) y on y.receipt_id = r.id
where r.id > :after and r.id <= :upto
  and case
          when r.outcome in ('delivered', 'kept', 'credited') then
              coalesce(y.amount, 0) <> r.amount or y.currencies <> 1 or y.currency <> r.currency
          else coalesce(y.amount, 0) <> 0
      end
order by r.id limit :limit

-- name: checking_last_account_lines$
select coalesce(max(id), 0) from account_lines

-- name: checking_account_lines
-- Lines that take back none, not the same amount, or somebody else's.
select l.id as line_id, coalesce(l.pass_id, 0) as pass_id
from account_lines l
left join account_lines o on o.id = l.reverses
where l.id > :after and l.id <= :upto and (
      l.kind in ('paid', 'paid_out')
      and not exists (
          select 1 from payments y where y.line_id = l.id and y.kind <> 'reversal' and y.amount = -l.amount
      )
      or l.kind = 'reversal'
      and exists (
          select 1 from payments y left join payments b on b.reverses = y.id
          where y.line_id = l.reverses and y.kind <> 'reversal' and b.id is null
      )
      or (l.reverses is not null or l.kind = 'reversal')
  and (
      o.id is null or o.id >= l.id or l.kind <> 'reversal' or o.kind = 'reversal'
      or o.amount <> -l.amount or o.currency <> l.currency or o.person_id <> l.person_id
      or exists (select 1 from account_lines twin where twin.reverses = l.reverses and twin.id <> l.id)
  )
)
order by l.id limit :limit

-- name: checking_last_people$
select coalesce(max(id), 0) from people

-- name: checking_dues
-- Cards of which another sum is kept than that of their lines, those of cards merged into them, and passes.
with cards as (
    select id, coalesce(merged_into, id) as card from people where id > :after and id <= :upto and merged_into is null
    union all
    select id, merged_into from people where merged_into > :after and merged_into <= :upto
)
select s.person_id from (
    select c.card as person_id, l.currency, l.amount as account, 0 as passes
    from cards c join account_lines l on l.person_id = c.id
    union all
    select c.card, coalesce(p.currency, (select currency from studio)), 0, p.price - p.paid
    from cards c join passes p on p.client_id = c.id
    where p.payment in ('partly', 'unpaid') and p.price > p.paid
    union all
    select c.card, d.currency, -d.account, -d.passes from cards c join dues d on d.person_id = c.id
) s
group by s.person_id, s.currency
having sum(s.account) <> 0 or sum(s.passes) <> 0
order by s.person_id limit :limit
