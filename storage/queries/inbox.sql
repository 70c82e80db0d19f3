-- name: inbox_claim
-- Only the oldest open update of a chat can be claimed: what another process is claiming keeps the rest back.
with heads as materialized (
    select head.id from inbox head
    where head.state = 'open'
      and (head.leased_by is null or head.leased_until <= :at)
      and not exists (
          select 1 from inbox older
          where older.chat = head.chat and older.state = 'open' and older.id < head.id
      )
    order by head.id limit :limit /*+ skip locked */
)
update inbox set leased_by = :holder, leased_until = :until
where id in (select id from heads)
returning id, update_id, chat, raw, attempts

-- name: inbox_claim_followers
-- Not past an older one that another process still holds: its chat would be in two hands.
update inbox set leased_by = :holder, leased_until = :until
where state = 'open'
  and (leased_by is null or leased_until <= :at)
  and chat in (select own.chat from inbox own where own.state = 'open' and own.leased_by = :holder)
  and not exists (
      select 1 from inbox older
      where older.chat = inbox.chat and older.state = 'open' and older.id < inbox.id
        and older.leased_by <> :holder and older.leased_until > :at
  )
returning id, update_id, chat, raw, attempts

-- name: inbox_close!
update inbox set state = 'closed', raw = null, leased_by = null, leased_until = null, closed_at = :at
where id = :id and state = 'open'

-- name: inbox_note_failure!
update inbox set attempts = attempts + 1, problem = :problem where id = :id and state = 'open'

-- name: inbox_bury!
update inbox set state = 'dead', reference = :reference, problem = :problem, leased_by = null,
    leased_until = null, closed_at = :at
where id = :id and state = 'open'

-- name: inbox_extend!
-- In the order in which others close them: two that wait for each other's rows would both fail.
with own as materialized (
    select id from inbox
    where state = 'open' and leased_by = :holder and leased_until < :ending
    order by id /*+ lock */
)
update inbox set leased_until = :until where id in (select id from own)

-- name: inbox_release!
with own as materialized (
    select id from inbox where state = 'open' and leased_by = :holder order by id /*+ lock */
)
update inbox set leased_by = null, leased_until = null where id in (select id from own)

-- name: inbox_release_all!
update inbox set leased_by = null, leased_until = null where state = 'open'

-- name: inbox_oldest_open$
select min(received_at) from inbox where state = 'open'

-- name: inbox_open_count$
select count(*) from inbox where state = 'open'

-- name: inbox_prune!
delete from inbox
where (state = 'closed' and closed_at < :closed) or (state = 'dead' and closed_at < :dead)

-- name: inbox_held_ids
select id from inbox where state = 'open' and leased_by = :holder

-- name: inbox_release_one!
update inbox set leased_by = null, leased_until = null
where id = :id and state = 'open' and leased_by = :holder

-- name: inbox_probe!
-- A row of its own in the inbox that is never an update: a write that reaches the disk and changes nothing.
insert into inbox (update_id, chat, received_at, state, closed_at) values (-1, 0, :at, 'closed', :at)
on conflict (update_id) do update set received_at = excluded.received_at, closed_at = excluded.closed_at
