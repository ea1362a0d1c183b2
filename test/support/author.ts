import { cp, mkdir } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Finished, runNode } from './run-node.js';

const run = promisify(execFile);

/** Somebody who writes a module outside the checkout, in a folder that the platform is linked into. */
export class Author {
  constructor(readonly folder: string) {}

  /** `npm run build`. */
  compile(): Promise<Finished> {
    return this.tool('typescript/bin/tsc');
  }

  /** `npm run lint`. */
  lint(): Promise<Finished> {
    return this.tool('oxlint/bin/oxlint', '.');
  }

  /** `npm test`, once it is compiled; on the PostgreSQL of this run. */
  test(): Promise<Finished> {
    return this.tool('jest/bin/jest.js');
  }

  /** Gives away what is compiled, as a folder that has nothing else. */
  async copyTo(target: string): Promise<void> {
    for (const part of ['dist', 'package.json']) await cp(join(this.folder, part), join(target, part), { recursive: true });
  }

  /** Packs it (`npm pack`) and unpacks it into the packages of a deployment, as `npm install` of the file would. */
  async installInto(deployment: string, name: string): Promise<void> {
    const pack = ['pack', '--ignore-scripts', '--offline', '--json', '--pack-destination', deployment];
    const { stdout } = await run('npm', pack, { cwd: this.folder });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    const target = join(deployment, 'node_modules', name);
    await mkdir(target, { recursive: true });
    await run('tar', ['-xzf', join(deployment, filename), '-C', target, '--strip-components=1']);
  }

  private tool(script: string, ...args: string[]): Promise<Finished> {
    return runNode([join(this.folder, 'node_modules', script), ...args], {}, this.folder);
  }
}
