import { bindMounts } from './bind-mounts.ts';
import { commandWords } from './container-runs.ts';
import type { ContainerRecord, ImageRecord } from './engine-state.ts';

const never = '0001-01-01T00:00:00Z';

/** Body of `GET /containers/{id}/json`. @see Docker Engine API 1.41, ContainerInspect */
export function inspectView(container: ContainerRecord, image: ImageRecord | undefined) {
  const { id, created, name, request, imageId, restartCount } = container;
  const [path = '', ...args] = commandWords(container, image);
  const { HostConfig = {}, NetworkingConfig: _, ...config } = request;
  const network = HostConfig.NetworkMode ?? 'default';
  return {
    Id: id,
    Created: created,
    Path: path,
    Args: args,
    State: stateView(container),
    Image: imageId,
    ResolvConfPath: `/var/lib/docker/containers/${id}/resolv.conf`,
    HostnamePath: `/var/lib/docker/containers/${id}/hostname`,
    HostsPath: `/var/lib/docker/containers/${id}/hosts`,
    LogPath: `/var/lib/docker/containers/${id}/${id}-json.log`,
    Name: `/${name}`,
    RestartCount: restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: 'docker-default',
    ExecIDs: null,
    HostConfig: {
      Binds: null,
      LogConfig: { Type: 'json-file', Config: {} },
      PortBindings: {},
      AutoRemove: false,
      Privileged: false,
      ...HostConfig,
      NetworkMode: network,
      RestartPolicy: { Name: 'no', MaximumRetryCount: 0, ...HostConfig.RestartPolicy },
    },
    GraphDriver: { Name: 'overlay2', Data: {} },
    Mounts: mountViews(container),
    Config: {
      Hostname: id.slice(0, 12),
      User: '',
      Tty: false,
      OpenStdin: false,
      Volumes: null,
      WorkingDir: image?.config.WorkingDir ?? '',
      ...config,
      Env: [...(request.Env ?? []), ...inheritedEnvironment(request.Env ?? [], image)],
      Cmd: request.Cmd ?? (request.Entrypoint ? null : (image?.config.Cmd ?? null)),
      Entrypoint: request.Entrypoint ?? image?.config.Entrypoint ?? null,
      Labels: { ...image?.config.Labels, ...request.Labels },
    },
    NetworkSettings: { Ports: {}, Networks: { [network]: { NetworkID: '', EndpointID: '', IPAddress: '' } } },
  };
}

function inheritedEnvironment(own: readonly string[], image: ImageRecord | undefined): string[] {
  const names = new Set(own.map((entry) => entry.split('=', 1)[0]));
  const usual = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];
  return (image?.config.Env ?? usual).filter((entry) => !names.has(entry.split('=', 1)[0]));
}

function stateView(container: ContainerRecord) {
  const { status, exitCode, error, startedAt, finishedAt, request } = container;
  const isRunning = status === 'running' || status === 'restarting';
  const hasCheck = (request.Healthcheck?.Test?.length ?? 0) > 0 && request.Healthcheck?.Test?.[0] !== 'NONE';
  return {
    Status: status,
    Running: isRunning,
    Paused: false,
    Restarting: status === 'restarting',
    OOMKilled: false,
    Dead: false,
    Pid: status === 'running' ? 4000 + (Number.parseInt(container.id.slice(0, 4), 16) % 20_000) : 0,
    ExitCode: exitCode,
    Error: error,
    StartedAt: startedAt || never,
    FinishedAt: finishedAt || never,
    ...(hasCheck && { Health: healthView(container) }),
  };
}

/** The first check runs one interval after the start. */
function healthView({ status, startedAt, request, health }: ContainerRecord) {
  const intervalMs = (request.Healthcheck?.Interval || 30e9) / 1e6;
  const isChecked = status === 'running' && Date.now() - Date.parse(startedAt) >= intervalMs;
  const isHealthy = health === 'healthy';
  const Status = !isChecked ? 'starting' : isHealthy ? 'healthy' : 'unhealthy';
  return { Status, FailingStreak: Status === 'unhealthy' ? 3 : 0, Log: [] };
}

function mountViews({ request }: ContainerRecord) {
  return bindMounts(request).map(({ source, target, readOnly }) => ({
    Type: 'bind',
    Source: source,
    Destination: target,
    Mode: readOnly ? 'ro' : '',
    RW: !readOnly,
    Propagation: 'rprivate',
  }));
}

/** One row of `GET /containers/json`. @see Docker Engine API 1.41, ContainerList */
export function listView(container: ContainerRecord, image: ImageRecord | undefined) {
  const { id, name, request, imageId, created, status } = container;
  const network = request.HostConfig?.NetworkMode ?? 'default';
  return {
    Id: id,
    Names: [`/${name}`],
    Image: request.Image ?? imageId,
    ImageID: imageId,
    Command: commandWords(container, image).join(' '),
    Created: Math.floor(Date.parse(created) / 1000),
    Ports: [],
    Labels: { ...image?.config.Labels, ...request.Labels },
    State: status,
    Status: statusText(container),
    HostConfig: { NetworkMode: network },
    NetworkSettings: { Networks: { [network]: {} } },
    Mounts: mountViews(container),
  };
}

function statusText({ status, exitCode, startedAt, finishedAt }: ContainerRecord): string {
  const since = (time: string) =>
    `${Math.max(0, Math.floor((Date.now() - Date.parse(time)) / 1000))} seconds`;
  if (status === 'created') return 'Created';
  if (status === 'running') return `Up ${since(startedAt)}`;
  return `${status === 'exited' ? 'Exited' : 'Restarting'} (${exitCode}) ${since(finishedAt)} ago`;
}

/** Body of `GET /images/{name}/json`. */
export function imageView({ id, tags, digests, created, sizeBytes, config }: ImageRecord) {
  return {
    Id: id,
    RepoTags: tags,
    RepoDigests: digests,
    Parent: '',
    Comment: '',
    Created: created,
    DockerVersion: '20.10.24',
    Author: '',
    Config: config,
    Architecture: 'amd64',
    Os: 'linux',
    Size: sizeBytes,
    VirtualSize: sizeBytes,
    GraphDriver: { Name: 'overlay2', Data: {} },
    RootFS: { Type: 'layers', Layers: [id] },
    Metadata: { LastTagTime: '0001-01-01T00:00:00Z' },
  };
}
