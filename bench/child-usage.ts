import { readdir, readFile } from 'node:fs/promises';

interface ChildUsage {
  readonly cpuMs: number;
  readonly peakRssBytes: number;
}

const TICKS_A_SECOND = 100;
const LOOK_MS = 20;

/** Watches the processes that another starts, by `/proc`; sees nothing where there is no such folder. */
export class ChildWatch {
  private readonly before = new Map<string, number>();
  private readonly seen = new Map<string, ChildUsage>();
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> | null = null;

  private constructor(private readonly parent: number) {
    this.timer = setInterval(() => void (this.looking ??= this.look().finally(() => (this.looking = null))), LOOK_MS);
  }

  static async start(parent: number): Promise<ChildWatch> {
    const watch = new ChildWatch(parent);
    await watch.look();
    for (const [name, { cpuMs }] of watch.seen) watch.before.set(name, cpuMs);
    return watch;
  }

  /** The CPU time that they used since the start, and the most resident memory that one of them ever had. */
  async stop(): Promise<ChildUsage> {
    clearInterval(this.timer);
    await this.looking;
    await this.look();
    const usages = [...this.seen].map(([name, { cpuMs, peakRssBytes }]) => ({ cpuMs: cpuMs - (this.before.get(name) ?? 0), peakRssBytes }));
    return usages.reduce((sum, one) => ({ cpuMs: sum.cpuMs + one.cpuMs, peakRssBytes: Math.max(sum.peakRssBytes, one.peakRssBytes) }), { cpuMs: 0, peakRssBytes: 0 });
  }

  private async look(): Promise<void> {
    const names = await readdir('/proc').catch(() => []);
    await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => this.lookAt(name)));
  }

  private async lookAt(name: string): Promise<void> {
    try {
      // After the name of the program, which may hold blanks: state, parent, …
      const fields = (await readFile(`/proc/${name}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
      if (Number(fields[1]) !== this.parent) return;
      const peak = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${name}/status`, 'utf8'))?.[1] ?? 0;
      this.seen.set(name, { cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND, peakRssBytes: Number(peak) * 1_024 });
    } catch {
      // It ended meanwhile.
    }
  }
}
