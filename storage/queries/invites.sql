-- name: invites_add$
insert into invites (token_hash, role, person_id, rights, created_by, created_at, expires_at)
values (:token_hash, :role, :person_id, :rights, :created_by, :created_at, :expires_at)
returning id

-- name: invites_locked^
select id, role, person_id, rights, created_by, expires_at, used_at, used_by
from invites where token_hash = :token_hash /*+ lock */

-- name: invites_use!
update invites set used_at = :at, used_by = :telegram_id where id = :id and used_at is null

-- name: invites_get^
select id, role, person_id, rights, created_by, expires_at, used_at, used_by from invites where id = :id

-- name: invites_end!
update invites set expires_at = :at where id = :id and used_at is null and expires_at > :at

-- name: invites_end_of!
update invites set expires_at = :at where person_id = :person_id and used_at is null and expires_at > :at

-- name: invites_end_claims!
update invites set expires_at = :at
where created_by is null and role = 'owner' and used_at is null and expires_at > :at

-- name: failed_joins_add!
insert into failed_joins (telegram_id, at) values (:telegram_id, :at)

-- name: failed_joins_count$
select count(*) from failed_joins where telegram_id = :telegram_id and at > :since

-- name: failed_joins_forget!
delete from failed_joins where telegram_id = :telegram_id and at <= :since
