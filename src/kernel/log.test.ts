import { describe, expect, it } from 'vitest';
import { fixedClock } from './clock.ts';
import { createLog } from './log.ts';

function listen(options = {}) {
  const lines: string[] = [];
  const log = createLog({ clock: fixedClock('2018-11-12T08:30:00Z'), sink: (line) => lines.push(line), ...options });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('the log', () => {
  it('writes one line of JSON an event, with its time and what the line carries', () => {
    const { log, last } = listen();
    log.with({ request: 'ab12' }).info('answered', { status: 200, path: '/reunions/12' });
    expect(last()).toEqual({
      time: '2018-11-12T08:30:00.000Z',
      level: 'info',
      event: 'answered',
      request: 'ab12',
      status: 200,
      path: '/reunions/12',
    });
  });

  it('keeps silent below its level', () => {
    const { log, lines } = listen({ level: 'warn' });
    log.info('answered');
    log.error('failed');
    expect(lines).toHaveLength(1);
  });

  it('keeps no personal data: addresses, names, passwords and tokens are struck out', () => {
    const { log, lines } = listen();
    log.warn('refused', { email: 'awa@ambassade.example', token: 'abc', personName: 'Awa', why: 'unknown address awa@ambassade.example' });
    log.error('failed', { error: new Error('connect postgresql://toguna:hunter2@db.example/x for <b.diarra@sha.example>') });
    const all = lines.join('\n');
    for (const word of ['awa', 'Awa', 'abc', 'hunter2', 'diarra']) expect(all).not.toContain(word);
    expect(all).toContain('unknown address');
  });

  it('says of an error its kind, code and place, and what caused it', () => {
    const { log, last } = listen();
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'meetings_number',
      detail: 'Key (email)=(a@b.example)',
    });
    log.error('failed', { error: new Error('could not record', { cause }) });
    expect(last().error).toMatchObject({ message: 'could not record', cause: { code: '23505', constraint: 'meetings_number' } });
    expect(JSON.stringify(last())).not.toContain('Key (');
  });

  it('is plain words on a terminal', () => {
    const { log, lines } = listen({ pretty: true });
    log.info('answered', { status: 200 });
    expect(lines).toEqual(['08:30:00 answered  status=200']);
  });
});
