import { expect, it } from 'vitest';
import { AlreadyDone, BadRequest, Forbidden, NotFound, RuleBroken, Stale } from '#kernel/errors';
import { refusalOf } from './refusal.ts';

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more });

it.each([
  [new RuleBroken('decision.due-before-meeting'), 409, 'decision.due-before-meeting'],
  [new Forbidden('decision.record'), 403, 'forbidden'],
  [new NotFound(), 404, 'not-found'],
  [new Stale(2, []), 409, 'stale'],
  [new AlreadyDone('x'), 409, 'already-done'],
  [new BadRequest('forged'), 403, 'forged'],
  [new BadRequest('too-large'), 413, 'too-large'],
  [new BadRequest('unreadable'), 400, 'unreadable'],
  [new BadRequest('crowd'), 429, 'crowd'],
  [coded('23P01', { constraint: 'representation.one-titular' }), 409, 'representation.one-titular'],
  [coded('23505', { constraint: 'kernel_audience_key_key' }), 500, 'fault'],
  [coded('53100'), 507, 'disk-full'],
  [coded('ENOSPC'), 507, 'disk-full'],
  [coded('57P01'), 503, 'database-away'],
  [coded('ECONNREFUSED'), 503, 'database-away'],
  [new AggregateError([coded('ECONNREFUSED')]), 503, 'database-away'],
  [new Error('Connection terminated unexpectedly'), 503, 'database-away'],
  [new TypeError('of ours'), 500, 'fault'],
])('answers %s by %i, %s', (error, status, key) => {
  expect(refusalOf(error)).toMatchObject({ status, key });
});
