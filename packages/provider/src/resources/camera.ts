import { everythingAllowed, FleetError, type SettingResult } from '@wardctl/fleet';
import {
  applyCameraSettings,
  compareSettings,
  OnvifSession,
  observeSettings,
  readIdentity,
  trustOf,
  worthKnowing,
} from '@wardctl/onvif';
import { type CameraInputs, resourceTypes } from '../resource-types.ts';
import type { ManagedResource, Recorded, ResourceTools } from './managed-resource.ts';
import { notApplied } from './not-applied.ts';
import { settingsInEffect } from './settings-in-effect.ts';

/** The managed settings of one ONVIF device. Deleting it leaves the device as it is: nothing sensible undoes a setting. */
export const camera: ManagedResource<'wardctl:index:Camera'> = {
  type: resourceTypes.camera,

  idOf: ({ device }) => device,

  async put(inputs, tools, recorded) {
    return withSession(inputs, tools, async (session) => {
      const identity = await readIdentity(session);
      session.assertIdentity({ ...inputs, id: inputs.device }, identity);
      const { results, ended } = await applyCameraSettings(session, inputs.settings, {
        signal: tools.signal,
        known: deviationsOf(recorded),
        credentialOf: ({ reference }) => tools.context.credentials.resolve(reference),
        isAt: (address) => isAt(address, inputs, tools),
        ...(tools.context.approved === undefined ? everythingAllowed : tools.context.allowances),
      });
      // What was cancelled is no fault of the device, and stays in the state as it was.
      if (ended?.code === 'run/cancelled') throw ended;
      const unfinished = ended ?? notApplied(inputs.device, results);
      return {
        outputs: { firmware: identity.firmware, deviations: rememberedOf(results, recorded) },
        evidence: { identity, results },
        ...(unfinished && { unfinished }),
      };
    });
  },

  async read(inputs, tools, recorded) {
    return withSession(inputs, tools, async (session) => {
      session.assertIdentity({ ...inputs, id: inputs.device }, await readIdentity(session));
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
  const { protocol, model, certificate } = inputs;
  const tls = await trustOf(certificate, context);
  await using session = new OnvifSession({ id, host, port, protocol }, credential, { signal, model, tls });
  return await work(session);
}

/** Looks only where the inventory says that the camera is, past the file that says where it was. */
async function isAt(
  address: string,
  inputs: CameraInputs,
  tools: ResourceTools,
): Promise<boolean | undefined> {
  if (address !== inputs.address) return undefined;
  const context = { ...tools.context, endpoints: () => ({ host: address, port: inputs.port }) };
  try {
    const { serial } = await withSession(inputs, { ...tools, context }, readIdentity);
    return serial === inputs.serial;
  } catch (error) {
    if (error instanceof FleetError && error.code !== 'run/cancelled') return false;
    throw error;
  }
}

/**
 * What the next run needs to know; of settings that this one has not come to, what was known before. In recorded state
 * there is no undefined, which is what a device shows of a setting that it lacks.
 */
function rememberedOf(results: readonly SettingResult[], recorded: Recorded): readonly SettingResult[] {
  const tried = new Set(results.map(({ path }) => path));
  const earlier = deviationsOf(recorded).filter(({ path }) => !tried.has(path));
  return JSON.parse(JSON.stringify([...results.filter(worthKnowing), ...earlier]));
}

function deviationsOf(recorded: Recorded): readonly SettingResult[] {
  const { deviations: known } = recorded as { readonly deviations?: readonly SettingResult[] };
  return known ?? [];
}
