import { Document, Packer, Paragraph } from 'docx';
import { adoptGenericTerms, adoptTerms, findBodyByCode } from '#rooms/mechanism';
import type { Life } from './lived.ts';

/** Who kept the mechanism when the year began. */
const KEEPER = 'assitan-yelemani';

const GEC = [
  'Démo. Texte inventé pour la démonstration.',
  'Objet. Le Groupe Exécutif de Coopération réunit les chefs de coopération des partenaires. Il prépare les positions communes, suit les travaux des groupes thématiques et conduit le dialogue technique avec le Gouvernement.',
  'Composition. Chaque partenaire membre y a un siège, tenu par son chef de coopération et un suppléant habilité. Le Chef de file préside; le Pool Technique tient le secrétariat.',
  'Réunions. Le groupe se réunit le deuxième mercredi du mois. La convocation et les pièces partent sept jours avant la séance; le relevé de décisions est diffusé dix jours après au plus tard.',
  'Décisions. Le groupe cherche l’accord. Un point sans accord est porté à la Troïka élargie avec les positions en présence.',
].map((part) => part.replaceAll(';', '\u00a0;'));

const GROUPS = [
  'Démo. Texte inventé pour la démonstration.',
  'Objet. Le groupe est le lieu de la concertation technique des partenaires dans son secteur. Il partage les programmes, prépare les revues et parle d’une voix au ministère concerné.',
  'Conduite. Un partenaire coordonne le groupe pour deux ans; le partenaire sortant reste un an à ses côtés. Le siège vacant plus de six mois est porté à l’ordre du jour du GEC.',
  'Compte rendu. Le groupe tient un plan de travail annuel, diffuse un relevé de ses réunions et rend compte au GEC deux fois par an.',
  'Sous-groupes. Un sous-groupe suit les mêmes règles et rend compte à son groupe.',
].map((part) => part.replaceAll(';', '\u00a0;'));

const wordOf = (parts: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: parts.map((part) => new Paragraph({ text: part, spacing: { after: 160 } })) }] }));

/** Terms of reference of the GEC, and generic ones that every group shares. */
export async function bringMandates(life: Life): Promise<void> {
  const { house } = life;
  const since = { fromDay: '2018-01-01', toDay: null, origin: 'demo' as const };
  await life.as(KEEPER, async (actor) => {
    const gec = await findBodyByCode(house.db, actor, 'GEC');
    if (!gec) return;
    const said = { titleFr: 'Termes de référence du GEC', titleEn: 'Terms of reference of the GEC', content: GEC.join('\n\n') };
    const file = { name: 'termes-de-reference-gec-demo.docx', content: await wordOf([said.titleFr, ...GEC]) };
    const reference = 'Relevé du GEC, décembre 2017 (démo)';
    await adoptTerms(house, actor, gec.id, { ...since, ...said, reference, readers: 'public' }, file);
  });
  await life.as(KEEPER, (actor) => {
    const titles = { titleFr: 'Termes communs des groupes et sous-groupes', titleEn: 'Common terms of groups and sub-groups' };
    const reference = 'Retraite des coordonnateurs, décembre 2017 (démo)';
    return adoptGenericTerms(house, actor, ['gt', 'sgt'], { ...since, ...titles, reference, content: GROUPS.join('\n\n') });
  });
}
