import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Behaviour, Quirk, VendorTable } from '../src/vendors/vendor-table.ts';
import { vendorTables } from '../src/vendors/vendor-tables.ts';

const target = fileURLToPath(new URL('../../../docs/vendors.md', import.meta.url));

const introduction = `# What vendors do differently

<!-- Generated from packages/onvif/src/vendors/ by \`npm run generate\`. Do not edit. -->

ONVIF says how a device shall behave; devices differ. What wardctl knows of that stands in one table per vendor, and is used from
the moment a device has said who it is; before that the model of the inventory counts. A device that no table knows is treated as
the standard says.

Every entry was reported in public; the source is named. No entry was taken from hardware of ours: the recorded answers that
prove that an entry is needed are reconstructed from the reports.

A setting that is known to have no effect is reported as *not supported*, with the reason: it is no drift, and it does not fail a
run. Where it is tried at all, it is tried again when the wanted value changes.
`;

const contribution = `## A device that behaves otherwise

\`\`\`
wardctl probe --on CAMERA --record answers
\`\`\`

reads what the camera answers, writes nothing to it, and leaves a folder \`answers/vendor-model-firmware\` with a file for each
answer and an index, \`exchanges.json\`. It asks for more than a probe does: every setting, what the encoders can do, and both media
services.

Real values are replaced by made-up ones, the same for the same throughout: user names, serial numbers, MAC and IP addresses, host
names, identifiers, texts in the picture, places. Logs, certificates, keys and stored credentials are never recorded, and neither
is anything of how a request was signed. An answer in which the password, the serial number, the MAC or the address of the inventory would be
left is not written; the command says which. Read the folder before you show it to others all the same: a vendor may
hide something where nobody looks.

With such a folder in an issue, or better in a change:

1. put it into \`packages/onvif/test/fixtures/onvif\`,
2. add an entry to the file of the vendor in \`packages/onvif/src/vendors\`, which names what was seen, where, and the folder,
3. run \`npx vitest run --project unit packages/onvif/test/vendors\`: it replays the folder with and without the entry, and passes only
   when the client does better with it,
4. run \`npm run generate\`, which writes this page.
`;

/** What wardctl does about each behaviour. */
const doing: { readonly [Name in Behaviour['name']]: (behaviour: Named<Name>) => string } = {
  'settings-not-writable': ({ settings }) => `Does not send ${list(settings)}.`,
  'writes-without-effect': ({ settings }) => `Tries ${list(settings)} once; no effect is no failure.`,
  'right-values-refused': ({ operation, subcode }) =>
    `Takes a fault${subcode === undefined ? '' : ` \`${subcode}\``} to \`${operation}\` for a setting that is not there.`,
  'fault-means': ({ operation, subcode }) => `Says what a fault \`${subcode}\` to \`${operation}\` means.`,
  'media1-rates-ignored': () => 'Does not send rates over Media1.',
  'media1-encoder-made-up': () => 'Does not believe Media1 about encoders, and does not write them there.',
  'media2-broken': () => 'Uses Media1 at once.',
  'multicast-address-needed': ({ address }) =>
    `Sends \`${address}\` instead, where multicast does not start by itself.`,
  lockout: ({ minutes }) => `Says that it takes ${minutes} minutes.`,
  'connections-refused-as-unauthorized': ({ connections }) =>
    `Says so when a password is refused, naming the ${connections} connections.`,
  'sign-in-trap': () => 'Says so when a password is refused.',
  'onvif-may-be-off': () => 'Says so when ONVIF is not found.',
  'onvif-port': ({ port }) =>
    `Looks there in \`discover\`, and says so when another port than ${port} does not answer.`,
};

type Named<Name extends Behaviour['name']> = Extract<Behaviour, { name: Name }>;

/** The page about vendors, as the tables say. */
export function generateVendorDocs(): string {
  return [introduction, ...vendorTables.map(vendorPart), contribution].join('\n');
}

function vendorPart({ vendor, quirks, tolerated }: VendorTable): string {
  const heading = `## ${vendor}\n`;
  const known = quirks.length === 0 ? [] : [quirkTable(quirks)];
  const withstood = tolerated.map(({ oddity, sources }) => `* ${oddity} (${sources.join(', ')})`).join('\n');
  const every =
    tolerated.length === 0
      ? []
      : [`What needs no entry, since every device is allowed it:\n\n${withstood}\n`];
  const parts = [...known, ...every];
  return [
    heading,
    ...(parts.length === 0 ? ['Nothing is known that differs from the standard.\n'] : parts),
  ].join('\n');
}

function quirkTable(quirks: readonly Quirk[]): string {
  const rows = quirks.map((quirk) => {
    const cells = [quirk.reason, scopeOf(quirk), actionOf(quirk.behaviour), quirk.sources.join(', ')];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| seen | on | what wardctl does | source |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function actionOf<Name extends Behaviour['name']>(behaviour: Named<Name>): string {
  return doing[behaviour.name as Name](behaviour);
}

function scopeOf({ when = {} }: Quirk): string {
  const { model, since, before } = when;
  const parts = [
    ...(model === undefined ? [] : [`models like \`${model.source}\``]),
    ...(since === undefined ? [] : [`firmware from ${since} on`]),
    ...(before === undefined ? [] : [`firmware before ${before}`]),
  ];
  return parts.join(', ') || 'all';
}

function list(settings: readonly string[]): string {
  return settings.map((setting) => `\`${setting}\``).join(', ');
}

if (import.meta.main) await writeFile(target, generateVendorDocs());
