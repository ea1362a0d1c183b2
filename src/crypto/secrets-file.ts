import { randomBytes } from 'node:crypto';
import { type FileHandle, link, mkdir, open, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../errors/startup-error.js';
import type { Text } from '../i18n/text.js';
import { MINIMUM_SECRET_BYTES, decodeSecret } from './master-secret.js';

const GENERATED_BYTES = 48;
const HAS_MODES = process.platform !== 'win32';

/** Where the generated secret of a data folder lies. */
export function secretsFileOf(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/**
 * The secret of the data folder; made on the first call, with mode 0600 (and the folder, if it
 * is not there, with 0700). A file that others can read is made private.
 * Of several processes that start at once, one makes it and all read that one.
 * @throws StartupError `secrets.file_unusable` when the file cannot be made, read or kept private.
 */
export async function readOrCreateSecret(dataDir: string): Promise<Buffer> {
  const file = secretsFileOf(dataDir);
  try {
    return (await read(file)) ?? (await create(dataDir, file));
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const { message } = error as Error;
    throw unusable(file, { zh: message, en: message }, TEXTS.ownFolder, error);
  }
}

async function create(dataDir: string, file: string): Promise<Buffer> {
  // Root makes a folder that can be entered but not listed: the embedded database in it runs as another user.
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const secret = `base64:${randomBytes(GENERATED_BYTES).toString('base64')}`;
  const temporary = join(dataDir, `.secrets.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
  await writeFile(temporary, `${JSON.stringify({ secret }, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
  try {
    // A link, unlike a rename, never replaces what another process has put there meanwhile.
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(temporary);
  }
  await syncFolder(dataDir);
  const agreed = await read(file);
  if (!agreed) throw unusable(file, TEXTS.vanished, TEXTS.startAgain);
  return agreed;
}

async function syncFolder(dataDir: string): Promise<void> {
  if (!HAS_MODES) return;
  const handle = await open(dataDir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function read(file: string): Promise<Buffer | null> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    await makePrivate(handle, file);
    return parse(file, await handle.readFile('utf8'));
  } finally {
    await handle.close();
  }
}

async function makePrivate(handle: FileHandle, file: string): Promise<void> {
  const { mode } = await handle.stat();
  if (!HAS_MODES || !(mode & 0o077)) return;
  try {
    await handle.chmod(0o600);
  } catch (error) {
    throw unusable(file, TEXTS.readable, { zh: `请以其所有者执行：chmod 600 ${file}`, en: `Run as its owner: chmod 600 ${file}` }, error);
  }
}

function parse(file: string, content: string): Buffer {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    // The parser's message would quote the file, so it is not passed on.
    throw unusable(file, TEXTS.notJson, TEXTS.putBack);
  }
  const value = typeof parsed === 'object' && parsed !== null && 'secret' in parsed ? parsed.secret : undefined;
  const secret = typeof value === 'string' ? decodeSecret(`"secret" in ${file}`, value) : Buffer.alloc(0);
  if (secret.length < MINIMUM_SECRET_BYTES) throw unusable(file, TEXTS.noSecret, TEXTS.putBack);
  return secret;
}

function unusable(file: string, why: Text, cure: Text, cause?: unknown): StartupError {
  const text = {
    zh: `数据目录的主密钥 ${file} 不能使用：${why.zh}。${cure.zh}`,
    en: `The secret of the data folder, ${file}, cannot be used: ${why.en}. ${cure.en}`,
  };
  return new StartupError('secrets.file_unusable', text, { cause });
}

const TEXTS = {
  ownFolder: {
    zh: '请让运行服务器的用户拥有该目录并能写入，或设置 ZHIBU_SECRET。',
    en: 'Let the user that runs the server own the folder and write in it, or set ZHIBU_SECRET.',
  },
  vanished: { zh: '读取时它消失了', en: 'it vanished while it was read' },
  startAgain: { zh: '请重新启动服务器。', en: 'Start the server again.' },
  readable: { zh: '其他用户可以读取', en: 'others can read it' },
  notJson: { zh: '它不是 JSON', en: 'it is not JSON' },
  noSecret: { zh: `其中没有 ${MINIMUM_SECRET_BYTES} 字节以上的主密钥`, en: `it holds no secret of ${MINIMUM_SECRET_BYTES} bytes or more` },
  putBack: {
    zh: '请从备份中放回该文件：没有它，用其密钥加密的内容就丢失了。若数据目录是空的，请删除该文件后重新启动。',
    en: 'Put the file back from a backup: what was encrypted with its secret is lost without it. In an empty data folder, remove the file and start again.',
  },
} satisfies Record<string, Text>;
