import { readDeployment } from '../config/deployment.js';
import { Refusal } from '../errors/refusal.js';
import type { CheckId } from '../conformance/report/checks.js';
import type { CheckResult } from '../conformance/report/findings.js';
import type { Text } from '../i18n/text.js';
import { readCatalogue } from '../menu/catalogue.js';
import type { CommandLine } from './command-line.js';
import { UsageError } from './failure.js';
import type { Outcome } from './outcome.js';

/** The flags of `zhibu module check`. */
export interface CheckFlags {
  /** The names of checks. */
  readonly only?: readonly string[];
  /** An administrator's URL of a PostgreSQL; without it an embedded one is started. */
  readonly server?: string;
}

/** `zhibu module check <module>`: whether a module keeps what the platform promises, tried on a database that is thrown away. */
export async function checkOneModule(cli: CommandLine, entry: string, { only, server }: CheckFlags): Promise<Outcome> {
  // The server never loads any of this.
  const [{ checkModule }, { CHECK_IDS }, { startScratchServer }] = await Promise.all([
    import('../conformance/check-module.js'),
    import('../conformance/report/checks.js'),
    import('../conformance/scratch-server.js'),
  ]);
  const unknown = only?.find((name) => !(CHECK_IDS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UsageError(TEXTS.unknownCheck, { name: unknown, known: CHECK_IDS.join(', ') });
  const { configFolder, modules } = readDeployment(cli.env);
  const references = [...new Set([...modules, entry])];
  const installed = await readCatalogue({ codeRoot: cli.codeRoot, configFolder, references });
  const found = [...installed.values()].find(({ manifest, reference }) => reference === entry || manifest.id === entry);
  if (!found) throw new Refusal('menu.unknown_module', TEXTS.unknownModule, { module: entry, known: [...installed.keys()].toSorted().join(', ') });
  const started = performance.now();
  const scratch = server === undefined ? await startScratchServer() : null;
  try {
    const results = await checkModule({
      id: found.manifest.id,
      installed,
      serverUrl: scratch?.url ?? server ?? '',
      ...(only && { checks: only as CheckId[] }),
      onProgress: (what) => cli.terminal.note(what),
    });
    return outcomeOf(cli, found.manifest.id, found.manifest.version, results, (performance.now() - started) / 1000);
  } finally {
    await scratch?.release();
  }
}

function outcomeOf({ terminal }: CommandLine, id: string, version: string, results: readonly CheckResult[], seconds: number): Outcome {
  const checks = results.map(({ exempt, findings, id: check, looked, title }) => ({
    id: check,
    ok: findings.length === 0,
    title: terminal.in(title),
    looked,
    findings: findings.map(({ cure, fault, place, text, values }) => ({ fault, place, text: terminal.in(text, values), cure: terminal.in(cure, values) })),
    exempt,
  }));
  const faults = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  const lines = checks.flatMap(({ exempt, findings, looked, ok, title }) => [
    `${terminal.in(ok ? (looked === 0 ? TEXTS.none : TEXTS.ok) : TEXTS.bad)}  ${title}${looked > 0 ? ` (${looked})` : ''}`,
    ...findings.flatMap(({ cure, place, text }) => [`      ${place}: ${text}`, `      → ${cure}`]),
    ...(exempt.length > 0 ? [terminal.in(TEXTS.exempt, { count: exempt.length })] : []),
  ]);
  const end = faults === 0 ? TEXTS.passed : TEXTS.failed;
  return {
    document: { module: id, version, ok: faults === 0, seconds: Math.round(seconds * 10) / 10, checks },
    lines: [...lines, terminal.in(end, { module: id, version, count: faults, seconds: seconds.toFixed(1) })],
    failed: faults > 0,
  };
}

const TEXTS = {
  ok: { zh: '通过', en: 'ok  ' },
  bad: { zh: '问题', en: 'BAD ' },
  none: { zh: '——', en: '--  ' },
  exempt: { zh: '      豁免 {count} 处，理由见 --json', en: '      {count} exempt, with reasons in --json' },
  passed: { zh: '{module} {version} 符合要求（{seconds} 秒）。', en: '{module} {version} conforms ({seconds} s).' },
  failed: { zh: '{module} {version} 有 {count} 处不符合（{seconds} 秒）。', en: '{module} {version} has {count} faults ({seconds} s).' },
  unknownCheck: { zh: '没有名为“{name}”的检查。可选：{known}。', en: 'There is no check "{name}". Choose from: {known}.' },
  unknownModule: {
    zh: '没有模块“{module}”。已安装：{known}；其他模块请写目录（./custom/x）或 npm 包名。',
    en: 'There is no module "{module}". Installed are: {known}. Name another one by its folder (./custom/x) or its npm package.',
  },
} satisfies Record<string, Text>;
