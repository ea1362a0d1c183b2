import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { StartupError } from '../errors/startup-error.js';
import { RootSettings } from './core-settings.js';
import { readSettings } from './read-settings.js';

/** What an operator decided: `zhibu.yaml` and the environment, read once at start. */
export interface Deployment {
  readonly configFile: string;
  /** The folder paths in zhibu.yaml are relative to. */
  readonly configFolder: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly production: boolean;
  readonly demo: boolean;
  /** The bearer token by which Prometheus reads metrics; null: it has none. */
  readonly metricsToken: string | null;
  readonly root: RootSettings;
  /** Entries of the menu as written: ids, folders, package names. */
  readonly modules: readonly string[];
  /** Raw entries of `customFields`, each read by `DeploymentField`. */
  readonly customFields: readonly unknown[];
  /** Raw settings by area (`http`) or module id; each is read by the class that declares it. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Raw recipes by id; read by the class that reads them from requests. */
  readonly recipes: Readonly<Record<string, unknown>>;
}

const SECTIONS = ['root', 'modules', 'settings', 'recipes', 'customFields'];

/**
 * Reads the deployment from the environment and its `zhibu.yaml`.
 *
 * @throws StartupError `config.*`
 */
export function readDeployment(env: NodeJS.ProcessEnv, workingFolder = process.cwd()): Deployment {
  const configFile = resolve(workingFolder, env['ZHIBU_CONFIG'] ?? 'zhibu.yaml');
  const file = readConfigFile(configFile, env['ZHIBU_CONFIG'] !== undefined);
  return {
    configFile,
    configFolder: dirname(configFile),
    dataDir: resolve(workingFolder, env['ZHIBU_DATA'] ?? 'data'),
    host: env['HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT']),
    databaseUrl: env['DATABASE_URL'] || null,
    production: env['NODE_ENV'] === 'production',
    demo: env['ZHIBU_DEMO'] === '1',
    metricsToken: env['ZHIBU_METRICS_TOKEN'] || null,
    root: readSettings(RootSettings, file['root'], 'root'),
    modules: env['ZHIBU_MODULES'] === undefined ? modulesOf(file['modules'], configFile) : namesOf(env['ZHIBU_MODULES']),
    settings: mapOf(file, 'settings', configFile),
    recipes: mapOf(file, 'recipes', configFile),
    customFields: listOf(file['customFields'], configFile),
  };
}

function readConfigFile(path: string, named: boolean): Record<string, unknown> {
  if (!existsSync(path)) {
    if (!named) return {};
    throw new StartupError('config.missing_file', {
      zh: `ZHIBU_CONFIG 所写的 ${path} 不存在。请建立它，或取消 ZHIBU_CONFIG。`,
      en: `ZHIBU_CONFIG names ${path}, which does not exist. Create it, or unset ZHIBU_CONFIG.`,
    });
  }
  const content = parseYaml(path, readText(path)) ?? {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw new StartupError('config.not_yaml', { zh: `${path} 必须是含有 ${SECTIONS.join('、')} 的映射。`, en: `${path} must be a map with the keys ${SECTIONS.join(', ')}.` });
  }
  const unknown = Object.keys(content).filter((key) => !SECTIONS.includes(key));
  if (unknown.length > 0) {
    throw new StartupError('config.unknown_key', {
      zh: `${path} 有未知的键“${unknown.join('”“')}”。可用的是：${SECTIONS.join('、')}。`,
      en: `${path} has the unknown key "${unknown.join('", "')}". Known are: ${SECTIONS.join(', ')}.`,
    });
  }
  return content as Record<string, unknown>;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = (error as Error).message;
    const text = {
      zh: `${path} 不能读取：${reason}。请允许运行服务器的用户读取它，或更正 ZHIBU_CONFIG。`,
      en: `${path} cannot be read: ${reason}. Let the user that runs the server read it, or correct ZHIBU_CONFIG.`,
    };
    throw new StartupError('config.unreadable', text, { cause: error });
  }
}

/** The parser's message stands for itself: the lines of the file that it quotes below may hold a password. */
function parseYaml(path: string, text: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: true });
    const [fault] = document.errors;
    if (fault) throw fault;
    return document.toJS();
  } catch (error) {
    const reason = (error as Error).message.split('\n', 1)[0]?.replace(/:$/, '');
    throw new StartupError('config.not_yaml', { zh: `${path} 不是有效的 YAML：${reason}。请在该处更正。`, en: `${path} is not valid YAML: ${reason}. Correct it there.` });
  }
}

function modulesOf(value: unknown, file: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '')) return value as string[];
  throw new StartupError('config.invalid_modules', { zh: `${file} 中的 modules 必须是名称、目录或软件包的列表。`, en: `"modules" in ${file} must be a list of names, folders or packages.` });
}

/** Sections that are maps, and what is said of one that is none. */
const MAPS = {
  settings: { code: 'config.invalid_setting', zh: '把各领域和模块映射到其设置', en: 'areas and modules to their settings' },
  recipes: { code: 'config.invalid_recipe', zh: '把方案的名称映射到方案', en: 'ids to recipes' },
};

function mapOf(content: Readonly<Record<string, unknown>>, section: keyof typeof MAPS, file: string): Record<string, unknown> {
  const value = content[section];
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  const { code, en, zh } = MAPS[section];
  throw new StartupError(code, { zh: `${file} 中的 ${section} 必须${zh}。`, en: `"${section}" in ${file} must map ${en}.` });
}

function listOf(value: unknown, file: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new StartupError('config.invalid_custom_field', { zh: `${file} 中的 customFields 必须是字段的列表。`, en: `"customFields" in ${file} must be a list of fields.` });
}

function namesOf(list: string): string[] {
  return list.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

function portOf(value: string | undefined): number {
  const port = Number(value ?? 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartupError('config.invalid_port', {
    zh: `PORT 是“${value}”，不是端口号。请用 1 到 65535 之间的数，或用 0 取一个空闲端口。`,
    en: `PORT is "${value}", which is no port number. Use one from 1 to 65535, or 0 for a free one.`,
  });
}
