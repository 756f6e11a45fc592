#!/usr/bin/env node
// From the repository, where the sources are TypeScript. The packed archive has a bin of its own (build.ts).
import { register } from 'tsx/esm/api';

register();
const { start } = await import('../src/cli/start.ts');
await start(process, Date.now);
