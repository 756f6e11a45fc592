const activity = (id: string, title: string, share: number, amount: number) => `
  <iati-activity default-currency="EUR" xml:lang="fr" last-updated-datetime="2018-11-01T00:00:00Z">
    <iati-identifier>CH-4-${id}</iati-identifier>
    <reporting-org ref="CH-4" type="10"><narrative>Suisse, DDC</narrative></reporting-org>
    <title><narrative>${title}</narrative></title>
    <description><narrative>Écrit pour un essai.</narrative></description>
    <participating-org ref="CH-4" role="1" type="10"><narrative>Suisse, DDC</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="2" iso-date="2017-01-01"/>
    <recipient-country code="ML" percentage="${share}"/>${share < 100 ? `<recipient-country code="BF" percentage="${100 - share}"/>` : ''}
    <sector code="14031" percentage="100"/>
    <transaction><transaction-type code="3"/><transaction-date iso-date="2018-03-15"/>
      <value value-date="2018-03-15">${amount}</value></transaction>
  </iati-activity>`;

/** A small file as a partner would publish it: one activity shared between two countries, one for Mali alone. */
export const partnerFile = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2018-11-09T08:00:00Z">${activity('essai-1', 'Forages ruraux de l’essai', 60, 100000)}${activity('essai-2', 'Maternités de l’essai', 100, 50000)}
</iati-activities>
`;
