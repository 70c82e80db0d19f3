-- name: imports_add$
insert into imports (name, file_id, checksum, state, figures, actor_id, at)
values (:name, :file_id, :checksum, :state, '{}', :by, :at) returning id

-- name: imports_get^
select i.*, p.name as actor_name from imports i left join people p on p.id = i.actor_id where i.id = :id

-- name: imports_under_way
-- One at most: another list waits until it is taken over, or back.
select i.*, p.name as actor_name from imports i left join people p on p.id = i.actor_id
where i.moved_at is not null order by i.id

-- name: imports_hold^
select moves from imports where id = :id /*+ lock */

-- name: imports_save!
update imports
set state = :state, figures = :figures, file_id = :file_id, actor_id = :actor_id, done_at = :done_at,
    undone_at = :undone_at, undone_by = :undone_by, position = :position, moves = :moves, moved_at = :moved_at
where id = :id

-- name: imports_keep_file!
insert into import_files (import_id, content) values (:id, :content)

-- name: imports_content$
select content from import_files where import_id = :id

-- name: imports_forget_file!
delete from import_files where import_id = :id

-- name: imports_made^
select
    (select count(*) from entries e where e.batch = :batch and e.version = 1) as passes,
    (select count(*) from entries e where e.batch = :batch and e.kind = 'expire') as expired,
    (select count(*) from import_marks m where m.import_id = :id and m.kind in ('person', 'gone')) as people

-- name: imports_finished
select i.*, p.name as actor_name from imports i left join people p on p.id = i.actor_id
where i.state <> 'waiting' and i.id < :before order by i.id desc limit :limit

-- name: imports_forget!
delete from imports where state = 'waiting' and at < :before
