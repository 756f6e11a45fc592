import type { KeptMail } from '#kernel/mail';
import type { Page } from '#kernel/page';
import { PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Said } from '#ui/marks';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { text } from '../text.ts';
import { instant, MAIL_MARK } from './outbox.tsx';

/** One letter. A sign-in link in it stays hidden, unless the whole base is a demonstration. */
export function MailPage({ page, mail }: { page: Page; mail: KeptMail }) {
  const t = text[page.lang].outbox;

  const trail = [
    { label: text[page.lang].house.title, href: urls.house() },
    { label: t.title, href: urls.outbox() },
    { label: mail.subject },
  ];
  const retry = mail.state === 'failed' ? <PostButton page={page} action={urls.outboxMail(mail.id)} label={t.retry} main /> : null;
  return (
    <Layout page={page} title={mail.subject} current="house" trail={trail} acts={retry}>
      <Definitions
        items={[
          { term: t.to, say: mail.to },
          { term: t.written, say: instant(mail.writtenAt, page) },
          { term: t.state, say: <Said as={MAIL_MARK[mail.state]}>{t.states[mail.state]}</Said> },
          ...(mail.fault ? [{ term: text[page.lang].house.fault, say: mail.fault }] : []),
        ]}
      />
      <Section id="texte" title={t.text}>
        {mail.body === null ? <p>{t.hidden}</p> : <pre class="letter">{linked(mail.body)}</pre>}
      </Section>
    </Layout>
  );
}

/** Addresses in the text of a letter can be followed, as in a mail client. */
function linked(body: string) {
  return body.split(/(https?:\/\/[^\s<>]+)/).map((piece) => (/^https?:\/\//.test(piece) ? <a href={piece}>{piece}</a> : piece));
}
