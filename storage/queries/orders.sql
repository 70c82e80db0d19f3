-- name: orders_add$
insert into orders (
    client_id, token, title, amount, currency, plan_id, plan, bundle_id, bundle, contents, pass_id, follows,
    starts_on, state, made_at
) values (
    :client_id, :token, :title, :amount, :currency, :plan_id, :plan, :bundle_id, :bundle, :contents, :pass_id,
    :follows, :starts_on, :state, :made_at
) returning id

-- name: orders_get^
select o.*, c.name as client_name, s.name as settled_by_name
from orders o
join people c on c.id = o.client_id
left join people s on s.id = o.settled_by
where o.id = :id

-- name: orders_by_token^
select o.*, c.name as client_name, s.name as settled_by_name
from orders o
join people c on c.id = o.client_id
left join people s on s.id = o.settled_by
where o.token = :token

-- name: orders_under_way
-- What a client has not paid yet, or has said to have paid, newest first.
select o.*, c.name as client_name, null as settled_by_name
from orders o
join people c on c.id = o.client_id
where o.client_id = :client_id and o.state in ('open', 'claimed')
order by o.id desc

-- name: orders_claimed_after
select o.*, c.name as client_name, null as settled_by_name
from orders o
join people c on c.id = o.client_id
where o.state = 'claimed' and o.id > :after
order by o.id limit :limit

-- name: orders_claimed_of
-- Those that are for a coach to answer; their own is for others.
select o.*, c.name as client_name, null as settled_by_name
from orders o
join people c on c.id = o.client_id
where o.state = 'claimed' and o.id > :after and o.client_id <> :coach_id
  and (
      :sees_all
      or exists (select 1 from coach_clients m where m.coach_id = :coach_id and m.client_id = o.client_id)
  )
order by o.id limit :limit

-- name: orders_claimed_count$
select count(*) from orders where state = 'claimed'

-- name: orders_claimed_count_of$
select count(*) from orders o
where o.state = 'claimed' and o.client_id <> :coach_id
  and (
      :sees_all
      or exists (select 1 from coach_clients m where m.coach_id = :coach_id and m.client_id = o.client_id)
  )

-- name: orders_unseen
-- Claims that nobody has answered since `before`, and that were not brought up again since.
select o.*, c.name as client_name, null as settled_by_name
from orders o
join people c on c.id = o.client_id
where o.state = 'claimed' and coalesce(o.reminded_at, o.claimed_at) <= :before
order by o.id limit :limit

-- name: orders_bring_up!
update orders set reminded_at = :at where id = :id and state = 'claimed'

-- name: orders_save!
update orders
set title = :title, amount = :amount, currency = :currency, plan = :plan, bundle = :bundle,
    contents = :contents, pass_id = :pass_id, follows = :follows, starts_on = :starts_on, state = :state,
    photo = :photo, claimed_at = :claimed_at, settled_at = :settled_at, settled_by = :settled_by, sold_pass_id = :sold_pass_id, version = version + 1
where id = :id and version = :version

-- name: orders_merge!
update orders set client_id = :into where client_id = :id
