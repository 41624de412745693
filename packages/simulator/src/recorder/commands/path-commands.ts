import { HostError } from '../host/host-error.ts';
import type { Command } from '../shell/command-call.ts';
import { forEachPath, pathOf } from './command-input.ts';
import { parseOptions } from './options.ts';

export const basename: Command = (call) => {
  const { values, flags, operands } = parseOptions(call.args, { letters: 'a', valued: 's' });
  const isMany = flags.has('a') || values.has('s');
  const suffix = values.get('s') ?? (isMany ? '' : (operands[1] ?? ''));
  for (const path of isMany ? operands : operands.slice(0, 1)) {
    const name = path.replace(/\/+$/, '').replace(/^.*\//s, '') || '/';
    call.out(
      `${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`,
    );
  }
  return 0;
};

export const dirname: Command = (call) => {
  for (const path of call.args) {
    const trimmed = path.replace(/\/+$/, '');
    const slash = trimmed.lastIndexOf('/');
    call.out(
      `${slash < 0 ? (trimmed === '' ? '/' : '.') : trimmed.slice(0, slash).replace(/\/+$/, '') || '/'}\n`,
    );
  }
  return 0;
};

export const readlink: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'fenmsq' });
  const isCanonical = flags.has('f') || flags.has('e') || flags.has('m');
  const lineEnd = flags.has('n') ? '' : '\n';
  let status = 0;
  for (const operand of operands) {
    try {
      const path = pathOf(call, operand);
      call.out((isCanonical ? call.files.locate(path).path || '/' : call.files.readLink(path)) + lineEnd);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      status = 1;
    }
  }
  return status;
};

export const realpath: Command = (call) => {
  const { flags, operands } = parseOptions(call.args, { letters: 'emsq' });
  return forEachPath(
    call,
    operands,
    (path) => {
      const found = call.files.locate(path);
      if (flags.has('e') && !found.node) throw new HostError('ENOENT');
      call.out(`${found.path || '/'}\n`);
    },
    (shown) => shown,
  );
};
