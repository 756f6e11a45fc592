// Writes THIRD-PARTY.md: every package, its version and licence. With --check it writes nothing and says what is wrong.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { thirdPartyFaults, thirdPartyPage } from './validate/third-party.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (!process.argv.includes('--check')) writeFileSync(join(root, 'THIRD-PARTY.md'), thirdPartyPage(root));
const faults = thirdPartyFaults(root);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
