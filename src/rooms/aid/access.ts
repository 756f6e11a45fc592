import { anybody, houseItself, type Rules, role } from '#kernel/access';
import { focalPointOf, pool, sha } from '#rooms/mechanism';

/** A focal point sends, and accepts, the files of its own organisation; the Pool and the SHA those of any. */
export const access = {
  'aid.read': [anybody],
  'import.list': [pool, sha, role('focal-point'), houseItself],
  'import.receive': [pool, sha, focalPointOf, houseItself],
  'import.accept': [pool, sha, focalPointOf, houseItself],
  'import.drop': [pool, sha, focalPointOf, houseItself],
  'import.read': [houseItself],
  'import.enter': [houseItself],
  'aid.load': [houseItself],
} satisfies Rules;
