-- name: plans_get^
select * from plans where id = :id

-- name: plans_on_sale
select * from plans where retired_on is null order by id

-- name: plans_all
select * from plans order by id

-- name: plans_page
select * from plans where retired_on is null and id > :after order by id limit :limit

-- name: plans_in_shop
select * from plans
where retired_on is null and in_shop and price > 0 and id > :after
  and not (:without_intro and terms like '%"is_intro":true%')
order by id limit :limit

-- name: plans_retired
select * from plans where retired_on is not null and id > :after order by id limit :limit

-- name: plans_add$
insert into plans (
    title, terms, payment_type, price, currency, retired_on, retired_block, in_shop, created_at
) values (
    :title, :terms, :payment_type, :price, :currency, :retired_on, :retired_block, :in_shop, :created_at
)
returning id

-- name: plans_save!
update plans
set title = :title, terms = :terms, payment_type = :payment_type, price = :price, currency = :currency,
    retired_on = :retired_on, retired_block = :retired_block, in_shop = :in_shop, version = version + 1
where id = :id and version = :version
