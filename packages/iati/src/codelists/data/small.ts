// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const small: readonly string[] = [
  `ActivityDateType|1
1|Planned start|Début prévu
2|Actual start|Début réel
3|Planned End|Fin prévue
4|Actual end|Fin réelle`,
  `ActivityScope|1
1|Global|Mondial
2|Regional|Régional
3|Multi-national|Multinational
4|National|National
5|Sub-national: Multi-first-level administrative areas|Infranational: multiples régions administratives de premier niveau
6|Sub-national: Single first-level administrative area|Infranational: région administrative de premier niveau unique
7|Sub-national: Single second-level administrative area|Infranational: région administrative de second niveau unique
8|Single location|Un seul emplacement`,
  `ActivityStatus|1
1|Pipeline/identification|Planification
2|Implementation|Actif
3|Finalisation|Finalisation
4|Closed|Fermé
5|Cancelled|Annulé
6|Suspended|Suspendu`,
  `AidType|1
A01|General budget support|Soutien budgétaire général
A02|Sector budget support|Soutien budgétaire sectoriel
B01|Core support to NGOs, other private bodies, PPPs and research institutes|Contributions aux budgets réguliers des ONG, autres organismes privés, partenariats public-privé (PPP) et instituts de recherche
B02|Core contributions to multilateral institutions and global funds|Contributions aux budgets réguliers des institutions multilatérales
B021|Core contributions to multilateral institutions|Contributions aux budgets réguliers des institutions multilatérales
B022|Core contributions to global funds|Contributions de base aux fonds mondiaux
B03|Contributions to specific-purpose programmes and funds managed by implementing partners|Contributions à des programmes ou fonds à objectif spécifique gérés par des partenaires d'exécution
B031|Contributions to multi-donor/multi-entity funding mechanisms|Contributions aux mécanismes de financement multi-donateurs / multi-entités
B032|Contributions to multi-donor/single-entity funding mechanisms|Contributions aux mécanismes de financement multi-donateurs / entité unique
B033|Contributions to single-donor funding mechanisms and contributions earmarked for a specific funding window or geographical location|Contributions aux mécanismes de financement à un seul donateur et contributions affectées à un guichet de financement ou à un emplacement géographique
B04|Basket funds/pooled funding|Fonds communs/financements groupés
C01|Project-type interventions|Interventions de type projet
D01|Donor country personnel|Personnel du pays donneur
D02|Other technical assistance|Autres formes d’assistance technique
E01|Scholarships/training in donor country|Bourses/formations dans le pays donneur
E02|Imputed student costs|Coûts imputés des étudiants
F01|Debt relief|Allégement de la dette
G01|Administrative costs not included elsewhere|Frais administratifs non inclus ailleurs
H01|Development awareness|Sensibilisation au développement
H02|Refugees/asylum seekers in donor countries|Refugiés/demandeurs d’asile dans les pays donneurs
H03|Asylum-seekers ultimately accepted|Demandeurs d’asile finalement acceptés
H04|Asylum-seekers ultimately rejected|Demandeurs d’asile finalement déboutés
H05|Recognised refugees|Personnes auxquelles le statut de réfugié a été accordé
H06|Refugees and asylum seekers in other provider countries|Réfugiés et demandeurs d'asile dans d'autres pays fournisseurs`,
  `AidType-category|1
A|Budget support|Soutien budgétaire
B|Core contributions and pooled programmes and funds|Contributions aux budgets réguliers des organisations, programmes et financements groupés
C|Project-type interventions|Interventions de type projet
D|Experts and other technical assistance|Experts et autres formes d’assistance technique
E|Scholarships and student costs in donor countries|Bourses et autres frais d’étude dans les pays donneurs
F|Debt relief|Allégement de la dette
G|Administrative costs not included elsewhere|Frais administratifs non inclus ailleurs
H|Other in-donor expenditures|Autres dépenses dans le pays donneur`,
  `AidTypeVocabulary|1
1|OECD DAC|CAD OCDE
2|Earmarking Category
3|Earmarking Modality
4|Cash and Voucher Modalities`,
  `BudgetIdentifierSector|1
1.1|Executive
1.2|Legislative
1.3|Accountability
1.4|External Affairs
1.5|General Personnel Services
1.6|Statistics
1.7|Other General Services
1.8|Elections
2.1|Justice, Law and Order
2.2|Defence
3.1|General Economic, Commercial and Labour Affairs
3.2|Public Works
3.3|Agriculture
3.4|Forestry
3.5|Fishing and Hunting
3.6|Energy
3.7|Mining and Mineral Development
3.8|Transport
3.9|Industry
3.10|Communications
3.11|Tourism
3.12|Microfinance and financial services
4.1|Water supply and Sanitation
4.2|Environment
5.1|Health
5.2|Recreation, Culture and Religion
5.3|Education
5.4|Social Protection, Land Housing and Community Amenities
6.1|Development Partner affairs
7.1|External to government sector
7.2|General Budget Support`,
  `BudgetIdentifierSector-category|1
1|General Public Service
2|Justice, Law, Order and Security
3|Economic Affairs
4|Water, Natural Resource Management and Environment
5|Social Affairs
6|Development Partner Affairs
7|General Budget Support and Aid support external to General Government Sector`,
  `BudgetIdentifierVocabulary|1
!1|IATI|IITA
2|Country Chart of Accounts|Plan comptable national
3|Other Country System|Autre système national
4|Reporting Organisation|Organisation déclarante
5|Other|Autre`,
  `BudgetNotProvided|1
1|Commercial Restrictions|Restrictions commerciales
2|Legal Restrictions|Restrictions légales
3|Rapid Onset Emergency|Urgence à développement rapide`,
  `BudgetStatus|1
1|Indicative|Indicatif
2|Committed|Engagé`,
  `BudgetType|1
1|Original|Original
2|Revised|Révisé`,
  `CRSAddOtherFlags|1
1|Free standing technical cooperation|Coopération technique pure
2|Programme-based approach|Approche-programme
3|Investment project|Projet d'investissement
4|Associated financing|Financement associé`,
  `CashandVoucherModalities|1
1|Cash Transfer
2|Voucher`,
  `CollaborationType|1
1|Bilateral|Bilatéral
2|Multilateral (inflows)|Multilatéral (contributions des donneurs du CAD)
3|Bilateral, core contributions to NGOs and other private bodies / PPPs|Contributions bilatérales au budget général d'organisations non gouvernementales, d'autres organisations de la société civile, de partenariats publics-privés et d'instituts de recherches
4|Multilateral outflows|Apports des institutions multilatérales
6|Private Sector Outflows|Apports du secteur privé
7|Bilateral, ex-post reporting on NGOs’ activities funded through core contributions|Contributions bilatérales, notification ex post des activités des ONG financées par des contributions des donneurs au budget général de l'ONG
8|Bilateral, triangular co-operation|Coopération triangulaire bilatérale`,
  `ConditionType|1
1|Policy|Politique
2|Performance|Performance
3|Fiduciary|Fiduciaire`,
  `ContactType|1
1|General Enquiries|Renseignements généraux
2|Project Management|Gestion de projet
3|Financial Management|Gestion financière
4|Communications|Communications`,
  `DescriptionType|1
1|General|Général
2|Objectives|Objectifs
3|Target Groups|Groupes cibles
4|Other|Autre`,
  `DisbursementChannel|1
1|Money is disbursed through central Ministry of Finance or Treasury|Les fonds sont déboursés par l'entremise du ministère des Finances ou du Trésor central
2|Money is disbursed directly to the implementing institution and managed through a separate bank account|Les fonds sont versés directement à l'organisation responsable de la mise en œuvre et gérés au moyen d'un compte bancaire distinct
3|Aid in kind: Donors utilise third party agencies, e.g. NGOs or management companies|Aide en nature : Les donateurs utilisent des organisations tierces, p. ex. des ONG ou des sociétés de gestion
4|Aid in kind: Donors manage funds themselves|Aide en nature : Les donateurs gèrent eux-mêmes les fonds`,
  `DocumentCategory|1
A01|Pre- and post-project impact appraisal|Évaluation de l'incidence avant et après le projet
A02|Objectives / Purpose of activity|Objectifs/raison d'être de l'activité
A03|Intended ultimate beneficiaries|Bénéficiaires finaux visés
A04|Conditions|Conditions
A05|Budget|Budget
A06|Summary information about contract|Renseignements sommaires sur le contrat
A07|Review of project performance and evaluation|Examen du rendement du projet et évaluation
A08|Results, outcomes and outputs|Résultats et extrants
A09|Memorandum of understanding (If agreed by all parties)|Protocole d'entente (s'il y a entente entre toutes les parties)
A10|Tender|Appel d’offres
A11|Contract|Contrat
A12|Activity web page|Page Web sur l'activité
B01|Annual report|Rapport annuel
B02|Institutional Strategy paper|Stratégie organisationnelle
B03|Country strategy paper|Stratégie-pays
B04|Aid Allocation Policy|Politique sur la répartition de l'aide
B05|Procurement Policy and Procedure|Politique et procédure d'approvisionnement
B06|Institutional Audit Report|Rapport de vérification de l'organisation
B07|Country Audit Report|Rapport de vérification du pays
B08|Exclusions Policy|Politique sur les exclusions
B09|Institutional Evaluation Report|Rapport d'évaluation de l'organisation
B10|Country Evaluation Report|Rapport d'évaluation nationale
B11|Sector strategy|Stratégie sectorielle
B12|Thematic strategy|Stratégie thématique
B13|Country-level Memorandum of Understanding|Protocole d'entente national
B14|Evaluations policy|Politique sur les évaluations
B15|General Terms and Conditions|Modalités générales
B16|Organisation web page|Page Web sur l'organisation
B17|Country/Region web page|Page Web sur le pays/la région
B18|Sector web page|Page Web sur le secteur`,
  `DocumentCategory-category|1
A|Activity Level
B|Organisation Level`,
  `EarmarkingCategory|1
1|Unearmarked
2|Softly Earmarked
3|Earmarked
4|Tightly Earmarked`,
  `FinanceType|1
1|GNI: Gross National Income|RNB : Revenu national brut
110|Standard grant|Dons ordinaires
1100|Guarantees/insurance|Garanties/assurances
!111|Subsidies to national private investors|Don hors réorganisation de la dette (y compris quasi-dons)
2|ODA % GNI|APD en % du RNB
210|Interest subsidy|Bonification d'intérêt
!211|Interest subsidy to national private exporters|Bonification d’intérêt octroyée aux exportateurs privés nationaux
3|Total Flows % GNI|Apports totaux en % du RNB
310|Capital subscription on deposit basis|Souscriptions au capital sur la base des dépôt
311|Capital subscription on encashment basis|Souscriptions au capital sur la base des encaissements
4|Population|Population
!410|Aid loan excluding debt reorganisation|Prêt d’aide hors réorganisation de la dette
!411|Investment-related loan to developing countries|Prêt lié à un investissement dans les pays en développement
!412|Loan in a joint venture with the recipient|Prêt dans une coentreprise avec le pays bénéficiaire
!413|Loan to national private investor|Prêt à un investisseur privé national
!414|Loan to national private exporter|Prêt à un exportateur privé national
421|Standard loan|Prêt ordinaire
422|Reimbursable grant|Don remboursable
423|Bonds|Obligations
424|Asset-backed securities|Titres adossés à des actifs
425|Other debt securities|Autres actifs de dette
431|Subordinated loan|Prêt subordonné
432|Preferred equity|Action privilégiée
433|Other hybrid instruments|Autres instruments hybrides
!451|Non-banks guaranteed export credits|Crédits à l'exportation garantis du secteur non bancaire
!452|Non-banks non-guaranteed portions of guaranteed export credits|Fraction non garantie des crédits à l'exportation garantis du secteur bancaire
!453|Bank export credits|Crédits à l'exportation du secteur bancaire
510|Common equity|Action ordinaire
!511|Acquisition of equity not part of joint venture in developing countries|Acquisition de prises de participation en dehors des coentreprises avec les pays en développement
!512|Other acquisition of equity|Autre acquisition de prises de participation
520|Shares in collective investment vehicles|Parts dans des organismes collectifs d'investissement
530|Reinvested earnings|Bénéfices réinvestis
610|Debt forgiveness: ODA claims (P)|Annulation/conversion de la dette : créance APD (P)
611|Debt forgiveness: ODA claims (I)|Annulation/conversion de la dette : créance APD (I)
612|Debt forgiveness: OOF claims (P)|Annulation/conversion de la dette : créance AASP (P)
613|Debt forgiveness: OOF claims (I)|Annulation/conversion de la dette : créance AASP (I)
614|Debt forgiveness: Private claims (P)|Annulation/conversion de la dette : créance du secteur privé (P)
615|Debt forgiveness: Private claims (I)|Annulation/conversion de la dette : créance du secteur privé (I)
616|Debt forgiveness: OOF claims (DSR)|Annulation/conversion de la dette : créance AASP (DSR)
617|Debt forgiveness: Private claims (DSR)|Annulation/conversion de la dette : créance du secteur privé (DSR)
618|Debt forgiveness: Other|Annulation/conversion de la dette : autre
620|Debt rescheduling: ODA claims (P)|Rééchelonnement de la dette : créance APD (P)
621|Debt rescheduling: ODA claims (I)|Rééchelonnement de la dette : créance APD (I)
622|Debt rescheduling: OOF claims (P)|Rééchelonnement de la dette : créance AASP (P)
623|Debt rescheduling: OOF claims (I)|Rééchelonnement de la dette : créance AASP (I)
624|Debt rescheduling: Private claims (P)|Rééchelonnement de la dette : créance du secteur privé (P)
625|Debt rescheduling: Private claims (I)|Rééchelonnement de la dette : créance du secteur privé (I)
626|Debt rescheduling: OOF claims (DSR)|Rééchelonnement de la dette : créance AASP (RSD)
627|Debt rescheduling: Private claims (DSR)|Rééchelonnement de la dette : créance du secteur privé (RSD)
630|Debt rescheduling: OOF claim (DSR – original loan principal)|Rééchelonnement de la dette : créance AASP (RSD – principal du prêt d’origine)
631|Debt rescheduling: OOF claim (DSR – original loan interest)|Rééchelonnement de la dette : créance AASP (RSD – intérêts du prêt d’origine)
632|Debt rescheduling: Private claim (DSR – original loan principal)|Rééchelonnement de la dette : créance du secteur privé (RSD – principal du prêt d’origine)
633|Debt forgiveness/conversion: export credit claims (P)|Annulation/conversion de la dette : créance de crédit à l'exportation (P)
634|Debt forgiveness/conversion: export credit claims (I)|Annulation/conversion de la dette : créance de crédit à l'exportation (I)
635|Debt forgiveness: export credit claims (DSR)|Annulation de la dette : créance de crédit à l'exportation (DSR)
636|Debt rescheduling: export credit claims (P)|Rééchelonnement de la dette : créance de crédit à l'exportation (P)
637|Debt rescheduling: export credit claims (I)|Rééchelonnement de la dette : créance de crédit à l'exportation (I)
638|Debt rescheduling: export credit claims (DSR)|Rééchelonnement de la dette : créance de crédit à l'exportation (DSR)
639|Debt rescheduling: export credit claim (DSR – original loan principal)|Rééchelonnement de la dette : créance de crédit à l'exportation (DSR - principal du prêt originel)
!710|Foreign direct investment, new capital outflow (includes reinvested earnings if separate identification not available)|Investissement direct international
!711|Other foreign direct investment, including reinvested earnings|Autre investissement direct international , y compris les bénéfices réinvestis
!712|Foreign direct investment, reinvested earnings
!810|Bank bonds|Obligations du secteur bancaire
!811|Non-bank bonds|Obligations du secteur non bancaire
!910|Other bank securities/claims|Autres titres/créances du secteur bancaire
!911|Other non-bank securities/claims|Autres titres/créances du secteur non bancaire
!912|Purchase of securities from issuing agencies|Titres et autres instruments émis par les agences multilatérales
!913|Securities and other instruments originally issued by multilateral agencies`,
  `FinanceType-category|1
0|NON FLOW ITEMS|AUTRE QU’APPORTS
100|GRANTS|DONS
1000|GUARANTEES AND OTHER UNFUNDED CONTINGENT LIABILITIES|GARANTIES ET AUTRES ENGAGEMENTS CONDITIONNELS NON PROVISIONNÉS
!200|INTEREST SUBSIDY|BONIFICATION D’INTERET
!300|CAPITAL SUBSCRIPTION|SOUSCRIPTION AU CAPITAL
!400|LOAN|PRÊT
420|DEBT INSTRUMENTS|INSTRUMENTS DE DETTE
430|MEZZANINE FINANCE INSTRUMENTS|INSTRUMENTS DE DETTE
500|EQUITY AND SHARES IN COLLECTIVE INVESTMENT VEHICLES|ACTIONS ET PARTS DANS DES VEHICULES COLLECTIFS D'INVESTISSEMENT
600|DEBT RELIEF|ALLEGEMENT DE LA DETTE
!700|INVESTMENT|INVESTISSEMENTS DIRECTS INTERNATIONAUX
!800|BONDS|OBLIGATIONS
!900|OTHER SECURITIES/CLAIMS|AUTRES TITRES/CREANCES`,
  `FlowType|1
10|ODA|APD
!20|OOF|AASP
21|Non-export credit OOF|AASP hors crédits-export
22|Officially supported export credits|AASP dont crédits export
30|Private Development Finance|Financement du développement privé
!35|Private Market|Apports privés aux conditions du marché
36|Private Foreign Direct Investment|IDE
37|Other Private flows at market terms|Autres apports privés aux conditions du marché
40|Non flow|non apports
50|Other flows|Autres apports`,
  `GazetteerAgency|1
1|Geonames.org|Geonames.org
2|National Geospatial-Intelligence Agency|National Geospatial-Intelligence Agency
3|Open Street Map|Open Street Map`,
  `GeographicExactness|1
1|Exact|Exact
2|Approximate|Approximatif`,
  `GeographicLocationClass|1
1|Administrative Region|Région administrative
2|Populated Place|Lieu habité
3|Structure|Structure
4|Other Topographical Feature|Autre élément topographique`,
  `GeographicLocationReach|1
1|Activity|Activité
2|Intended Beneficiaries|Bénéficiaires visés`,
  `GeographicVocabulary|1
A1|Global Admininistrative Unit Layers|Global Administrative Unit Layers
A2|UN Second Administrative Level Boundary Project|UN Second Administrative Level Boundary Project
A3|Global Administrative Areas|Global Administrative Areas
A4|ISO Country (3166-1 alpha-2)|Pays ISO (3166-1 alpha-2)
G1|Geonames|Geonames
G2|OpenStreetMap|OpenStreetMap`,
  `GeographicalPrecision|1
1|Exact location|Lieu précis
2|Near exact location|Près d'un lieu précis
3|Second order administrative division|Division administrative de second niveau
4|First order administrative division|Division administrative de premier niveau
5|Estimated coordinates|Coordonnées estimées
6|Independent political entity|Entité politique autonome
7|Unclear - capital|Imprécis - Capitale
8|Local or national capital|Capitale locale ou nationale
9|Unclear - country|Imprécis - Pays`,
  `HumanitarianScopeType|0
1|Emergency|Urgence
2|Appeal|Appel`,
  `HumanitarianScopeVocabulary|0
1-2|Glide|Glide
2-1|Humanitarian Plan|Plan humanitaire
99|Reporting Organisation|Organisation déclarante`,
  `IATIOrganisationIdentifier|1
XI-IATI-1001|The Coca-Cola Export Corporation
XI-IATI-1002|United Mission to Nepal
XI-IATI-ACATBA|Association Centrafricaine de Traduction de la Bible et Alphabetisation
XI-IATI-ADVZ|Agência de Desenvolvimento do Vale do Zambeze
XI-IATI-AGR|AgResults
XI-IATI-AIAS|Administração de Infra-Estruturas de Águas e Saneamento
XI-IATI-AJS|Associations des Juristes Sénégalaises (AJS)
XI-IATI-ATTIC|Association of Technicians in Information Technology and Communication (ATTIC)
XI-IATI-BBDN|Bangladesh Business & Disability Network
XI-IATI-EBRD|European Bank for Reconstruction and Development
XI-IATI-BEH|Benedictine Eye Hospital, Tororo
XI-IATI-CABI|CABI
XI-IATI-CWSEC|The Commonwealth Secretariat
XI-IATI-DGF|Democratic Governance Facility
XI-IATI-EC_DEVCO|European Commission – Development and Cooperation
XI-IATI-EC_ECHO|European Commission - Humanitarian Aid & Civil Protection
XI-IATI-ESFD|Economic and Social Fund for Development
XI-IATI-EC_FPI|European Commission – Service for Foreign Policy Instruments
XI-IATI-EC_NEAR|European Commission - Neighbourhood and Enlargement Negotiations
XI-IATI-EFRD|Engage Foundation for Research and Dialogue
XI-IATI-FIABEL|Federation of Institutional Actors Belgium (FIABEL)
XI-IATI-GREDO|Gargaar Relief and Development Organization
XI-IATI-IADB|Inter-American Development Bank
XI-IATI-IFDC|International Fertilizer Development Center
XI-IATI-IKI|International Climate Initiative (IKI)
XI-IATI-KHF|The King Hussein Foundation (KHF)
XI-IATI-KHF_IFH|Institute for Family Health
XI-IATI-LPI|Living Peace Institute
XI-IATI-MIF|Multilateral Investment Fund (MIF)
XI-IATI-NAGAAD|Nagaad Network (NAGAAD)
XI-IATI-NSO|Netherlands Space Office
XI-IATI-OCHASDC|United Nations Office for the Coordination of Humanitarian Affairs - Specially-Designated Contributions
XI-IATI-SGJ|Somali Gender Justice
XI-IATI-SORDI|Somali Research and Development Institute
XI-IATI-SPR|Synergie des Femmes pour la Paix et la Réconciliation des Peuples des Grands Lacs d'Afrique (SPR)
XI-IATI-SWSC|Somali Women Study Centre
XI-IATI-UCES|Umbrella for Community Education in Somalia
XI-IATI-UDC|United Darfur Committees
XI-IATI-UNPF|UN Pooled funds
XI-IATI-WARDI|Wardi Relief and Development Initiative
XI-IATI-WAI|WASH Alliance International
XI-IATI-WBTF|World Bank Trust Funds (WBTF)
XI-IATI-WVDRC|World Vision DRC
XI-IATI-RUF|Red Umbrella Fund
XI-IATI-1MC|1 More Cup`,
  `IndicatorMeasure|1
1|Unit|Unité
2|Percentage|Pourcentage
3|Nominal|Nominal
4|Ordinal|Ordinal
5|Qualitative|Qualitatif`,
  `IndicatorVocabulary|0
1|WHO Registry
2|Sphere Handbook
3|US Foreign Assistance Framework
4|World Bank World Development Indicators
5|UN Millennium Development Goals Indicators
6|UNOCHA Humanitarian Response Indicators
7|HIV/AIDS Indicator Registry
8|Harmonized Indicators for Private Sector (HIPSO)
9|UN Sustainable Development Goals (SDG) Indicators
99|Reporting Organisation`,
  `LoanRepaymentPeriod|0
1|Annual|Annuel
2|Semi-annual|Semi-annuel
4|Quarterly|Trimestriel
12|Monthly|Mensuel`,
  `LoanRepaymentType|1
1|Equal Principal Payments (EPP)|Remboursements en tranches égales du principal
2|Annuity|Rente
3|Lump sum|Montant forfaitaire
5|Other|Autre`,
  `LocationType-category|1
A|Administrative Region
H|Hydrographic
L|Area
P|Populated Place
R|Streets/Highways/Roads
S|Spot Features
T|Hypsographic
U|Undersea
V|Vegetation`,
  `OrganisationRole|1
1|Funding|Financement
2|Accountable|Responsabilité
3|Extending|Octroi
4|Implementing|Mise en œuvre`,
  `OrganisationType|1
10|Government|Gouvernement
11|Local Government
15|Other Public Sector|Autre secteur public
21|International NGO|ONG internationale
22|National NGO|ONG nationale
23|Regional NGO|ONG regionale
24|Partner Country based NGO
30|Public Private Partnership|Partenariat public-privé
40|Multilateral|Multilatéral
60|Foundation|Fondation
70|Private Sector|Secteur privé
71|Private Sector in Provider Country
72|Private Sector in Aid Recipient Country
73|Private Sector in Third Country
80|Academic, Training and Research|Universitaire, formation et recherche
90|Other`,
  `OtherIdentifierType|1
A1|Reporting Organisation's internal activity identifier|Identifiant interne de l’activité dans l’organisation en charge de l’élaboration du rapport
A2|CRS Activity identifier|Identifiant de l’activité dans le Système de notification des pays créanciers
A3|Previous Activity Identifier|Identifiant précédent de l’activité
A4|FTS Flow ID
A9|Other Activity Identifier|Autre identifiant de l’activité
B1|Previous Reporting Organisation Identifier|Identifiant précédent de l’organisation en charge de l’élaboration du rapport
B9|Other Organisation Identifier|Autre identifiant de l’organisation`,
  `PolicyMarker|1
1|Gender Equality|Egalité des genres
2|Aid to Environment|Aide à l'environnement
3|Participatory Development/Good Governance|Développement participatif/Bonne gouvernance
4|Trade Development|Développement du commerce
5|Aid Targeting the Objectives of the Convention on Biological Diversity|Aide axée sur les objectifs de la Convention des Nations Unies sur la diversité biologique
6|Aid Targeting the Objectives of the Framework Convention on Climate Change - Mitigation|Aide axée sur les objectifs de la Convention-cadre des Nations Unies sur les changements climatiques - Atténuation
7|Aid Targeting the Objectives of the Framework Convention on Climate Change - Adaptation|Aide axée sur les objectifs de la Convention-cadre des Nations Unies sur les changements climatiques - Adaptation
8|Aid Targeting the Objectives of the Convention to Combat Desertification|Aide axée sur les objectifs de la Convention des Nations Unies sur la lutte contre la désertification
9|Reproductive, Maternal, Newborn and Child Health (RMNCH)|Santé génésique, maternelle, néonatale et infantile
10|Disaster Risk Reduction(DRR)
11|Disability
12|Nutrition`,
  `PolicyMarkerVocabulary|1
1|OECD DAC CRS|OCDE CAD CRS
99|Reporting Organisation|Organisation déclarante`,
  `PolicySignificance|1
0|not targeted
1|significant objective
2|principal objective
3|principal objective AND in support of an action programme
4|Explicit primary objective`,
  `PublisherType|1
1|Aid Provider|Donateur
2|Aid Recipient|Récipiendaire
3|Aggregator|Agrégateur`,
  `Region|1
88|States Ex-Yugoslavia unspecified|Etats ex-Yougoslavie non spécifié
89|Europe, regional|Europe, régional
189|North of Sahara, regional|Nord du Sahara, régional
289|South of Sahara, regional|Sud du Sahara, régional
298|Africa, regional|Afrique, régional
!380|West Indies, regional|Indes occ., régional
389|Caribbean & Central America, regional|Caraïbes et Amérique centrale, régional
489|South America, regional|Amérique du Sud, régional
498|America, regional|Amérique, régional
589|Middle East, regional|Moyen-Orient, régional
619|Central Asia, regional|Asie centrale, régional
679|South Asia, regional|Asie du Sud, régional
689|South & Central Asia, regional|Asie du Sud & C., régional
789|Far East Asia, regional|Extrême-Orient, régional
798|Asia, regional|Asie, régional
889|Oceania, regional|Océanie, régional
998|Developing countries, unspecified|Pays en développement, non spécifié
1027|Eastern Africa, regional|Afrique de l'est, régional
1028|Middle Africa, regional|Afrique centrale, régional
1029|Southern Africa, regional|Afrique australe, régional
1030|Western Africa, regional|Afrique occidentale, régional
1031|Caribbean, regional|Caraïbes, régional
1032|Central America, regional|Amérique centrale, régional
1033|Melanesia, regional|Mélanésie, régional
1034|Micronesia, regional|Micronésie, régional
1035|Polynesia, regional|Polynésie, régional`,
  `RegionVocabulary|1
1|OECD DAC|OCDE CAD
2|UN|ONU
99|Reporting Organisation|Organisation déclarante`,
  `RelatedActivityType|1
1|Parent|Parent
2|Child|Descendant
3|Sibling|Fratrie
4|Co-funded|Co-financée
5|Third Party|Tiers`,
  `ResultType|1
1|Output|Extrant
2|Outcome|Effet
3|Impact|Impact
9|Other|Autre`,
  `ResultVocabulary|1
99|Reporting Organisation|Organisation déclarante`,
  `SectorCategory|1
111|Education, Level Unspecified|Education, Niveau non spécifié
112|Basic Education|Education de Base
113|Secondary Education|Education Secondaire
114|Post-Secondary Education|Education Post Secondaire
121|Health, General|Santé, Général
122|Basic Health|Santé de Base
123|Non-communicable diseases (NCDs)|Maladies non-transmissibles (MNT)
130|Population Policies/Programmes & Reproductive Health|Politique en Matière de Population/Santé&Fertilité
140|Water Supply & Sanitation|Distribution d'Eau et Assainissement
151|Government & Civil Society-general|Gouvernement & Société Civile-général
152|Conflict, Peace & Security|Conflits, Paix et Sécurité
160|Other Social Infrastructure & Services|Infrastructure et Services Sociaux Divers
210|Transport & Storage|Transports et Entreposage
220|Communications|Communications
!230|ENERGY GENERATION AND SUPPLY
231|Energy Policy|Politique de l'énergie
232|Energy generation, renewable sources|Production d'électricité, sources renouvelables
233|Energy generation, non-renewable sources|Production d'électricité, sources non renouvelables
234|Hybrid energy plants|Centrales hybrides
235|Nuclear energy plants|Centrales nucléaires
236|Energy distribution|Distribution de l'énergie
240|Banking & Financial Services|Banques et Services Financiers
250|Business & Other Services|Entreprises et Autres Services
311|Agriculture|Agriculture
312|Forestry|Sylviculture
313|Fishing|Pêche
321|Industry|Industries Manufacturières
322|Mineral Resources & Mining|Industries Extractives
323|Construction|Construction
331|Trade Policies & Regulations|Politique Commerciale et Réglementations
332|Tourism|Tourisme
410|General Environment Protection|Protection de l'Environnement Général
430|Other Multisector|Autres Multisecteurs
510|General Budget Support|Soutien Budgétaire
520|Development Food Assistance|Aide Alimentaire Dévelopmentale
530|Other Commodity Assistance|Aide sous forme de Produits, Autre
600|Action Relating to Debt|Actions se Rapportant a la Dette
720|Emergency Response|Intervention d'Urgence
730|Reconstruction Relief & Rehabilitation|Reconstruction & Réhabilitation
740|Disaster Prevention & Preparedness|Prévention catastrophes/Préparation à leur survenue
910|Administrative Costs of Donors|Frais Administratifs des Donneurs
!920|SUPPORT TO NON- GOVERNMENTAL ORGANISATIONS (NGOs)
930|Refugees in Donor Countries|Refugiés dans les Pays Donneurs
998|Unallocated / Unspecified|Non Affecté / Non Specifié`,
  `SectorVocabulary|1
1|OECD DAC CRS Purpose Codes (5 digit)|Codes-secteurs OCDE CAD SNPC (5 chiffres)
2|OECD DAC CRS Purpose Codes (3 digit)|Codes-secteurs OCDE CAD SNPC (3 chiffres)
3|Classification of the Functions of Government (UN)|Classification des fonctions gouvernementales (ONU)
4|Statistical classification of economic activities in the European Community|Classification statistique sur les activités économiques dans l'Union européenne
5|National Taxonomy for Exempt Entities (USA)|Taxonomie nationale des entités exemptes (États-Unis)
6|AidData|AidData
7|SDG Goal|ODD (objectif)
8|SDG Target|ODD (cible)
9|SDG Indicator|ODD (indicateur)
10|Humanitarian Global Clusters (Inter-Agency Standing Committee)|Groupes sectoriels d'aide humanitaire (Comité permanent interorganisations)
11|North American Industry Classification System (NAICS)
12|UN System Function
99|Reporting Organisation|Organisation déclarante
98|Reporting Organisation 2|Organisation déclarante 2`,
  `TagVocabulary|1
1|Agrovoc
2|UN Sustainable Development Goals (SDG)
3|UN Sustainable Development Goals (SDG) Targets
4|Team Europe Initiatives
5|Global Food and Nutrition Security (GFNS) Preparedness Plan (PP)
99|Reporting Organisation`,
  `TiedStatus|1
3|Partially tied|Semi-conditionnelle
4|Tied|Conditionnelle
5|Untied|Sans condition`,
  `TransactionType|1
1|Incoming Funds|Fonds entrants
2|Outgoing Commitment|Engagement sortant
3|Disbursement|Décaissement
4|Expenditure|Dépenses
5|Interest Payment|Paiements d’intérêts
6|Loan Repayment|Remboursement du prêt
7|Reimbursement|Remboursement
8|Purchase of Equity|Achat d'équité
9|Sale of Equity|Vente d'équité
10|Credit Guarantee|Caution
11|Incoming Commitment|Engagement entrant
12|Outgoing Pledge|Promesse sortante
13|Incoming Pledge|Promesse entrante`,
  `UNSDG-Goals|1
1|Goal 1. End poverty in all its forms everywhere|Objectif 1. Éliminer la pauvreté sous toutes ses formes et partout dans le monde
2|Goal 2. End hunger, achieve food security and improved nutrition and promote sustainable agriculture|Objectif 2. Éliminer la faim, assurer la sécurité alimentaire, améliorer la nutrition et promouvoir l’agriculture durable
3|Goal 3. Ensure healthy lives and promote well-being for all at all ages|Objectif 3. Permettre à tous de vivre en bonne santé et promouvoir le bien-être de tous à tout âge
4|Goal 4. Ensure inclusive and equitable quality education and promote lifelong learning opportunities for all|Objectif 4. Assurer à tous une éducation équitable, inclusive et de qualité et des possibilités d’apprentissage tout au long de la vie
5|Goal 5. Achieve gender equality and empower all women and girls|Objectif 5. Parvenir à l’égalité des sexes et autonomiser toutes les femmes et les filles
6|Goal 6. Ensure availability and sustainable management of water and sanitation for all|Objectif 6. Garantir l’accès de tous à des services d’alimentation en eau et d’assainissement gérés de façon durable
7|Goal 7. Ensure access to affordable, reliable, sustainable and modern energy for all|Objectif 7. Garantir l’accès de tous à des services énergétiques fiables, durables et modernes, à un coût abordable
8|Goal 8. Promote sustained, inclusive and sustainable economic growth, full and productive employment and decent work for all|Objectif 8. Promouvoir une croissance économique soutenue, partagée et durable, le plein emploi productif et un travail décent pour tous
9|Goal 9. Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation|Objectif 9. Bâtir une infrastructure résiliente, promouvoir une industrialisation durable qui profite à tous et encourager l’innovation
10|Goal 10. Reduce inequality within and among countries|Objectif 10. Réduire les inégalités dans les pays et d’un pays à l’autre
11|Goal 11. Make cities and human settlements inclusive, safe, resilient and sustainable|Objectif 11. Faire en sorte que les villes et les établissements humains soient ouverts à tous, sûrs, résilients et durables
12|Goal 12. Ensure sustainable consumption and production patterns|Objectif 12. Établir des modes de consommation et de production durables
13|Goal 13. Take urgent action to combat climate change and its impacts|Objectif 13. Prendre d’urgence des mesures pour lutter contre les changements climatiques et leurs répercussions
14|Goal 14. Conserve and sustainably use the oceans, seas and marine resources for sustainable development|Objectif 14. Conserver et exploiter de manière durable les océans, les mers et les ressources marines aux fins du développement durable
15|Goal 15. Protect, restore and promote sustainable use of terrestrial ecosystems, sustainably manage forests, combat desertification, and halt and reverse land degradation and halt biodiversity loss|Objectif 15. Préserver et restaurer les écosystèmes terrestres, en veillant à les exploiter de façon durable, gérer durablement les forêts, lutter contre la désertification, enrayer et inverser le processus de dégradation des terres et mettre fin à l’appauvrissement de la biodiversité
16|Goal 16. Promote peaceful and inclusive societies for sustainable development, provide access to justice for all and build effective, accountable and inclusive institutions at all levels|Objectif 16. Promouvoir l’avènement de sociétés pacifiques et inclusives aux fins du développement durable, assurer l’accès de tous à la justice et mettre en place, à tous les niveaux, des institutions efficaces, responsables et ouvertes à tous
17|Goal 17. Strengthen the means of implementation and revitalize the Global Partnership for Sustainable Development|Objectif 17. Renforcer les moyens de mettre en œuvre le Partenariat mondial pour le développement durable et le revitaliser`,
  `VerificationStatus|1
0|Not verified
1|Verified`,
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
