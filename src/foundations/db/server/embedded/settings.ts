/**
 * How the embedded server runs.
 *
 * Little memory, one socket and no network; everything acknowledged is on disk.
 * Its log tells of starts and stops only: an error message or a statement can
 * carry what a person wrote, so neither is ever logged. Old pages of the
 * write-ahead log are deleted, not kept for reuse.
 */
export const SETTINGS = {
	listen_addresses: '',
	unix_socket_permissions: '0700',
	max_connections: '120',
	shared_buffers: '64MB',
	work_mem: '4MB',
	maintenance_work_mem: '32MB',
	max_worker_processes: '4',
	io_method: 'sync',
	huge_pages: 'off',
	jit: 'off',
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	wal_level: 'minimal',
	max_wal_senders: '0',
	min_wal_size: '32MB',
	max_wal_size: '256MB',
	wal_recycle: 'off',
	track_commit_timestamp: 'off',
	autovacuum: 'on',
	log_statement: 'none',
	log_min_error_statement: 'panic',
	log_min_messages: 'log',
	log_error_verbosity: 'terse',
	log_min_duration_statement: '-1',
	log_checkpoints: 'off',
	log_lock_waits: 'off',
	log_autovacuum_min_duration: '-1',
	log_line_prefix: '',
	logging_collector: 'off',
} as const satisfies Record<string, string>;

/** What tests may give up for speed: nothing they keep is worth a disk's patience. */
export const HASTY_SETTINGS = {
	...SETTINGS,
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off',
	max_connections: '300',
} as const satisfies Record<string, string>;
