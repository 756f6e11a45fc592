// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const sector: readonly string[] = [
  `Sector|1
11110||Politique de l'éducation et gestion administrative
11120||Equipements scolaires et formation
11130||Formation des enseignants
11182||Recherche en éducation
11220||Enseignement primaire
11230||Education pour une meilleure qualité de vie pour les adultes
11231||Éducation pour une meilleure qualité de vie pour les jeunes
11232||Education primaire des adultes
11240||Education de la petite enfance
11250||Alimentation à l'école
11260||Premier cycle de l'enseignement secondaire
11320||Enseignement secondaire supérieur (modifié et comprend les données de 11322)
!11321||Premier cycle de l'enseignement secondaire
!11322||Deuxième cycle de l'enseignement secondaire
11330||Formation professionnelle
11420||Enseignement supérieur
11430||Formation technique supérieure de gestion
12110||Politique de la santé et gestion administrative
12181||Education et formation médicales
12182||Recherche médicale
12191||Services médicaux
12196||Statistiques et données sur la santé
12220||Soins et services de santé de base
12230||Infrastructure pour la santé de base
12240||Nutrition de base
12250||Lutte contre les maladies infectieuses
12261||Education sanitaire
12262||Lutte contre le paludisme
12263||Lutte contre la tuberculose
12264||Lutte contre la COVID-19
12281||Formation de personnel de santé
12310||Lutte contre les MNT, général
12320||Lutte contre l'usage du tabac
12330||Lutte contre l'usage nocif de l'alcool et des drogues
12340||Promotion de la santé mentale et du bien-être
12350||Autre prévention et traitement des MNT
12382||Recherche pour la prévention et le contrôle des MNT
13010||Politique/programmes en matière de population et gestion administrative
13020||Soins en matière de fertilité
13030||Planification familiale
13040||Lutte contre les MST et VIH/sida
13081||Formation de personnel en matière de population et de santé et fertilité
13096||Statistiques et données démographiques
14010||Politique et gestion administrative du secteur de l'eau
14015||Préservation des ressources en eau (y compris collecte de données)
14020||Approvisionnement en eau et assainissement - systèmes à grande échelle
14021||Approvisionnement en eau – systèmes à grande échelle
14022||Assainissement - systèmes à grande échelle
14030||Approvisionnement en eau potable et assainissement - dispositifs de base
14031||Approvisionnement en eau potable – dispositifs de base
14032||Assainissement - dispositifs de base
14040||Aménagement de bassins fluviaux
14050||Traitement des déchets
14081||Education et formation dans la distribution d'eau et d'assainissement
15110||Politiques publiques et gestion administrative
15111||Gestion des finances publiques
15112||Décentralisation et soutien aux administrations infranationales
15113||Organisations et institutions pour la lutte contre la corruption
15114||Mobilisation des ressources intérieures
15116||Recouvrement de l'impôt
15117||Planification budgétaire
15118||Contrôle interne national
15119||Gestion de l'aide et de la dette publique
!15120
15121||Affaires étrangères
15122||Missions diplomatiques
15123||Gestion de l'aide étrangère des pays en développement
15124||Services généraux de personnel
15125||Marchés publics
15126||Autres services généraux
15127||Suivi et evaluation au niveau national
15128||Financement des gouvernements locaux
15129||Autres transferts du centre à des institutions
15130||Développement des services légaux et judiciaires
15131||Développement et administration des politiques de justice et de maintien de l'ordre
15132||Police
15133||Incendies et services de sauvetage
15134||Système judiciaire
15135||Ombudsman
15136||Immigration
15137||Prisons
!15140
15142||Politique macroéconomique
15143||Services météorologiques
15144||Élaboration des normes nationales
15150||Participation démocratique et société civile
15151||Élections
15152||Assemblées législatives et partis politiques
15153||Médias et liberté de l'information
15154||Exécutif
15155||Politique et administration fiscales
15156||Mobilisation des ressources intérieures autre que les recettes non-fiscales
15160||Droits de la personne
!15161
!15162
!15163
!15164
15170||Organisations et mouvements de défense des droits des femmes et institutions gouvernementales
15180||Élimination de la violence à l'égard des femmes et des filles
15185||Administration publique locale
15190||Faciliter la migration et la mobilité de façon ordonnée, sans danger, régulière et responsable
15196||Statistiques et données du gouvernement et de la société civile
15210||Gestion et réforme des systèmes de sécurité
15220||Dispositifs civils de construction de la paix, et de prévention et de règlement des conflits
15230||Participation à des opérations internationales de maintien de la paix
15240||Réintégration et contrôle des armes légères et de petit calibre
15250||Enlèvement des mines terrestres et restes explosifs de guerre
15261||Enfants soldats (Prévention et démobilisation)
16010||Protection sociale
16011||Politiques, planification et administration des services de protection sociale
16012||Protection sociale (excluant retraites)
16013||Retraites
16014||Régimes de retraite des fonctionnaires
16015||Services sociaux (y compris jeunes, femmes et enfants)
16020||Création d'emplois
16030||Politique du logement et gestion administrative
16040||Logement à coût réduit
16050||Aide plurisectorielle pour les services sociaux de base
16061||Culture et loisirs
16062||Renforcement des capacités statistiques
16063||Lutte contre le trafic de drogues
16064||Atténuation de l'impact social du VIH/sida
16065||Récréation et sport
16066||Culture
16070||Droits du travail
16080||Dialogue social
21010||Politique des transports et gestion administrative
21011||Politiques, planification et administration des transports
21012||Transports en commun
21013||Réglementation des transports
21020||Transport routier
21021||Construction des voies de desserte
21022||Entretien des voies de desserte
21023||Construction des routes nationales
21024||Entretien des routes nationales
21030||Transport ferroviaire
21040||Transport par voies d'eau
21050||Transport aérien
21061||Stockage
21081||Education/formation dans les transports et le stockage
22010||Politique des communications et gestion administrative
22011||Politiques, planification et administration des communications
22012||Services postaux
22013||Services d'information
22020||Télécommunications
22030||Radio, télévision, presse écrite
22040||Technologies de l'information et de la communication (TIC)
!23010
!23020
!23030
!23040
!23050
!23061
!23062
!23063
!23064
!23065
!23066
!23067
!23068
!23069
!23070
!23081
!23082
23110||Politique énergétique et gestion administrative
23111||Politiques, planification et administration du secteur de l'énergie
23112||Réglementation de l'énergie
23181||Éducation et formation dans le domaine de l'énergie
23182||Recherche dans le domaine de l'énergie
23183||Économies d'énergie et efficacité du côté de la demande
23210||Production d'énergie, sources renouvelables - multiples technologies
23220||Centrales hydrauliques
23230||Energie solaire pour réseaux centralisés
23231||Energie solaire pour réseaux isolés et systèmes autonomes
23232||Energie solaire - usage thermique
23240||Énergie éolienne
23250||Énergie marine
23260||Énergie géothermique
23270||Centrales à biocombustibles
23310||Production d'énergie, sources non renouvelables - non spécifié
23320||Centrales au charbon
23330||Centrales au fioul
23340||Centrales au gaz naturel
23350||Centrales thermiques classiques avec captage et stockage du carbone (CSC)
23360||Production d'électricité, déchets non renouvelables
23410||Centrales hybrides
23510||Centrales nucléaires et sûreté nucléaire
23610||Production de chaleur seule
23620||Réseaux urbains de chaleur et de froid
23630||Transport et distribution d'électricité (réseaux centralisés)
23631||Transport et distribution d'électricité (petits réseaux isolés)
23640||Distribution au détail de gaz
23641||Distribution au détail de carburants fossiles liquide ou solides
23642||Infrastructures électriques à l'usage de la mobilité
24010||Politique des finances et gestion administrative
24020||Institutions monétaires
24030||Intermédiaires financiers officiels
24040||Intermédiaires financiers du secteur informel et semi formel
24050||Facilitation, promotion et optimisation des transferts de fonds des migrants
24081||Education/formation bancaire et dans les services financiers
25010||Politique commerciale et administration
25020||Privatisation
25030||Business development services
25040||Code de conduite responsable
31110||Politique agricole et gestion administrative
31120||Développement agricole
31130||Ressources en terres cultivables
31140||Ressources en eau à usage agricole
31150||Produits à usage agricole
31161||Production agricole
31162||Production industrielle de récoltes/récoltes destinées à l'exportation
31163||Bétail
31164||Réforme agraire
31165||Développement agricole alternatif
31166||Vulgarisation agricole
31181||Education et formation dans le domaine agricole
31182||Recherche agronomique
31191||Services agricoles
31192||Protection des plantes et des récoltes, lutte antiacridienne
31193||Services financiers agricoles
31194||Coopératives agricoles
31195||Services vétérinaires (bétail)
31210||Politique de la sylviculture et gestion administrative
31220||Développement sylvicole
31261||Reboisement (bois de chauffage et charbon de bois)
31281||Education et formation en sylviculture
31282||Recherche en sylviculture
31291||Services sylvicoles
31310||Politique de la pêche et gestion administrative
31320||Développement de la pêche
31381||Education et formation dans le domaine de la pêche
31382||Recherche dans le domaine de la pêche
31391||Services dans le domaine de la pêche
32110||Politique de l'industrie et gestion administrative
32120||Développement industriel
32130||Développement des Petites et moyennes entreprises (PME)
32140||Artisanat
32161||Agro-industries
32162||Industries forestières
32163||Industrie textile, cuirs et produits similaires
32164||Produits chimiques
32165||Production d'engrais chimiques
32166||Ciment, chaux et plâtre
32167||Fabrication d'énergie (combustibles fossiles)
32168||Produits pharmaceutiques
32169||Industrie métallurgique de base
32170||Industries des métaux non ferreux
32171||Construction mécanique et électrique
32172||Matériel de transport
32173||Production de biocarburants modernes
32174||Production d'appareils de cuisine propres
32182||Recherche et développement technologiques
32210||Politique de l'industrie extractive et gestion administrative
32220||Prospection et exploration des minerais
32261||Charbon
32262||Pétrole et gaz (en amont)
32263||Métaux ferreux
32264||Métaux non ferreux
32265||Métaux et minerais précieux
32266||Minerais industriels
32267||Engrais minéraux
32268||Ressources des fonds marins
32310||Politique de la construction et gestion administrative
33110||Politique commerciale et gestion administrative
33120||Facilitation du commerce
33130||Accords commerciaux régionaux
33140||Négociations commerciales multilatérales
33150||Ajustement lié au commerce
33181||Education/formation dans le domaine du commerce
33210||Politique du tourisme et gestion administrative
41010||Politique de l'environnement et gestion administrative
41020||Protection de la biosphère
41030||Diversité biologique
41040||Protection des sites
!41050||Prévention et lutte contre les inondations
41081||Education et formation environnementales
41082||Recherche environnementale
43010||Aide plurisectorielle
43030||Développement et gestion urbaine
43031||Politique et gestion du territoire urbain
43032||Développement urbain
43040||Développement rural
43041||Administration de l'aménagement du territoire rural
43042||Développement rural
43050||Développement alternatif non agricole
43060||Réduction des risques de catastrophe
43071||Politique de sécurité alimentaire et gestion administrative
43072||Programmes de sécurité alimentaire des ménages
43073||Sécurité et qualité alimentaire
43081||Education et formation plurisectorielles
43082||Institutions scientifiques et de recherche
51010||Aide relative au soutien budgétaire général
52010||Assistance alimentaire
53030||Subventions à l'importation (biens d'équipement)
53040||Subventions à l'importation (produits)
60010||Actions se rapportant à la dette
60020||Annulation de la dette
60030||Allégement de la dette multilatérale
60040||Rééchelonnement d'échéances et refinancement
60061||Echange de dette à des fins de développement
60062||Autres échanges de dette
60063||Rachat de la dette
72010||Assistance matérielle et services d'urgence
72011||Services de soins de santé de base dans les situations d'urgence
72012||Education dans les situations d'urgence
72040||Assistance alimentaire d'urgence
72050||Coordination des secours et services de soutien
73010||Reconstruction et réhabilitation immédiate post-urgence
!74010||Prévention des catastrophes et préparation à leur survenue
74020||Préparation aux interventions multi-risques
91010||Frais administratifs (non alloués par secteur)
!92010
!92020
!92030
93010||Refugiés/demandeurs d'asile dans les pays donneurs (non alloués)
93011||Refugiés/demandeurs d'asile dans les pays donneurs - nourriture et hébergement
93012||Refugiés/demandeurs d'asile dans les pays donneurs - formation
93013||Refugiés/demandeurs d'asile dans les pays donneurs - santé
93014||Refugiés/demandeurs d'asile dans les pays donneurs - autre entretien temporaire
93015||Refugiés/demandeurs d'asile dans les pays donneurs - retour volontaire
93016||Refugiés/demandeurs d'asile dans les pays donneurs - transport
93017||Refugiés/demandeurs d'asile dans les pays donneurs - sauvetage en mer
93018||Refugiés/demandeurs d'asile dans les pays donneurs - coûts administratifs
99810||Secteur non spécifié
99820||Sensibilisation au développement (non alloués par secteur)`,
];
