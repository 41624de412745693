import type { CameraSettings, EncoderSettings, ObservedCamera, ObservedEncoder } from '@wardctl/fleet';

/** The part of what a camera says that `managed` speaks about: what the engine compares in a refresh. */
export function observedSettings(managed: CameraSettings, observed: ObservedCamera): CameraSettings {
  const { clock, hostname, discovery, encoder } = managed;
  return {
    ...(clock !== undefined && { clock: observedClock(clock, observed) }),
    ...(hostname !== undefined && { hostname: observed.hostname ?? '' }),
    ...(discovery !== undefined && { discovery: observed.discovery ?? discovery }),
    ...(encoder !== undefined && {
      encoder: {
        ...(encoder.main !== undefined && { main: observedEncoder(encoder.main, observed.encoder.main) }),
        ...(encoder.sub !== undefined && { sub: observedEncoder(encoder.sub, observed.encoder.sub) }),
      },
    }),
  };
}

type Clock = NonNullable<CameraSettings['clock']>;

function observedClock(managed: Clock, { clock }: ObservedCamera): Clock {
  const sameServers = managed.ntpServers.toSorted().join() === clock.ntpServers.toSorted().join();
  return {
    mode: clock.mode,
    ntpServers: sameServers ? managed.ntpServers : clock.ntpServers,
    timeZone: clock.timeZone ?? managed.timeZone,
  };
}

function observedEncoder(managed: EncoderSettings, observed: ObservedEncoder | undefined): EncoderSettings {
  if (observed === undefined) return managed;
  const entries = Object.keys(managed).map((key) => [key, observed[key as keyof EncoderSettings]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
