-- name: imports_add$
insert into imports (name, file_id, checksum, state, figures, actor_id, at)
values (:name, :file_id, :checksum, :state, '{}', :by, :at) returning id

-- name: imports_done!
update imports set state = 'done', figures = :figures, file_id = null, actor_id = :by, done_at = :at where id = :id

-- name: imports_undone!
update imports set state = 'undone', undone_by = :by, undone_at = :at where id = :id

-- name: imports_get^
select i.*, p.name as actor_name from imports i left join people p on p.id = i.actor_id where i.id = :id

-- name: imports_finished
select i.*, p.name as actor_name from imports i left join people p on p.id = i.actor_id
where i.state <> 'waiting' and i.id < :before order by i.id desc limit :limit

-- name: imports_forget!
delete from imports where state = 'waiting' and at < :before
