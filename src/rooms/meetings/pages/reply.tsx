import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { asWords } from '../convocation/convene.ts';
import { whenWords } from '../convocation/letter.ts';
import type { Asked } from '../convocation/replies.ts';
import { text } from '../text.ts';

/** What is asked of one person, with one button an answer. Reading this page changes nothing. */
export function ReplyPage({ page, form, asked }: { page: Page; form: FormState; asked: Asked }) {
  const { invitation, told } = asked;
  const t = text[page.lang].reply;
  const over = told.kind === 'cancel' || told.lastDay < page.today;
  const action = urls.replyTo(invitation.id);
  const f = { page, form, errors: text[page.lang].errors };
  return (
    <Layout page={page} title={t.askTitle} current="meetings" lead={told.title[page.lang]}>
      <Definitions
        items={[
          { term: t.when, say: whenWords(told, page.lang) },
          { term: t.where, say: told.place[page.lang] ?? told.link },
          { term: t.who, say: [invitation.name, asWords(invitation, page.lang)].filter(Boolean).join(', ') },
        ]}
      />
      {invitation.reply ? (
        <Notice
          tone="good"
          title={t.given(t.words[invitation.reply], invitation.replied_on ? formatDay(invitation.replied_on, page.lang, 'short') : '')}
        >
          {invitation.reply_note ? <p>{invitation.reply_note}</p> : null}
        </Notice>
      ) : null}
      {over ? (
        <p>{told.kind === 'cancel' ? t.cancelled : t.over}</p>
      ) : (
        <>
          <ActBar>
            <PostButton page={page} action={action} label={t.present} values={{ reply: 'present' }} main />
            <PostButton page={page} action={action} label={t.excused} values={{ reply: 'excused' }} />
          </ActBar>
          <Form f={f} action={action} submit={t.alternate} short>
            <input type="hidden" name="reply" value="alternate" />
            <Field f={f} name="note" label={t.alternateName} optional />
          </Form>
        </>
      )}
      <Section id="ordre-du-jour" title={text[page.lang].agenda.title}>
        <ol>
          {told.agenda.map((item) => (
            <li>{item.title}</li>
          ))}
        </ol>
      </Section>
    </Layout>
  );
}
