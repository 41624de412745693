import { Server, ServerCredentials } from '@grpc/grpc-js';

/** Message limit of the engine itself, in bytes. */
const maxMessageBytes = 400 << 20;

export const grpcLimits = {
  'grpc.max_receive_message_length': maxMessageBytes,
  'grpc.max_send_message_length': maxMessageBytes,
} as const;

/** Starts `server` on a free loopback port and returns the port. */
export function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}

export function newServer(): Server {
  return new Server(grpcLimits);
}
