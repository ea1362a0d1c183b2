import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.js';
import { type GrowthResult, measureGrowth } from './growth.js';
import { measureImports } from './import-figures.js';
import { machineFacts } from './machine-facts.js';
import { measureMenu } from './menu-figures.js';
import { openStage } from './open-stage.js';
import { type BenchOptions, readOptions, USAGE } from './options.js';
import { toSvg } from './plot.js';
import { openPostgres, type PostgresServer } from './postgres-server.js';
import { measurePictures } from './picture-figures.js';
import { measureProcesses } from './process-figures.js';
import { type BenchReport, toMarkdown } from './report.js';
import { runScenario, type ScenarioResult, throughputRatio } from './scenario.js';
import { SCENARIOS } from './scenarios/all.js';

const say = (line: string) => process.stderr.write(`bench: ${line}\n`);

async function bench(options: BenchOptions, postgres: PostgresServer, folder: string): Promise<BenchReport> {
  const { rows, members, articles, rounds, seconds, connections, equalRate, only, profileTo } = options;
  const load = { rounds, seconds, connections, equalRate };
  say(`generating ${rows} organisations, ${members} members and ${articles} articles on PostgreSQL ${postgres.version}`);
  const stage = await openStage({ postgres, rows, members, articles, folder, profileTo });
  const results: ScenarioResult[] = [];
  let processes: BenchReport['processes'] = null;
  try {
    let loadedRss = 0;
    for (const scenario of SCENARIOS) {
      if (only.length > 0 && !only.some((id) => scenario.id.startsWith(id))) continue;
      const result = await runScenario(scenario, stage, load);
      results.push(result);
      loadedRss = Math.max(loadedRss, (await stage.zhibu.process.usage()).rssBytes);
      say(`${result.id}: ${throughputRatio(result)?.toFixed(2)} of raw, CPU ${cpuOf(result)} µs`);
    }
    if (!options.scenariosOnly) {
      say('starts, memory, packages');
      await stage.stopServers();
      processes = await measureProcesses(stage.databaseUrl, folder, loadedRss);
    }
  } finally {
    await stage.close();
  }
  if (options.imports) say('importing a district');
  const imports = options.imports ? await measureImports({ postgres, folder: join(folder, 'imports'), profileTo }, say) : null;
  if (options.menu) say('the tree menu');
  const menu = options.menu ? await measureMenu({ postgres, folder: join(folder, 'menu'), load }, say) : null;
  if (options.pictures) say('pictures');
  const pictures = options.pictures ? await measurePictures({ postgres, folder: join(folder, 'pictures') }, say) : null;
  const growth: GrowthResult[] = [];
  for (const what of options.growth) growth.push(await measureGrowth(what, { postgres, folder }, load, say));
  const date = new Date().toISOString().slice(0, 10);
  return { date, machine: machineFacts(postgres.version), rows, members, articles, load, counted: stage.counter.unit, results, processes, imports, menu, pictures, growth };
}

function cpuOf({ zhibu, raw }: ScenarioResult): string {
  return `${zhibu.cpuMicros?.toFixed(0)} / ${raw.cpuMicros?.toFixed(0)}`;
}

async function main(options: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const postgres = await openPostgres(process.env['DATABASE_URL']);
  try {
    const report = await bench(options, postgres, folder);
    const results = join(CHECKOUT, 'bench/results');
    await mkdir(results, { recursive: true });
    await writeFile(join(results, `${report.date}.svg`), toSvg(report.results, report.date));
    const markdown = toMarkdown(report, `${report.date}.svg`);
    await writeFile(join(results, `${report.date}.md`), markdown);
    process.stdout.write(markdown);
  } finally {
    await postgres.close();
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(`${USAGE}\n`);
  else await main(options);
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
