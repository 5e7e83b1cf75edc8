import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the application and PostgreSQL, so that a test can take the database away and bring it back. */
export class TcpProxy {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private trap: { side: 'before' | 'after'; matches: (text: string) => boolean } | null = null;

  private constructor(
    private readonly host: string,
    private readonly targetPort: number,
  ) {}

  static async before(url: string): Promise<{ proxy: TcpProxy; url: string }> {
    const target = new URL(url);
    const proxy = new TcpProxy(target.hostname, Number(target.port || 5432));
    await proxy.open();
    target.hostname = '127.0.0.1';
    target.port = String(proxy.port);
    return { proxy, url: target.href };
  }

  /** Listens, on the same port as before. */
  async open(): Promise<void> {
    const server = createServer((client) => {
      const upstream = connect(this.targetPort, this.host);
      client.on('data', (data: Buffer) => this.forward(data, client, upstream));
      upstream.on('data', (data: Buffer) => client.write(data));
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        this.sockets.add(from);
        from.on('end', () => to.end());
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.sockets.delete(from);
          to.destroy();
        });
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  /** Nobody gets through any more, and whoever was through is cut off. */
  async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    const closed = server && new Promise((resolve) => server.close(resolve));
    this.cut();
    await closed;
  }

  /** The next message that matches breaks its connection: before the server got it, or after, without its answer. */
  cutOnce(side: 'before' | 'after', matches: (text: string) => boolean): void {
    this.trap = { side, matches };
  }

  /** Did the break happen that `cutOnce` asked for? */
  get hasCut(): boolean {
    return this.trap === null;
  }

  private forward(data: Buffer, client: Socket, upstream: Socket): void {
    if (!this.trap?.matches(data.toString('latin1'))) return void upstream.write(data);
    const { side } = this.trap;
    this.trap = null;
    const cut = () => [client, upstream].forEach((socket) => socket.destroy());
    if (side === 'before') return cut();
    // The server does what it was told; its answer gets lost.
    upstream.removeAllListeners('data').once('data', cut);
    upstream.write(data);
  }

  /** Connections break; new ones get through. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}
