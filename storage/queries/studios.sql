-- name: studio_get^
select name as studio_name, timezone, language as studio_language, currency, rules from studio where id = 1

-- name: studio_save!
insert into studio (id, name, timezone, language, currency, rules)
values (1, :name, :timezone, :language, :currency, :rules)
on conflict (id) do update set
    name = excluded.name, timezone = excluded.timezone, language = excluded.language,
    currency = excluded.currency, rules = excluded.rules, version = studio.version + 1

-- name: studio_version$
select version from studio where id = 1

-- name: studio_hold$
select version from studio where id = 1 /*+ lock */
