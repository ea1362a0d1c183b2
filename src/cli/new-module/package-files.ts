import type { NewFile, NewModule } from './new-module.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What makes a package of a module outside the repository. */
export function packageFiles({ id, title }: NewModule, platformVersion: string): NewFile[] {
  return [
    { path: 'package.json', content: json(manifestOf(id, title.en, platformVersion)) },
    { path: 'tsconfig.json', content: json(COMPILER) },
    { path: '.oxlintrc.json', content: json({ extends: ['./node_modules/zhibu/.oxlintrc.json'], ignorePatterns: ['dist/**'] }) },
    { path: 'jest.config.mjs', content: `import { jestConfig } from 'zhibu/testing/jest';\n\nexport default jestConfig(import.meta.url);\n` },
    { path: '.gitignore', content: 'node_modules\ndist/\n' },
  ];
}

function manifestOf(id: string, description: string, platformVersion: string): object {
  return {
    name: `zhibu-${id}`,
    version: '1.0.0',
    description,
    type: 'module',
    files: ['dist', '!dist/.tsbuildinfo', '!dist/**/*.map', '!dist/**/*spec.*'],
    scripts: { build: 'tsc', test: 'tsc && jest', lint: 'oxlint .', prepack: 'tsc' },
    peerDependencies: { zhibu: `^${platformVersion}` },
    // It is not to be fetched from a registry: `zhibu module link` links the checkout at hand.
    peerDependenciesMeta: { zhibu: { optional: true } },
  };
}

/** As strict as the platform itself. */
const COMPILER = {
  extends: './node_modules/zhibu/tsconfig.json',
  compilerOptions: { rootDir: '.', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo', paths: {} },
  include: ['.'],
  exclude: ['node_modules', 'dist'],
};
