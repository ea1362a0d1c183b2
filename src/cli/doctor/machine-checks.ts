import { access, constants, stat, statfs } from 'node:fs/promises';
import semver from 'semver';
import type { Deployment } from '../../config/deployment.js';
import type { SecuritySettings } from '../../config/core-settings.js';
import { decodeSecret, refuseWeakSecret } from '../../crypto/master-secret.js';
import { secretsFileOf } from '../../crypto/secrets-file.js';
import { StartupError } from '../../errors/startup-error.js';
import { type Finding, failed, ok, problem, warning } from './finding.js';

/** The oldest Node.js that is supported; `engines` in package.json says the same. */
const OLDEST_NODE = '20.19.0';
const GIGABYTE = 1024 ** 3;
const LOW_DISK = GIGABYTE;
const FULL_DISK = GIGABYTE / 5;
const OTHERS = 0o077;

/** Whether this Node.js is new enough. */
export function checkNode(version: string): Finding {
  if (semver.gte(version, OLDEST_NODE)) return ok('node', { zh: 'Node.js {version}', en: 'Node.js {version}' }, { version });
  return problem(
    'node',
    { zh: 'Node.js {version} 过旧。', en: 'Node.js {version} is too old.' },
    { zh: '请安装 {oldest} 或更新的版本：https://nodejs.org', en: 'Install {oldest} or newer: https://nodejs.org' },
    { version, oldest: OLDEST_NODE },
  );
}

/** Whether the data folder can be used, by this user alone, and has room. */
export async function checkDataFolder(folder: string): Promise<Finding[]> {
  const values = { folder };
  const found = await stat(folder).catch(() => null);
  if (!found) return [ok('data-folder', { zh: '数据目录 {folder} 尚未建立，首次启动时建立。', en: 'The data folder {folder} is not there yet; the first start makes it.' }, values)];
  const usable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(() => true, () => false);
  if (!usable) {
    return [
      problem(
        'data-folder',
        { zh: '数据目录 {folder} 不能读写。', en: 'The data folder {folder} cannot be read and written.' },
        { zh: '让运行服务器的用户拥有它，或将 ZHIBU_DATA 设为别的目录。', en: 'Let the user that runs the server own it, or set ZHIBU_DATA to another folder.' },
        values,
      ),
    ];
  }
  return [permissionsOf(folder, found.mode), await checkDisk(folder)];
}

function permissionsOf(folder: string, mode: number): Finding {
  // Root lets the user of the embedded database pass through, without letting him list.
  const allowed = process.getuid?.() === 0 ? 0o011 : 0;
  const open = process.platform !== 'win32' && (mode & OTHERS & ~allowed) !== 0;
  const values = { folder, mode: (mode & 0o777).toString(8) };
  if (!open) return ok('data-folder', { zh: '数据目录 {folder}', en: 'Data folder {folder}' }, values);
  return warning(
    'data-folder',
    { zh: '其他用户可以进入数据目录 {folder}（权限 {mode}）。', en: 'Other users can look into the data folder {folder} (mode {mode}).' },
    { zh: '执行：chmod 700 {folder}', en: 'Run: chmod 700 {folder}' },
    values,
  );
}

async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const values = { gigabytes: (free / GIGABYTE).toFixed(1) };
  if (free >= LOW_DISK) return ok('disk', { zh: '磁盘剩余 {gigabytes} GB', en: '{gigabytes} GB free on the disk' }, values);
  const text = { zh: '数据目录所在磁盘只剩 {gigabytes} GB。', en: 'Only {gigabytes} GB are free on the disk of the data folder.' };
  const cure = { zh: '请清理磁盘，或将数据目录移到更大的磁盘。', en: 'Make room, or move the data folder to a larger disk.' };
  return free < FULL_DISK ? problem('disk', text, cure, values) : warning('disk', text, cure, values);
}

/** Whether the master secret is there, strong and private. */
export async function checkSecret({ dataDir, production }: Deployment, env: NodeJS.ProcessEnv): Promise<Finding> {
  const given = env['ZHIBU_SECRET']?.trim();
  if (given) {
    try {
      refuseWeakSecret('ZHIBU_SECRET', decodeSecret('ZHIBU_SECRET', given));
      return ok('secret', { zh: '主密钥来自 ZHIBU_SECRET', en: 'The master secret comes from ZHIBU_SECRET' });
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      const found = failed('secret', { zh: error.in('zh'), en: error.in('en') });
      return production ? found : { ...found, state: 'warning' };
    }
  }
  if (production) {
    return problem(
      'secret',
      { zh: '生产环境没有设置 ZHIBU_SECRET。', en: 'ZHIBU_SECRET is not set in production.' },
      { zh: '生成一个：openssl rand -base64 48', en: 'Make one with: openssl rand -base64 48' },
    );
  }
  return checkSecretsFile(secretsFileOf(dataDir));
}

async function checkSecretsFile(file: string): Promise<Finding> {
  const found = await stat(file).catch(() => null);
  if (!found) return ok('secret', { zh: '主密钥将在首次启动时生成', en: 'The first start makes a master secret' });
  if (process.platform === 'win32' || (found.mode & OTHERS) === 0) return ok('secret', { zh: '主密钥在 {file}', en: 'The master secret is in {file}' }, { file });
  return problem(
    'secret',
    { zh: '其他用户可以读取主密钥 {file}。', en: 'Others can read the master secret {file}.' },
    { zh: '执行：chmod 600 {file}', en: 'Run: chmod 600 {file}' },
    { file },
  );
}

/** Whether administrators of a production server need a second factor. */
export function checkTotp({ production }: Deployment, { totp }: SecuritySettings): Finding {
  if (!production || totp !== 'off') return ok('totp', { zh: '两步验证：{totp}', en: 'Second factor: {totp}' }, { totp });
  return warning(
    'totp',
    { zh: '生产环境没有启用两步验证。', en: 'The second factor is off in production.' },
    { zh: '在 zhibu.yaml 中设置 settings.security.totp: admins（或 all）。', en: 'Set settings.security.totp: admins (or all) in zhibu.yaml.' },
  );
}
