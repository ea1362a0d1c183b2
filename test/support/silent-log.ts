import { LogSettings } from '../../src/config/core-settings.js';
import { Log } from '../../src/observability/log.js';

/** The log of a spec: failures that it provokes are no news. */
export const SILENT = new Log(Object.assign(new LogSettings(), { level: 'silent' as const }));
