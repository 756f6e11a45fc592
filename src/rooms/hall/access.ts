import { anybody, type Rules, role, signedIn } from '#kernel/access';
import { administrator } from '#rooms/accounts';

const coordinator = role('pool-coordinator');
const informationManager = role('pool-information-manager');

export const access = {
  'home.read': [anybody],
  'starter.read': [signedIn],
  'search.ask': [anybody],
  'rules.read': [anybody],
  'interface.read': [anybody],
  'file.read': [anybody],
  'house.read': [coordinator, informationManager, administrator],
  'house.tend': [coordinator, informationManager, administrator],
  'outbox.read': [administrator],
  'mail.retry': [administrator],
  'journal.read': [signedIn],
  'bin.read': [signedIn],
  'bin.take-back': [role('pool')],
  'settings.write': [coordinator, administrator],
  'draft.read': [signedIn],
  'draft.drop': [signedIn],
} satisfies Rules;
