import { join } from 'node:path';
import { StartupError } from '../../errors/startup-error.js';
import type { FilesSettings } from '../files-settings.js';
import type { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';

/**
 * The storage that `settings.files` chose.
 *
 * @param env `ZHIBU_S3_ACCESS_KEY_ID`, `ZHIBU_S3_SECRET_ACCESS_KEY`
 * @throws StartupError `files.s3_incomplete`
 */
export function createFileStorage(settings: FilesSettings, dataDir: string, env: NodeJS.ProcessEnv): FileStorage {
  if (settings.driver === 'local') return new LocalFileStorage(join(dataDir, 'files', 'stored'));
  const needed = {
    'settings.files.s3Endpoint': settings.s3Endpoint,
    'settings.files.s3Bucket': settings.s3Bucket,
    ZHIBU_S3_ACCESS_KEY_ID: env['ZHIBU_S3_ACCESS_KEY_ID'],
    ZHIBU_S3_SECRET_ACCESS_KEY: env['ZHIBU_S3_SECRET_ACCESS_KEY'],
  };
  const missing = Object.entries(needed).filter(([, value]) => !value).map(([name]) => name);
  if (missing.length > 0) {
    throw new StartupError('files.s3_incomplete', {
      zh: `settings.files.driver 是 s3，但没有设置：${missing.join('、')}。请设置，或改用 local。`,
      en: `settings.files.driver is s3, but these are not set: ${missing.join(', ')}. Set them, or use the driver local.`,
    });
  }
  return new S3FileStorage({
    endpoint: new URL(needed['settings.files.s3Endpoint'] ?? ''),
    region: settings.s3Region,
    bucket: needed['settings.files.s3Bucket'] ?? '',
    pathStyle: settings.s3PathStyle,
    credentials: {
      accessKeyId: needed.ZHIBU_S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: needed.ZHIBU_S3_SECRET_ACCESS_KEY ?? '',
    },
  });
}
