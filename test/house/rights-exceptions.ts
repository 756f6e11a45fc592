/** Entries of `app.routes` that are no page of a room: middleware and what stands before the door. Each with its reason. */
export const OUTSIDE_THE_WALKS: Readonly<Record<string, string>> = {
  'ALL /*': 'middleware: welcome, headers, compression, size of what is sent, weight, the door, the reception',
  'GET /client/*': 'built files, the same for everybody, before the door',
  'POST /entrer/code':
    'answers whoever proved a first factor minutes ago, which no walk does: src/rooms/accounts/second-factor/second-factor.test.ts',
  'POST /entrer/fournisseur': 'needs an identity provider: walked with a real one beside it, src/rooms/accounts/provider/provider.test.ts',
  'GET /entrer/fournisseur/retour': 'the same: what comes back proves who asks, and nobody else is let in',
  'GET /health': 'for a proxy or a supervisor, before the door: it says one word',
};

const OWN_LINK = 'the guest of a link reads the one card that the link was made for, and is refused every other';

/** Lines on which somebody outside the audience of a record is answered otherwise than where there is nothing. */
export const TOLD_ON_PURPOSE: Readonly<Record<string, string>> = {
  'POST /comptes/invites/:id{[0-9]{1,9}}/reprendre accounts-keepers specialist':
    'the Pool takes back the links that it made; the list is the keepers’',
  'POST /comptes/invites/:id{[0-9]{1,9}}/reprendre accounts-keepers assistant':
    'the Pool takes back the links that it made; the list is the keepers’',
  'GET /annuaire/:id{[0-9]+}/ma-fiche own invited': OWN_LINK,
  'POST /annuaire/:id{[0-9]+}/ma-fiche own invited': OWN_LINK,
  'POST /annuaire/:id{[0-9]+}/ma-fiche/juste own invited': OWN_LINK,
  'POST /annuaire/:id{[0-9]+}/ma-fiche/qui-voit-quoi own invited': OWN_LINK,
  'GET /annuaire/:id{[0-9]+}/photographie/changer own invited': OWN_LINK,
  'POST /annuaire/:id{[0-9]+}/photographie/changer own invited': OWN_LINK,
  'POST /annuaire/:id{[0-9]+}/photographie/retirer own invited': OWN_LINK,
};

/** Rules that no walk can be refused by, or can pass: each with its reason. Those of jobs alone are found by their only grantee. */
export const NEVER_REFUSED: Readonly<Record<string, string>> = {
  'decision.validate': 'a draft is not shown to those who may not write it: they are answered 404 before they are asked',
  'card.show': 'asked when `card.read-own` has already refused everybody else',
  'card.keep': 'hides a question of the directory; what it would answer is narrowed by the audience of the state of cards',
  'decision.succeed': 'asked within a merger of partners, when `partner.merge` has refused everybody else',
  'guest-link.make': 'asked by the convocation, when its own rule has already refused the same people',
};
const BY_AUDIENCE = 'everybody reads; what is read is narrowed by its audience, and the rule stands for «Qui peut quoi»';
export const NEVER_PASSED: Readonly<Record<string, string>> = {
  'card.keep': BY_AUDIENCE,
  'nomenclature.read': BY_AUDIENCE,
  'strategy.read': BY_AUDIENCE,
  'calendar.read': BY_AUDIENCE,
};
