import type { Agent } from 'node:http';
import Docker from 'dockerode';
import type { EngineVersion } from './engine-version.ts';

/**
 * A dockerode client over our agent. docker-modem reads DOCKER_HOST and its companions even when it is told where to
 * go, and fails on what they name; they are about the operator's own engine and are hidden from it here.
 */
export function engineClient(agent: Agent): Docker {
  const own = process.env['DOCKER_HOST'];
  delete process.env['DOCKER_HOST'];
  try {
    return new Docker({ protocol: 'http', host: 'docker', port: 80, agent } as Docker.DockerOptions);
  } finally {
    if (own !== undefined) process.env['DOCKER_HOST'] = own;
  }
}

/** Puts the version in front of every path from now on, `/v1.41/…`. */
export function pinVersion(client: Docker, { apiVersion }: EngineVersion): void {
  (client.modem as { version?: string }).version = `v${apiVersion}`;
}
