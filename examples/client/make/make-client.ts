import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../../../src/i18n/text.js';
import { deployedDocument, servedDocument } from './api-document.js';
import { generatedFiles } from './client-files.js';
import { CLIENT_FOLDER, staleFiles, writeClient } from './write-client.js';

interface Options {
  readonly out?: string;
  readonly url?: string;
  readonly organization?: string;
  readonly comments: Language;
  readonly check?: boolean;
}

async function make({ out, url, organization, comments, check = false }: Options): Promise<void> {
  const { ZHIBU_TOKEN: token } = process.env;
  if (organization !== undefined && url === undefined) throw new Error('--organization is asked of a server: name it with --url.');
  const document =
    url === undefined
      ? await deployedDocument(process.env, comments)
      : await servedDocument({ url, ...(organization !== undefined && { organization }), ...(token && { token }) }, comments);
  const files = await generatedFiles(document);
  const folder = out === undefined ? CLIENT_FOLDER : resolve(out);
  if (!check) {
    await writeClient(folder, files);
    console.log(`@zhibu/client: ${Object.keys(document.paths).length} paths, in ${folder}`);
    return;
  }
  const stale = await staleFiles(folder, files);
  if (stale.length > 0) throw new Error(`out of date: ${stale.join(', ')}. Run npm run sdk and commit them.`);
  console.log('@zhibu/client is up to date.');
}

try {
  await new Command('sdk')
    .description('Makes the typed client @zhibu/client from the API of the chosen modules.')
    .option('--out <folder>', 'where to write the package; examples/client unless given')
    .option('--url <url>', 'take the API of a running server instead of the one that zhibu.yaml chooses')
    .option('--organization <id>', 'only what is in force for it; ZHIBU_TOKEN must hold an access token')
    .addOption(new Option('--comments <language>', 'language of the comments').choices(['zh', 'en']).default('en'))
    .option('--check', 'only see whether the types are up to date')
    .parseAsync()
    .then((command) => make(command.opts<Options>()));
} catch (error) {
  console.error(`sdk: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
