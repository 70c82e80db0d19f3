-- name: notices_add!
insert into notices (person_id, telegram_id, kind, key, data, created_at, not_before, not_after)
values (:person_id, :telegram_id, :kind, :key, :data, :created_at, :not_before, :not_after)
on conflict (key) do nothing

-- name: notices_claim
-- Of each reader only the oldest due notice: the next one follows when it has been settled.
with due as materialized (
    select due.id from notices due
    where due.state = 'due' and due.not_before <= :at and due.created_at >= :since
      and (due.leased_until is null or due.leased_until <= :at)
      and not exists (
          select 1 from notices older
          where older.person_id = due.person_id and older.state = 'due' and older.id < due.id
            and older.not_before <= :at and older.created_at >= :since
      )
    order by due.not_before, due.id limit :limit /*+ skip locked */
)
update notices set leased_until = :until
where id in (select id from due)
returning id, person_id, telegram_id, kind, key, data, not_before, not_after, attempts, created_at

-- name: notices_settle!
update notices set state = :state, settled_at = :at, problem = :problem, leased_until = null
where id = :id and state = 'due'

-- name: notices_postpone!
update notices set leased_until = :until, problem = :problem, attempts = attempts + :failures
where id = :id and state = 'due'

-- name: notices_release_all!
update notices set leased_until = null where state = 'due' and leased_until is not null

-- name: notices_due_count$
select count(*) from notices where state = 'due' and not_before <= :at

-- name: notices_fate^
select state, problem, attempts, settled_at from notices where key = :key
