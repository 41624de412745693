import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkText } from '../src/load-file.ts';
import { setValue } from '../src/set-value.ts';
import { damaged } from './damage.ts';
import { files } from './temporary-city.ts';

const ward = files['wards/a.yaml'];

test('whatever happens to a file, the loader gives its content or problems with a place in it', () => {
  fc.assert(
    fc.property(damaged(ward), (text) => {
      const { source, problems } = checkText('ward', 'a.yaml', text);
      const lines = text.split('\n');

      expect(source === undefined).toBe(problems.length > 0);
      for (const { position, message } of problems) {
        const { line, column } = position;
        expect(message).not.toMatch(/undefined|\[object/);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('whatever value is set, the text then reads so and says the rest as before', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        ['name', 'vi'],
        ['cameras', 0, 'serial'],
        ['cameras', 1, 'settings', 'hostname'],
        ['admin', 'new'],
        ['sites', 0, 'x'],
      ),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      (path, value) => {
        const edited = setValue(ward, path, value);
        const back = setValue(edited, path, 'same');

        expect(path.reduce((part, key) => part[key], parse(edited))).toEqual(value);
        expect(parse(back)).toEqual(parse(setValue(ward, path, 'same')));
      },
    ),
    { numRuns: 100 },
  );
});
