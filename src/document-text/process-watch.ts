import { workerData } from 'node:worker_threads';

/** What the process around may take, its own start included. */
interface Bounds {
  readonly memoryMegabytes: number;
  readonly seconds: number;
  readonly waitSeconds: number;
}

const LOOKED_EVERY_MS = 10;

const { memoryMegabytes, seconds, waitSeconds } = workerData as Bounds;
const end = () => process.kill(process.pid, 'SIGKILL');

// The process is busy, maybe for ever, and says nothing itself; its parent may be gone.
setTimeout(end, waitSeconds * 1_000);
setInterval(() => {
  const { system, user } = process.cpuUsage();
  if (process.memoryUsage.rss() > memoryMegabytes * 1024 * 1024 || user + system > seconds * 1_000_000) end();
}, LOOKED_EVERY_MS);
