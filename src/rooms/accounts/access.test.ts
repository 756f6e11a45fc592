import { beforeAll, expect, test } from 'vitest';
import { registerRules } from '#kernel/access';
import { Actor, type ActorFacts } from '#kernel/actor';
import { mechanism } from '#rooms/mechanism';
import { access } from './access.ts';

beforeAll(() => {
  registerRules('mechanism', mechanism.access);
  registerRules('accounts', access);
});

/** What somebody may do here, on a subject of their own (`personId` 1) and of body 7, beyond what anybody may. */
function beyond(facts: Partial<ActorFacts>): string[] {
  const somebody = new Actor({ kind: 'person', name: '', personId: 1, audiences: [], today: '2018-11-12', ...facts });
  const visitor = new Actor({ kind: 'visitor', name: '', audiences: [], today: '2018-11-12' });
  const rules = Object.keys(access).filter((rule) => !visitor.can(rule, { personId: 1, bodyId: 7 }));
  return rules.filter((rule) => somebody.can(rule, { personId: 1, bodyId: 7 }));
}

const OWN = [
  ...['session.revoke', 'account.read-own', 'account.change-own', 'second-factor.keep', 'personal-data.take', 'follow.own'],
  'feed.own',
  ...['delegation.read-own', 'delegation.give', 'delegation.take', 'delegation.leave', 'departure.announce'],
];
const LEAVING = ['departure.confirm', 'departure.undo'];
const KEEPING = ['account.list', 'account.invite', 'account.close', 'account.reopen', 'second-factor.remove'];
const GUESTS = ['guest-link.make', 'guest-link.revoke'];

test('anybody knocks, goes out and uses the link they hold; nothing else is open to a visitor', () => {
  const visitor = new Actor({ kind: 'visitor', name: '', audiences: [], today: '2018-11-12' });
  const open = Object.keys(access).filter((rule) => visitor.can(rule, { personId: 1, bodyId: 7 }));
  expect(open.sort()).toEqual([
    'feed.read',
    'follow.answer',
    'follow.ask',
    'guest-link.open',
    'invitation.accept',
    'personal-data.read',
    'session.ask-link',
    'session.close',
    'session.open',
  ]);
});

test.each([
  ['a partner', {}, OWN],
  ['somebody else than the subject', { personId: 2 }, ['delegation.leave']],
  ['the Pool', { roles: [{ role: 'pool' }] }, [...OWN, ...GUESTS, ...LEAVING, 'retention.set']],
  ['the chair of the body', { roles: [{ role: 'chair', bodyId: 7 }] }, [...OWN, ...GUESTS]],
  ['the chair of another body', { roles: [{ role: 'chair', bodyId: 8 }] }, OWN],
  ['a member of the body', { roles: [{ role: 'member', bodyId: 7 }] }, OWN],
  ['the coordinator of the Pool', { roles: [{ role: 'pool-coordinator' }] }, [...OWN, ...KEEPING, 'invitation.revoke']],
  [
    'an administrator',
    { roles: [{ role: 'administrator' }] },
    [...OWN, ...KEEPING, 'account.appoint', 'invitation.revoke', 'guest-link.revoke'],
  ],
  ['the house', { kind: 'house', personId: null }, ['account.found', 'retention.sweep', ...GUESTS]],
  ['a guest', { kind: 'guest', personId: null, guest: { purpose: 'x', subject: 1, linkId: 1 } }, []],
] as const)('%s may do this much', (_who, facts, expected) => {
  expect(beyond(facts as Partial<ActorFacts>).sort()).toEqual([...expected].sort());
});
