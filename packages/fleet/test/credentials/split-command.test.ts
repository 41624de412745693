import { expect, test } from 'vitest';
import { splitCommand } from '../../src/credentials/split-command.ts';

test.each([
  ['pass show cameras/x', ['pass', 'show', 'cameras/x']],
  ['  pass   show\tx ', ['pass', 'show', 'x']],
  [`op read 'op://City Vault/cam 1/password'`, ['op', 'read', 'op://City Vault/cam 1/password']],
  [`bw get "cam 1"`, ['bw', 'get', 'cam 1']],
  [`a 'it'"'"'s'`, ['a', "it's"]],
  [`a "say \\"hi\\" \\n"`, ['a', 'say "hi" \\n']],
  ['a one\\ word', ['a', 'one word']],
  [`a ''`, ['a', '']],
  ['a $HOME *.txt ~ | b > c; d `e`', ['a', '$HOME', '*.txt', '~', '|', 'b', '>', 'c;', 'd', '`e`']],
  ['a phường/hoàn-kiếm', ['a', 'phường/hoàn-kiếm']],
])('parts %s', (command, words) => {
  expect(splitCommand(command)).toEqual(words);
});

test.each([`a 'open`, `a "open`, 'a \\', '', '   ', `'' a`])('refuses %j', (command) => {
  expect(() => splitCommand(command)).toThrow(expect.objectContaining({ code: 'secret/invalid-reference' }));
});
