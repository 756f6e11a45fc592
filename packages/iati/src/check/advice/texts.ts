import { shorten } from '../../finding/finding.ts';
import type { AnyNode } from '../../model/node.ts';
import type { CheckContext } from '../context.ts';
import { isBlank } from '../rules/texts.ts';

const WEB_ADDRESS = /^\s*(?:https?|ftp):\/\/[^\s/?#]+(?:[/?#]\S*)?\s*$/i;
/** A person finds `www.example.org/contact` without being told the protocol. */
const SITE = /^\s*(?:(?:https?|ftp):\/\/)?[^\s/?#:@]+\.[^\s/?#@]+(?:[/?#]\S*)?\s*$/i;
const MAIL_ADDRESS = /^\s*[^\s@<>,;:]+@[^\s@<>,;:]+\.[^\s@<>,;:.]+\s*$/;

/** The addresses of documents, wherever they stand in a record. */
export function adviseTexts(node: AnyNode, context: CheckContext): void {
  for (const child of node.children) {
    if (child.foreign) continue;
    if (child.name === 'document-link') adviseDocument(child, context);
    if (child.children.length > 0) adviseTexts(child, context);
  }
}

function adviseDocument(node: AnyNode, context: CheckContext): void {
  const url = node.get('url');
  if (url !== undefined && !WEB_ADDRESS.test(url))
    context.tell({ rule: 'tg-url', node, attribute: 'url', values: { url: shorten(url.trim()) } });
}

/** Web and mail addresses of the contacts; an empty element says nothing and is left alone. */
export function adviseContacts(contacts: readonly AnyNode[], context: CheckContext): void {
  for (const contact of contacts) {
    for (const node of contact.children) {
      if (node.foreign || isBlank(node.text)) continue;
      const address = shorten(node.text.trim());
      if (node.name === 'website' && !SITE.test(node.text)) context.tell({ rule: 'tg-url', node, values: { url: address } });
      if (node.name === 'email' && !MAIL_ADDRESS.test(node.text)) context.tell({ rule: 'tg-email', node, values: { email: address } });
    }
  }
}
