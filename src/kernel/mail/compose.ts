import type { SendMailOptions } from 'nodemailer';
import type { Actor } from '../actor.ts';
import { findFile } from '../files/rows.ts';
import type { House } from '../house.ts';
import type { KeptMail } from './outbox.ts';

type Attachment = NonNullable<SendMailOptions['attachments']>[number];

async function attached(house: House, actor: Pick<Actor, 'audiences'>, ids: readonly number[]): Promise<Attachment[]> {
  const parts: Attachment[] = [];
  for (const id of ids) {
    const file = await findFile(house.db, actor, id);
    if (file) parts.push({ filename: file.name, contentType: file.type, content: await house.files.open(file) });
  }
  return parts;
}

/**
 * The letter as mail programs want it: the plain part first, the invitation as an alternative that calendars read,
 * and the same invitation as a file for the programs that read only that.
 */
export async function compose(house: House, actor: Pick<Actor, 'audiences'>, mail: KeptMail & { body: string }): Promise<SendMailOptions> {
  const { html, calendar, attachments = [], inReplyTo, references, replyTo } = mail.parts;
  const files = await attached(house, actor, attachments);
  if (calendar) {
    const contentType = `text/calendar; charset=utf-8; method=${calendar.method}`;
    files.push({ filename: 'invitation.ics', contentType: 'application/ics', content: calendar.ics });
    return {
      ...head(house, mail),
      html,
      inReplyTo,
      replyTo,
      references: [...(references ?? [])],
      attachments: files,
      alternatives: [{ contentType, content: calendar.ics }],
    };
  }
  return { ...head(house, mail), html, inReplyTo, replyTo, references: [...(references ?? [])], attachments: files };
}

function head(house: House, mail: KeptMail & { body: string }): SendMailOptions {
  return {
    from: house.settings.mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    messageId: mail.messageId,
    date: mail.writtenAt,
    headers: { 'Auto-Submitted': 'auto-generated', ...(mail.listId ? { 'List-Id': mail.listId } : {}), ...wayOut(mail) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The way out of a letter that comes again and again, as RFC 2369 and RFC 8058 write it. */
function wayOut({ parts }: KeptMail): Record<string, string> {
  if (!parts.unsubscribe) return {};
  return { 'List-Unsubscribe': `<${parts.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
