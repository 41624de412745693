import { assertIdentity, FleetError, type SettingResult } from '@wardctl/fleet';
import { applyCameraSettings, OnvifSession, observeCamera, readIdentity } from '@wardctl/onvif';
import { type CameraInputs, resourceTypes } from '../resource-types.ts';
import type { ManagedResource, ResourceTools } from './managed-resource.ts';
import { observedSettings } from './observed-settings.ts';

/** The managed settings of one ONVIF device. Deleting it leaves the device as it is: nothing sensible undoes a setting. */
export const camera: ManagedResource<'wardctl:index:Camera'> = {
  type: resourceTypes.camera,

  idOf: ({ id }) => id,

  async put(inputs, tools) {
    return withSession(inputs, tools, async (session) => {
      const identity = await readIdentity(session);
      assertIdentity(inputs, identity);
      const { results } = await applyCameraSettings(session, inputs.settings, { signal: tools.signal });
      assertApplied(inputs.id, results);
      return {
        outputs: { firmware: identity.firmware, deviations: results.filter(isDeviation) },
        evidence: { identity, results },
      };
    });
  },

  async read(inputs, tools) {
    return withSession(inputs, tools, async (session) => {
      const observed = await observeCamera(session);
      assertIdentity(inputs, observed.identity);
      return { ...inputs, settings: observedSettings(inputs.settings, observed) };
    });
  },

  async remove() {},
};

async function withSession<Value>(
  inputs: CameraInputs,
  { context, signal }: ResourceTools,
  work: (session: OnvifSession) => Promise<Value>,
): Promise<Value> {
  const { host, port } = context.endpoints(inputs);
  const credential = await context.credentials.resolve(inputs.credential.reference);
  const session = OnvifSession.open({ id: inputs.id, host, port, protocol: inputs.protocol }, credential, {
    signal,
  });
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

// What a device does in its own way, or cannot do, is a fact to remember; it is no reason to write again.
function isDeviation({ result }: SettingResult): boolean {
  return result === 'adapted' || result === 'not-supported';
}

function assertApplied(id: string, results: readonly SettingResult[]): void {
  const ignored = results.filter(({ result }) => result === 'not-applied');
  if (ignored.length === 0) return;
  const list = ignored.map(({ path, wanted, after }) => `${path} is ${show(after)}, wanted ${show(wanted)}`);
  throw new FleetError('device/not-applied', `${id}: accepted and not applied: ${list.join('; ')}`, {
    hint: 'The device answered that it took the values. Check its firmware and limits, or set them by hand and compare.',
  });
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
