import { benchRead } from './bench.ts';

for (const r of await benchRead(['a', 'b', 'c', 'd'].map((n) => `/tmp/iati-${n}.xml`)))
  console.log(JSON.stringify(r), Math.round((r.readMBs / r.bareMBs) * 100) + '%');
