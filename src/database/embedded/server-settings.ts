import type { ClusterLocation } from './cluster-location.js';

/** The one role: superuser, because it reigns over nothing but this private server. */
export const SERVER_USER = 'zhibu';
/** The application's database. */
export const SERVER_DATABASE = 'zhibu';
/** Tells a server that we started from one that another process started at the same moment. */
export const START_MARK = 'zhibu.start';

/**
 * Written into `postgresql.conf` when the cluster is made: defaults for a small machine, which whoever runs a
 * larger one may change there.
 */
export const INITIAL_SETTINGS: Record<string, string> = {
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  // On a solid-state disk, or in memory, a page costs the same wherever it lies.
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
};

/** Given on the command line at every start, so that no file can change them: place, durability, privacy of logs. */
export function enforcedSettings(location: ClusterLocation, port: number, mark: string): string[] {
  const windows = process.platform === 'win32';
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: windows ? '127.0.0.1' : '',
    unix_socket_directories: windows ? '' : location.socketDir,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    // Failed statements and their details quote people's data; the application reports its own errors.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    [START_MARK]: mark,
  };
  return ['-D', location.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
