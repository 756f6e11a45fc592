/** Un nombre écrit et son mot, au singulier jusqu’à un. */
const many = (count: string, one: string, more: string): string => `${count} ${count === '0' || count === '1' ? one : more}`;

/** Ce que le contrôle de la norme trouve dans un fichier. */
export const standard = {
  standard: {
    title: 'Ce que dit la norme du fichier',
    aside: (lists: string) => `listes de codes du ${lists}`,
    lead: 'Le fichier entier est contrôlé, comme le ferait le validateur de la norme. Rien de ceci n’empêche d’entrer : transmettez-le au partenaire pour son prochain fichier.',
    none: 'Rien à redire : le fichier suit la norme en tout ce qui se contrôle.',
    counts: {
      critical: (count: string) => many(count, 'faute critique', 'fautes critiques'),
      error: (count: string) => many(count, 'erreur', 'erreurs'),
      warning: (count: string) => many(count, 'avertissement', 'avertissements'),
      advisory: (count: string) => many(count, 'conseil', 'conseils'),
    },
    severities: { critical: 'critique', error: 'erreur', warning: 'avertissement', advisory: 'conseil' },
    what: 'Constat',
    severity: 'Gravité',
    rule: (id: string) => `règle ${id}`,
    advice: 'conseil au-delà de la norme',
    count: 'Fois',
    first: 'Premières places',
    line: (line: string) => `ligne ${line}`,
    whole: 'le fichier entier',
    beyond: (count: string) => `${many(count, 'autre constat est compté', 'autres constats sont comptés')} sans être montrés ici.`,
    console: (critical: number, error: number, warning: number, advisory: number) =>
      `Norme : ${critical} fautes critiques, ${error} erreurs, ${warning} avertissements, ${advisory} conseils`,
  },
};
