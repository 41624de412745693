import { assertIdentity, FleetError, type SettingResult } from '@wardctl/fleet';
import {
  applyCameraSettings,
  compareSettings,
  OnvifSession,
  observeSettings,
  readIdentity,
  worthKnowing,
} from '@wardctl/onvif';
import { type CameraInputs, resourceTypes } from '../resource-types.ts';
import type { ManagedResource, Recorded, ResourceTools } from './managed-resource.ts';
import { settingsInEffect } from './settings-in-effect.ts';

/** The managed settings of one ONVIF device. Deleting it leaves the device as it is: nothing sensible undoes a setting. */
export const camera: ManagedResource<'wardctl:index:Camera'> = {
  type: resourceTypes.camera,

  idOf: ({ device }) => device,

  async put(inputs, tools, recorded) {
    return withSession(inputs, tools, async (session) => {
      const identity = await readIdentity(session);
      assertIdentity({ ...inputs, id: inputs.device }, identity);
      const known = deviationsOf(recorded);
      const { results } = await applyCameraSettings(session, inputs.settings, {
        signal: tools.signal,
        known,
        credentialOf: ({ reference }) => tools.context.credentials.resolve(reference),
      });
      assertApplied(inputs.device, results);
      return {
        outputs: { firmware: identity.firmware, deviations: asJson(results.filter(worthKnowing)) },
        evidence: { identity, results },
      };
    });
  },

  async read(inputs, tools, recorded) {
    return withSession(inputs, tools, async (session) => {
      assertIdentity({ ...inputs, id: inputs.device }, await readIdentity(session));
      const observed = await observeSettings(session, inputs.settings);
      const differences = compareSettings(inputs.settings, observed, { known: deviationsOf(recorded) });
      return { ...inputs, settings: settingsInEffect(inputs.settings, differences) };
    });
  },

  async remove() {},
};

async function withSession<Value>(
  inputs: CameraInputs,
  { context, signal }: ResourceTools,
  work: (session: OnvifSession) => Promise<Value>,
): Promise<Value> {
  const id = inputs.device;
  const { host, port } = context.endpoints({ ...inputs, id });
  const credential = await context.credentials.resolve(inputs.credential.reference);
  await using session = new OnvifSession({ id, host, port, protocol: inputs.protocol }, credential, {
    signal,
  });
  return await work(session);
}

/** Recorded state knows no undefined, which is what a device shows of a setting that it lacks. */
function asJson(results: readonly SettingResult[]): readonly SettingResult[] {
  return JSON.parse(JSON.stringify(results));
}

function deviationsOf(recorded: Recorded): readonly SettingResult[] {
  const { deviations: known } = recorded as { readonly deviations?: readonly SettingResult[] };
  return known ?? [];
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
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'not shown');
}
