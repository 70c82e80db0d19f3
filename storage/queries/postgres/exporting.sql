-- name: export_tables
select table_name as name from information_schema.tables
where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name

-- name: export_columns
select column_name as name from information_schema.columns
where table_schema = current_schema() and table_name = :table order by ordinal_position
