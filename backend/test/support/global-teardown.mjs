export default async function tearDown() {
  // A test that failed half-way may hold a connection; losing it must not hide the failure or leave servers behind.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`A test left a connection open: ${error.message}\n`);
    process.exitCode ||= 1;
  });
  for (const server of globalThis.varttiTestServers ?? []) await server.stop();
}
