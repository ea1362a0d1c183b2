import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';

/** Where a server listens; a host that is a folder means PostgreSQL's Unix socket in it. */
interface Target {
  readonly host: string;
  readonly port: number;
}

/** A wire between client and server that a test can cut or let fall silent. */
export interface TcpProxy {
  readonly port: number;
  /** How many connections were made through it. */
  readonly connections: number;
  /** Keeps connections open and passes nothing on, like a server that was stopped. */
  silence(): void;
  /** Ends every connection. */
  cut(): void;
  /** Ends every connection and listens no more. */
  close(): Promise<void>;
}

/** @param port to listen on; any free one by default */
export async function startTcpProxy(target: Target, port = 0): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let silent = false;
  const server = createServer((client) => {
    connections += 1;
    const path = `${target.host}/.s.PGSQL.${target.port}`;
    const upstream = target.host.startsWith('/') ? createConnection(path) : createConnection(target.port, target.host);
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(from);
      from.on('data', (chunk) => {
        if (!silent) to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    get connections() {
      return connections;
    },
    silence: () => {
      silent = true;
    },
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

/** A wire to the server of a database URL, and the URL through it. */
export async function proxied(databaseUrl: string, port = 0): Promise<{ readonly proxy: TcpProxy; readonly url: string }> {
  const url = new URL(databaseUrl);
  const proxy = await startTcpProxy({ host: url.searchParams.get('host') ?? url.hostname, port: Number(url.port) }, port);
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${proxy.port}`;
  return { proxy, url: url.toString() };
}
