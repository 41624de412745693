import type { Recorder, WardFile } from '../schema-types.generated.ts';
import type { Faults } from './apply-camera.ts';
import type { Values } from './fields.ts';
import { findSite } from './find-site.ts';
import { setIn } from './set-in.ts';

/** Writes what a row says into a recorder, except for what layers below may say already. */
export function applyRecorder(recorder: Recorder, values: Values, ward: WardFile): Faults {
  setIn(recorder, ['address'], values.ip);
  setIn(recorder, ['purchasedOn'], values.purchased_on);
  setIn(recorder, ['installedOn'], values.installed_on);
  setIn(recorder, ['note'], values.note);
  // Several keys are pinned while a host changes from one to the next.
  if (![recorder.hostKey].flat().includes(values.host_key)) setIn(recorder, ['hostKey'], values.host_key);
  if (values.site === undefined && recorder.site !== undefined) return [];
  const { site, isNew, fault } = findSite(values, ward);
  if (isNew && site !== undefined) ward.sites.push(site);
  setIn(recorder, ['site'], site?.id);
  return fault === undefined ? [] : [['site', fault]];
}
