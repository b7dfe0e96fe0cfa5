// Read by whatever Node there is: nothing here may be newer than version 12.

/** Says in one line what to do when this Node is too old. Returns whether it will do. */
export function nodeWillDo() {
  const wanted = [20, 19];
  const [major, minor] = process.versions.node.split('.').map(Number);
  const willDo = major > wanted[0] || (major === wanted[0] && minor >= wanted[1]);
  if (!willDo) {
    process.exitCode = 1;
    process.stderr.write(
      'Vartti needs Node ' +
        wanted.join('.') +
        ' or newer; this is ' +
        process.version +
        '. Get one from https://nodejs.org\n',
    );
  }
  return willDo;
}
