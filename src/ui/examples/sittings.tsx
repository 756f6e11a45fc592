import type { Page } from '#kernel/page';
import { Agenda, AgendaItem, Outcome, Papers } from '../agenda.tsx';
import { Attendance } from '../attendance.tsx';
import { TimeBudget } from '../budget.tsx';
import { Said } from '../marks.tsx';
import { MonthGrid } from '../month.tsx';
import { Annex, Seal, Sheet, SheetDecision, SheetPart } from '../sheet.tsx';
import { States } from '../state.tsx';
import { Week } from '../week.tsx';
import { YearGrid } from '../year.tsx';
import { type Example, say } from './example.ts';

function SampleAgenda({ page }: { page: Page }) {
  return (
    <Agenda>
      <AgendaItem
        page={page}
        no={1}
        at="9 h"
        title={say(page, 'Adoption du compte rendu', 'Adoption of the minutes')}
        facts={[say(page, 'décision', 'decision'), 'Pool Technique']}
        minutes={7}
        timing={say(page, 'prévu 5', 'planned 5')}
      >
        <Papers papers={[<a href="#agenda">{say(page, 'CR du 10 octobre (PDF, 0,2 Mo)', 'Minutes of 10 October (PDF, 0.2 MB)')}</a>]} />
        <Outcome note="GEC-2018-11-D1">{say(page, 'Adopté avec un amendement.', 'Adopted with one amendment.')}</Outcome>
      </AgendaItem>
      <AgendaItem page={page} no={2} at="9 h 07" title="CRMT 2019–2021" now minutes={30}>
        <Outcome draft>
          {say(page, 'Projet\u00a0: les enveloppes avant le 23 novembre.', 'Draft: the envelopes before 23 November.')}
        </Outcome>
      </AgendaItem>
      <AgendaItem
        page={page}
        no={3}
        at="10 h 51"
        title={say(page, 'Divers', 'Other business')}
        late
        minutes={15}
        timing={say(page, 'déborde de 6', 'over by 6')}
      />
    </Agenda>
  );
}

function SampleSheet({ page }: { page: Page }) {
  return (
    <Sheet
      page={page}
      body={say(page, 'Groupe Exécutif de Coopération', 'Executive Cooperation Group')}
      secretariat={say(page, 'Secrétariat\u00a0: Pool Technique des PTF', 'Secretariat: PTF Technical Pool')}
      reference="GEC-2018-10-CR"
      title={say(page, 'Compte rendu', 'Minutes')}
      lead={say(page, '21 membres présents ou suppléés sur 26.', '21 members present or represented of 26.')}
    >
      <SheetPart no={1} title={say(page, 'Adoption de l’ordre du jour', 'Adoption of the agenda')}>
        <p>{say(page, 'Le texte est adopté.', 'The text is adopted.')}</p>
        <SheetDecision no="GEC-2018-10-D1" note={say(page, 'Responsable\u00a0: Pool Technique.', 'Responsible: Technical Pool.')}>
          {say(page, 'Les lignes non commencées sont reportées.', 'Lines not begun are put off.')}
        </SheetDecision>
      </SheetPart>
      <Seal page={page} address="/reunions/12/compte-rendu" digest="7c1e 90af 2b44 d103" />
      <Annex title={say(page, 'Annexe 1. Présences', 'Annex 1. Attendance')}>
        <p>{say(page, 'Présents (2)\u00a0: Canada, Danemark.', 'Present (2): Canada, Denmark.')}</p>
      </Annex>
    </Sheet>
  );
}

export const examples: readonly Example[] = [
  {
    key: 'states',
    title: { fr: 'Vie d’une réunion', en: 'Life of a meeting' },
    make: (page) => (
      <States
        page={page}
        steps={[
          { label: say(page, 'planifiée', 'planned'), state: 'done' },
          { label: say(page, 'convoquée', 'convened'), state: 'now' },
          { label: say(page, 'tenue', 'held'), state: 'next' },
        ]}
      />
    ),
  },
  {
    key: 'budget',
    title: { fr: 'Temps de chaque point', en: 'Time of each item' },
    make: (page) => (
      <>
        <p>{say(page, '105\u00a0min prévues pour 90. Dépasse de 15\u00a0min.', '105 min planned for 90. Over by 15 min.')}</p>
        <TimeBudget
          page={page}
          total={90}
          items={[
            { no: 1, minutes: 5, state: 'done' },
            { no: 2, minutes: 15, state: 'done' },
            { no: 3, minutes: 30, state: 'now' },
            { no: 4, minutes: 35 },
            { no: 5, minutes: 20 },
          ]}
        />
      </>
    ),
  },
  { key: 'agenda', title: { fr: 'Ordre du jour', en: 'Agenda' }, make: (page) => <SampleAgenda page={page} /> },
  {
    key: 'attendance',
    title: { fr: 'Présences', en: 'Attendance' },
    make: (page) => (
      <Attendance
        page={page}
        seats={[
          { name: 'CA', presence: 'present' },
          { name: 'UE', presence: 'alternate' },
          { name: 'ES', presence: 'excused' },
          { name: 'IT', presence: 'absent' },
        ]}
      />
    ),
  },
  {
    key: 'week',
    title: { fr: 'Semaine', en: 'Week' },
    make: (page) => (
      <Week
        page={page}
        days={['2018-11-12', '2018-11-13', '2018-11-14', '2018-11-15', '2018-11-16'].map((day) => ({
          day,
          entries:
            day === '2018-11-14'
              ? [
                  <a href="#week">{say(page, '9\u00a0h · GEC', '9:00 · GEC')}</a>,
                  say(page, 'échéance GEC-2018-03-D2', 'due GEC-2018-03-D2'),
                ]
              : [],
        }))}
      />
    ),
  },
  {
    key: 'month',
    title: { fr: 'Mois', en: 'Month' },
    make: (page) => (
      <MonthGrid
        page={page}
        month="2018-12"
        previous="#month"
        next="#month"
        entries={[
          { day: '2018-12-04', look: 'joint', content: <a href="#month">{say(page, 'Revue budgétaire', 'Budget review')}</a> },
          { day: '2018-12-06', look: 'conflict', content: say(page, 'Deux réunions', 'Two meetings') },
          { day: '2018-12-12', look: 'own', content: 'GEC' },
          { day: '2018-12-25', look: 'off', content: say(page, 'Noël', 'Christmas') },
        ]}
      />
    ),
  },
  {
    key: 'year',
    title: { fr: 'Année d’un coup d’œil', en: 'Year at a glance' },
    make: (page) => (
      <YearGrid
        page={page}
        year={2018}
        entries={[
          { day: '2018-01-20', look: 'off', content: say(page, 'Armée', 'Army') },
          { day: '2018-11-14', look: 'own', content: <a href="#year">GEC</a> },
          { day: '2018-12-04', look: 'joint', content: <a href="#year">RBC</a> },
          { day: '2018-12-06', look: 'conflict', content: <Said as="conflict">PM</Said> },
          { day: '2018-12-06', content: 'CM' },
        ]}
      />
    ),
  },
  {
    key: 'sheet',
    title: { fr: 'Compte rendu, écran et papier', en: 'Minutes, screen and paper' },
    make: (page) => <SampleSheet page={page} />,
  },
];
