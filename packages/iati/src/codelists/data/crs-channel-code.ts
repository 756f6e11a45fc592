// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const crsChannelCode: readonly string[] = [
  `CRSChannelCode|1
10000||Institutions du secteur public
11000||Gouvernement du donneur
11001||Gouvernment central
11002||Gouvernment local
11003||Entreprise publique
11004||Autres entité publique dans le pays donneur
12000||Gouvernement du bénéficiaire
12001||Gouvernment central
12002||Gouvernment local
12003||Entreprise publique
12004||Autres entité publique dans le pays bénéficiaire
13000||Gouvernement tiers (coopération déléguée)
20000||Organisations non gouvernementales (ONG) et société civile
21000||ONG internationales
21001||Association de géoscientifiques pour le développement international
21002||Agence de coopération et d'information pour le commerce international
21003||Conseil latino-américain des sciences sociales
21004||Conseil pour le développement de la recherche en sciences sociales en Afrique
21005||Consumer Unity and Trust Society International
21006||Development Gateway Foundation
21007||Centre international de liaison pour l’environnement
21008||Eurostep
21009||Forum pour la recherche agricole en Afrique
21010||Forum des éducatrices africaines
21011||Campagne mondiale pour l’éducation
21013||Health Action International
21014||Systèmes d’Information et de Documentation sur les Droits de l’Homme
21015||Association internationale rurale catholique
21016||Comité international de la Croix-Rouge
21017||Centre international de commerce et de développement durable
21018||Fédération internationale des Sociétés de la Croix-Rouge et du Croissant-Rouge
21019||Fédération internationale des centres sociaux et communautaires
21020||International HIV/AIDS Alliance
21021||Institut international pour l’environnement et le développement
21022||Réseau international d’institutions financières
21023||Fédération internationale pour le planning familial
21024||Inter Press Service, International Association
21025||Centre séismologique international
21026||Service International pour les Droits de l’Homme
21027||ITF Améliorer la sécurité humaine
21028||Fonds international d’échanges universitaires - Échanges intéressant l’Afrique et l’Amérique latine
21029||Médecins Sans Frontières
21030||Institut panafricain pour le développement
21031||Institut PANOS
21032||Organisation internationale pour les services en matière de population
21033||Transparency International
21034||Union Internationale Contre la Tuberculose et les Maladies Respiratoires
21035||Organisation mondiale contre la torture
21036||Entraide universitaire mondiale
21037||Banque mondiale des femmes
21038||International Alert
21039||Institut international de développement durable
21040||Centre de la tribune internationale de la femme
21041||Société pour le développement international
21042||Alliance internationale pour la consolidation de la paix
21043||Association des parlementaires d’Europe pour l’Afrique
21044||Conseil international pour la lutte contre les troubles dus à une carence en iode
21045||Fondation africaine pour la médecine et la recherche
21046||Association de Coopération et de Recherche pour le Développement
21047||AgriCord
21048||Association des universités africaines
21049||Centre européen de gestion de politiques de développement
21050||Appel de Genève
21051||Institut supérieur panafricaine d’economie coopérative
21053||IPAS-Protecting Women's Health, Advancing Women's Reproductive Rights
21054||Institut Vie et Paix
21055||Réseau régional de formation sur le SIDA
21056||Partenariat pour les énergies renouvelables et l'efficience énergétique
21057||Centre International pour la Justice Transitionnelle
21058||International Crisis Group
21059||Fonds solidaire pour l'Afrique
21060||Association pour la prévention de la torture
21061||Conseil international de réhabilitation pour les victimes de torture
21062||The Nature Conservancy
21063
21064||Initiative Clinton pour l'accès à la santé
21501
21502
21503
21504
21505
21506
21507
21508||Sustainable Energy for All
22000||ONG basée dans un pays donneur
22501
22502
23000||ONG basée dans un pays en développement
23501||Sociétés nationales de la Croix-Rouge et du Croissant-Rouge
30000||Partenariats public-privé (PPP) et réseaux
30001||Alliance mondiale pour une meilleure nutrition
30003||Initiative mondiale en faveur de l’informatique dans les écoles et dans les communautés
30004||Partenariat mondial pour l'eau
30005||Initiative internationale pour un vaccin contre le SIDA
30006||Partenariat international pour des microbicides
30007||Alliance mondiale pour les TIC et le développement
30008||Alliance pour les villes
30009||Small Arms Survey
30010||Facilité internationale d'achat de médicaments
30011||Union internationale pour la conservation de la nature
30012||Global Climate Partnership Fund
30013||Mécanisme de soutien au microfinancement
30014||Fonds régional d’investissement pour les très petites, petites et moyennes entreprises d’Afrique subsaharienne
30015||Fonds mondial pour la promotion de l'efficacité énergétique et des énergies renouvelables
30016||European Fund for Southeast Europe
30017||SANAD Fund for Micro, Small and Medium Enterprises
30018||Corporation Financière Africaine
30019||Currency Exchange Fund N.V.
30020||Global Energy Efficiency and Renewable Energy Fund II
31000||Partenariats public-privé (PPP)
31001||Réseau de développement mondial
31002||Alliance mondiale pour le savoir
31003||Coalition internationale pour l'accès à la terre
31004||Secrétariat de l'Initiative pour la transparence dans les industries extractives
31005||Réseau parlementaire sur la Banque mondaile
31006||Coalition pour les innovations en matière de préparation
31007||Initiative médicaments contres les maladies négligées
32000||Réseaux
40000||Organisations multilatérales
41000||Agence, fonds ou commission des Nations Unies (ONU)
41100||Entités des Nations Unies (contributions aux budgets reguliers à déclarer dans leur intégralité)
41101||Convention sur la lutte contre la désertification
41102||Organisation de lutte contre le criquet pèlerin dans l'Est Africain
41103||Commission économique pour l'Afrique
41104||Commission économique pour l'Amérique latine et les Caraïbes
41105||Commission économique et sociale pour l'Asie occidentale
41106||Commission économique et sociale pour l'Asie et le Pacifique
41107||Agence internationale de l'énergie atomique (Contributions au Fonds de Coopération Technique uniquement)
41108||Fonds international de développement agricole
!41109||International Research and Training Institute for the Advancement of Women
41110||Programme commun des Nations Unies sur le VIH/SIDA
41111||Fonds d’équipement des Nations Unies
41112||Conférence des Nations Unies sur le commerce et le développement
41114||Programme des Nations Unies pour le développement
41116||Programme des Nations Unies pour l'environnement
41119||Fonds des Nations Unies pour la population
41120||Programme des Nations Unies pour les établissements humains
41121||Haut Commissariat des Nations Unies pour les réfugiés
41122||Fonds des Nations Unies pour l'enfance
41123||Organisation des Nations Unies pour le développement industriel
!41124||United Nations Development Fund for Women
41125||Institut des Nations Unies pour la formation et la recherche
41126||Service de l'action antimines des Nations Unies
41127||Bureau des Nations Unies pour la coordination de l'assistance humanitaire
41128||Office des Nations Unies contre la drogue et le crime
41129||Institut de recherche des Nations Unies pour le développement social
41130||Office de secours et de travaux des Nations Unies pour les réfugiés de Palestine dans le Proche-Orient
41131||Ecole des cadres du système des Nations Unies
41132||Comité permanent de la nutrition du système des Nations Unies
41133||Initiative spéciale des Nations Unies pour l'Afrique
41134||Université des Nations Unies (y compris le Fonds de dotation)
41135||Programme des volontaires des Nations Unies
41136||Fonds de contributions voluntaires des Nations Unies pour les handicapés
41137||Fonds de contributions volontaires des Nations Unies pour la coopération technique dans le domaine des droits de l'homme
41138||Fonds de contributions volontaires des Nations Unies pour les victimes de la torture
41140||Programme alimentaire mondial
41141||Fonds des Nations Unies pour la consolidation de la paix
41142||Fonds des Nations Unies pour la démocratie
41143||Organisation mondiale de la santé - compte de contributions volontaires sans objet désigné
41144||Organisation internationale du Travail - Compte supplémentaire du budget ordinaire
41145||Organisation maritime internationale - Programme intégré de coopération technique
41146||Entité des Nations Unies pour l'égalité des sexes et l'autonomisation de la femme
41147||Fonds central pour les interventions d'urgence
41148||Département des affaires politiques et de consolidation de la paix des Nations Unies, Fonds d'affectation spéciale à l'appui des affaires politiques
41149||Bureau de la coordination des activités de développement des Nations Unies
41150||Institut des Nations unies pour la recherche sur le désarmement
41151||Centre international de recherche sur le cancer
!41200||Entités des Nations Unies (contributions de base à déclarer dans TOSSD uniquement)
41300||Autres Nations Unies (contributions comptabilisables pour partie)
41301||Organisation des Nations Unies pour l'alimentation et l'agriculture
41302||Organisation internationale du travail - contributions obligatoires
41303||Union internationale des télécommunications
41304||Organisation des Nations Unies pour l’éducation, la science et la culture
41305||Organisation des Nations Unies
41306||Union postale universelle
41307||Organisation mondiale de la santé - contributions obligatoires
41308||Organisation mondiale de la propriété intellectuelle
41309||Organisation météorologique mondiale
41310||Département des opérations de paix des Nations unies. Opérations de maintien de la paix [seulement MINURSO,MINUSCA,MINUSMA, MINUSTAH,MONUSCO,MINUAD, FINUL,FISNUA,MINUK, MINUL,UNMISS,ONUCI]. Notifier les contributions mission par mission au format SNPC++
!41311||Fonds des Nations Unies pour la consolidation de la paix (Guichet un: contributions sans conditions)
41312||Agence internationale de l'énergie atomique - contributions obligatoires
41313||Haut-Commissariat des Nations unies aux droits de l'homme (contributions extrabudgétaires uniquement)
41314||Commission économique des Nations unies pour l'Europe (contributions extrabudgétaires uniquement)
41315||Bureau des Nations Unies pour la prévention de catastrophes
41316||Convention-cadre des Nations unies sur les changements climatiques
41317||Fonds vert pour le climat
41318||Mécanisme mondial
41319||Organisation mondiale du tourisme
41320||Banque de Technologies en faveur des Pays les Moins Avancés
41321||Organisation mondiale de la santé - Plan stratégique de préparation et d'intervention
41400||Fonds communs interinstitutions des Nations Unies
41401||UN-Multi Partner Trust Fund Office
41402||Fonds conjoint des objectifs de développement durable
41403||COVID-19 Response and Recovery Multi-Partner Trust Fund
41500||Fonds thématiques uniques des Nations Unies
41501
41502||Le Bureau des Nations Unies pour les services d'appui aux projets
41503
41600||Canaux de l'ONU existants non inclus dans la norme I du cadre de reporting du cube de l'ONU
!41700||Entités des Nations Unies, contributions autres que de base
41701||International Labour Organisation - non-core
41702||World Health Organisation - non-core
42000||Institutions de l'Union européenne
42001||Commission européenne - partie du budget affectée au développement
42003||Commission européenne - Fonds européen de développement
42004||Banque européenne d'investissement
!42005||Facility for Euro-Mediterranean Investment and Partnership Trust Fund
43000||Fonds monétaire international (FMI)
43001||Fonds monétaire international – Facilité pour la réduction de la pauvreté et pour la croissance
43002||Fonds monétaire international – Réduction de la pauvreté et croissance – Initiative d’allègement de la dette en faveur des pays pauvres très endettés [y compris Initiative PPTE, Facilité élargie de crédit (FEC) et sous-comptes (FEC-PPTE)]
43003||Fonds monétaire international – Aide d’urgence après un conflit (EPCA) et aide d’urgence à la suite de catastrophes naturelles (ENDA) pour les membres pouvant bénéficier de la FRPC
43004||Fonds monétaire international – Facilité pour la réduction de la pauvreté et pour la croissance – Initiative d’allègement de la dette multilatérale
43005||Fonds monétaire international - Fonds fiduciaire pour l'allégement de la dette après une catastrophe
43006||Fonds fiduciaire d’assistance et de riposte aux catastrophes
43007||Fonds fiduciaire pour la résilience et la durabilité
44000||Groupe de la Banque mondiale (BM)
44001||Banque internationale pour la reconstruction et le développement
44002||Association internationale de développement
44003||Association internationale de développement - Fonds fiduciaire de l'IDA en faveur des pays pauvres très endettés
44004||Société financière internationale
44005||Agence multilatérale de garantie des investissements
44006||Garanties de marché
44007||Association internationale de développement - Initiative d’allégement de la dette multilatérale
44008||Partnership for Market Implementation
45000||Organisation mondiale du commerce (OMC)
45001||Centre du commerce international de l'Organisation mondiale du commerce
45002||Centre consultatif sur la législation de l'Organisation mondiale du commerce
45003||Organisation mondiale du commerce - Fonds global d'affectation spéciale pour le Programme de Doha pour le développement
46000||Banques régionales de développement
46002||Banque africaine de développement
46003||Fonds africain de développement
46004||Banque asiatique de développement
46005||Fonds asiatique de développement
46006||Black Sea Trade and Development Bank
46007||Banque centroaméricaine d'intégration économique
46008||Banque de développement de l'Amérique latine
46009||Banque de développement des Caraïbes
46012||Banque interaméricaine de développement, Société interaméricaine d'investissements, Fonds multilatéral d'investissements
46013||Banque interaméricaine de développement, Fonds opérations spécial
46015||Banque européenne pour la reconstruction et le développement
46016||Banque européenne pour la reconstruction et le développement - coopération technique et fonds spéciaux (pays éligibles à l'APD)
46017||Banque européenne pour la reconstruction et le développement - coopération technique et fonds spéciaux (tous pays)
46018||Banque européenne de reconstruction et de développement - Initiative en faveur des pays en transition précoce
46019||Banque européenne de reconstruction et de développement - Fonds spécial pour les Balkans occidentaux
46020||Banque de développement des États de l'Afrique Centrale
46021||Banque ouest-africaine de développement
46022||Banque Africaine d'Import-Export
46023||Banque de l’Afrique de l’Est et de l’Afrique Australe pour le Commerce et le Développement
46024||Banque de Développement du Conseil de l'Europe
46025||Banque Islamique de Développement
46026
46027||Fonds financier pour le développement du bassin fluvial de la Plata
47000||Autres institutions multilatérales
47001||Fondation pour le renforcement des capacités en Afrique
47002||Organisation asiatique de productivité
47003||Association des nations de l'Asie du Sud-Est - coopération économique
!47004||ASEAN Cultural Fund
47005||Union Africaine (à l'exclusion de la Facilité de soutien à la paix)
47008||Centre international de cultures maraîchères
47009||Conseil africain et malgache pour l'enseignement supérieur
47010||Agence du Commonwealth pour l'administration et la gestion publiques
47011||Secrétariat de la Communauté des Caraïbes
47012||Centre épidémiologique des Caraïbes
47013||Fondation du Commonwealth
!47014||Commonwealth Fund for Technical Co-operation
47015||CGIAR Fund
!47016||Commonwealth Institute
47017||Centre international d'agriculture tropicale
47018||Centre de recherche forestière internationale
47019||Centre international de hautes études agronomique méditerranéennes
47020||Centre international d’amélioration du maïs et du blé
47021||Centre international de la pomme de terre
47022||Convention sur le commerce international des espèces de faune et de flore sauvages menacées d'extinction
!47023||Commonwealth Legal Advisory Service
!47024||Commonwealth Media Development Fund
47025||Commonwealth of Learning
47026||Communauté des pays de langue portugaise
47027||Plan de Colombo
47028||Partenariat pour la gestion technique (Commonwealth)
47029||Club du Sahel et de l’Afrique de l’Ouest
!47030||Commonwealth Scientific Council
!47031||Commonwealth Small States Office
!47032||Commonwealth Trade and Investment Access Facility
!47033||Commonwealth Youth Programme
47034||Communauté économique des Etats de l’Afrique de l’Ouest
47035||Environnement et développement du Tiers-monde
47036||Organisation Européenne et Méditerranéenne pour la Protection des Plantes
47037||Organisation régionale de l'Orient pour l'administration publique
!47038||INTERPOL Fund for Aid and Technical Assistance to Developing Countries
47040||Agence des pêches
47041||Centre des techniques de l'alimentation et des engrais
47042||Fondation pour la formation internationale dans les pays du tiers monde
47043||Global Crop Diversity Trust
47044||Fonds pour l'environnement mondial - fonds fiduciaire
47045||Fonds mondial de lutte contre le SIDA, la tuberculose et la paludisme
47046||Organisation internationale de la Francophonie
47047||Institut international africain
!47048||Inter-American Indian Institute
!47049||International Bureau of Education - International Educational Reporting System (IERS)
47050||Comité consultatif international du coton
47051||Centre international de recherche agricole dans les zones arides
47053||International Centre for Diarrhoeal Disease Research, Bangladesh
47054||Centre international sur la physiologie et l’écologie des insectes
47055||Centre International pour la Recherche Agricole orientée vers le développement
47056||Centre mondial de l’agroforesterie
47057||Institut international de recherche sur les cultures des zones tropicales semi-arides
47058||International Institute for Democracy and Electoral Assistance
47059||Organisation internationale de droit du développement
!47060||International Institute for Cotton
47061||Institut interaméricain de coopération pour l’agriculture
47062||Institut international d’agriculture tropicale
47063||International Livestock Research Institute
47064||Réseau International sur le bambou et le rotin
47065||Commission océanographique intergouvernementale
47066||Organisation internationale des migrations
47067||Groupe d’experts intergouvernemental sur l’évolution du climat
47068||Commission Asie-Pacifique des pêches
47069||Bioversity International
47070||Institut international de recherche sur le riz
47071||Association internationale d’essais de semences
47073||Organisation Internationale des Bois Tropicaux
47074||Institut international de vaccins
47075||Institut international de gestion des ressources en eau
47076||Centre d’études sur la justice dans les Amériques
47077||Commission du Mékong
47078||Fonds multilatéral pour l’application du Protocole de Montréal
47079||Organisation des États américains
47080||Organisation de Coopération et de développement économiques (contributions aux fonds spéciaux pour les activités de coopération technique uniquement)
47081||OCDE Centre de développement
47082||Organisation des États des Caraïbes orientales
47083||Organisation panaméricaine de la santé
47084||Institut panaméricain de géographie et d’histoire
!47085||Pan-American Railway Congress Association
47086||Private Infrastructure Development Group
47087||Secrétariat du Forum des Iles du Pacifique
!47088||Relief Net
47089||Communauté pour le développement de l’Afrique australe
!47090||Southern African Transport and Communications Commission
!47091||(Colombo Plan) Special Commonwealth African Assistance Programme
47092||Centre de développement des pêches de l’Asie du Sud-Est
47093||Organisation des Ministres de l’éducation de l’Asie du Sud-Est
!47094||South Pacific Applied Geoscience Commission
47095||Programme d'évaluation et de qualité de l'éducation
47096||Secrétariat Général de la Communauté du Pacifique
47097||Programme régional océanien de l’environnement
47098||Organisation des peuples et des nations non représentés
47099||Université du Pacifique Sud
47100||Union monétaire ouest-africaine
47101||Centre du riz pour l’Afrique
!47102||Organisation mondiale des douanes, programme de bourses
47103||Université maritime mondiale
47104||Centre international pour l’aménagement des ressources bioaquatiques
47105||Fonds commun pour les produits de base
47106||Centre de contrôle démocratique des forces armées - Genève
47107||Facilité internationale de financement pour la vaccination
!47108||Multi-Country Demobilisation and Reintegration Program
47109||Fonds de soutien de la coopération économique Asie-Pacifique (hors lutte contre le terrorisme)
47110||Organisation de coopération économique de la mer Noire
47111||Fonds pour l’adaptation
47112||Initiative de l’Europe centrale - Fonds Spécial pour la protection climatique et environnementale
47113||Communauté économique et monétaire de l’Afrique Centrale
47114||Asian Forest Cooperation Organisation
47116||Cadre intégré pour l'assistance technique liée au commerce en faveur des pays les moins avancés
47117||Nouveau Partenariat pour le développement de l’Afrique
47118||Conseil Régional de Formation des Institutions Supérieures de Contrôle des Finances Publiques d’Afrique Francophone Subsaharienne
47119||Observatoire du Sahara et du Sahel
47120||Association de l'Asie du Sud pour la coopération régionale
47121||Cités et gouvernements locaux unis d’Afrique
47122||Alliance mondiale pour la vaccination et l’immunisation
47123||Centre International de Déminage Humanitaire Genève
47124||International Anti-Corruption Academy
47125||International Centre for Genetic Engineering and Biotechnology
47127||Organisation latino-américaine de l'énergie
47128||Nordic Development Fund
47129||FEM Fonds pour les pays les moins avancés
47130||FEM Fonds spécial pour les changements climatiques
47131||Organisation pour la sécurité et la coopération en Europe
47132||Secrétariat du Commonwealth (seulement les contributions éligibles à l'APD)
47134||Fonds pour les technologies propres
47135||Fonds stratégique pour le climat
47136||Institut mondial de la croissance verte
47137||Mutuelle panafricaine de gestion des risques
47138||Conseil de l’Europe
47139||Organisation Mondiale des Douanes Fonds de coopération douanière
47140||Organisation des états ibéro-américains pour l'éducation, la science et la culture (OEI)
47141||Forum sur l’Administration Fiscale Africaine
47142||Le Fonds OPEP pour le développement international
47143||Fonds mondial pour l’engagement de la communauté et la résilience
47144||Agence internationale pour les energies renouvelables
47145
47146
47147||Facilité internationale de financement pour l'éducation
47148||Organisation mondiale de la santé animale
47149||Commission internationale pour les personnes disparues
47400
47501||Partenariat Mondial pour l'Education
47502
47503
47504
!50000||Autres
51000||Université, collège ou autre établissement d'enseignement, institut de recherche ou de réflexion
51001||Institut International de Recherche sur les Politiques Alimentaires
!52000||Autre
60000||Institutions du secteur privé
61000||Secteur privé du pays donneur
61001||Banques (institutions de dépôts)
!61002||Exportateur privé dans le pays donneur
61003||Fonds d’investissements et autres organismes de placement collectifs
61004||Sociétés holding, fonds fiduciaires et structures de titrisation
61005||Sociétés d’assurance
61006||Fonds de pension
61007||Autres sociétés financières
61008||Exportateurs
61009||Autres sociétés non financières
61010||Investisseurs individuels
62000||Secteur privé du pays bénéficiaire
62001||Banques (institutions de dépôts hors institutions de microfinancement)
62002||Institutions de microfinancement (collectant ou pas des dépôts)
62003||Fonds d’investissements et autres organismes de placement collectifs
62004||Sociétés holding, fonds fiduciaires et structures de titrisation
62005||Sociétés d’assurance
62006||Fonds de pension
62007||Autres sociétés financières
62008||Importateurs / Exportateurs
62009||Autres sociétés non financières
62010||Investisseurs individuels
63000||Secteur privé d'un pays tiers
63001||Banques (institutions de dépôts hors institutions de microfinancement)
63002||Institutions de microfinancement (collectant ou pas des dépôts)
63003||Fonds d’investissements et autres organismes de placement collectifs
63004||Sociétés holding, fonds fiduciaires et structures de titrisation
63005||Sociétés d’assurance
63006||Fonds de pension
63007||Autres sociétés financières
63008||Exportateurs
63009||Autres sociétés non financières
63010||Investisseurs individuels
90000||Autre`,
];
