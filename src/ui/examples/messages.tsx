import { ActLink } from '../acts.tsx';
import { Both } from '../both.tsx';
import { Empty } from '../empty.tsx';
import { Progress } from '../progress.tsx';
import { type Example, say } from './example.ts';

export const examples: readonly Example[] = [
  {
    key: 'empty',
    title: { fr: 'Rien encore', en: 'Nothing yet' },
    make: (page) => (
      <Empty
        title={say(page, 'Pas encore de réunion du SGT Microfinance', 'No meeting of the Microfinance sub-group yet')}
        acts={<ActLink page={page} href="/interface" label={say(page, 'Poser la première date', 'Set the first date')} />}
      >
        <p>
          {say(page, 'Sa première réunion apparaîtra ici dès qu’elle aura une date.', 'The first will appear here once it has a date.')}
        </p>
      </Empty>
    ),
  },
  {
    key: 'both',
    title: { fr: 'Deux textes pour une place', en: 'Two texts for one place' },
    make: (page) => (
      <Both
        page={page}
        action="/interface"
        saved="/interface"
        version={7}
        theirsNote="I. Maïga (démo), version 7"
        fields={[
          {
            name: 'texte-discute',
            label: say(page, 'Texte', 'Text'),
            theirs: say(
              page,
              'Le GEC invite les partenaires à répondre avant le 9 novembre.',
              'The GEC invites partners to answer before 9 November.',
            ),
            mine: say(
              page,
              'Le GEC invite les partenaires à répondre dès l’ouverture.',
              'The GEC invites partners to answer at the opening.',
            ),
          },
        ]}
      />
    ),
  },
  {
    key: 'progress',
    title: { fr: 'Travail long', en: 'Long job' },
    make: (page) => (
      <Progress
        page={page}
        title={say(page, '30 activités lues sur 44', '30 activities of 44 read')}
        done={30}
        of={44}
        steps={[
          { mark: 'closed', text: say(page, 'Fichier reçu', 'File received'), when: '15 h 20' },
          {
            mark: 'doing',
            text: say(page, 'Activités comparées à la base', 'Activities compared with the base'),
            when: '30 / 44',
            current: true,
          },
          { mark: 'todo', text: say(page, 'Totaux', 'Totals'), when: say(page, 'à venir', 'to come') },
        ]}
      />
    ),
  },
];
