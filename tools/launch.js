// The one door to the project: node tools/launch.js demo|test|bench|wardctl …
// Runs under any Node a machine may have, so that it can say what is wrong with a very old one.
const oldest = 20;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `wardctl needs Node ${oldest} or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a newer one, from https://nodejs.org or your distribution, and run the same command again.\n',
  );
  process.exitCode = 1;
} else {
  const { launch } = await import('./launch/launch.js');
  process.exitCode = await launch(process.argv.slice(2));
}
