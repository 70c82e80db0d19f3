-- name: services_all
select id, name, retired_on, version from services order by folded, id

-- name: services_in_use
select id, name, retired_on, version from services where retired_on is null order by folded, id

-- name: services_get^
select id, name, retired_on, version from services where id = :id

-- name: services_by_name^
select id, name, retired_on, version from services where folded = :folded

-- name: services_add$
insert into services (name, folded) values (:name, :folded)
on conflict (folded) do nothing
returning id

-- name: services_save!
update services set name = :name, folded = :folded, retired_on = :retired_on, version = version + 1
where id = :id and version = :version

-- name: places_all
select id, name, retired_on, version from places order by folded, id

-- name: places_in_use
select id, name, retired_on, version from places where retired_on is null order by folded, id

-- name: places_get^
select id, name, retired_on, version from places where id = :id

-- name: places_by_name^
select id, name, retired_on, version from places where folded = :folded

-- name: places_add$
insert into places (name, folded) values (:name, :folded)
on conflict (folded) do nothing
returning id

-- name: places_save!
update places set name = :name, folded = :folded, retired_on = :retired_on, version = version + 1
where id = :id and version = :version
