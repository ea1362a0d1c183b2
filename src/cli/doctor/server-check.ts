import type { Deployment } from '../../config/deployment.js';
import { type Finding, ok, warning } from './finding.js';

const TIMEOUT_MS = 3_000;
const ANY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** Whether a zhibu server answers where this deployment would listen. */
export async function checkServer({ host, port }: Deployment): Promise<Finding> {
  const url = `http://${ANY_ADDRESS[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`;
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return ok('server', { zh: '服务器在 {url} 应答', en: 'The server answers at {url}' }, { url });
    const isOurs = typeof body === 'object' && body !== null;
    return warning(
      'server',
      isOurs
        ? { zh: '{url} 的服务器尚未就绪（{status}）。', en: 'The server at {url} is not ready ({status}).' }
        : { zh: '{url} 上应答的不是本程序（{status}）。', en: 'What answers at {url} is another program ({status}).' },
      { zh: '请查看其日志，或将 PORT 设为别的端口。', en: 'Read its log, or set PORT to another port.' },
      { url, status: response.status },
    );
  } catch {
    return warning(
      'server',
      { zh: '{url} 没有服务器应答。', en: 'No server answers at {url}.' },
      { zh: '启动它：npm start（端口和地址由 PORT、HOST 决定）。', en: 'Start it: npm start (PORT and HOST say where).' },
      { url },
    );
  }
}
