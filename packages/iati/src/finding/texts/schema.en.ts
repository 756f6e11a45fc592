/** The structure of a record and of a file (rule 0.3.1): one sentence for each kind of fault. */
export const schemaEn = {
  '0.3.1.element-unknown': 'The standard {version} has no {element} in {parentEn}. Remove it, or move it where it belongs.',
  '0.3.1.element-spelling': 'The standard has no {element} in {parentEn}, but {right}. Write the name as {right}.',
  '0.3.1.element-in-empty': 'Nothing stands inside {parentEn}, yet {element} was put there. Move it out of it.',
  '0.3.1.element-in-text': '{parentEn} holds a text only, yet {element} stands in it. Take the element out and keep the text.',
  '0.3.1.element-missing': '{parentEn} must have {elementEn}, which is missing. Add it.',
  '0.3.1.empty': '{parentEn} is empty. Put at least one of these into it, or remove it: {expected}.',
  '0.3.1.too-many': '{elementEn} may stand only once in {parentEn}. Keep one and remove the others.',
  '0.3.1.before': '{elementEn} stands too late in {parentEn}: the standard has an order. Move it before {otherEn}.',
  '0.3.1.after': '{elementEn} stands too early in {parentEn}: the standard has an order. Move it after {otherEn}.',
  '0.3.1.extension-misplaced':
    '{element} is an extension of another namespace; such elements stand last in {parentEn}. Move it to the end.',
  '0.3.1.extension-refused':
    '{parentEn} may hold no element of another namespace, such as {element}. Move it to the end of the element around.',
  '0.3.1.text-without-narrative': 'The text «{value}» stands directly in {elementEn}. Put it into a narrative element there.',
  '0.3.1.text': 'Text stands in {elementEn}, which may hold elements only: «{value}». Remove it, or put it where it belongs.',
  '0.3.1.text-empty': '{elementEn} is empty. Give its value, or remove the element around it.',
  '0.3.1.text-decimal':
    '{elementEn} must be a plain number such as 1250.50, not «{value}». Remove letters, spaces and thousands separators.',
  '0.3.1.text-integer':
    '{elementEn} must be a whole number such as 1250, not «{value}». In version 1.01 and 1.02 amounts have no decimals.',
  '0.3.1.text-anyURI': '{elementEn} must be a web address, not «{value}». Correct the address.',
  '0.3.1.attribute-missing': '{elementEn} must have the attribute {attribute}, which is missing. Add it.',
  '0.3.1.attribute-unknown': 'The standard {version} has no attribute {attribute} on {elementEn}. Remove it.',
  '0.3.1.attribute-spelling': 'The standard has no attribute {attribute} on {elementEn}, but {right}. Write the name as {right}.',
  '0.3.1.attribute-empty': 'The attribute {attribute} of {elementEn} is empty. Give its value, or remove it if it is not required.',
  '0.3.1.attribute-blanks':
    'There are blanks around «{value}» in {attribute} of {elementEn}; the standard’s tools refuse them. Remove the blanks.',
  '0.3.1.attribute-date': '{attribute} of {elementEn} must be a date such as 2024-12-31, not «{value}». Correct the date.',
  '0.3.1.attribute-dateTime':
    '{attribute} of {elementEn} must be a date with a time such as 2024-12-31T10:30:00, not «{value}». Correct it.',
  '0.3.1.attribute-decimal':
    '{attribute} of {elementEn} must be a plain number such as 12.5, not «{value}». Remove signs such as % and write a point, not a comma.',
  '0.3.1.attribute-boolean': '{attribute} of {elementEn} must be 1, true, 0 or false, not «{value}». Write one of these.',
  '0.3.1.attribute-anyURI': '{attribute} of {elementEn} must be a web address, not «{value}». Correct the address.',
  '0.3.1.attribute-int': '{attribute} of {elementEn} must be a whole number such as 1, not «{value}». Correct it.',
  '0.3.1.attribute-integer': '{attribute} of {elementEn} must be a whole number such as 1, not «{value}». Correct it.',
  '0.3.1.attribute-nonNegativeInteger': '{attribute} of {elementEn} must be 0 or a whole number above, not «{value}». Correct it.',
  '0.3.1.attribute-positiveInteger': '{attribute} of {elementEn} must be a whole number above 0, not «{value}». Correct it.',
  '0.3.1.attribute-NMTOKEN': '{attribute} of {elementEn} must be one name without spaces, not «{value}». Correct it.',
  '0.3.1.attribute-language': '{attribute} of {elementEn} must be a language code such as fr, not «{value}». Correct the code.',
  '0.3.1.attribute-lang': '{attribute} of {elementEn} must be a language code such as fr, not «{value}». Correct the code.',
  '0.3.1.attribute-space': '{attribute} of {elementEn} may only be default or preserve, not «{value}». Remove it.',
  '0.3.1.attribute-ID': '{attribute} of {elementEn} must be a name that begins with a letter, not «{value}». Correct or remove it.',
  '0.3.1.instance': '{attribute}="{value}" does not serve on {elementEn}: the standard has its own type there. Remove the attribute.',
  '0.3.1.records-missing': '{elementEn} has no record. A file of the standard has at least one.',
  '0.3.1.list-elements': '{count} elements that are not of the standard stand in {elementEn} beside the records. Remove them.',
  '0.3.1.list-text': 'Text stands between the records of {elementEn} (line {line}). Remove it.',
} as const;
