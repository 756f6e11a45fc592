import { ActBar, ActLink, PostButton } from '../acts.tsx';
import { MARKS, type MarkName, Reserved, Said, Tag } from '../marks.tsx';
import { Notice } from '../notice.tsx';
import { Column, Section, TwoColumns } from '../section.tsx';
import { Tabs } from '../tabs.tsx';
import { type Example, say } from './example.ts';

const MARK_WORDS: Record<MarkName, [string, string]> = {
  noted: ['notée, sans réponse', 'recorded, no answer'],
  notified: ['notifiée', 'notified'],
  accepted: ['acceptée', 'accepted'],
  partly: ['en partie', 'in part'],
  refused: ['non acceptée', 'not accepted'],
  todo: ['à faire', 'to do'],
  doing: ['en cours', 'under way'],
  done: ['fait, à vérifier', 'done, to be checked'],
  closed: ['close', 'closed'],
  void: ['sans objet', 'no longer relevant'],
  soon: ['bientôt', 'soon'],
  late: ['en retard', 'overdue'],
  conflict: ['conflit', 'conflict'],
  held: ['siège tenu', 'seat held'],
  vacant: ['siège vacant', 'seat vacant'],
  reserved: ['réservé', 'reserved'],
};

export const examples: readonly Example[] = [
  {
    key: 'marks',
    title: { fr: 'Signes d’état\u00a0: une forme, toujours un mot', en: 'Marks: a shape, always a word' },
    make: (page) => (
      <ul class="plain">
        {MARKS.map((mark) => (
          <li>
            <Said as={mark}>{say(page, ...MARK_WORDS[mark])}</Said>
          </li>
        ))}
        <li>
          <Reserved>GEC</Reserved> · <Tag>PDF</Tag> <Tag demo>{say(page, 'démo', 'demo')}</Tag>
        </li>
      </ul>
    ),
  },
  {
    key: 'acts',
    title: { fr: 'Actes\u00a0: un seul principal par page', en: 'Acts: one main act a page' },
    make: (page) => (
      <ActBar>
        <ActLink page={page} href="/interface" label={say(page, 'Corriger', 'Correct')} />
        <ActLink page={page} href="/interface" label={say(page, 'Voir', 'See')} small />
        <ActLink page={page} href="/interface" label={say(page, 'Annuler la séance', 'Cancel the meeting')} risk />
        <PostButton page={page} action="/interface" label={say(page, 'Diffuser', 'Issue')} main />
      </ActBar>
    ),
  },
  {
    key: 'columns',
    title: { fr: 'Deux colonnes et leurs parties', en: 'Two columns and their parts' },
    make: (page) => (
      <TwoColumns>
        <Column>
          <Section
            id="ex-travail"
            title={say(page, 'Le travail', 'The work')}
            aside={say(page, '5, le plus pressé d’abord', '5, most pressing first')}
          >
            <p>{say(page, 'À gauche, ce que l’on fait.', 'At left, what is done.')}</p>
          </Section>
        </Column>
        <Column>
          <Section id="ex-contexte" title={say(page, 'Le contexte', 'The context')}>
            <p>
              {say(
                page,
                'À droite, ce qu’il faut savoir\u00a0; dessous, sur un téléphone.',
                'At right, what one must know; beneath it, on a phone.',
              )}
            </p>
          </Section>
        </Column>
      </TwoColumns>
    ),
  },
  {
    key: 'notices',
    title: { fr: 'Avis\u00a0: les mots d’abord, un rail à côté', en: 'Notices: words first, a rail beside them' },
    make: (page) => (
      <>
        <Notice title={say(page, 'Préavis de 24 jours au lieu de 30', '24 days of notice instead of 30')}>
          <p>{say(page, 'La Primature demande un mois.', 'The Prime Minister’s office asks for a month.')}</p>
        </Notice>
        <Notice tone="grave" mark="conflict" title={say(page, 'Mêmes personnes, même matin', 'Same people, same morning')}>
          <p>
            {say(
              page,
              'La Commission mixte demande les trois mêmes chefs de mission.',
              'The joint commission asks for the same three heads of mission.',
            )}
          </p>
        </Notice>
        <Notice tone="good" title={say(page, 'Compte rendu adopté', 'Minutes adopted')}>
          <p>{say(page, 'Sans objection à minuit.', 'No objection by midnight.')}</p>
        </Notice>
      </>
    ),
  },
  {
    key: 'tabs',
    title: { fr: 'Onglets\u00a0: des vues, chacune à son adresse', en: 'Tabs: views, each at its address' },
    make: (page) => (
      <Tabs
        page={page}
        label={say(page, 'Vues du registre', 'Views of the register')}
        tabs={[
          { label: say(page, 'Registre', 'Register'), href: '/interface', current: true },
          { label: say(page, 'Par institution', 'By institution'), href: '/interface?vue=institution' },
        ]}
      />
    ),
  },
];
