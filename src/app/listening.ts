import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Deployment } from '../config/deployment.js';
import { StartupError } from '../errors/startup-error.js';

type Place = Pick<Deployment, 'port' | 'host'>;

/**
 * Finds out by trying. To be asked before the first start makes an account, whose password is printed only by a
 * server that listens.
 *
 * @throws StartupError `config.port_in_use`, `config.cannot_listen`
 */
export async function requireFreePort({ port, host }: Place): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw listenFailure(error, { port, host });
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws StartupError as {@link requireFreePort} */
export async function listen(app: NestFastifyApplication, { port, host }: Place): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw listenFailure(error, { port, host });
  }
}

/** Where it listens. */
export function urlOf(app: NestFastifyApplication, { host }: Place): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listenFailure(error: unknown, { port, host }: Place): unknown {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    const text = {
      zh: `${host} 的端口 ${port} 已被占用。请停止占用它的程序，或将 PORT 设为其他端口。`,
      en: `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another port.`,
    };
    return new StartupError('config.port_in_use', text, { cause: error });
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const text = { zh: `不能监听 ${host}:${port}（${code}）。请检查 HOST 和 PORT。`, en: `Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.` };
    return new StartupError('config.cannot_listen', text, { cause: error });
  }
  return error;
}
