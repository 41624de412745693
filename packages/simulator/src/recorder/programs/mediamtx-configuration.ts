import { parse } from 'yaml';
import { mediamtxDurationMs } from './mediamtx-duration.ts';

/** One path after defaults. */
export interface MediamtxPath {
  readonly name: string;
  readonly source: string;
  readonly record: boolean;
  readonly recordPath: string;
  readonly extension: 'mp4' | 'ts';
  readonly segmentMs: number;
  /** 0: never. */
  readonly deleteAfterMs: number;
}

export interface MediamtxConfiguration {
  /** Loopback port of each interface that is switched on. */
  readonly ports: Readonly<Record<string, number>>;
  /** Actions that a process of the host may ask for without a password. */
  readonly openActions: ReadonlySet<string>;
  readonly paths: readonly MediamtxPath[];
}

type Section = Readonly<Record<string, unknown>>;

const globalKeys = new Set(
  `logLevel logDestinations logStructured logFile sysLogPrefix dumpPackets readTimeout writeTimeout writeQueueSize
  udpMaxPayloadSize udpReadBufferSize runOnConnect runOnConnectRestart runOnDisconnect authMethod authInternalUsers
  authHTTPAddress authHTTPExclude authHTTPFingerprint authJWTJWKS authJWTJWKSFingerprint authJWTClaimKey authJWTExclude
  authJWTInHTTPQuery authJWTIssuer authJWTAudience api apiAddress apiEncryption apiServerKey apiServerCert
  apiAllowOrigin apiAllowOrigins apiTrustedProxies metrics metricsAddress metricsEncryption metricsServerKey
  metricsServerCert metricsAllowOrigin metricsAllowOrigins metricsTrustedProxies pprof pprofAddress pprofEncryption
  pprofServerKey pprofServerCert pprofAllowOrigin pprofAllowOrigins pprofTrustedProxies playback playbackAddress
  playbackEncryption playbackServerKey playbackServerCert playbackAllowOrigin playbackAllowOrigins
  playbackTrustedProxies rtsp rtspTransports rtspEncryption rtspAddress rtspsAddress rtpAddress rtcpAddress
  srtpAddress srtcpAddress multicastIPRange multicastRTPPort multicastRTCPPort multicastSRTPPort multicastSRTCPPort
  rtspServerKey rtspServerCert rtspAuthMethods rtspUDPReadBufferSize rtmp rtmpEncryption rtmpAddress rtmpsAddress
  rtmpServerKey rtmpServerCert hls hlsAddress hlsEncryption hlsServerKey hlsServerCert hlsAllowOrigin hlsAllowOrigins
  hlsTrustedProxies hlsAlwaysRemux hlsVariant hlsSegmentCount hlsSegmentDuration hlsPartDuration hlsSegmentMaxSize
  hlsDirectory hlsMuxerCloseAfter webrtc webrtcAddress webrtcEncryption webrtcServerKey webrtcServerCert
  webrtcAllowOrigin webrtcAllowOrigins webrtcTrustedProxies webrtcLocalUDPAddress webrtcLocalTCPAddress
  webrtcIPsFromInterfaces webrtcIPsFromInterfacesList webrtcAdditionalHosts webrtcICEServers2 webrtcHandshakeTimeout
  webrtcTrackGatherTimeout webrtcSTUNGatherTimeout srt srtAddress moq moqAddress moqEncryption moqServerKey
  moqServerCert moqAllowOrigins moqTrustedProxies pathDefaults paths`.split(/\s+/),
);

const pathKeys = new Set(
  `name source sourceFingerprint sourceOnDemand sourceOnDemandStartTimeout sourceOnDemandCloseAfter maxReaders
  srtReadPassphrase srtPublishPassphrase fallback useAbsoluteTimestamp alwaysAvailable alwaysAvailableTracks
  alwaysAvailableFile record recordPath recordFormat recordPartDuration recordMaxPartSize recordSegmentDuration
  recordDeleteAfter overridePublisher rtspTransport rtspAnyPort rtspRangeType rtspRangeStart rtspScale rtspUDPReadBufferSize
  rtspUDPSourcePortRange rtpSDP mpegtsUDPReadBufferSize whepBearerToken whepSTUNGatherTimeout whepHandshakeTimeout
  whepTrackGatherTimeout sourceRedirect runOnInit runOnInitRestart runOnDemand runOnDemandRestart
  runOnDemandStartTimeout runOnDemandCloseAfter runOnUnDemand runOnReady runOnReadyRestart runOnNotReady runOnRead
  runOnReadRestart runOnUnread runOnRecordSegmentCreate runOnRecordSegmentComplete`.split(/\s+/),
);

/** Interfaces with their default address and whether they are on when nobody says. */
const interfaces = {
  api: [':9997', false],
  metrics: [':9998', false],
  pprof: [':9999', false],
  playback: [':9996', false],
  rtsp: [':8554', true],
  rtmp: [':1935', true],
  hls: [':8888', true],
  webrtc: [':8889', true],
  srt: [':8890', true],
} as const;

const pathDefaults = {
  source: 'publisher',
  record: false,
  recordPath: './recordings/%path/%Y-%m-%d_%H-%M-%S-%f',
  recordFormat: 'fmp4',
  recordPartDuration: '1s',
  recordSegmentDuration: '1h',
  recordDeleteAfter: '1d',
};

/** @throws Error with the words of MediaMTX for a file that it refuses. */
export function parseMediamtx(text: string): MediamtxConfiguration {
  const root = section(parse(text) ?? {});
  refuseUnknown(root, globalKeys);
  const defaults = section(root['pathDefaults'] ?? {});
  refuseUnknown(defaults, pathKeys);
  const paths = Object.entries(section(root['paths'] ?? {})).map(([name, value]) => {
    const own = section(value ?? {});
    refuseUnknown(own, pathKeys);
    return parsePath(name, { ...pathDefaults, ...defaults, ...own }, root['playback'] === true);
  });
  parsePath('pathDefaults', { ...pathDefaults, ...defaults }, root['playback'] === true);
  return { ports: portsOf(root), openActions: openActions(root), paths };
}

function section(value: unknown): Section {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Section;
  throw new Error(`json: cannot unmarshal ${Array.isArray(value) ? 'array' : typeof value} into Go value`);
}

function refuseUnknown(given: Section, known: ReadonlySet<string>): void {
  const unknown = Object.keys(given).find((key) => !known.has(key));
  if (unknown !== undefined) throw new Error(`json: unknown field "${unknown}"`);
}

function parsePath(name: string, values: Section, playback: boolean): MediamtxPath {
  const { source, recordPath, recordFormat } = values;
  if (name === '' || /^\/|\/$|[^\w./~^$\\()?*+\-|[\]{}]/.test(name))
    throw new Error(`invalid path name '${name}'`);
  if (typeof source !== 'string' || !/^(?:publisher|redirect|rpiCamera|[a-z0-9+]+:\/\/.+)$/.test(source))
    throw new Error(`invalid source: '${source}'`);
  if (recordFormat !== 'fmp4' && recordFormat !== 'mpegts')
    throw new Error(`invalid record format '${recordFormat}'`);
  if (typeof recordPath !== 'string' || !recordPath.includes('%path'))
    throw new Error('record path must contain %path');
  if (playback && !recordPath.includes('%f'))
    throw new Error("'%f' must be present in 'recordPath' when playback is on");
  const segmentMs = duration(values, 'recordSegmentDuration');
  const deleteAfterMs = duration(values, 'recordDeleteAfter');
  duration(values, 'recordPartDuration');
  if (deleteAfterMs !== 0 && deleteAfterMs < segmentMs)
    throw new Error("'recordDeleteAfter' cannot be lower than 'recordSegmentDuration'");
  const extension = recordFormat === 'fmp4' ? 'mp4' : 'ts';
  return { name, source, record: values['record'] === true, recordPath, extension, segmentMs, deleteAfterMs };
}

function duration(values: Section, key: string): number {
  const timeMs = mediamtxDurationMs(values[key]);
  if (timeMs === undefined) throw new Error(`time: invalid duration "${values[key]}"`);
  return timeMs;
}

function portsOf(root: Section): Record<string, number> {
  const ports: Record<string, number> = {};
  for (const [name, [address, isOn]] of Object.entries(interfaces)) {
    if ((root[name] ?? isOn) !== true) continue;
    const port = /:(\d+)$/.exec(String(root[`${name}Address`] ?? address))?.[1];
    if (port === undefined) throw new Error(`address ${root[`${name}Address`]}: missing port in address`);
    ports[name] = Number(port);
  }
  return ports;
}

function openActions(root: Section): Set<string> {
  const users = root['authInternalUsers'];
  if (!Array.isArray(users)) return new Set(['api', 'metrics', 'pprof']);
  const open = users
    .map(section)
    .filter(({ user, pass, ips }) => user === 'any' && !pass && reachesLoopback(ips));
  const permissions = open.flatMap(({ permissions: list }) => (Array.isArray(list) ? list.map(section) : []));
  return new Set(permissions.map(({ action }) => String(action)));
}

function reachesLoopback(ips: unknown): boolean {
  return !Array.isArray(ips) || ips.length === 0 || ips.some((ip) => String(ip).startsWith('127.0.0.'));
}
