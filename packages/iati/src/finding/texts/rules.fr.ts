import type { rulesEn } from './rules.en.ts';

export const rulesFr: Record<keyof typeof rulesEn, string> = {
  '1.1.3':
    'L’activité porte le même identifiant que son organisation déclarante (« {identifier} »). Ajoutez-y un tiret et le numéro propre à l’activité.',
  '1.1.21':
    'L’identifiant de l’activité, « {identifier} », ne commence pas par celui de l’organisation déclarante (« {organisation} ») suivi d’un tiret. Écrivez {organisation}-numéro ; si l’organisation a changé d’identifiant, donnez l’ancien dans other-identifier avec le type B1.',
  '1.1.21.nobody':
    'L’identifiant de l’activité, « {identifier} », devrait commencer par celui de l’organisation déclarante, qui n’est pas donné. Indiquez sa référence dans reporting-org.',
  '1.3.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant de l’activité, « {identifier} ». Supprimez-les : les autres systèmes y voient un autre identifiant.',
  '1.3.13':
    'L’identifiant de l’activité, « {identifier} », contient des signes qui cassent les adresses web ({signs}). N’utilisez que des lettres, des chiffres et des tirets.',
  '1.4.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant d’activité du fournisseur des fonds (« {identifier} »). Supprimez-les.',
  '1.5.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant d’activité du destinataire des fonds (« {identifier} »). Supprimez-les.',
  '1.6.1': 'Des espaces ou des retours à la ligne entourent l’ancien identifiant de l’activité (« {identifier} »). Supprimez-les.',
  '1.7.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant de l’activité liée (« {identifier} »). Supprimez-les, sinon le lien ne sera pas trouvé.',
  '1.8.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation participante (« {identifier} »). Supprimez-les.',
  '1.8.13':
    'L’identifiant de l’organisation participante, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.9.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant d’activité de l’organisation participante (« {identifier} »). Supprimez-les.',
  '1.10.1': 'Des espaces ou des retours à la ligne entourent l’identifiant du fournisseur des fonds (« {identifier} »). Supprimez-les.',
  '1.10.13':
    'L’identifiant du fournisseur des fonds, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.11.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation propriétaire (« {identifier} »). Supprimez-les.',
  '1.11.13':
    'L’identifiant de l’organisation propriétaire, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.12.1': 'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation, « {identifier} ». Supprimez-les.',
  '1.12.13':
    'L’identifiant de l’organisation, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.14.1': 'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation déclarante (« {identifier} »). Supprimez-les.',
  '1.14.8':
    'L’identifiant de l’organisation déclarante, « {identifier} », ne commence par aucun code d’organisme de org-id.guide et n’est pas celui d’un éditeur enregistré. Cherchez le bon code sur org-id.guide, puis écrivez code-numéro.',
  '1.14.13':
    'L’identifiant de l’organisation déclarante, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.15.1': 'Des espaces ou des retours à la ligne entourent l’identifiant du destinataire des fonds (« {identifier} »). Supprimez-les.',
  '1.15.13':
    'L’identifiant du destinataire des fonds, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '1.16.1':
    'Des espaces ou des retours à la ligne entourent l’ancien identifiant de l’organisation déclarante (« {identifier} »). Supprimez-les.',
  '1.17.1':
    'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation bénéficiaire (« {identifier} »). Supprimez-les.',
  '1.18.1': 'Des espaces ou des retours à la ligne entourent l’identifiant de l’organisation déclarante (« {identifier} »). Supprimez-les.',
  '1.18.8':
    'L’identifiant de l’organisation déclarante, « {identifier} », ne commence par aucun code d’organisme de org-id.guide et n’est pas celui d’un éditeur enregistré. Cherchez le bon code sur org-id.guide, puis écrivez code-numéro.',
  '1.18.13':
    'L’identifiant de l’organisation déclarante, « {identifier} », contient des signes interdits ({signs}). Écrivez l’identifiant tel qu’il est enregistré.',
  '2.1.1':
    'Plusieurs secteurs du vocabulaire {vocabulary} sont donnés, et le secteur {code} n’a pas de pourcentage. Donnez à chacun sa part.',
  '2.1.2':
    'Les pourcentages des secteurs du vocabulaire {vocabulary} font {sum}, et non 100. Corrigez-les pour que leur somme fasse exactement 100.',
  '2.1.4': 'Le seul secteur de son vocabulaire a {percentage} %. Écrivez 100, ou omettez le pourcentage.',
  '2.2.1':
    'Le secteur {code} vient de la liste propre à l’éditeur (vocabulaire {vocabulary}) et n’a pas de nom. Dites dans un élément narrative ce que ce code veut dire.',
  '3.1.1': 'Plusieurs pays sont donnés, et {code} n’a pas de pourcentage. Donnez à chacun sa part.',
  '3.1.2': 'Les pourcentages des pays font {sum}, et non 100. Corrigez-les pour que leur somme fasse exactement 100.',
  '3.1.4':
    'Le seul pays bénéficiaire a {percentage} %. Écrivez 100, ou omettez le pourcentage ; si le reste va ailleurs, nommez les autres pays ou régions.',
  '3.4.1': 'Plusieurs pays ou régions sont donnés, et {code} n’a pas de pourcentage. Donnez à chacun sa part.',
  '3.4.1.beside':
    'Les pays font déjà 100, et la région {code} est donnée à côté d’eux sans pourcentage. Retirez-la s’ils en font partie, ou donnez à chacun sa part.',
  '3.4.2':
    'Les pourcentages des pays et des régions du vocabulaire {vocabulary} font {sum}, et non 100. Corrigez-les pour qu’ensemble ils fassent exactement 100.',
  '3.4.4': 'La seule région bénéficiaire a {percentage} %. Écrivez 100, ou omettez le pourcentage.',
  '3.6.2':
    'Des pays ou des régions sont donnés pour l’activité, et aussi pour {count} de ses transactions. Gardez l’un des deux : ceux de l’activité, ou un dans chaque transaction.',
  '3.7.1': 'Ni l’activité ni aucune transaction ne dit pour quel pays ou quelle région elle est. Nommez le pays ou la région.',
  '3.7.2': 'L’activité ne nomme ni pays ni région ; d’autres transactions le font, pas celle-ci. Nommez son pays ou sa région.',
  '3.7.2.all':
    'L’activité ne nomme ni pays ni région, et aucune de ses transactions ({count}) ne le fait. Nommez-les pour l’activité, ou dans chaque transaction.',
  '4.1.1':
    'L’activité n’a pas de langue par défaut, et {count} de ses textes ne disent pas la leur. Écrivez la langue sur iati-activity, par exemple xml:lang="fr".',
  '4.3.1': 'Le titre est vide. Écrivez-le dans un élément narrative.',
  '4.4.1': 'La description est vide. Écrivez-la dans un élément narrative, ou supprimez l’élément là où il n’est pas exigé.',
  '4.5.1':
    'L’organisation n’a pas de langue par défaut, et {count} de ses textes ne disent pas la leur. Écrivez la langue sur iati-organisation, par exemple xml:lang="fr".',
  '6.2.2': 'Ni l’activité ni aucune transaction n’a de secteur. Choisissez au moins un secteur.',
  '6.6.2':
    'Des secteurs sont donnés pour l’activité, et aussi pour {count} de ses transactions. Gardez l’un des deux : ceux de l’activité, ou ceux des transactions.',
  '6.7.2': 'L’activité n’a pas de secteur ; d’autres transactions en ont un, pas celle-ci. Donnez-lui un secteur.',
  '6.7.2.all':
    'L’activité n’a pas de secteur, et aucune de ses transactions ({count}) n’en a. Donnez un secteur à l’activité, ou le sien à chaque transaction.',
  '6.8.1': 'Le propriétaire de l’autre identifiant n’a ni référence ni nom. Donnez l’un des deux.',
  '6.9.1': 'Le fournisseur des fonds n’a ni référence ni nom. Donnez l’un des deux.',
  '6.9.2': 'Le destinataire des fonds n’a ni référence ni nom. Donnez l’un des deux.',
  '6.10.1': 'Cette organisation participante n’a ni référence ni nom. Donnez l’un des deux.',
  '6.11.1': 'L’activité n’a pas de date de début. Donnez le début prévu (type 1) ou le début réel (type 2).',
  '6.13.1':
    'Le marqueur {code} vient de la liste propre à l’éditeur (vocabulaire 99) et n’a pas de nom. Dites dans un élément narrative ce qu’il veut dire.',
  '6.14.1':
    'Le marqueur {code} n’a pas de degré (significance). Dites à quel point l’activité le vise : 0 pas du tout, 1 de façon significative, 2 à titre principal.',
  '7.5.3':
    'Le budget va du {start} au {end}, soit {days} jours d’un bout à l’autre : plus d’un an (365). Divisez-le en périodes d’un an au plus.',
  '7.8.1':
    'L’activité n’a pas de devise par défaut, et {count} de ses montants ne disent pas la leur. Écrivez la devise sur iati-activity, par exemple default-currency="XOF".',
  '7.8.2':
    'L’organisation n’a pas de devise par défaut, et {count} de ses montants ne disent pas la leur. Écrivez la devise sur iati-organisation, par exemple default-currency="EUR".',
  '7.9.1': 'Plusieurs lignes budgétaires sont données, et celle-ci n’a pas de pourcentage. Donnez à chacune sa part.',
  '7.9.2': 'Les pourcentages des lignes budgétaires font {sum}, et non 100. Corrigez-les pour que leur somme fasse exactement 100.',
  '7.9.4': 'La seule ligne budgétaire a {percentage} %. Écrivez 100, ou omettez le pourcentage.',
  '8.6.1':
    'La période de l’indicateur commence le {start}, après sa fin le {end}. Corrigez l’une des deux dates ; elles ont peut-être été échangées.',
  '8.6.3': 'La période commence le {start}, après sa fin le {end}. Corrigez l’une des deux dates ; elles ont peut-être été échangées.',
  '8.8.1':
    'L’indicateur se mesure par une valeur, et sa situation de référence (baseline) n’en a pas. Donnez la valeur, ou dites que l’indicateur est qualitatif (measure 5).',
  '8.8.2':
    'La valeur de référence « {value} » (baseline) n’est pas un nombre. Écrivez des chiffres seuls, avec un point avant les décimales ; mettez unités et remarques dans le commentaire.',
  '8.8.3':
    'L’indicateur est qualitatif (measure 5), mais sa situation de référence (baseline) a la valeur « {value} ». Mettez-la dans le commentaire, ou choisissez une autre mesure.',
  '8.9.1':
    'L’indicateur se mesure par une valeur, et cette cible (target) n’en a pas. Donnez la valeur, ou dites que l’indicateur est qualitatif (measure 5).',
  '8.9.2':
    'La cible « {value} » (target) n’est pas un nombre. Écrivez des chiffres seuls, avec un point avant les décimales ; mettez unités et remarques dans le commentaire.',
  '8.9.3':
    'L’indicateur est qualitatif (measure 5), mais cette cible (target) a la valeur « {value} ». Mettez-la dans le commentaire, ou choisissez une autre mesure.',
  '8.10.1':
    'L’indicateur se mesure par une valeur, et ce résultat atteint (actual) n’en a pas. Donnez la valeur, ou dites que l’indicateur est qualitatif (measure 5).',
  '8.10.2':
    'Le résultat atteint « {value} » (actual) n’est pas un nombre. Écrivez des chiffres seuls, avec un point avant les décimales ; mettez unités et remarques dans le commentaire.',
  '8.10.3':
    'L’indicateur est qualitatif (measure 5), mais ce résultat atteint (actual) a la valeur « {value} ». Mettez-la dans le commentaire, ou choisissez une autre mesure.',
  '8.11.1': 'Des références sont données pour le résultat, et aussi pour son indicateur. Gardez l’un des deux.',
  '11.1.1': 'L’activité aurait été mise à jour le {date}, dans le futur. Écrivez la vraie date de la dernière modification.',
  '11.1.2': 'Le début prévu ({start}) est postérieur à la fin prévue ({end}). Corrigez l’une des deux dates.',
  '11.1.3': 'Le début réel ({start}) est postérieur à la fin réelle ({end}). Corrigez l’une des deux dates.',
  '11.1.4':
    'Le début réel, le {date}, est dans le futur (nous sommes le {today}). Si l’activité n’a pas commencé, donnez plutôt le début prévu (type 1).',
  '11.1.5':
    'La fin réelle, le {date}, est dans le futur (nous sommes le {today}). Si l’activité est en cours, donnez plutôt la fin prévue (type 3).',
  '11.2.1':
    'La transaction est datée du {date}, dans le futur (nous sommes le {today}). Une transaction a eu lieu : corrigez la date, ou déclarez plutôt un décaissement prévu.',
  '11.2.2':
    'La date de valeur de la transaction, le {date}, est dans le futur (nous sommes le {today}). Écrivez le jour dont le taux de change s’applique.',
  '11.3.1':
    'La date de valeur de la ligne budgétaire, le {date}, est hors de la période de son budget (du {start} au {end}). Corrigez la date ou la période.',
  '11.4.1': 'L’organisation aurait été mise à jour le {date}, dans le futur. Écrivez la vraie date de la dernière modification.',
  '12.1.1': 'Une part de {percentage} % est impossible pour un pays ou une région. Écrivez un nombre de 0 à 100.',
  '12.1.2': 'La part d’un pays ou d’une région est de {percentage} % : elle ne peut pas être négative. Écrivez 0 ou plus.',
  '12.2.1': 'Une part de {percentage} % est impossible pour une ligne budgétaire ou un investissement. Écrivez un nombre de 0 à 100.',
  '12.2.2':
    'La part d’une ligne budgétaire ou d’un investissement est de {percentage} % : elle ne peut pas être négative. Écrivez 0 ou plus.',
  '12.3.1': 'Une part de {percentage} % est impossible pour un secteur. Écrivez un nombre de 0 à 100.',
  '12.3.2': 'La part d’un secteur est de {percentage} % : elle ne peut pas être négative. Écrivez 0 ou plus.',
  '102.1.1':
    'Les secteurs ne viennent que d’autres listes (vocabulaire {vocabulary}). Ajoutez le secteur du CAD de l’OCDE (vocabulaire 1), celui que tout le monde additionne.',
  '107.1.1': 'Les types d’aide par défaut ne viennent que d’autres listes. Ajoutez le type du CAD de l’OCDE (vocabulaire 1).',
  '107.1.2': 'Deux types d’aide par défaut du vocabulaire {vocabulary} sont donnés. N’en gardez qu’un par vocabulaire.',
  '107.2.1': 'Les types d’aide des transactions ne viennent que d’autres listes. Ajoutez le type du CAD de l’OCDE (vocabulaire 1).',
  '107.2.2': 'La transaction a deux types d’aide du vocabulaire {vocabulary}. N’en gardez qu’un par vocabulaire.',
};
