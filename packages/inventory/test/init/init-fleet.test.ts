import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { initFleet } from '../../src/init/init-fleet.ts';
import { loadInventory } from '../../src/load-inventory.ts';
import { today } from '../temporary-city.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardctl-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const version = '1.2.3';

test('a new city validates, and has nothing that a plan would touch', async () => {
  const directory = join(emptyFolder(), 'Da Nang');

  await initFleet(directory, { version, name: 'Thành phố Đà Nẵng' });
  const { problems, city, wards, planned } = await loadInventory(join(directory, 'inventory'), { today });

  expect(problems).toEqual([]);
  expect(city).toEqual({ id: 'da-nang', name: { vi: 'Thành phố Đà Nẵng' } });
  expect(wards.flatMap(({ recorders, cameras }) => [...recorders, ...cameras])).toEqual([]);
  expect(planned).toHaveLength(3);
});

test('every file that it names is there, and every YAML file points an editor at a schema that is there', async () => {
  const directory = emptyFolder();

  const files = await initFleet(directory, { version });
  const found = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1));

  expect(files.toSorted()).toEqual(found.toSorted());
  for (const file of files.filter((name) => name.startsWith('inventory/'))) {
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(directory, file)) ?? [];
    expect(files).toContain(join(dirname(file), schema));
  }
});

test('schemas refer to each other and to nothing on the network', async () => {
  const directory = emptyFolder();

  const files = await initFleet(directory, { version });
  const schemas = files.filter((file) => file.startsWith('schemas/'));

  expect(schemas.length).toBeGreaterThan(0);
  for (const schema of schemas) {
    const references = [...read(directory, schema).matchAll(/"\$ref": "([^"#]*)#?/g)].map(([, file]) => file);
    const missing = references.filter((file) => file !== '' && !schemas.includes(`schemas/${file}`));
    expect(missing).toEqual([]);
  }
});

test('CI uses the version that made the repository, and no secret', async () => {
  const directory = emptyFolder();

  await initFleet(directory, { version });
  const github = read(directory, '.github/workflows/wardctl.yml');
  const gitlab = read(directory, '.gitlab-ci.yml');

  expect(parse(github).env).toMatchObject({ WARDCTL_REF: 'v1.2.3' });
  expect(parse(gitlab).variables).toMatchObject({ WARDCTL_REF: 'v1.2.3' });
  expect(`${github}${gitlab}`).not.toMatch(/secrets\.|@VERSION@|password|token/i);
  expect(read(directory, '.gitignore')).toMatch(/^\.wardctl\/$/m);
});

test('a folder that a version control system has begun is empty enough', async () => {
  const directory = emptyFolder();
  mkdirSync(join(directory, '.git'));

  await expect(initFleet(directory, { version })).resolves.toContain('inventory/fleet.yaml');
});

test('a folder with anything in it is left as it is', async () => {
  const directory = emptyFolder();
  writeFileSync(join(directory, 'notes.txt'), 'mine');

  await expect(initFleet(directory, { version })).rejects.toMatchObject({
    code: 'usage/invalid',
    message: `${directory} is not empty`,
  });
  expect(readdirSync(directory)).toEqual(['notes.txt']);
});

test.each(['Ha Noi', '-', 'a'.repeat(64)])('%s is no name for machines', async (fleet) => {
  const directory = emptyFolder();

  await expect(initFleet(directory, { version, fleet })).rejects.toMatchObject({ code: 'usage/invalid' });
  expect(readdirSync(directory)).toEqual([]);
});

test('a file in the place of the folder is refused', async () => {
  const file = join(emptyFolder(), 'file');
  writeFileSync(file, '');

  await expect(initFleet(file, { version })).rejects.toMatchObject({
    code: 'usage/invalid',
    message: `${file} is not a folder that can be read (ENOTDIR)`,
  });
});

function read(directory: string, file: string): string {
  return readFileSync(join(directory, file), 'utf8');
}
