import { blankForm, type FormState, withError } from '#kernel/form';
import type { Page } from '#kernel/page';
import { AttendanceFields } from '../attendance.tsx';
import { Confirm } from '../confirm.tsx';
import { Filters } from '../filters.tsx';
import { Choice, Field, type Filling, Form, Select, TextArea, Tick } from '../form.tsx';
import { type Example, say } from './example.ts';

function wrongForm(): FormState {
  const form = blankForm({ titre: 'CRMT', texte: 'Les partenaires envoient leur enveloppe.', echeance: '2018-11-02', lecteurs: 'ptf' }, 3);
  return withError(withError(form, 'responsable', 'choose'), 'echeance', 'due-before-meeting', { due: '2', sitting: '14' });
}

function filling(page: Page): Filling {
  const due = ({ due, sitting }: { due: string; sitting: string }) =>
    say(
      page,
      `L’échéance (${due} novembre 2018) est avant la séance (${sitting} novembre 2018).`,
      `The due date (${due} November 2018) is before the meeting (${sitting} November 2018).`,
    );
  return {
    page,
    form: wrongForm(),
    errors: { 'due-before-meeting': due, 'responsable.choose': say(page, 'Choisissez qui est responsable.', 'Choose who is responsible.') },
  };
}

function DecisionForm({ page }: { page: Page }) {
  const f = filling(page);
  return (
    <Form f={f} action="/interface" submit={say(page, 'Noter la décision', 'Record the decision')} back={{ href: '/interface' }}>
      <Field f={f} name="titre" label={say(page, 'Titre', 'Title')} />
      <TextArea
        f={f}
        name="texte"
        label={say(page, 'Texte de la décision', 'Text of the decision')}
        hint={say(page, 'Une phrase, avec un verbe et un sujet.', 'One sentence, with a verb and a subject.')}
      />
      <Select
        f={f}
        name="responsable"
        label={say(page, 'Responsable', 'Responsible')}
        options={[
          { value: 1, label: 'Pool Technique' },
          { value: 2, label: 'SHA', group: say(page, 'Gouvernement', 'Government') },
        ]}
      />
      <Field f={f} name="echeance" type="date" label={say(page, 'Échéance', 'Due date')} optional />
      <Choice
        f={f}
        name="lecteurs"
        label={say(page, 'Qui peut la lire\u00a0?', 'Who may read it?')}
        options={[
          { value: 'ptf', label: 'PTF' },
          { value: 'gec', label: 'GEC', hint: say(page, 'ses sièges du jour', 'its seats of the day') },
        ]}
      />
      <Tick f={f} name="publier" label={say(page, 'La mettre sur le site public', 'Put it on the public site')} />
    </Form>
  );
}

function Sending({ page }: { page: Page }) {
  const f: Filling = { page, form: blankForm() };
  return (
    <Confirm
      f={f}
      action="/interface"
      submit={say(page, 'Envoyer aux 34', 'Send to the 34')}
      back={{ href: '/interface' }}
      happens={[
        say(page, 'Le relevé n° 1 part par courriel à 34 personnes.', 'Record no. 1 goes by e-mail to 34 people.'),
        say(page, 'Il est figé\u00a0: une correction fera une nouvelle édition.', 'It is frozen: a correction will make a new edition.'),
      ]}
    />
  );
}

function Presences({ page }: { page: Page }) {
  const f: Filling = { page, form: blankForm({ 'presence-1': 'present', 'presence-2': 'excused' }) };
  const seats = [
    { field: 'presence-1', name: say(page, 'Pays-Bas', 'Netherlands') },
    { field: 'presence-2', name: say(page, 'Espagne', 'Spain') },
  ];
  return (
    <Form f={f} action="/interface" submit={say(page, 'Noter les présences', 'Record attendance')} short>
      <AttendanceFields f={f} seats={seats} />
    </Form>
  );
}

export const examples: readonly Example[] = [
  {
    key: 'form',
    title: { fr: 'Formulaire, avec deux réponses à corriger', en: 'Form, with two answers to correct' },
    make: (page) => <DecisionForm page={page} />,
  },
  {
    key: 'confirm',
    title: { fr: 'Confirmer avant d’envoyer', en: 'Confirm before sending' },
    make: (page) => <Sending page={page} />,
  },
  {
    key: 'attendance-fields',
    title: { fr: 'Présences à noter', en: 'Attendance to record' },
    make: (page) => <Presences page={page} />,
  },
  {
    key: 'filters',
    title: { fr: 'Filtres\u00a0: l’adresse les garde', en: 'Filters: the address keeps them' },
    make: (page) => (
      <Filters
        page={{ ...page, query: new URLSearchParams('etat=ouverte&mots=riz') }}
        count={say(page, '10 lignes montrées sur 23', '10 rows shown of 23')}
        filters={[
          {
            kind: 'select',
            name: 'etat',
            label: say(page, 'État', 'State'),
            options: [{ value: 'ouverte', label: say(page, 'ouverte', 'open') }],
          },
          { kind: 'text', name: 'mots', label: say(page, 'Mots', 'Words') },
          {
            kind: 'ticks',
            name: 'cote',
            label: say(page, 'Montrer', 'Show'),
            options: [
              { value: 'ptf', label: 'PTF' },
              { value: 'joint', label: say(page, 'conjoint', 'joint') },
            ],
          },
        ]}
      />
    ),
  },
];
