import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateDocs } from '../scripts/generate-docs.ts';
import { rules } from '../src/rules.ts';
import { schemaFolder } from '../src/schema-folder.ts';
import { load } from './temporary-city.ts';

const docs = new URL('../../../docs/', import.meta.url);

function page(name: string): string {
  return readFileSync(new URL(name, docs), 'utf8');
}

describe('the page about the files', () => {
  test('is what the schemas say', () => {
    expect(generateDocs()).toBe(page('inventory.md'));
  });

  test('has a heading behind every link', () => {
    const text = generateDocs();
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, link = '']) => link);

    expect(headings).toEqual([...new Set(headings)]);
    expect(headings).toEqual(expect.arrayContaining(links));
  });

  function anchor(heading: string): string {
    return heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-');
  }
});

describe('the page of errors', () => {
  const rows = [
    ...page('errors.md').matchAll(/^\| `rule\/([a-z-]+)` \| .* \| (?:error|warning)( \*)? \|$/gm),
  ];

  test('has one row for each rule', () => {
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(rules).sort());
  });

  test('stars the rules that a city may weigh', () => {
    const schema = JSON.parse(readFileSync(join(schemaFolder, 'fleet.schema.json'), 'utf8'));

    const starred = rows.filter(([, , star]) => star !== undefined).map(([, name]) => name);

    expect(starred).toEqual(schema.properties.rules.propertyNames.enum);
  });
});

test('the defaults in the schemas are those of the lowest layer', async () => {
  const { $defs } = JSON.parse(readFileSync(join(schemaFolder, 'definitions.schema.json'), 'utf8'));
  const camera = $defs.cameraDefaults.properties;
  const settings = $defs.settings.properties;

  const { wards } = await load();

  const [ward] = wards;
  expect(ward?.cameras[0]).toMatchObject({
    port: camera.port.default,
    protocol: $defs.protocol.default,
    credential: { version: $defs.credentialVersion.default },
    stream: { port: $defs.stream.properties.port.default },
    settings: {
      clock: { mode: settings.clock.properties.mode.default },
      hostname: settings.hostname.default.replace('{id}', ward?.cameras[0]?.id),
      discovery: settings.discovery.default,
    },
  });
  expect(ward?.recorders[0]).toMatchObject({
    port: $defs.recorderDefaults.properties.port.default,
    channels: $defs.channels.default,
    segmentSeconds: $defs.segmentSeconds.default,
  });
});
