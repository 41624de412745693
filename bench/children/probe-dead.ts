import { type AddressInfo, connect, createServer } from 'node:net';

// A process of its own: a port on which every loopback address is dead, like a camera that is switched off. The kernel
// drops what would open a connection once a queue that nobody empties is full.
const server = createServer();
server.listen({ host: '0.0.0.0', port: 0, backlog: 1 }, () => {
  const { port } = server.address() as AddressInfo;
  for (let index = 0; index < 4; index += 1) connect({ port, host: '127.0.0.1' }).on('error', () => {});
  process.send?.(port, () => {
    // The parent ends it; should the parent die, it ends by itself.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * 60_000);
    process.exit();
  });
});
