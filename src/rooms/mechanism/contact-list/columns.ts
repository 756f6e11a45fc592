import { bare } from './names.ts';

export const LIST_FIELDS = ['name', 'given', 'family', 'email', 'phone', 'organisation', 'post', 'lang'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Which column of the list holds what; a field without a column is not in the list. */
export type Columns = Partial<Record<ListField, number>>;

/** Headings as they are met in lists, in French and in English, without accents. */
const HEADINGS: Readonly<Record<ListField, readonly string[]>> = {
  name: [
    'nom et prenom',
    'nom et prenoms',
    'nom prenom',
    'noms et prenoms',
    'prenom et nom',
    'prenoms et nom',
    'nom complet',
    'full name',
    'name',
    'contact',
    'personne',
    'participant',
  ],
  given: ['prenom', 'prenoms', 'first name', 'given name', 'forename', 'firstname'],
  family: ['nom', 'nom de famille', 'noms', 'family name', 'last name', 'surname', 'lastname'],
  email: [
    'adresse',
    'courriel',
    'email',
    'e mail',
    'mail',
    'mel',
    'adresse electronique',
    'adresse e mail',
    'adresse email',
    'adresse mail',
    'adresse de courriel',
    'email address',
    'e mail address',
    'address',
  ],
  phone: [
    'telephone',
    'tel',
    'telephones',
    'phone',
    'phone number',
    'telephone number',
    'mobile',
    'portable',
    'gsm',
    'cell',
    'numero de telephone',
    'contact telephonique',
  ],
  organisation: [
    'organisation',
    'organization',
    'organisme',
    'institution',
    'structure',
    'partenaire',
    'partner',
    'agence',
    'agency',
    'ptf',
    'service',
  ],
  post: ['fonction', 'poste', 'titre', 'qualite', 'function', 'position', 'title', 'job title', 'post', 'role'],
  lang: ['langue', 'language'],
};

/** Reads headings: each field takes the first column that bears one of its names. «Nom» alone, with no first name, is the whole name. */
export function columnsOf(headings: readonly (string | null)[]): Columns {
  const said = headings.map((heading) => bare(heading ?? ''));
  const found: Columns = {};
  for (const field of LIST_FIELDS) {
    const at = said.findIndex((heading) => HEADINGS[field].includes(heading));
    if (at >= 0) found[field] = at;
  }
  if (found.family !== undefined && found.given === undefined && found.name === undefined) {
    found.name = found.family;
    delete found.family;
  }
  return found;
}

const LOOKED_AT = 20;

/** The line of headings: the first of the first lines where two fields at least are recognised; the first line otherwise. */
export function headLine(rows: readonly (readonly (string | null)[])[]): number {
  const at = rows.slice(0, LOOKED_AT).findIndex((row) => Object.keys(columnsOf(row)).length >= 2);
  return Math.max(at, 0);
}

/** «A», «Z», «AA»: the column as a spreadsheet names it. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
