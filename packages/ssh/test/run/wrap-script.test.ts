import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/run/quote.ts';
import { wrapScript } from '../../src/run/wrap-script.ts';
import { runIn, shells } from '../opponents/shells.ts';

test('a script becomes a function that the last line calls', () => {
  expect(wrapScript('echo a\necho b')).toBe(
    'wardctl() {\necho a\necho b\n}\n{ wardctl </dev/null; exit; }\n',
  );
  expect(wrapScript('cat', "it's")).toBe("wardctl() {\ncat\n}\n{ printf %s 'it'\\''s' | wardctl; exit; }\n");
});

describe.each(shells)('$name', (shell) => {
  test.each([
    ['a short script', ''],
    ['a script longer than the read buffer of the shell', `: ${'x'.repeat(20_000)}\n`],
  ])('a program that reads its input does not eat the rest of %s', (_what, padding) => {
    const answer = runIn(shell, wrapScript(`cat\n${padding}echo after; exit 4`));

    expect(answer).toEqual({ code: 4, stdout: 'after\n', stderr: '' });
  });

  test.each(['', "text with 'quotes', a \\ and a $(touch x)\n"])(
    'a script that arrives cut off does all or nothing',
    (input) => {
      const folder = mkdtempSync(join(tmpdir(), 'wardctl-cut-'));
      const [first, second] = [join(folder, 'first'), join(folder, 'second')];
      const script = wrapScript(`: >${quote(first)}\n: >${quote(second)}`, input || undefined);

      // Every place in the last line, which does it all, and some in the rest.
      const tail = script.length - 60;
      for (let length = 0; length < script.length; length += length < tail ? 7 : 1) {
        runIn(shell, script.slice(0, length));
        expect([length, existsSync(first)]).toEqual([length, existsSync(second)]);
        rmSync(first, { force: true });
        rmSync(second, { force: true });
      }
      runIn(shell, script);
      expect([existsSync(first), existsSync(second)]).toEqual([true, true]);
    },
  );

  test.each(["it's", "'", '', ' ', '\\', '$HOME `id` !! "', 'Phường\n\tHàng Bài\r\n', '-n', '%s%d'])(
    'a quoted word is one word and means itself: %j',
    (text) => {
      expect(runIn(shell, `set -- ${quote(text)}; printf '%s:%s' $# "$1"`).stdout).toBe(`1:${text}`);
    },
  );
});
