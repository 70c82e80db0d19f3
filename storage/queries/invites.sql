-- name: invites_add$
insert into invites (token_hash, role, person_id, rights, created_by, created_at, expires_at)
values (:token_hash, :role, :person_id, :rights, :created_by, :created_at, :expires_at)
returning id

-- name: invites_locked^
select id, role, person_id, rights, created_by, expires_at, used_at, used_by
from invites where token_hash = :token_hash /*+ lock */

-- name: invites_use!
update invites set used_at = :at, used_by = :telegram_id where id = :id and used_at is null
