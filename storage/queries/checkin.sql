-- name: checkin_add!
insert into checkin_codes (code_hash, person_id, expires_at) values (:code_hash, :person_id, :expires_at)

-- name: checkin_locked^
select person_id, expires_at, used_by from checkin_codes where code_hash = :code_hash /*+ lock */

-- name: checkin_use!
update checkin_codes set used_at = :at, used_by = :by where code_hash = :code_hash

-- name: checkin_drop!
delete from checkin_codes where person_id = :person_id or expires_at <= :at

-- name: checkin_forget!
delete from checkin_codes where person_id = :person_id or used_by = :person_id
