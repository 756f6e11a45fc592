import type { Db } from './db.ts';

export interface Calendar {
  method: 'REQUEST' | 'CANCEL';
  ics: string;
}

export interface Letter {
  /** One recipient: a letter to forty people is forty letters. */
  to: string;
  subject: string;
  /** The plain part, complete on its own. */
  text: string;
  html?: string;
  calendar?: Calendar;
  /** Ids of kept files. */
  attachments?: readonly number[];
  /** Stable: the same act writes the same letter once, `<convocation-12-2-34@house>`. Made when left out. */
  messageId?: string;
  inReplyTo?: string;
  /** Message ids of the thread, oldest first. */
  references?: readonly string[];
  listId?: string;
  replyTo?: string;
  /** Where one press ends the sending, without signing in (RFC 8058): mail programs show it as a button of their own. */
  unsubscribe?: string;
  /** Holds a sign-in link: its body is hidden in the outbox, unless the database is a demonstration. */
  secret?: boolean;
  /** Who may read the letter in the outbox. */
  audienceId: number;
}

export interface Mail {
  /** Writes the letter in the caller's transaction; it leaves when that has come true. Gives its number in the outbox. */
  send(tx: Db, letter: Letter): Promise<number>;
}

export { mailDelivery } from './mail/deliver.ts';
export {
  addressesRefused,
  countLetters,
  createMail,
  forgetLetters,
  getMail,
  type KeptMail,
  lettersTo,
  listMail,
  type MailFilter,
  type MailState,
  sendAgain,
} from './mail/outbox.ts';
