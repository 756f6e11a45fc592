/** The rules of the standard's ruleset (`check/rules/`): what is wrong at this place, and what to do. */
export const rulesEn = {
  '1.1.3':
    'The activity has the same identifier as its reporting organisation («{identifier}»). Add a hyphen and the activity’s own number after it.',
  '1.1.21':
    'The activity identifier «{identifier}» does not begin with that of the reporting organisation («{organisation}») and a hyphen. Write it as {organisation}-number; if the organisation has changed its identifier, give the former one in other-identifier with type B1.',
  '1.1.21.nobody':
    'The activity identifier «{identifier}» should begin with that of the reporting organisation, which is not given. Write its reference in reporting-org.',
  '1.3.1': 'Spaces or line breaks stand around the activity identifier «{identifier}». Remove them: other systems see another identifier.',
  '1.3.13': 'The activity identifier «{identifier}» holds signs that break web addresses ({signs}). Use letters, digits and hyphens only.',
  '1.4.1': 'Spaces or line breaks stand around the activity identifier of the provider («{identifier}»). Remove them.',
  '1.5.1': 'Spaces or line breaks stand around the activity identifier of the receiver («{identifier}»). Remove them.',
  '1.6.1': 'Spaces or line breaks stand around the former identifier of the activity («{identifier}»). Remove them.',
  '1.7.1':
    'Spaces or line breaks stand around the identifier of the related activity («{identifier}»). Remove them, or the link will not be found.',
  '1.8.1': 'Spaces or line breaks stand around the identifier of the participating organisation («{identifier}»). Remove them.',
  '1.8.13':
    'The identifier of the participating organisation, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.9.1': 'Spaces or line breaks stand around the activity identifier of the participating organisation («{identifier}»). Remove them.',
  '1.10.1': 'Spaces or line breaks stand around the identifier of the provider («{identifier}»). Remove them.',
  '1.10.13':
    'The identifier of the provider, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.11.1': 'Spaces or line breaks stand around the identifier of the owner organisation («{identifier}»). Remove them.',
  '1.11.13':
    'The identifier of the owner organisation, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.12.1': 'Spaces or line breaks stand around the organisation identifier «{identifier}». Remove them.',
  '1.12.13':
    'The organisation identifier «{identifier}» holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.14.1': 'Spaces or line breaks stand around the identifier of the reporting organisation («{identifier}»). Remove them.',
  '1.14.8':
    'The identifier of the reporting organisation, «{identifier}», begins with no agency code of org-id.guide and is not that of a registered publisher. Find the right code on org-id.guide, then write code-number.',
  '1.14.13':
    'The identifier of the reporting organisation, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.15.1': 'Spaces or line breaks stand around the identifier of the receiver («{identifier}»). Remove them.',
  '1.15.13':
    'The identifier of the receiver, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '1.16.1': 'Spaces or line breaks stand around the former identifier of the reporting organisation («{identifier}»). Remove them.',
  '1.17.1': 'Spaces or line breaks stand around the identifier of the recipient organisation («{identifier}»). Remove them.',
  '1.18.1': 'Spaces or line breaks stand around the identifier of the reporting organisation («{identifier}»). Remove them.',
  '1.18.8':
    'The identifier of the reporting organisation, «{identifier}», begins with no agency code of org-id.guide and is not that of a registered publisher. Find the right code on org-id.guide, then write code-number.',
  '1.18.13':
    'The identifier of the reporting organisation, «{identifier}», holds signs that it must not have ({signs}). Write the identifier as it is registered.',
  '2.1.1': 'Several sectors of vocabulary {vocabulary} are given, and sector {code} has no percentage. Give each of them its share.',
  '2.1.2': 'The percentages of the sectors of vocabulary {vocabulary} make {sum}, not 100. Correct them so that they make exactly 100.',
  '2.1.4': 'The only sector of its vocabulary has {percentage} %. Write 100, or leave the percentage out.',
  '2.2.1':
    'Sector {code} is of the publisher’s own list (vocabulary {vocabulary}) and has no name. Say in a narrative what the code means.',
  '3.1.1': 'Several countries are given, and {code} has no percentage. Give each of them its share.',
  '3.1.2': 'The percentages of the countries make {sum}, not 100. Correct them so that they make exactly 100.',
  '3.1.4':
    'The only recipient country has {percentage} %. Write 100, or leave the percentage out; if the rest goes elsewhere, name the other countries or regions.',
  '3.4.1': 'Several countries or regions are given, and {code} has no percentage. Give each of them its share.',
  '3.4.1.beside':
    'The countries make 100 already, and region {code} stands beside them without a percentage. Remove it if they lie in it, or give each its share.',
  '3.4.2':
    'The percentages of the countries and of the regions of vocabulary {vocabulary} make {sum}, not 100. Correct them so that together they make exactly 100.',
  '3.4.4': 'The only recipient region has {percentage} %. Write 100, or leave the percentage out.',
  '3.6.2':
    'Countries or regions are given for the activity and for {count} of its transactions too. Keep one of the two: those of the activity, or one in each transaction.',
  '3.7.1': 'Neither the activity nor any transaction says which country or region it is for. Name the country or the region.',
  '3.7.2': 'The activity names no country or region, other transactions do, this one does not. Name its country or its region.',
  '3.7.2.all':
    'The activity names no country or region, and none of its {count} transactions does. Name it for the activity, or in each transaction.',
  '4.1.1':
    'The activity has no default language, and {count} of its texts do not say theirs. Write the language on iati-activity, for instance xml:lang="fr".',
  '4.3.1': 'The title is empty. Write it in a narrative.',
  '4.4.1': 'The description is empty. Write it in a narrative, or remove the element where it is not required.',
  '4.5.1':
    'The organisation has no default language, and {count} of its texts do not say theirs. Write the language on iati-organisation, for instance xml:lang="fr".',
  '6.2.2': 'Neither the activity nor any transaction has a sector. Choose at least one sector.',
  '6.6.2':
    'Sectors are given for the activity and for {count} of its transactions too. Keep one of the two: those of the activity, or those of the transactions.',
  '6.7.2': 'The activity has no sector, other transactions do, this one does not. Give it a sector.',
  '6.7.2.all':
    'The activity has no sector, and none of its {count} transactions does. Give the activity a sector, or each transaction its own.',
  '6.8.1': 'The owner of the other identifier has neither a reference nor a name. Give one of the two.',
  '6.9.1': 'The provider of the funds has neither a reference nor a name. Give one of the two.',
  '6.9.2': 'The receiver of the funds has neither a reference nor a name. Give one of the two.',
  '6.10.1': 'This participating organisation has neither a reference nor a name. Give one of the two.',
  '6.11.1': 'The activity has no start date. Give the planned start (type 1) or the actual start (type 2).',
  '6.13.1': 'Policy marker {code} is of the publisher’s own list (vocabulary 99) and has no name. Say in a narrative what it means.',
  '6.14.1': 'Policy marker {code} has no significance. Say how far the activity aims at it: 0 not at all, 1 significantly, 2 principally.',
  '7.5.3':
    'The budget runs from {start} to {end}, {days} days from end to end: more than a year (365). Divide it into periods of a year at most.',
  '7.8.1':
    'The activity has no default currency, and {count} of its amounts do not say theirs. Write the currency on iati-activity, for instance default-currency="XOF".',
  '7.8.2':
    'The organisation has no default currency, and {count} of its amounts do not say theirs. Write the currency on iati-organisation, for instance default-currency="EUR".',
  '7.9.1': 'Several budget items are given, and this one has no percentage. Give each of them its share.',
  '7.9.2': 'The percentages of the budget items make {sum}, not 100. Correct them so that they make exactly 100.',
  '7.9.4': 'The only budget item has {percentage} %. Write 100, or leave the percentage out.',
  '8.6.1':
    'The period of the indicator starts on {start}, after its end on {end}. Correct one of the two dates; perhaps they were exchanged.',
  '8.6.3': 'The period starts on {start}, after its end on {end}. Correct one of the two dates; perhaps they were exchanged.',
  '8.8.1':
    'The indicator is measured by a value, and its baseline has none. Give the value, or say that the indicator is qualitative (measure 5).',
  '8.8.2': 'The baseline «{value}» is not a number. Write digits only, with a point before decimals; put units and remarks in the comment.',
  '8.8.3':
    'The indicator is qualitative (measure 5), yet its baseline has the value «{value}». Put it in the comment, or choose another measure.',
  '8.9.1':
    'The indicator is measured by a value, and this target has none. Give the value, or say that the indicator is qualitative (measure 5).',
  '8.9.2': 'The target «{value}» is not a number. Write digits only, with a point before decimals; put units and remarks in the comment.',
  '8.9.3':
    'The indicator is qualitative (measure 5), yet this target has the value «{value}». Put it in the comment, or choose another measure.',
  '8.10.1':
    'The indicator is measured by a value, and this result (actual) has none. Give the value, or say that the indicator is qualitative (measure 5).',
  '8.10.2':
    'The result «{value}» (actual) is not a number. Write digits only, with a point before decimals; put units and remarks in the comment.',
  '8.10.3':
    'The indicator is qualitative (measure 5), yet this result (actual) has the value «{value}». Put it in the comment, or choose another measure.',
  '8.11.1': 'References stand on the result and on its indicator too. Keep one of the two.',
  '11.1.1': 'The activity was last updated on {date}, which is in the future. Write the true date of the last change.',
  '11.1.2': 'The planned start ({start}) is later than the planned end ({end}). Correct one of the two dates.',
  '11.1.3': 'The actual start ({start}) is later than the actual end ({end}). Correct one of the two dates.',
  '11.1.4':
    'The actual start, {date}, is in the future (today is {today}). If the activity has not begun, give the planned start (type 1) instead.',
  '11.1.5':
    'The actual end, {date}, is in the future (today is {today}). If the activity is going on, give the planned end (type 3) instead.',
  '11.2.1':
    'The transaction is dated {date}, in the future (today is {today}). A transaction has taken place: correct the date, or give a planned disbursement instead.',
  '11.2.2': 'The value date of the transaction, {date}, is in the future (today is {today}). Write the day whose exchange rate applies.',
  '11.3.1':
    'The value date of the budget line, {date}, lies outside the period of its budget ({start} to {end}). Correct the date or the period.',
  '11.4.1': 'The organisation was last updated on {date}, which is in the future. Write the true date of the last change.',
  '12.1.1': 'A share of {percentage} % is not possible for a country or a region. Write a number from 0 to 100.',
  '12.1.2': 'The share of a country or a region is {percentage} %: it cannot be negative. Write 0 or more.',
  '12.2.1': 'A share of {percentage} % is not possible for a budget item or capital spend. Write a number from 0 to 100.',
  '12.2.2': 'The share of a budget item or of capital spend is {percentage} %: it cannot be negative. Write 0 or more.',
  '12.3.1': 'A share of {percentage} % is not possible for a sector. Write a number from 0 to 100.',
  '12.3.2': 'The share of a sector is {percentage} %: it cannot be negative. Write 0 or more.',
  '102.1.1':
    'The sectors are of other lists only (vocabulary {vocabulary}). Add the sector of the OECD DAC (vocabulary 1), which everyone adds up.',
  '107.1.1': 'The default aid types are of other lists only. Add the type of the OECD DAC (vocabulary 1).',
  '107.1.2': 'Two default aid types of vocabulary {vocabulary} are given. Keep one of each vocabulary.',
  '107.2.1': 'The aid types of the transactions are of other lists only. Add the type of the OECD DAC (vocabulary 1).',
  '107.2.2': 'The transaction has two aid types of vocabulary {vocabulary}. Keep one of each vocabulary.',
} as const;
