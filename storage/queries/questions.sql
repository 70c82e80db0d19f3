-- name: questions_ask!
insert into questions (telegram_id, kind, data, asked_at, expires_at)
values (:telegram_id, :kind, :data, :asked_at, :expires_at)

-- name: questions_drop!
update questions set closed_at = :at where telegram_id = :telegram_id and closed_at is null

-- name: questions_end!
update questions set closed_at = :at where id = :id and closed_at is null

-- name: questions_open_for^
select id, telegram_id, kind, data, expires_at, outcome
from questions where telegram_id = :telegram_id and closed_at is null

-- name: questions_get^
select id, telegram_id, kind, data, expires_at, outcome from questions where id = :id

-- name: questions_answered_by^
select id, telegram_id, kind, data, expires_at, outcome from questions where answered_by = :update_id

-- name: questions_close!
update questions set closed_at = :at, answered_by = :update_id, outcome = :outcome
where id = :id and closed_at is null
