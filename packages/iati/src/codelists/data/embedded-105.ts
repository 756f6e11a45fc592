// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const embedded105: readonly string[] = [
  `ActivityDateType|1
start-actual|The actual start date, such as date of first disbursement|début-réel
end-actual|The actual end date, such as date of last disbursement|fin-réelle
start-planned|The planned start date as recorded in project documentation. Can be date of signature of activity agreement or approval by relevant body|début-prévu
end-planned|The planned end date as recorded in project documentation|fin-prévue`,
  `ActivityStatus|1
1|Pipeline/identification|Planification
2|Implementation|Actif
3|Finalisation|Finalisation
4|Closed|Fermé
5|Cancelled|Annulé
6|Suspended|Suspendu`,
  `AidTypeFlag|1
1|Free standing technical cooperation
2|Programme-based approach
3|Investment project
4|Associated financing`,
  `BudgetType|1
1|Original
2|Revised|Révisé`,
  `DocumentCategory|1
A01|Pre- and post-project impact appraisal
A02|Objectives / Purpose of activity
A03|Intended ultimate beneficiaries
A04|Conditions
A05|Budget
A06|Summary information about contract
A07|Review of project performance and evaluation
A08|Results, outcomes and outputs
A09|Memorandum of understanding (If agreed by all parties)
A10|Tender
A11|Contract
B01|Annual report
B02|Institutional Strategy paper
B03|Country strategy paper
B04|Aid Allocation Policy
B05|Procurement Policy and Procedure
B06|Institutional Audit Report
B07|Country Audit Report
B08|Exclusions Policy
B09|Institutional Evaluation Report
B10|Country Evaluation Report
B11|Sector strategy
B12|Thematic strategy
B13|Country-level Memorandum of Understanding
B14|Evaluations policy
B15|General Terms and Conditions`,
  `GazetteerAgency|1
GEO|Geonames.org
NGA|National Geospatial-Intelligence Agency
OSM|Open Street Map`,
  `OrganisationRole|1
Accountable|Accountable|Responsabilité
Extending|Extending|Octroi
Funding|Funding|Financement
Implementing|Implementing|Mise en œuvre`,
  `RelatedActivityType|1
1|Parent
2|Child
3|Sibling
4|Co-funded
5|Third Party`,
  `TransactionType|1
C|Commitment
D|Disbursement
E|Expenditure
IF|Incoming Funds
IR|Interest Repayment
LR|Loan Repayment
R|Reimbursement
QP|Purchase of Equity
QS|Sale of Equity
CG|Credit Guarantee`,
  `Vocabulary|1
ADT|AidData|AidData
COFOG|Classification of the Functions of Government (UN)|COFOG (UN)
DAC|OECD Development Assistance Committee|OCDE Comité d'aide au développement
DAC-3|OECD Development Assistance Committee 3 digit codes|OCDE Comité d'aide au développement 3 digit codes
ISO|International Organization for Standardization|Organisation internationale de normalisation
NACE|Statistical classification of economic activities in the European Community|Nomenclature statistique des activités économiques dans la Communauté européenne
NTEE|National Taxonomy for Exempt Entities (USA)|National Taxonomy for Exempt Entities (USA)
RO|Reporting Organisation (i.e. maintained by the organisation referred to in the <reporting-org> element.|Organisation déclarante (i.e. maintained by the organisation referred to in the <reporting-org> element.
RO2|Reporting Organisation (2) - where reporting organisations have more than one vocabulary that they wish to reference|Organisation déclarante (2) - dans le cas où les organisations déclarantes ont plus d'un vocabulaire qu'ils souhaitent faire référence
WB|World Bank|Banque mondiale`,
];
