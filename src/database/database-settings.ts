import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** How the connection to PostgreSQL is encrypted; the words are those of libpq's `sslmode`. */
const SSL_MODES = ['disable', 'require', 'verify-full'] as const;

/** The settings of the database client. Times are in milliseconds; 0 means no limit. */
export class DatabaseSettings {
  /** Connections to the primary, and to each replica, held by one process. */
  @IsInt()
  @Min(1)
  @Max(200)
  poolSize: number = 10;

  /** How long to wait for a connection: a new one from the server or a free one of the pool. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  connectTimeoutMs: number = 2_000;

  /** How long one statement may take. */
  @IsInt()
  @Min(0)
  @Max(600_000)
  statementTimeoutMs: number = 5_000;

  /** How long a statement may wait for a lock. */
  @IsInt()
  @Min(0)
  @Max(600_000)
  lockTimeoutMs: number = 2_000;

  /** How long a transaction may stay open without a statement. */
  @IsInt()
  @Min(0)
  @Max(600_000)
  idleInTransactionTimeoutMs: number = 10_000;

  /** Off only behind a pooler that gives every transaction another connection (PgBouncer in transaction mode). */
  @IsBoolean()
  preparedStatements: boolean = true;

  /** `require` encrypts without asking who answers; `verify-full` checks the certificate and the host name. */
  @IsIn(SSL_MODES)
  ssl: (typeof SSL_MODES)[number] = 'disable';

  /** A PEM file with the certificate authority to trust instead of those of Node. */
  @IsOptional()
  @IsString()
  caFile?: string;

  /** URLs of read replicas; reads that allow it go to them in turn. */
  @IsArray()
  @IsString({ each: true })
  replicaUrls: string[] = [];
}
