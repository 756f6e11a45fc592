import type { JobKind } from '#kernel/jobs';
import { enterFile } from './entering.ts';
import { readFile } from './reading.ts';

interface OfFile {
  id: number;
}

const TEN_MINUTES = 600_000;

const read: JobKind<OfFile> = {
  name: 'aid.read-file',
  long: true,
  statementTimeoutMillis: TEN_MINUTES,
  handle: async (house, { id }, actor, tools) => {
    await readFile(house, actor, id, tools);
  },
};

const accept: JobKind<OfFile> = {
  name: 'aid.accept-file',
  long: true,
  statementTimeoutMillis: TEN_MINUTES,
  handle: async (house, { id }, actor, tools) => {
    await enterFile(house, actor, id, tools);
  },
};

export const jobs = [read, accept] as unknown as readonly JobKind[];
