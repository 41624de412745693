export { readGreeting, type SshGreeting } from './connection/read-greeting.ts';
export { SshConnection, type SshOpenOptions, type SshTarget } from './connection/ssh-connection.ts';
export { inspectContainer } from './docker/containers.ts';
export { type CallOptions, DockerEngine } from './docker/docker-engine.ts';
export type { EngineVersion } from './docker/engine-version.ts';
export {
  type EnsuredImage,
  type EnsureImageOptions,
  ensureImage,
  findImage,
  imageName,
} from './docker/ensure-image.ts';
export {
  type ContainerState,
  containerMatches,
  type ObservedContainer,
  ownerLabel,
  specLabel,
} from './docker/observed-container.ts';
export { removeContainer } from './docker/remove-container.ts';
export { type SwapOptions, type SwapResult, swapContainer } from './docker/swap-container.ts';
export { type HostFacts, readHostFacts } from './facts/host-facts.ts';
export { type ObservedPath, observeFiles, pathMatches } from './files/observe-files.ts';
export { type FileOptions, placeFiles, removeFiles } from './files/place-files.ts';
export type { Placement } from './files/placement.ts';
export { type ProbeAnswer, type ProbeOptions, probeHttp } from './http/probe-http.ts';
export { type RunOptions, type RunResult, run } from './run/run.ts';
