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

-- name: resources_all
select id, name, retired_on, version from resources order by folded, id

-- name: resources_in_use
select id, name, retired_on, version from resources where retired_on is null order by folded, id

-- name: resources_get^
select id, name, retired_on, version from resources where id = :id

-- name: resources_by_name^
select id, name, retired_on, version from resources where folded = :folded

-- name: resources_add$
insert into resources (name, folded) values (:name, :folded)
on conflict (folded) do nothing
returning id

-- name: resources_save!
update resources set name = :name, folded = :folded, retired_on = :retired_on, version = version + 1
where id = :id and version = :version

-- name: resources_hold$
select id from resources where id = :id /*+ lock */
