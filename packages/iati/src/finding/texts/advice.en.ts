/** Advisories of our own (`check/advice/`). */
export const adviceEn = {
  'tg-budget-negative':
    'The planned amount is negative ({amount}). If it is to take back an earlier one, correct that one instead; totals and forecasts would be reduced.',
  'tg-budget-overlap':
    'Budgets of one type overlap: {start} to {end}, and {otherStart} to {otherEnd}, where {count} of them lie over another. Whoever adds them up counts that money twice: keep one for each period, or mark the newer as revised (type 2).',
  'tg-closed-with-future': 'The activity is closed, yet money is planned after today ({today}). Remove the plan, or correct the status.',
  'tg-closed-with-future.cancelled':
    'The activity is cancelled, yet money is planned after today ({today}). Remove the plan, or correct the status.',
  'tg-country-twice': '{code} is given twice as recipient. Put both shares together in one.',
  'tg-date-far':
    'The date {date} can hardly be true: perhaps a slip of the hand, or a stand-in for «unknown». Correct it; the amount would fall into a year that nobody looks at.',
  'tg-duplicate-sector': 'Sector {code} is given twice in the same vocabulary. Put both shares together in one.',
  'tg-email': '«{email}» is not an e-mail address. Correct it, so that people can write.',
  'tg-end-before-last-transaction':
    'Money was still spent on {date}, more than six months after the actual end ({end}). Correct the end, or the date of the transaction.',
  'tg-ended-still-running':
    'The activity ended on {end}, yet its status is still «implementation» (2). Change the status to 3 or 4, or correct the actual end.',
  'tg-identifier-empty': 'The identifier is empty: nobody can find, update or link this record. Write it.',
  'tg-no-forward-budget':
    'The activity runs until {end}, yet no budget or planned disbursement reaches beyond today. Give the budgets to come, or say why there are none (budget-not-provided).',
  'tg-pipeline-with-spending':
    'The activity is said to be in preparation (status 1), yet money was spent (last on {date}). Change the status to 2.',
  'tg-position': '«{position}» is not a position. Write latitude, a space, longitude, in degrees with a point: 12.6392 -8.0029.',
  'tg-position.range':
    'The position {position} is not on Earth: latitude goes from -90 to 90, longitude from -180 to 180. Perhaps the two were exchanged.',
  'tg-position.zero': 'The position 0 0 lies in the sea, off Ghana: it often stands for «unknown». Give the true position, or none.',
  'tg-related-to-itself': 'The activity is said to be related to itself. Write the identifier of the other activity.',
  'tg-single-transaction-at-generation':
    'The only transaction is dated {date}, the day on which the file was made. If it is a running total, give each payment with its own date.',
  'tg-spent-above-committed':
    'More was spent ({spent} {currency}) than committed ({committed} {currency}). A commitment may be missing, or an amount may stand twice.',
  'tg-twins':
    '{count} transactions are the same in every part ({amount}, {date}; the first is on line {line}). If each took place, give each a reference; otherwise remove the copies.',
  'tg-two-sectors-on-transaction':
    'The transaction has two sectors of vocabulary {vocabulary}, and a transaction has no shares: the amount would be counted for both. Keep one, or divide the transaction.',
  'tg-url': '«{url}» is not a web address. Write it whole, with https:// and without spaces (a space is written %20).',
} as const;
