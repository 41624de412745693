import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.js';
import { projectNode, projectRoot } from './project.js';
import { runChild } from './run-child.js';
import { runTests } from './run-tests.js';

const usage = `Usage: node tools/launch.js COMMAND

  demo            install, get the engine, and run the main job on a virtual ward    (npm start)
  test [STAGE …]  install, and run every check: typecheck lint unused unit e2e real  (npm test)
  bench NAME      measure against the named peer; --json for data                    (npm run bench -- NAME)
  wardctl …       the command line                                                   (npm run wardctl -- …)
`;

const commands = {
  demo: (args) => runNode(cli, 'demo', ...args),
  wardctl: (args) => runNode(cli, ...args),
  bench: (args) => runNode('bench/run.ts', ...args),
  test: runTests,
};

const cli = 'packages/cli/bin/run.js';

/** Installs what is needed and hands over; resolves to the exit code. */
export async function launch([name, ...args]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    process.stderr.write(usage);
    return 64;
  }
  const failure = await ensureInstalled();
  if (failure !== undefined) {
    process.stderr.write(`${failure}\n`);
    return 1;
  }
  return commands[name](args);
}

function runNode(script, ...args) {
  return runChild(projectNode(), [join(projectRoot, script), ...args]);
}
