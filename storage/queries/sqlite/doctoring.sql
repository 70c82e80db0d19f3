-- name: doctoring_settings
select 'journal_mode' as name, journal_mode as value from pragma_journal_mode
union all select 'integrity', integrity_check from pragma_integrity_check(1)
union all select 'orphans', cast(count(*) as text) from pragma_foreign_key_check

-- name: doctoring_writer
select 'synchronous' as name, synchronous as value from pragma_synchronous
union all select 'foreign_keys', foreign_keys from pragma_foreign_keys
