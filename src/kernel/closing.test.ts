import { describe, expect, it } from 'vitest';
import { createClosing } from './closing.ts';
import { createLog } from './log.ts';

describe('closing', () => {
  it('goes back in the reverse order of what was opened, once, whatever fails on the way', async () => {
    const lines: string[] = [];
    const done: string[] = [];
    const closing = createClosing(createLog({ sink: (line) => lines.push(line) }));
    closing.add('database', async () => done.push('database'));
    closing.add('jobs', async () => {
      throw new Error('a job does not end');
    });
    closing.add('port', async () => done.push('port'));
    await Promise.all([closing.close(), closing.close()]);
    expect(done).toEqual(['port', 'database']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('a job does not end');
  });
});
