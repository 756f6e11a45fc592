import type { Ctx } from '#kernel/house';
import { runOutside } from '#kernel/transaction';
import { libraryOf } from './library-facts.ts';
import { type Answer, answerOf, headersFor } from './reach.ts';

/** A session without a password, for whoever has just proved an invitation, or whom the identity provider answers for. */
export async function letIn(c: Ctx, userId: string, openedBy: 'invitation' | 'provider'): Promise<Answer> {
  const library = await libraryOf(c.var.house);
  const sent = { body: { userId, openedBy }, headers: headersFor(c), asResponse: true } as const;
  return answerOf(c, 'the opening of a session', await runOutside(() => library.api.openSession(sent)));
}
