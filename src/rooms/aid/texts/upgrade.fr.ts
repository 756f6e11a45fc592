/** Un nombre écrit et son mot, au singulier jusqu’à un. */
const many = (count: string, one: string, more: string): string => `${count} ${count === '0' || count === '1' ? one : more}`;
const activities = (count: string): string => many(count, 'activité', 'activités');

/** Les activités publiées dans une version ancienne de la norme, lues comme la norme le veut aujourd’hui. */
export const upgrade = {
  upgrade: {
    title: 'Versions de la norme',
    follows: (count: string, version: string) => `${many(count, 'activité suit', 'activités suivent')} la version ${version}.`,
    near: (count: string, published: string, version: string) =>
      `${many(count, 'activité dit', 'activités disent')} la version « ${published} » : lue comme ${version}.`,
    unsaid: (count: string, version: string) =>
      `${many(count, 'activité ne dit pas sa version', 'activités ne disent pas leur version')} : d’après le contenu, lue comme ${version}.`,
    unknown: (count: string, published: string, version: string) =>
      `${many(count, 'activité dit', 'activités disent')} une version qui n’existe pas (« ${published} ») : d’après le contenu, lue comme ${version}.`,
    fromLine: (line: string) => `dès la ligne ${line}`,
    lead: (count: string) =>
      `${activities(count)} de versions 1.0x : mises à niveau vers la 2.03. Rien n’est deviné, et l’original reste gardé tel quel.`,
    done: 'Ce que la mise à niveau a fait',
    what: 'Quoi',
    fate: 'Sort',
    fates: { kept: 'laissé tel quel', changed: 'changé', dropped: 'non repris', added: 'ajouté' },
    count: 'Fois',
    first: 'Première place',
    counts: 'Tout est compté',
    kept: 'gardés',
    changed: 'changés',
    dropped: 'non repris',
    added: 'ajoutés',
    wholes: { elements: 'Éléments', attributes: 'Attributs', texts: 'Textes' },
    missing: 'Ce qui manque à la norme 2.03',
    missingLead: (count: string) =>
      `${activities(count)} : elles entrent, mais ne pourraient pas être publiées ainsi. Demandez au partenaire de compléter.`,
    part: 'Partie',
    parts: {
      'iati-activity/title': 'titre',
      'iati-activity/description': 'description',
      'iati-activity/participating-org': 'organisation participante',
      'iati-activity/activity-status': 'état de l’activité',
      'iati-activity/activity-date': 'date de l’activité',
      'iati-activity/reporting-org': 'organisation déclarante',
      'iati-activity/reporting-org/@type': 'type de l’organisation déclarante',
      'iati-activity/iati-identifier': 'identifiant',
      'iati-activity/activity-date/@iso-date': 'jour d’une date',
      'iati-activity/transaction/transaction-date': 'date d’une transaction',
      'iati-activity/transaction/value/@value-date': 'date de valeur',
      'iati-activity/transaction/transaction-type': 'type d’une transaction',
    } as Record<string, string>,
    sums: 'Montants avant et après',
    before: 'Avant',
    after: 'Après',
    same: 'Comptes et sommes sont les mêmes avant et après.',
    differ:
      'Des montants ne sont pas les mêmes avant et après la mise à niveau : n’acceptez pas ce fichier, prévenez qui tient le serveur.',
    upgraded: 'Mise à niveau de la norme',
    standard: 'Norme',
    readAs: (published: string, version: string, upgraded: boolean) =>
      `${published || 'non dite'}, ${upgraded ? 'mise à niveau vers la 2.03' : `lue comme ${version}`}`,
    ofActivity: (published: string) =>
      published === ''
        ? 'Cette activité ne dit pas la version de sa norme. Elle est montrée ici mise à niveau vers la 2.03 ; l’original est gardé.'
        : `Publiée dans la version ${published} de la norme. Elle est montrée ici mise à niveau vers la 2.03 ; l’original est gardé.`,
    console: (count: number, incomplete: number, changed: number, dropped: number, added: number) =>
      `Mise à niveau vers 2.03 : ${count} activités, ${changed} changements, ${dropped} non repris, ${added} ajouts ; ${incomplete} incomplètes`,
  },
};
