import { readdir, readFile } from 'node:fs/promises';

/** What the processes that another has started have used. */
export interface ChildUsage {
  readonly cpuMs: number;
  /** The most resident memory that one of them ever had. */
  readonly peakRssBytes: number;
}

const TICKS_A_SECOND = 100;

/** By `/proc`, of those that live; nothing where there is no such folder. */
export async function childUsage(pid: number): Promise<ChildUsage> {
  const names = await readdir('/proc').catch(() => []);
  const usages = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => usageOf(name, pid)));
  return usages.reduce((sum, { cpuMs, peakRssBytes }) => ({ cpuMs: sum.cpuMs + cpuMs, peakRssBytes: Math.max(sum.peakRssBytes, peakRssBytes) }), NOTHING);
}

const NOTHING: ChildUsage = { cpuMs: 0, peakRssBytes: 0 };

async function usageOf(name: string, parent: number): Promise<ChildUsage> {
  try {
    // After the name of the program, which may hold blanks: state, parent, …
    const fields = (await readFile(`/proc/${name}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
    if (Number(fields[1]) !== parent) return NOTHING;
    const peak = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${name}/status`, 'utf8'))?.[1];
    return { cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND, peakRssBytes: Number(peak) * 1_024 };
  } catch {
    // It ended meanwhile.
    return NOTHING;
  }
}
