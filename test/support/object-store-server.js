import S3rver from '@20minutes/s3rver';

// A process of its own, so that a test can take it away in the middle of a request: `node object-store-server.js FOLDER BUCKET PORT`.
const [directory, bucket, port] = process.argv.slice(2);
const server = new S3rver({
  port: Number(port),
  address: '127.0.0.1',
  silent: true,
  directory,
  configureBuckets: [{ name: bucket, configs: [] }],
});
const address = await server.run();
process.stdout.write(`${address.port}\n`);
