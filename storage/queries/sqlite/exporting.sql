-- name: export_tables
select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name

-- name: export_columns
select name from pragma_table_xinfo(:table) order by cid
