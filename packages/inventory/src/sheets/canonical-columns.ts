import type { DesiredCamera, DesiredRecorder } from '@wardctl/fleet';
import type {
  Agreement,
  Camera,
  Recorder,
  RetentionChoice,
  Site,
  WardFile,
} from '../schema-types.generated.ts';

/** A device with all that an export says of it. */
export interface ExportedDevice {
  readonly ward: WardFile;
  readonly site: Site | undefined;
  readonly camera?: {
    readonly written: Camera;
    readonly resolved: DesiredCamera;
    readonly agreement?: Agreement | undefined;
  };
  readonly recorder?: { readonly written: Recorder; readonly resolved: DesiredRecorder };
}

type Value = string | number | undefined;

/**
 * The columns of the canonical sheet in their order, and what each says of a device.
 *
 * Columns that the inventory has no place for are there and empty, for those who keep them in the sheet. No column holds
 * a password.
 */
export const canonicalColumns: Readonly<Record<string, (device: ExportedDevice) => Value>> = {
  id: (device) => written(device).id,
  display_name: ({ camera }) => camera?.written.name.vi,
  display_name_en: ({ camera }) => camera?.written.name.en,
  unit_code: ({ ward }) => ward.admin.unit,
  unit_edition: ({ ward }) => ward.admin.edition,
  site: ({ site }) => site?.id,
  lat: ({ camera, site }) => (camera?.written.position ?? (camera && site?.position))?.lat,
  lon: ({ camera, site }) => (camera?.written.position ?? (camera && site?.position))?.lon,
  mount_height_m: ({ camera }) => camera?.written.mountHeightM,
  azimuth_deg: ({ camera }) => camera?.written.azimuthDeg,
  purpose: ({ camera }) => camera?.written.purpose,
  preset: ({ camera }) => camera?.written.placement,
  ownership: ({ camera }) => camera?.written.ownership,
  owner_ref: nothing,
  agreement_no: ({ camera }) => camera?.agreement?.number,
  agreement_until: ({ camera }) => camera?.agreement?.until,
  vendor: ({ camera }) => camera?.written.model.split('/')[0],
  model: ({ camera }) => camera?.written.model.split('/').slice(1).join('/'),
  serial: ({ camera }) => camera?.written.serial,
  mac: ({ camera }) => camera?.written.mac,
  ip: (device) => written(device).address,
  prefix: ({ site }) => site?.subnet?.split('/')[1],
  vlan: nothing,
  switch: nothing,
  port: nothing,
  recorder: ({ camera }) => camera?.written.recorder,
  channel: ({ camera }) => camera?.written.channel,
  onvif_url: ({ camera }) =>
    camera &&
    `${camera.resolved.protocol}://${camera.resolved.address}:${camera.resolved.port}/onvif/device_service`,
  stream_main: ({ camera }) => camera && streamAddress(camera.resolved),
  stream_sub: nothing,
  cred_ref: ({ camera, recorder }) => (camera ?? recorder)?.resolved.credential.reference,
  firmware_min: nothing,
  retention_min_d: ({ camera }) => camera?.resolved.retention.floorDays,
  retention_max_d: ({ camera }) => camera?.resolved.retention.ceilingDays,
  mask_ref: nothing,
  notice_on: nothing,
  installed_on: (device) => written(device).installedOn,
  warranty_until: nothing,
  support_until: nothing,
  conformity_no: ({ camera }) => camera?.written.conformity?.qcvn135?.certificate,
  status: (device) => written(device).status ?? 'active',
  note: (device) => written(device).note,
  // What a sheet has to say besides, for a ward to come out of it.
  device: ({ camera }) => (camera === undefined ? 'recorder' : 'camera'),
  // Only where the camera does not leave it to its placement, so that another placement brings its own.
  retention: ({ camera }) => retentionText(camera?.written.retention),
  purchased_on: (device) => written(device).purchasedOn,
  conformity_on: ({ camera }) => camera?.written.conformity?.qcvn135?.date,
  junction: ({ camera }) => camera?.written.junction,
  host_key: ({ recorder }) => recorder?.resolved.hostKeys[0],
  storage_tb: ({ recorder }) => recorder?.resolved.storage.sizeTB || undefined,
  channels: ({ recorder }) => recorder?.resolved.channels,
};

function streamAddress({
  address,
  stream: { protocol = 'rtsp', port, path },
}: DesiredCamera): string | undefined {
  return path === '' ? undefined : `${protocol}://${address}:${port}${path}`;
}

function retentionText(retention: RetentionChoice | undefined): string | undefined {
  return typeof retention === 'object' ? `${retention.class}:${retention.days}` : retention;
}

function nothing(): undefined {
  return undefined;
}

function written({ camera, recorder }: ExportedDevice): Camera | Recorder {
  const device = camera?.written ?? recorder?.written;
  if (device === undefined) throw new Error('an exported device is a camera or a recorder');
  return device;
}
