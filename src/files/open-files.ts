import type { FilesSettings } from './files-settings.js';
import { createFileStorage } from './storage/create-file-storage.js';
import type { FileStorage } from './storage/file-storage.js';
import { UploadFolder } from './upload/upload-folder.js';

/** Where files lie, and where uploads lie before they are taken. */
export interface FilePlaces {
  readonly storage: FileStorage;
  readonly uploads: UploadFolder;
}

/**
 * The places that a deployment chose. Makes nothing yet.
 *
 * @throws StartupError `files.s3_incomplete`
 */
export function openFiles(settings: FilesSettings, dataDir: string, env: NodeJS.ProcessEnv): FilePlaces {
  return { storage: createFileStorage(settings, dataDir, env), uploads: new UploadFolder(dataDir) };
}
