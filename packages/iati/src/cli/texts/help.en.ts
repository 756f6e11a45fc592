import type { HelpTexts } from '../help.ts';

const COMMON_EXITS = { 2: 'misuse, or a file that cannot be read or written', 130: 'interrupted (Ctrl-C)' };
const JSON_LINES = 'one JSON object a line, a line a file';

export const helpEn: HelpTexts = {
  tagline: 'iati: files of the International Aid Transparency Initiative, read, checked, upgraded, compared and cut.',
  usage: 'iati COMMAND [options] FILE…',
  headings: { usage: 'Usage:', commands: 'Commands:', options: 'Options:', examples: 'Examples:', exits: 'Exit codes:' },
  more: '“iati COMMAND --help” says more, with examples and exit codes. FILE is a file, a folder (all .xml files in it), or - for standard input.',
  everywhere: {
    lang: ['fr|en', 'language of what is said; otherwise that of LANG'],
    progress: ['', 'tell progress on standard error, even when nobody looks at it'],
    help: ['', 'this page'],
  },
  commands: {
    check: {
      usage: 'iati check [options] FILE|FOLDER|-…',
      summary: 'Say what is not as the standard has it.',
      about:
        'Form, structure, code lists, the rules of the standard, and advice of our own (tg-…). A file is valid when nothing critical is found.',
      options: {
        json: ['', `${JSON_LINES}: the whole report`],
        sarif: ['', 'SARIF 2.1.0, for editors and code platforms'],
        compat: ['', 'the verdict of the official validator, its known faults included'],
        now: ['INSTANT', 'the moment of the check, such as 2026-06-30 or 2026-06-30T12:00:00Z; otherwise now'],
        lists: ['FILE|FOLDER', 'other code lists: what “iati codelists update” wrote, or a folder of official XML lists'],
        publishers: ['FILE', 'other known organisations: JSON with “prefixes” and “publishers”, or one registered identifier a line'],
        as: ['VERSION', 'judge as this version, whatever the file says'],
        ruleset: ['FILE', 'also check this ruleset (JSON, in the form of the standard’s own)'],
        max: ['N', 'findings kept for each file; all are counted (10,000)'],
        quiet: ['', 'only the line of each file with its verdict'],
        strict: ['', 'errors count like critical findings for the exit code'],
      },
      examples: [
        ['iati check activities.xml', 'what is wrong, by rule, with the first places'],
        ['iati check --lang fr --quiet folder/', 'a line a file, in French'],
        ['iati check --json activities.xml | jq .counts', 'counts for a program'],
        ['iati check --compat --json --now 2026-06-30 *.xml', 'what the official validator would say'],
      ],
      exits: { 0: 'every file is valid', 1: 'something critical was found (with --strict: an error)', ...COMMON_EXITS },
    },
    upgrade: {
      usage: 'iati upgrade [options] FILE|FOLDER|-…',
      summary: 'Bring files of any version to 2.03, with an account of what changed.',
      about:
        'Writes to standard output, or with --output to a file (a folder when several files are given). What was changed or dropped, and why, is told on standard error.',
      options: {
        output: ['FILE|FOLDER', 'where to write'],
        incomplete: ['', 'write records too in which 2.03 misses something; otherwise they are left out and told'],
        account: ['FILE', 'write the whole account there, one JSON object a line'],
        now: ['INSTANT', 'the moment written as generated-datetime; otherwise now'],
        force: ['', 'write over files that are there already'],
        quiet: ['', 'no account on standard error'],
      },
      examples: [
        ['iati upgrade old.xml -o new.xml', 'one file'],
        ['iati upgrade archive/ -o upgraded/ --account changes.jsonl', 'a whole folder, with the account of every element'],
      ],
      exits: { 0: 'upgraded', 1: 'some records were left out', ...COMMON_EXITS },
    },
    stats: {
      usage: 'iati stats [options] FILE|FOLDER|-…',
      summary: 'Count and sum what files hold.',
      about: 'Exact sums by type and currency, as published: nothing is converted, nothing is left out.',
      options: {
        json: ['', JSON_LINES],
        country: ['CODE', 'also the activities that name this country, such as ML, and its part of the amounts'],
      },
      examples: [
        ['iati stats activities.xml', 'counts and sums'],
        ['iati stats --json --country ML folder/', 'for a program'],
      ],
      exits: { 0: 'counted', ...COMMON_EXITS },
    },
    diff: {
      usage: 'iati diff [options] BEFORE AFTER',
      summary: 'Say what differs between two editions of a file.',
      about: 'By activity and element; the order counts only where the standard says so. Equal transactions are counted, not merged.',
      options: { json: ['', 'one JSON object a line, a line a record that differs'], quiet: ['', 'only the counts'] },
      examples: [['iati diff may.xml june.xml', 'what came, went and changed']],
      exits: { 0: 'no difference', 1: 'they differ', ...COMMON_EXITS },
    },
    split: {
      usage: 'iati split --by country|year|publisher -o FOLDER [options] FILE|FOLDER|-…',
      summary: 'Cut files by country, year or publisher.',
      about:
        'Each record is written as published, to the letter, in UTF-8; one with several countries goes to the file of each. The year is that of the actual start, else of the planned one. Records without any go to no-country.xml, no-year.xml, no-publisher.xml. Nothing is written unless everything could be read.',
      options: {
        by: ['SORT', 'country, year or publisher'],
        output: ['FOLDER', 'where to write'],
        force: ['', 'write over files that are there already'],
        quiet: ['', 'do not list the files'],
      },
      examples: [['iati split --by country -o by-country/ activities.xml', 'by-country/ML.xml, by-country/NE.xml …']],
      exits: { 0: 'cut', ...COMMON_EXITS },
    },
    extract: {
      usage: 'iati extract --country CODE | --activity ID… [options] FILE|FOLDER|-…',
      summary: 'Take out the activities of one country, or those named.',
      about:
        'A country counts where an activity or one of its transactions names it, in capitals or not. Records are written as published, to the letter, in UTF-8.',
      options: {
        country: ['CODE', 'such as ML'],
        activity: ['ID', 'an iati-identifier; may be given several times'],
        output: ['FILE', 'where to write; otherwise to standard output'],
        force: ['', 'write over a file that is there already'],
      },
      examples: [
        ['iati extract --country ML donor.xml > mali.xml', 'the activities that touch Mali'],
        ['iati extract --activity XM-DAC-3-1-001 -o one.xml folder/', 'one activity, wherever it is'],
      ],
      exits: { 0: 'something was taken', 1: 'nothing was found', ...COMMON_EXITS },
    },
    codelists: {
      usage: 'iati codelists update FROM -o FILE',
      summary: 'Make a file of code lists for “iati check --lists”.',
      about:
        'FROM is a folder of official XML lists, one such list, or an http(s) address: of one list, or of an index (codelists.xml, codelists.json) beside which the lists stand. No address is built in. Lists that FROM does not have are those of this package.',
      options: {
        output: ['FILE', 'where to write; replaced only when all is read'],
        'as-of': ['DAY', 'the day of which the lists are; otherwise today'],
      },
      examples: [
        ['iati codelists update IATI-Codelists-NonEmbedded/xml -o lists.json', 'from a folder'],
        ['iati check --lists lists.json activities.xml', 'and then'],
      ],
      exits: { 0: 'written', ...COMMON_EXITS },
    },
  },
};
