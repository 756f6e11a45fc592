import { formatNumber } from '#kernel/i18n';
import { Bars, Chart } from '../chart.tsx';
import { Figure, Figures } from '../figure.tsx';
import { type Example, say } from './example.ts';

const YEARS = ['2015', '2016', '2017', '2018', '2019'];

export const examples: readonly Example[] = [
  {
    key: 'figures',
    title: { fr: 'Chiffres qui s’ouvrent', en: 'Figures that open' },
    make: (page) => (
      <Figures>
        <Figure
          page={page}
          value="23"
          label={say(page, 'activités en cours', 'activities under way')}
          formula={say(page, 'Activités à l’état 2.', 'Activities in state 2.')}
          rows="/interface"
        />
        <Figure
          page={page}
          value={formatNumber('61.9', page.lang, 1)}
          unit="Md FCFA"
          label={say(page, 'engagés', 'committed')}
          formula={say(page, 'Somme de 112 versements.', 'Sum of 112 payments.')}
          rate={say(page, 'EUR → FCFA 655,957', 'EUR → FCFA 655.957')}
          excluded={say(page, '2 versements sans date.', '2 payments without a date.')}
          changed={say(page, 'Trois versements ajoutés le 2 novembre.', 'Three payments added on 2 November.')}
          open
        />
        <Figure
          page={page}
          value={say(page, '94\u00a0%', '94%')}
          label={say(page, 'prévisibilité', 'predictability')}
          formula={say(page, 'Décaissé sur prévu.', 'Disbursed over planned.')}
        />
      </Figures>
    ),
  },
  {
    key: 'columns-chart',
    title: {
      fr: 'Barres\u00a0: réel plein, prévu hachuré, engagé en trait',
      en: 'Bars: actual solid, planned hatched, committed a stroke',
    },
    make: (page) => (
      <Chart
        page={page}
        id="ex-colonnes"
        title={say(page, 'Les décaissements montent depuis 2015.', 'Disbursements have risen since 2015.')}
        over={say(page, 'Année', 'Year')}
        categories={YEARS}
        unit="Md FCFA"
        show={(value) => formatNumber(value, page.lang, Number.isInteger(value) ? 0 : 1)}
        series={[
          { name: say(page, 'décaissé', 'disbursed'), look: 'solid', values: [14.2, 15.9, 17.3, 16.5, null] },
          { name: say(page, 'prévu', 'planned'), look: 'hatched', values: [null, null, null, 18.6, 19.5] },
          { name: say(page, 'engagé', 'committed'), look: 'stroke', values: [22, 9.8, 24.6, 18.9, null] },
        ]}
      />
    ),
  },
  {
    key: 'lines-chart',
    title: { fr: 'Lignes', en: 'Lines' },
    make: (page) => (
      <Chart
        page={page}
        as="lines"
        id="ex-lignes"
        title={say(page, 'Les réponses arrivent plus tôt chaque année.', 'Answers come earlier each year.')}
        over={say(page, 'Année', 'Year')}
        categories={YEARS}
        unit={say(page, 'jours', 'days')}
        show={(value) => formatNumber(value, page.lang)}
        series={[{ name: say(page, 'retard', 'delay'), look: 'solid', values: [31, 24, null, 12, 9] }]}
      />
    ),
  },
  {
    key: 'bars',
    title: { fr: 'Parts d’un tout', en: 'Shares of a whole' },
    make: (page) => (
      <Bars
        id="ex-parts"
        title={say(page, 'Dans quels secteurs', 'In which sectors')}
        rows={[
          { label: say(page, 'Décentralisation', 'Decentralisation'), value: 4605, shown: formatNumber(4605, page.lang) },
          { label: 'Agriculture', value: 4280, shown: formatNumber(4280, page.lang) },
          { label: say(page, 'Autres', 'Others'), value: 985, shown: formatNumber(985, page.lang) },
        ]}
      />
    ),
  },
];
