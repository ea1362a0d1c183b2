import { join, resolve } from 'node:path';
import { CHECKOUT } from './checkout.js';
import { type Finished, runNode } from './run-node.js';

interface SpectralFinding {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

interface RedoclyReport {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly message: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}

/**
 * Lints an OpenAPI document with Spectral and Redocly, by `.spectral.yaml` and `.redocly.yaml`. Needs no network.
 * @param file path of the JSON or YAML document
 * @returns one line `linter rule: message (place)` for every finding of whatever severity; empty for a clean document
 * @throws Error when a linter could not do its work: a missing file, a broken rule set
 */
export async function lintOpenApi(file: string): Promise<string[]> {
  const document = resolve(file);
  const findings = await Promise.all([lintWithSpectral(document), lintWithRedocly(document)]);
  return findings.flat();
}

async function lintWithSpectral(document: string): Promise<string[]> {
  const bin = join(CHECKOUT, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const args = ['lint', '-r', join(CHECKOUT, '.spectral.yaml'), '--fail-severity=hint', '-f', 'json', '--quiet'];
  const findings = reportOf<SpectralFinding[]>('spectral', await runNode([bin, ...args, document]));
  return findings.map(({ code, message, path }) => `spectral ${code}: ${message} (${path.join('.')})`);
}

async function lintWithRedocly(document: string): Promise<string[]> {
  const bin = join(CHECKOUT, 'node_modules/@redocly/cli/bin/cli.js');
  const args = ['lint', '--config', join(CHECKOUT, '.redocly.yaml'), '--format', 'json', '--max-problems', '1000'];
  const silent = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { problems } = reportOf<RedoclyReport>('redocly', await runNode([bin, ...args, document], silent));
  return problems.map(({ ruleId, message, location }) => `redocly ${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}

/** What a linter printed; one that failed without printing anything must not pass for a clean document. */
function reportOf<T>(linter: string, { exitCode, stdout, stderr }: Finished): T {
  if (exitCode > 1 || stdout.trim() === '') throw new Error(`${linter} could not lint (exit code ${exitCode}): ${stderr}`);
  return JSON.parse(stdout) as T;
}
