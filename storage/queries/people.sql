-- name: people_behind^
select s.name as studio_name, s.timezone, s.language as studio_language, s.currency, s.rules,
       a.telegram_id, a.person_id, a.first_name, a.username, a.language_code, a.unreachable_since,
       p.id, p.name, p.phone, p.language, p.muted, p.is_client, p.is_coach, p.is_owner, p.rights,
       p.erased_at, p.version,
       exists (select 1 from questions q where q.telegram_id = :telegram_id and q.closed_at is null) as is_asked
from studio s
left join accounts a on a.telegram_id = :telegram_id
left join people p on p.id = a.person_id
where s.id = 1

-- name: people_get^
select * from people where id = :id

-- name: people_locked^
select * from people where id = :id /*+ lock */

-- name: people_owners_locked
select * from people where is_owner order by id /*+ lock */

-- name: people_by_phone^
select * from people where phone = :phone

-- name: people_staff
select * from people where is_coach or is_owner order by id

-- name: people_staff_after
select * from people where (is_coach or is_owner) and id > :after order by id limit :limit

-- name: people_coaches_after
select * from people where (is_coach or is_owner) and is_coach and id > :after order by id limit :limit

-- name: people_merge!
update people set merged_into = :into, phone = null, version = version + 1 where id = :id

-- name: people_add$
insert into people (name, phone, language, muted, is_client, is_coach, is_owner, rights, erased_at, created_at)
values (:name, :phone, :language, :muted, :is_client, :is_coach, :is_owner, :rights, :erased_at, :created_at)
returning id

-- name: people_save!
update people set
    name = :name, phone = :phone, language = :language, muted = :muted, is_client = :is_client,
    is_coach = :is_coach, is_owner = :is_owner, rights = :rights, erased_at = :erased_at,
    version = version + 1
where id = :id

-- name: accounts_get^
select * from accounts where telegram_id = :telegram_id

-- name: accounts_of
select * from accounts where person_id = :person_id order by seen_at desc, telegram_id

-- name: accounts_locked^
select * from accounts where telegram_id = :telegram_id /*+ lock */

-- name: accounts_of_staff
select a.*, p.is_owner from people p cross join accounts a
where a.person_id = p.id and (p.is_coach or p.is_owner) order by a.telegram_id

-- name: accounts_move!
update accounts set person_id = :into where person_id = :id

-- name: accounts_see!
insert into accounts (telegram_id, first_name, username, language_code, seen_at)
values (:telegram_id, :first_name, :username, :language_code, :seen_at)
on conflict (telegram_id) do update set
    first_name = excluded.first_name, username = excluded.username,
    language_code = excluded.language_code, seen_at = excluded.seen_at, unreachable_since = null

-- name: accounts_link!
insert into accounts (telegram_id, person_id, seen_at) values (:telegram_id, :person_id, :seen_at)
on conflict (telegram_id) do update set person_id = excluded.person_id

-- name: accounts_unreachable!
update accounts set unreachable_since = :since
where telegram_id = :telegram_id and unreachable_since is null

-- name: coach_clients_has$
select count(*) from coach_clients where coach_id = :coach_id and client_id = :client_id

-- name: coach_clients_add!
insert into coach_clients (coach_id, client_id) values (:coach_id, :client_id)
on conflict (coach_id, client_id) do nothing

-- name: coach_clients_remove!
delete from coach_clients where coach_id = :coach_id and client_id = :client_id

-- name: coach_clients_of
select p.* from coach_clients c join people p on p.id = c.coach_id where c.client_id = :client_id order by p.id

-- name: coach_clients_copy!
insert into coach_clients (coach_id, client_id)
select coach_id, :into from coach_clients where client_id = :id
on conflict (coach_id, client_id) do nothing

-- name: coach_clients_clear!
delete from coach_clients where client_id = :id

-- name: search_keys_clear!
delete from search_keys where person_id = :person_id

-- name: search_keys_add!
insert into search_keys (key, person_id, weight) values (:key, :person_id, :weight)
on conflict (key, person_id) do nothing
