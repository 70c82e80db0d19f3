-- name: bundles_get^
select * from bundles where id = :id

-- name: bundles_on_sale
select * from bundles where retired_on is null and id > :after order by id limit :limit

-- name: bundles_retired
select * from bundles where retired_on is not null and id > :after order by id limit :limit

-- name: bundles_add$
insert into bundles (title, items, validity, price, currency, created_at)
values (:title, :items, :validity, :price, :currency, :created_at)
returning id

-- name: bundles_retire!
update bundles set retired_on = :retired_on, version = version + 1 where id = :id and version = :seen
