import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

/** What the figures depend on, without anything that names the machine. */
export function machineFacts(postgresVersion: string): string[] {
  return [
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}`,
    `Node.js ${process.versions.node}, PostgreSQL ${postgresVersion.split(' ')[0]}; servers, database and load generator share the machine`,
  ];
}
