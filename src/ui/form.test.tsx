import { expect, it } from 'vitest';
import { blankForm, withError } from '#kernel/form';
import { PostButton } from './acts.tsx';
import { buildPage } from './builders.ts';
import { Choice, Field, type Filling, Form, Select, TextArea } from './form.tsx';

const page = buildPage();
const drawn = async (tree: unknown) => String(await (tree as Promise<string>));
const form = (f: Filling, short = false) => (
  <Form f={f} action="/decisions" submit="Noter" short={short}>
    <Field f={f} name="titre" label="Titre" hint="Une ligne" />
  </Form>
);

it('carries its token, its one-time number and the version it was read at', async () => {
  const f = { page, form: blankForm({}, 7) };
  const html = await drawn(form(f));
  expect(html).toContain('name="_jeton" value="jeton"');
  expect(html).toContain(`name="_fois" value="${f.form.once}"`);
  expect(html).toContain('name="_version" value="7"');
});

it('says the same sentence on top and beside the field, and leads from one to the other', async () => {
  const errors = { 'titre.required': 'Donnez un titre.', required: 'Il manque une réponse.' };
  const html = await drawn(form({ page, form: withError(blankForm(), 'titre', 'required'), errors }));
  expect(html.match(/Donnez un titre\./g)).toHaveLength(2);
  expect(html).toContain('<a href="#f-titre">');
  expect(html).toMatch(/<input[^>]*id="f-titre"[^>]*aria-invalid="true"[^>]*aria-describedby="f-titre-aide f-titre-faute"/);
  expect(html).toMatch(/role="alert" tabindex="-1"/);
});

it('calls each field by its name on top, where two of them miss the same thing', async () => {
  const f = { page, form: withError(withError(blankForm(), 'given', 'required'), 'family', 'required') };
  const html = await drawn(
    <Form f={f} action="/x" submit="Noter">
      <Field f={f} name="given" label="Prénom" />
      <Field f={f} name="family" label="Nom" />
    </Form>,
  );
  expect(html).toContain('<a href="#f-given">Prénom\u00a0: cette réponse manque.</a>');
  expect(html).toContain('<a href="#f-family">Nom\u00a0: cette réponse manque.</a>');
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('id="f-given"'));
});

it('counts one answer to correct a field, in the order of the page', async () => {
  const wrong = withError(withError(withError(blankForm(), 'day', 'required'), 'name', 'required'), 'day', 'too-long', { limit: 10 });
  const f = { page, form: wrong };
  const html = await drawn(
    <Form f={f} action="/x" submit="Noter">
      <Field f={f} name="name" label="Nom" />
      <Field f={f} name="day" label="Premier jour" />
    </Form>,
  );
  expect(html).toContain('2 réponses à corriger');
  expect([...html.matchAll(/<a href="#f-(\w+)">/g)].map((found) => found[1])).toEqual(['name', 'day']);
});

it('falls back to the sentences of the house, with their limits', async () => {
  const html = await drawn(form({ page, form: withError(blankForm(), 'titre', 'too-long', { limit: 1200 }) }));
  expect(html).toContain('Ce texte est trop long\u00a0: 1\u00a0200 signes au plus.');
});

it('shows again what was typed, escaped, never a password', async () => {
  const f = { page, form: blankForm({ titre: '"><b>', texte: '</textarea><b>', mot: 'secret' }) };
  const html = await drawn(
    <Form f={f} action="/x" submit="Noter">
      <Field f={f} name="titre" label="Titre" />
      <TextArea f={f} name="texte" label="Texte" />
      <Field f={f} name="mot" label="Mot de passe" type="password" />
    </Form>,
  );
  expect(html).not.toContain('<b>');
  expect(html).toContain('&quot;&gt;&lt;b&gt;');
  expect(html).not.toContain('secret');
});

it('chooses what was chosen, in lists and among several boxes', async () => {
  const f = { page, form: blankForm({ qui: 2, pour: ['a', 'c'] }) };
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  const html = await drawn(
    <>
      <Select
        f={f}
        name="qui"
        label="Qui"
        options={[
          { value: 1, label: 'un' },
          { value: 2, label: 'deux' },
        ]}
      />
      <Choice f={f} name="pour" label="Pour" options={options} several />
    </>,
  );
  expect(html).toContain('<option value="2" selected="">deux');
  expect(html.match(/checked=""/g)).toHaveLength(2);
});

it('keeps a draft under the reader’s own key, and none of a short form', async () => {
  const f = { page, form: blankForm() };
  expect(await drawn(form(f))).toContain('data-key="1./decisions"');
  expect(await drawn(form(f, true))).not.toContain('form-draft');
});

it('makes of a single button a form of its own', async () => {
  const html = await drawn(
    <PostButton page={page} action="/reunions/12/ouvrir" label="Ouvrir" main values={{ sens: 'haut' }} version={3} />,
  );
  expect(html).toMatch(/^<form method="post" action="\/reunions\/12\/ouvrir">/);
  expect(html).toContain('name="sens" value="haut"');
  expect(html).toContain('name="_version" value="3"');
});

it('gives no two hints the same id where the field and its first option both have one', async () => {
  const options = [
    { value: 'a', label: 'Premier', hint: 'Aide du premier' },
    { value: 'b', label: 'Second', hint: 'Aide du second' },
  ];
  for (const several of [false, true]) {
    const html = await drawn(
      <Choice f={{ page, form: blankForm() }} name="choix" label="Choix" hint="Aide du champ" several={several} options={options} />,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, described = ''] of html.matchAll(/aria-describedby="([^"]+)"/g))
      expect(ids).toEqual(expect.arrayContaining(described.split(' ')));
    expect(html).toMatch(/id="f-choix"[^>]*aria-describedby="f-choix-1-aide"/);
  }
});
