// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const small: readonly string[] = [
  `ActivityDateType|1
1||Début prévu
2||Début réel
3||Fin prévue
4||Fin réelle`,
  `ActivityScope|1
1||Mondial
2||Régional
3||Multinational
4||National
5||Infranational: multiples régions administratives de premier niveau
6||Infranational: région administrative de premier niveau unique
7||Infranational: région administrative de second niveau unique
8||Un seul emplacement`,
  `ActivityStatus|1
1||Planification
2||Actif
3||Finalisation
4||Fermé
5||Annulé
6||Suspendu`,
  `AidType|1
A01||Soutien budgétaire général
A02||Soutien budgétaire sectoriel
B01||Contributions aux budgets réguliers des ONG, autres organismes privés, partenariats public-privé (PPP) et instituts de recherche
B02||Contributions aux budgets réguliers des institutions multilatérales
B021||Contributions aux budgets réguliers des institutions multilatérales
B022||Contributions de base aux fonds mondiaux
B03||Contributions à des programmes ou fonds à objectif spécifique gérés par des partenaires d'exécution
B031||Contributions aux mécanismes de financement multi-donateurs / multi-entités
B032||Contributions aux mécanismes de financement multi-donateurs / entité unique
B033||Contributions aux mécanismes de financement à un seul donateur et contributions affectées à un guichet de financement ou à un emplacement géographique
B04||Fonds communs/financements groupés
C01||Interventions de type projet
D01||Personnel du pays donneur
D02||Autres formes d’assistance technique
E01||Bourses/formations dans le pays donneur
E02||Coûts imputés des étudiants
F01||Allégement de la dette
G01||Frais administratifs non inclus ailleurs
H01||Sensibilisation au développement
H02||Refugiés/demandeurs d’asile dans les pays donneurs
H03||Demandeurs d’asile finalement acceptés
H04||Demandeurs d’asile finalement déboutés
H05||Personnes auxquelles le statut de réfugié a été accordé
H06||Réfugiés et demandeurs d'asile dans d'autres pays fournisseurs`,
  `AidType-category|1
A||Soutien budgétaire
B||Contributions aux budgets réguliers des organisations, programmes et financements groupés
C||Interventions de type projet
D||Experts et autres formes d’assistance technique
E||Bourses et autres frais d’étude dans les pays donneurs
F||Allégement de la dette
G||Frais administratifs non inclus ailleurs
H||Autres dépenses dans le pays donneur`,
  `AidTypeVocabulary|1
1||CAD OCDE
2
3
4`,
  `BudgetIdentifierSector|1
1.1
1.2
1.3
1.4
1.5
1.6
1.7
1.8
2.1
2.2
3.1
3.2
3.3
3.4
3.5
3.6
3.7
3.8
3.9
3.10
3.11
3.12
4.1
4.2
5.1
5.2
5.3
5.4
6.1
7.1
7.2`,
  `BudgetIdentifierSector-category|1
1
2
3
4
5
6
7`,
  `BudgetIdentifierVocabulary|1
!1||IITA
2||Plan comptable national
3||Autre système national
4||Organisation déclarante
5||Autre`,
  `BudgetNotProvided|1
1||Restrictions commerciales
2||Restrictions légales
3||Urgence à développement rapide`,
  `BudgetStatus|1
1||Indicatif
2||Engagé`,
  `BudgetType|1
1||Original
2||Révisé`,
  `CRSAddOtherFlags|1
1||Coopération technique pure
2||Approche-programme
3||Projet d'investissement
4||Financement associé`,
  `CashandVoucherModalities|1
1
2`,
  `CollaborationType|1
1||Bilatéral
2||Multilatéral (contributions des donneurs du CAD)
3||Contributions bilatérales au budget général d'organisations non gouvernementales, d'autres organisations de la société civile, de partenariats publics-privés et d'instituts de recherches
4||Apports des institutions multilatérales
6||Apports du secteur privé
7||Contributions bilatérales, notification ex post des activités des ONG financées par des contributions des donneurs au budget général de l'ONG
8||Coopération triangulaire bilatérale`,
  `ConditionType|1
1||Politique
2||Performance
3||Fiduciaire`,
  `ContactType|1
1||Renseignements généraux
2||Gestion de projet
3||Gestion financière
4||Communications`,
  `DescriptionType|1
1||Général
2||Objectifs
3||Groupes cibles
4||Autre`,
  `DisbursementChannel|1
1||Les fonds sont déboursés par l'entremise du ministère des Finances ou du Trésor central
2||Les fonds sont versés directement à l'organisation responsable de la mise en œuvre et gérés au moyen d'un compte bancaire distinct
3||Aide en nature : Les donateurs utilisent des organisations tierces, p. ex. des ONG ou des sociétés de gestion
4||Aide en nature : Les donateurs gèrent eux-mêmes les fonds`,
  `DocumentCategory|1
A01||Évaluation de l'incidence avant et après le projet
A02||Objectifs/raison d'être de l'activité
A03||Bénéficiaires finaux visés
A04||Conditions
A05||Budget
A06||Renseignements sommaires sur le contrat
A07||Examen du rendement du projet et évaluation
A08||Résultats et extrants
A09||Protocole d'entente (s'il y a entente entre toutes les parties)
A10||Appel d’offres
A11||Contrat
A12||Page Web sur l'activité
B01||Rapport annuel
B02||Stratégie organisationnelle
B03||Stratégie-pays
B04||Politique sur la répartition de l'aide
B05||Politique et procédure d'approvisionnement
B06||Rapport de vérification de l'organisation
B07||Rapport de vérification du pays
B08||Politique sur les exclusions
B09||Rapport d'évaluation de l'organisation
B10||Rapport d'évaluation nationale
B11||Stratégie sectorielle
B12||Stratégie thématique
B13||Protocole d'entente national
B14||Politique sur les évaluations
B15||Modalités générales
B16||Page Web sur l'organisation
B17||Page Web sur le pays/la région
B18||Page Web sur le secteur`,
  `DocumentCategory-category|1
A
B`,
  `EarmarkingCategory|1
1
2
3
4`,
  `FinanceType|1
1||RNB : Revenu national brut
110||Dons ordinaires
1100||Garanties/assurances
!111||Don hors réorganisation de la dette (y compris quasi-dons)
2||APD en % du RNB
210||Bonification d'intérêt
!211||Bonification d’intérêt octroyée aux exportateurs privés nationaux
3||Apports totaux en % du RNB
310||Souscriptions au capital sur la base des dépôt
311||Souscriptions au capital sur la base des encaissements
4||Population
!410||Prêt d’aide hors réorganisation de la dette
!411||Prêt lié à un investissement dans les pays en développement
!412||Prêt dans une coentreprise avec le pays bénéficiaire
!413||Prêt à un investisseur privé national
!414||Prêt à un exportateur privé national
421||Prêt ordinaire
422||Don remboursable
423||Obligations
424||Titres adossés à des actifs
425||Autres actifs de dette
431||Prêt subordonné
432||Action privilégiée
433||Autres instruments hybrides
!451||Crédits à l'exportation garantis du secteur non bancaire
!452||Fraction non garantie des crédits à l'exportation garantis du secteur bancaire
!453||Crédits à l'exportation du secteur bancaire
510||Action ordinaire
!511||Acquisition de prises de participation en dehors des coentreprises avec les pays en développement
!512||Autre acquisition de prises de participation
520||Parts dans des organismes collectifs d'investissement
530||Bénéfices réinvestis
610||Annulation/conversion de la dette : créance APD (P)
611||Annulation/conversion de la dette : créance APD (I)
612||Annulation/conversion de la dette : créance AASP (P)
613||Annulation/conversion de la dette : créance AASP (I)
614||Annulation/conversion de la dette : créance du secteur privé (P)
615||Annulation/conversion de la dette : créance du secteur privé (I)
616||Annulation/conversion de la dette : créance AASP (DSR)
617||Annulation/conversion de la dette : créance du secteur privé (DSR)
618||Annulation/conversion de la dette : autre
620||Rééchelonnement de la dette : créance APD (P)
621||Rééchelonnement de la dette : créance APD (I)
622||Rééchelonnement de la dette : créance AASP (P)
623||Rééchelonnement de la dette : créance AASP (I)
624||Rééchelonnement de la dette : créance du secteur privé (P)
625||Rééchelonnement de la dette : créance du secteur privé (I)
626||Rééchelonnement de la dette : créance AASP (RSD)
627||Rééchelonnement de la dette : créance du secteur privé (RSD)
630||Rééchelonnement de la dette : créance AASP (RSD – principal du prêt d’origine)
631||Rééchelonnement de la dette : créance AASP (RSD – intérêts du prêt d’origine)
632||Rééchelonnement de la dette : créance du secteur privé (RSD – principal du prêt d’origine)
633||Annulation/conversion de la dette : créance de crédit à l'exportation (P)
634||Annulation/conversion de la dette : créance de crédit à l'exportation (I)
635||Annulation de la dette : créance de crédit à l'exportation (DSR)
636||Rééchelonnement de la dette : créance de crédit à l'exportation (P)
637||Rééchelonnement de la dette : créance de crédit à l'exportation (I)
638||Rééchelonnement de la dette : créance de crédit à l'exportation (DSR)
639||Rééchelonnement de la dette : créance de crédit à l'exportation (DSR - principal du prêt originel)
!710||Investissement direct international
!711||Autre investissement direct international , y compris les bénéfices réinvestis
!712
!810||Obligations du secteur bancaire
!811||Obligations du secteur non bancaire
!910||Autres titres/créances du secteur bancaire
!911||Autres titres/créances du secteur non bancaire
!912||Titres et autres instruments émis par les agences multilatérales
!913`,
  `FinanceType-category|1
0||AUTRE QU’APPORTS
100||DONS
1000||GARANTIES ET AUTRES ENGAGEMENTS CONDITIONNELS NON PROVISIONNÉS
!200||BONIFICATION D’INTERET
!300||SOUSCRIPTION AU CAPITAL
!400||PRÊT
420||INSTRUMENTS DE DETTE
430||INSTRUMENTS DE DETTE
500||ACTIONS ET PARTS DANS DES VEHICULES COLLECTIFS D'INVESTISSEMENT
600||ALLEGEMENT DE LA DETTE
!700||INVESTISSEMENTS DIRECTS INTERNATIONAUX
!800||OBLIGATIONS
!900||AUTRES TITRES/CREANCES`,
  `FlowType|1
10||APD
!20||AASP
21||AASP hors crédits-export
22||AASP dont crédits export
30||Financement du développement privé
!35||Apports privés aux conditions du marché
36||IDE
37||Autres apports privés aux conditions du marché
40||non apports
50||Autres apports`,
  `GazetteerAgency|1
1||Geonames.org
2||National Geospatial-Intelligence Agency
3||Open Street Map`,
  `GeographicExactness|1
1||Exact
2||Approximatif`,
  `GeographicLocationClass|1
1||Région administrative
2||Lieu habité
3||Structure
4||Autre élément topographique`,
  `GeographicLocationReach|1
1||Activité
2||Bénéficiaires visés`,
  `GeographicVocabulary|1
A1||Global Administrative Unit Layers
A2||UN Second Administrative Level Boundary Project
A3||Global Administrative Areas
A4||Pays ISO (3166-1 alpha-2)
G1||Geonames
G2||OpenStreetMap`,
  `GeographicalPrecision|1
1||Lieu précis
2||Près d'un lieu précis
3||Division administrative de second niveau
4||Division administrative de premier niveau
5||Coordonnées estimées
6||Entité politique autonome
7||Imprécis - Capitale
8||Capitale locale ou nationale
9||Imprécis - Pays`,
  `HumanitarianScopeType|0
1||Urgence
2||Appel`,
  `HumanitarianScopeVocabulary|0
1-2||Glide
2-1||Plan humanitaire
99||Organisation déclarante`,
  `IATIOrganisationIdentifier|1
XI-IATI-1001
XI-IATI-1002
XI-IATI-ACATBA
XI-IATI-ADVZ
XI-IATI-AGR
XI-IATI-AIAS
XI-IATI-AJS
XI-IATI-ATTIC
XI-IATI-BBDN
XI-IATI-EBRD
XI-IATI-BEH
XI-IATI-CABI
XI-IATI-CWSEC
XI-IATI-DGF
XI-IATI-EC_DEVCO
XI-IATI-EC_ECHO
XI-IATI-ESFD
XI-IATI-EC_FPI
XI-IATI-EC_NEAR
XI-IATI-EFRD
XI-IATI-FIABEL
XI-IATI-GREDO
XI-IATI-IADB
XI-IATI-IFDC
XI-IATI-IKI
XI-IATI-KHF
XI-IATI-KHF_IFH
XI-IATI-LPI
XI-IATI-MIF
XI-IATI-NAGAAD
XI-IATI-NSO
XI-IATI-OCHASDC
XI-IATI-SGJ
XI-IATI-SORDI
XI-IATI-SPR
XI-IATI-SWSC
XI-IATI-UCES
XI-IATI-UDC
XI-IATI-UNPF
XI-IATI-WARDI
XI-IATI-WAI
XI-IATI-WBTF
XI-IATI-WVDRC
XI-IATI-RUF
XI-IATI-1MC`,
  `IndicatorMeasure|1
1||Unité
2||Pourcentage
3||Nominal
4||Ordinal
5||Qualitatif`,
  `IndicatorVocabulary|0
1
2
3
4
5
6
7
8
9
99`,
  `LoanRepaymentPeriod|0
1||Annuel
2||Semi-annuel
4||Trimestriel
12||Mensuel`,
  `LoanRepaymentType|1
1||Remboursements en tranches égales du principal
2||Rente
3||Montant forfaitaire
5||Autre`,
  `LocationType-category|1
A
H
L
P
R
S
T
U
V`,
  `OrganisationRole|1
1||Financement
2||Responsabilité
3||Octroi
4||Mise en œuvre`,
  `OrganisationType|1
10||Gouvernement
11
15||Autre secteur public
21||ONG internationale
22||ONG nationale
23||ONG regionale
24
30||Partenariat public-privé
40||Multilatéral
60||Fondation
70||Secteur privé
71
72
73
80||Universitaire, formation et recherche
90`,
  `OtherIdentifierType|1
A1||Identifiant interne de l’activité dans l’organisation en charge de l’élaboration du rapport
A2||Identifiant de l’activité dans le Système de notification des pays créanciers
A3||Identifiant précédent de l’activité
A4
A9||Autre identifiant de l’activité
B1||Identifiant précédent de l’organisation en charge de l’élaboration du rapport
B9||Autre identifiant de l’organisation`,
  `PolicyMarker|1
1||Egalité des genres
2||Aide à l'environnement
3||Développement participatif/Bonne gouvernance
4||Développement du commerce
5||Aide axée sur les objectifs de la Convention des Nations Unies sur la diversité biologique
6||Aide axée sur les objectifs de la Convention-cadre des Nations Unies sur les changements climatiques - Atténuation
7||Aide axée sur les objectifs de la Convention-cadre des Nations Unies sur les changements climatiques - Adaptation
8||Aide axée sur les objectifs de la Convention des Nations Unies sur la lutte contre la désertification
9||Santé génésique, maternelle, néonatale et infantile
10
11
12`,
  `PolicyMarkerVocabulary|1
1||OCDE CAD CRS
99||Organisation déclarante`,
  `PolicySignificance|1
0
1
2
3
4`,
  `PublisherType|1
1||Donateur
2||Récipiendaire
3||Agrégateur`,
  `Region|1
88||Etats ex-Yougoslavie non spécifié
89||Europe, régional
189||Nord du Sahara, régional
289||Sud du Sahara, régional
298||Afrique, régional
!380||Indes occ., régional
389||Caraïbes et Amérique centrale, régional
489||Amérique du Sud, régional
498||Amérique, régional
589||Moyen-Orient, régional
619||Asie centrale, régional
679||Asie du Sud, régional
689||Asie du Sud & C., régional
789||Extrême-Orient, régional
798||Asie, régional
889||Océanie, régional
998||Pays en développement, non spécifié
1027||Afrique de l'est, régional
1028||Afrique centrale, régional
1029||Afrique australe, régional
1030||Afrique occidentale, régional
1031||Caraïbes, régional
1032||Amérique centrale, régional
1033||Mélanésie, régional
1034||Micronésie, régional
1035||Polynésie, régional`,
  `RegionVocabulary|1
1||OCDE CAD
2||ONU
99||Organisation déclarante`,
  `RelatedActivityType|1
1||Parent
2||Descendant
3||Fratrie
4||Co-financée
5||Tiers`,
  `ResultType|1
1||Extrant
2||Effet
3||Impact
9||Autre`,
  `ResultVocabulary|1
99||Organisation déclarante`,
  `SectorCategory|1
111||Education, Niveau non spécifié
112||Education de Base
113||Education Secondaire
114||Education Post Secondaire
121||Santé, Général
122||Santé de Base
123||Maladies non-transmissibles (MNT)
130||Politique en Matière de Population/Santé&Fertilité
140||Distribution d'Eau et Assainissement
151||Gouvernement & Société Civile-général
152||Conflits, Paix et Sécurité
160||Infrastructure et Services Sociaux Divers
210||Transports et Entreposage
220||Communications
!230
231||Politique de l'énergie
232||Production d'électricité, sources renouvelables
233||Production d'électricité, sources non renouvelables
234||Centrales hybrides
235||Centrales nucléaires
236||Distribution de l'énergie
240||Banques et Services Financiers
250||Entreprises et Autres Services
311||Agriculture
312||Sylviculture
313||Pêche
321||Industries Manufacturières
322||Industries Extractives
323||Construction
331||Politique Commerciale et Réglementations
332||Tourisme
410||Protection de l'Environnement Général
430||Autres Multisecteurs
510||Soutien Budgétaire
520||Aide Alimentaire Dévelopmentale
530||Aide sous forme de Produits, Autre
600||Actions se Rapportant a la Dette
720||Intervention d'Urgence
730||Reconstruction & Réhabilitation
740||Prévention catastrophes/Préparation à leur survenue
910||Frais Administratifs des Donneurs
!920
930||Refugiés dans les Pays Donneurs
998||Non Affecté / Non Specifié`,
  `SectorVocabulary|1
1||Codes-secteurs OCDE CAD SNPC (5 chiffres)
2||Codes-secteurs OCDE CAD SNPC (3 chiffres)
3||Classification des fonctions gouvernementales (ONU)
4||Classification statistique sur les activités économiques dans l'Union européenne
5||Taxonomie nationale des entités exemptes (États-Unis)
6||AidData
7||ODD (objectif)
8||ODD (cible)
9||ODD (indicateur)
10||Groupes sectoriels d'aide humanitaire (Comité permanent interorganisations)
11
12
99||Organisation déclarante
98||Organisation déclarante 2`,
  `TagVocabulary|1
1
2
3
4
5
99`,
  `TiedStatus|1
3||Semi-conditionnelle
4||Conditionnelle
5||Sans condition`,
  `TransactionType|1
1||Fonds entrants
2||Engagement sortant
3||Décaissement
4||Dépenses
5||Paiements d’intérêts
6||Remboursement du prêt
7||Remboursement
8||Achat d'équité
9||Vente d'équité
10||Caution
11||Engagement entrant
12||Promesse sortante
13||Promesse entrante`,
  `UNSDG-Goals|1
1||Objectif 1. Éliminer la pauvreté sous toutes ses formes et partout dans le monde
2||Objectif 2. Éliminer la faim, assurer la sécurité alimentaire, améliorer la nutrition et promouvoir l’agriculture durable
3||Objectif 3. Permettre à tous de vivre en bonne santé et promouvoir le bien-être de tous à tout âge
4||Objectif 4. Assurer à tous une éducation équitable, inclusive et de qualité et des possibilités d’apprentissage tout au long de la vie
5||Objectif 5. Parvenir à l’égalité des sexes et autonomiser toutes les femmes et les filles
6||Objectif 6. Garantir l’accès de tous à des services d’alimentation en eau et d’assainissement gérés de façon durable
7||Objectif 7. Garantir l’accès de tous à des services énergétiques fiables, durables et modernes, à un coût abordable
8||Objectif 8. Promouvoir une croissance économique soutenue, partagée et durable, le plein emploi productif et un travail décent pour tous
9||Objectif 9. Bâtir une infrastructure résiliente, promouvoir une industrialisation durable qui profite à tous et encourager l’innovation
10||Objectif 10. Réduire les inégalités dans les pays et d’un pays à l’autre
11||Objectif 11. Faire en sorte que les villes et les établissements humains soient ouverts à tous, sûrs, résilients et durables
12||Objectif 12. Établir des modes de consommation et de production durables
13||Objectif 13. Prendre d’urgence des mesures pour lutter contre les changements climatiques et leurs répercussions
14||Objectif 14. Conserver et exploiter de manière durable les océans, les mers et les ressources marines aux fins du développement durable
15||Objectif 15. Préserver et restaurer les écosystèmes terrestres, en veillant à les exploiter de façon durable, gérer durablement les forêts, lutter contre la désertification, enrayer et inverser le processus de dégradation des terres et mettre fin à l’appauvrissement de la biodiversité
16||Objectif 16. Promouvoir l’avènement de sociétés pacifiques et inclusives aux fins du développement durable, assurer l’accès de tous à la justice et mettre en place, à tous les niveaux, des institutions efficaces, responsables et ouvertes à tous
17||Objectif 17. Renforcer les moyens de mettre en œuvre le Partenariat mondial pour le développement durable et le revitaliser`,
  `VerificationStatus|1
0
1`,
  `Version|1
1.01
1.02
1.03
1.04
1.05
2.01
2.02
2.03`,
];
