import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { DateList } from '../dates.tsx';
import { Definitions } from '../definition.tsx';
import { Facets, Hit, Hits } from '../facets.tsx';
import { Said } from '../marks.tsx';
import { Pager } from '../pager.tsx';
import { TwoColumns } from '../section.tsx';
import { Table } from '../table.tsx';
import { Timeline } from '../timeline.tsx';
import { Tree } from '../tree.tsx';
import { WaitList } from '../wait.tsx';
import { type Example, say } from './example.ts';

interface Line {
  no: string;
  text: [string, string];
  who: string;
  due: string;
  overdue: number;
  minutes: number;
}

const LATE: Line[] = [
  {
    no: 'GEC-2018-05-D2',
    text: ['Transmettre au Pool la liste des missions prévues en 2019', 'Send the Pool the list of missions planned for 2019'],
    who: 'PTF',
    due: '2018-09-30',
    overdue: 43,
    minutes: 15,
  },
];
const COMING: Line[] = [
  {
    no: 'GEC-2018-03-D2',
    text: ['Transmettre au SHA les prévisions du CRMT', 'Send SHA the forecasts of the CRMT'],
    who: 'PTF',
    due: '2018-11-15',
    overdue: 0,
    minutes: 30,
  },
  {
    no: 'GEC-2018-10-D4',
    text: ['Arrêter la date de la passation', 'Set the date of the hand-over'],
    who: 'Troïka',
    due: '2018-12-12',
    overdue: 0,
    minutes: 5,
  },
];

function Register({ page }: { page: Page }) {
  return (
    <>
      <Table
        page={page}
        caption={say(page, 'Décisions', 'Decisions')}
        sort={{ key: 'due', down: false }}
        groups={[
          { title: say(page, 'En retard (1)', 'Overdue (1)'), rows: LATE },
          { title: say(page, 'À venir (2)', 'To come (2)'), rows: COMING },
        ]}
        late={(line) => line.overdue > 0}
        columns={[
          { key: 'no', label: say(page, 'Numéro', 'Number'), head: true, cell: (line) => <a href="#table">{line.no}</a> },
          { key: 'text', label: say(page, 'Texte', 'Text'), text: true, cell: (line) => say(page, ...line.text) },
          { key: 'who', label: say(page, 'Responsable', 'Responsible'), cell: (line) => line.who },
          { key: 'due', label: say(page, 'Échéance', 'Due'), sort: true, cell: (line) => <Due page={page} line={line} /> },
          { key: 'minutes', label: 'Minutes', number: true, cell: (line) => line.minutes, total: 50 },
        ]}
      />
      <Pager page={page} at={2} size={3} total={1204} />
    </>
  );
}

function Due({ page, line }: { page: Page; line: Line }) {
  return (
    <>
      {formatDay(line.due, page.lang, 'short')}
      {line.overdue > 0 ? (
        <>
          <br />
          <Said as="late">{say(page, `${line.overdue}\u00a0jours`, `${line.overdue}\u00a0days`)}</Said>
        </>
      ) : null}
    </>
  );
}

function Searched({ page }: { page: Page }) {
  return (
    <TwoColumns narrow="left">
      <Facets
        page={page}
        groups={[
          {
            title: say(page, 'Genre', 'Kind'),
            facets: [
              { label: say(page, 'Documents', 'Documents'), count: 24, href: '#facets', current: true },
              { label: say(page, 'Décisions', 'Decisions'), count: 1204, href: '#facets' },
            ],
          },
        ]}
      />
      <Hits>
        <Hit
          page={page}
          href="/interface"
          title={say(page, 'Rapport annuel du PRODESS, 2017', 'Annual report of PRODESS, 2017')}
          facts={[say(page, 'rapport', 'report'), 'PDF']}
        >
          … {say(page, 'le paquet de', 'the package of')} <mark>{say(page, 'santé', 'health')}</mark>{' '}
          {say(page, 'couvre 62\u00a0% des aires', 'covers 62% of areas')} …
        </Hit>
      </Hits>
    </TwoColumns>
  );
}

export const examples: readonly Example[] = [
  {
    key: 'table',
    title: { fr: 'Registre\u00a0: bandes, retards, total, tri par adresse', en: 'Register: bands, overdue rows, total, sorted by address' },
    make: (page) => <Register page={page} />,
  },
  {
    key: 'wait',
    title: { fr: 'Ce qui attend', en: 'What waits' },
    make: (page) => (
      <WaitList
        page={page}
        items={[
          {
            when: say(page, 'aujourd’hui, 17\u00a0h', 'today, 17:00'),
            mark: 'late',
            what: say(page, 'Ordre du jour du GEC', 'Agenda of the GEC'),
            href: '/interface',
            note: say(page, 'Dépasse de 10\u00a0min.', 'Over by 10 min.'),
            act: { label: say(page, 'Préparer', 'Prepare'), href: '/interface' },
          },
          { when: say(page, 'sans date', 'no date'), what: say(page, 'Trois lignes retenues', 'Three rows held'), href: '/interface' },
        ]}
      />
    ),
  },
  {
    key: 'dates',
    title: { fr: 'Ensuite', en: 'Next' },
    make: (page) => (
      <DateList
        page={page}
        items={[
          { day: '2018-11-27', what: say(page, 'Cadre partenarial', 'Partnership framework'), href: '/interface', note: 'CT-CSLP, SHA' },
        ]}
      />
    ),
  },
  {
    key: 'definitions',
    title: { fr: 'Faits d’une chose', en: 'Facts of a thing' },
    make: (page) => (
      <Definitions
        items={[
          { term: say(page, 'Lieu', 'Place'), say: say(page, 'Ambassade des Pays-Bas', 'Embassy of the Netherlands') },
          { term: say(page, 'Lien', 'Link'), say: null },
        ]}
      />
    ),
  },
  {
    key: 'timeline',
    title: { fr: 'Parcours', en: 'Course' },
    make: (page) => (
      <Timeline
        events={[
          {
            mark: 'accepted',
            text: say(page, 'Action confiée à la Troïka', 'Action given to the Troika'),
            when: formatDay('2018-04-04', page.lang, 'short'),
          },
          {
            mark: 'late',
            text: say(page, 'Relance du Pool', 'Reminder of the Pool'),
            when: formatDay('2018-09-05', page.lang, 'short'),
            current: true,
          },
        ]}
      />
    ),
  },
  {
    key: 'tree',
    title: { fr: 'Arbre', en: 'Tree' },
    make: (page) => (
      <Tree
        label={say(page, 'Le mécanisme', 'The mechanism')}
        branches={[
          {
            content: 'GEC',
            under: [
              { content: <Said as="held">Troïka</Said>, under: [{ content: 'GT 1' }] },
              { content: <Said as="vacant">{say(page, 'Coordonnateurs', 'Coordinators')}</Said> },
            ],
          },
        ]}
      />
    ),
  },
  {
    key: 'search',
    title: { fr: 'Recherche\u00a0: facettes et réponses', en: 'Search: facets and answers' },
    make: (page) => <Searched page={page} />,
  },
];
