import type { Usage } from './server-process.js';

/**
 * Loaded into each server of a benchmark before its own code: tells the benchmark, which is its parent, what the
 * process has used, and ends with it.
 */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpuMicros: user + system, rssBytes: process.memoryUsage.rss(), peakRssBytes: process.resourceUsage().maxRSS * 1024 };
  process.send?.(usage);
});
process.on('disconnect', () => process.exit(0));
