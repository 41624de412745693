import type { OnvifSession } from '../src/index.ts';

/** For tests about settings: opens the session for writes, as if its device had just said who it is. */
export function trust(session: OnvifSession): OnvifSession {
  session.assertIdentity({ id: session.id, serial: 'S1', mac: '' }, { serial: 'S1', macs: [] });
  return session;
}
