-- name: moved_entries
select id, pass_id, client_id from entries where kind = :kind and at >= :since and at < :until

-- name: moved_payments
select pass_id, client_id, line_id, receipt_id from payments where paid_on >= :first and paid_on <= :last

-- name: moved_account_lines
select id, person_id from account_lines where at >= :since and at < :until

-- name: moved_receipts
select id from receipts where received_at >= :since and received_at < :until

-- name: moved_sessions
select id from sessions where starts_at >= :since and starts_at < :until

-- name: moved_bookings
select b.id from sessions s join bookings b on b.session_id = s.id where s.starts_at >= :since and s.starts_at < :until

-- name: moved_cards
-- Where those of these cards went that were merged into others.
select merged_into from people
where id in (select cast(value as bigint) from json_each(cast(:ids as text))) and merged_into is not null
