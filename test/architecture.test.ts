import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which packages of ours each may depend on: arrows point down only. A package is listed before it is made. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  fleet: [],
  inventory: ['fleet'],
  onvif: ['fleet'],
  ssh: ['fleet'],
  recorder: ['fleet'],
  provider: ['fleet', 'onvif', 'ssh', 'recorder'],
  stacks: ['fleet', 'recorder', 'provider'],
  deploy: ['fleet', 'stacks', 'provider'],
  audit: ['fleet', 'inventory'],
  rollout: ['fleet', 'deploy'],
  simulator: ['fleet'],
  cli: [
    'fleet',
    'inventory',
    'onvif',
    'ssh',
    'recorder',
    'provider',
    'stacks',
    'deploy',
    'audit',
    'rollout',
    'simulator',
  ],
};

/** Libraries that shape how their owner is written, and that nobody else may get used to. */
const owners: Readonly<Record<string, readonly string[]>> = {
  yaml: ['inventory', 'simulator'],
  ajv: ['inventory'],
  'node-ssh': ['ssh'],
  ssh2: ['ssh', 'simulator'],
  dockerode: ['ssh'],
  '@grpc/grpc-js': ['provider', 'deploy'],
  '@pulumi/pulumi': ['provider', 'stacks', 'deploy'],
  '@pulumi/docker': ['stacks'],
  '@dbos-inc/dbos-sdk': ['rollout'],
  pg: ['rollout'],
  '@oclif/core': ['cli'],
  listr2: ['cli'],
};

const topLevel = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'README.vi.md',
  'bench',
  'biome.json',
  'docs',
  'inventory',
  'knip.json',
  'package-lock.json',
  'package.json',
  'packages',
  'schemas',
  'stacks',
  'templates',
  'test',
  'tools',
  'tsconfig.json',
  'vitest.config.ts',
];

/** What commands leave behind here; git ignores them too. */
const leftovers = ['node_modules', 'wardctl-demo', 'coverage'];

const packages = globSync(['packages/*/package.json', 'stacks/package.json'], { cwd: root }).map((file) => {
  const manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return { name: manifest.name as string, folder: dirname(file), manifest };
});

describe.each(packages)('$name', ({ name, folder, manifest }) => {
  const short = name.replace('@wardctl/', '');
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

  test('depends only on the packages below it', () => {
    const ours = dependencies.filter((dependency) => dependency.startsWith('@wardctl/'));
    const allowed = arrows[short]?.map((dependency) => `@wardctl/${dependency}`);

    expect(allowed, `${name} is not in the table`).toBeDefined();
    expect(ours.filter((dependency) => !allowed?.includes(dependency))).toEqual([]);
  });

  test('uses no library that another package owns', () => {
    const foreign = dependencies.filter((dependency) => owners[dependency]?.includes(short) === false);

    expect(foreign).toEqual([]);
  });

  test('has no relative import that leaves the package', () => {
    const leaks = sources(folder, '{src,test,bin,scripts}').flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => resolve(root, dirname(file), target))
        .filter((target) => relative(join(root, folder), target).startsWith('..'))
        .map((target) => `${file} -> ${relative(root, target)}`),
    );

    expect(leaks).toEqual([]);
  });

  test('leaves the terminal to the command line', () => {
    const writers = sources(folder, 'src').filter((file) => writesToTerminal(read(file)));

    expect(short === 'cli' ? [] : writers).toEqual([]);
  });
});

test('the table of packages has no circle', () => {
  const order = Object.keys(arrows);

  const upward = Object.entries(arrows).flatMap(([name, below]) =>
    below
      .filter((other) => order.indexOf(other) >= order.indexOf(name))
      .map((other) => `${name} -> ${other}`),
  );

  expect(upward).toEqual([]);
});

test('every folder of packages/ is a package named after its folder', () => {
  const folders = readdirSync(join(root, 'packages'));

  expect(packages.map(({ name }) => name).toSorted()).toEqual(
    [...folders, 'stacks'].map((folder) => `@wardctl/${folder}`).toSorted(),
  );
});

test('nothing stands at the top level but what belongs there', () => {
  const strangers = readdirSync(root).filter(
    (name) => !name.startsWith('.') && !topLevel.includes(name) && !leftovers.includes(name),
  );

  expect(strangers).toEqual([]);
});

test('no folder is named after its having no name', () => {
  const folders = sources('{packages/*,stacks,test,bench,tools}', '').map(dirname);

  expect(folders.filter((folder) => /\b(utils?|helpers?|common|shared|lib)\b/.test(folder))).toEqual([]);
});

function sources(folder: string, part: string): string[] {
  return globSync(join(folder, part, '**/*.{ts,js}'), {
    cwd: root,
    exclude: (name) => name.includes('node_modules'),
  });
}

function importsOf(file: string): string[] {
  const pattern = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;
  return [...withoutComments(read(file)).matchAll(pattern)].map(([, target]) => target ?? '');
}

function writesToTerminal(text: string): boolean {
  return /\bconsole\.\w+\(|\bprocess\.(stdout|stderr)\b/.test(withoutComments(text));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
