-- name: renewals_ended
select id, client_id from passes
where renews_at_end and not renewal_settled and ends_on < :today
  and (held_from is null or held_until is not null)
order by ends_on, id limit :limit

-- name: renewals_used_up
-- While a pass is on hold its client is away: what follows would only lose days.
select id, client_id from passes
where renews_at_end and not renewal_settled and not unlimited and not without_sessions and free <= 0 and booked = 0
  and (held_from is null or held_from > :today or held_until < :today)
order by id limit :limit

-- name: renewals_held^
-- It may have been seen to, prolonged or held since it was found.
select * from passes
where id = :id and renews_at_end and not renewal_settled
  and (
      (ends_on < :today and (held_from is null or held_until is not null))
      or (
          not unlimited and not without_sessions and free <= 0 and booked = 0
          and (held_from is null or held_from > :today or held_until < :today)
      )
  )
/*+ skip locked */

-- name: renewals_is_due$
select exists (
    select 1 from passes
    where renews_at_end and not renewal_settled and ends_on < :today
      and (held_from is null or held_until is not null)
) or exists (
    select 1 from passes
    where renews_at_end and not renewal_settled and not unlimited and not without_sessions and free <= 0 and booked = 0
      and (held_from is null or held_from > :today or held_until < :today)
)

-- name: renewals_settle!
update passes set renewal_settled = true where id = :id

-- name: renewals_reopen!
update passes set renewal_settled = false where id = :id and renewal_settled and renews is not null

-- name: renewals_forget_key!
update passes set import_key = null where id = :id

-- name: renewals_forget!
update passes set renewal_settled = false where id = :id
