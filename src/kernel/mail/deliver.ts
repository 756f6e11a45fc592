import type { Transporter } from 'nodemailer';
import { sql } from '../db.ts';
import type { House } from '../house.ts';
import { registerJobs } from '../jobs/registry.ts';
import type { JobKind } from '../jobs.ts';
import { isDemo } from '../settings.ts';
import { compose } from './compose.ts';
import { rawMail } from './outbox.ts';

const TIMES = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };
const carriers = new Map<string, Transporter>();

/** The post's library is read when the first letter leaves. */
async function carrier(url: string): Promise<Transporter> {
  const known = carriers.get(url);
  if (known) return known;
  const { createTransport } = await import('nodemailer');
  const fresh = createTransport({ url, ...TIMES } as Parameters<typeof createTransport>[0]);
  carriers.set(url, fresh);
  return fresh;
}

/** What the server said, or why it could not be reached. */
function sentenceOf(error: unknown): string {
  const { response, message } = error as { response?: string; message?: string };
  return (response ?? message ?? String(error)).slice(0, 500);
}

async function note(house: House, id: number, fault: string | null): Promise<void> {
  await sql`update kernel_mail set state = ${fault === null ? 'sent' : 'failed'}, fault = ${fault}, tries = tries + 1,
    sent_at = case when ${fault}::text is null then now() end where id = ${id}`.execute(house.db);
}

/** A link that opens the house is not kept once it has left, save in a demonstration. */
async function forgetSecret(house: House, id: number): Promise<void> {
  if (await isDemo(house.db)) return;
  await sql`update kernel_mail set body = '', parts = '{}' where id = ${id} and secret`.execute(house.db);
}

/** Carries one letter out. What was sent is not sent again; what is refused is tried again, later and later, then shown. */
export const mailDelivery: JobKind<{ mail: number }> = {
  name: 'mail.deliver',
  retries: 6,
  async handle(house, { mail: id }, actor) {
    const mail = await rawMail(house.db, actor, id);
    const { smtpUrl } = house.settings;
    if (mail.state === 'sent') return;
    if (!smtpUrl) {
      await sql`update kernel_mail set state = 'kept' where id = ${id}`.execute(house.db);
      return;
    }
    try {
      await (await carrier(smtpUrl)).sendMail(await compose(house, actor, mail));
    } catch (error) {
      await note(house, id, sentenceOf(error));
      throw error;
    }
    await note(house, id, null);
    if (mail.secret) await forgetSecret(house, id);
  },
};

registerJobs([mailDelivery as unknown as JobKind]);
