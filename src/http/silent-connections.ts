import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections that have not sent a request yet: browsers open such in advance. Node.js does not
 * count them as idle, so a server that stops would wait for them.
 */
export class SilentConnections {
  private readonly sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('request', ({ socket }) => this.sockets.delete(socket));
  }

  /** Ends them. */
  close(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
