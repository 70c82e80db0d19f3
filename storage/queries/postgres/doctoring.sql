-- name: doctoring_settings
select name, setting as value from pg_settings
where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')
order by name
