import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from '../support/checkout.js';
import { runNode } from '../support/run-node.js';

interface LintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string; readonly message: string }[];
  readonly number_of_files: number;
}

async function lint(folder: string): Promise<LintReport> {
  const bin = join(CHECKOUT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = await runNode([bin, '-c', join(CHECKOUT, '.oxlintrc.json'), '-f', 'json', folder]);
  return JSON.parse(stdout) as LintReport;
}

describe('the style rules', () => {
  it('are kept by every file of the checkout', async () => {
    const { diagnostics, number_of_files: files } = await lint('.');
    expect(diagnostics.map(({ filename, code, message }) => `${filename} ${code}: ${message}`)).toEqual([]);
    expect(files).toBeGreaterThan(10);
  });

  describe('on the planted files', () => {
    let folder: string;
    let findings: string[];

    beforeAll(async () => {
      // Outside the checkout, because the rules leave out planted files there.
      folder = await mkdtemp(join(tmpdir(), 'zhibu-lint-'));
      await cp(join(CHECKOUT, 'test/architecture/planted/lint'), folder, { recursive: true });
      await writeFile(join(folder, 'too-long.ts'), 'export {};\n'.repeat(301));
      await writeFile(join(folder, 'long.spec.ts'), 'export {};\n'.repeat(301));
      const { diagnostics } = await lint(folder);
      findings = diagnostics.map(({ filename, code }) => `${filename.split('/').at(-1)} ${code}`);
    });

    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('report each violation, and a long specification is none', () => {
      expect(findings.toSorted()).toEqual([
        'NotKebabCase.ts unicorn(filename-case)',
        'explicit-any.ts typescript(no-explicit-any)',
        'left-over.ts eslint(no-warning-comments)',
        'skipped.spec.ts jest(expect-expect)',
        'skipped.spec.ts jest(no-disabled-tests)',
        'too-long.ts eslint(max-lines)',
      ]);
    });
  });
});
