import { SaxesParser } from 'saxes';

// A reader of the part of XML Schema that the schemas of the standard use, for tests: what each element may hold, in a form
// that can be compared with the tables of the package.

/** One element name or one wildcard, with how often it may stand. */
export interface XsdParticle {
  /** `##other` for a wildcard. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly type: () => XsdType;
}

export interface XsdType {
  /** `sequence`, `choice` (with how often the whole of it may stand), or null for none. */
  readonly order: 'sequence' | 'choice' | null;
  readonly min: number;
  readonly max: number;
  readonly particles: readonly XsdParticle[];
  readonly mixed: boolean;
  /** Name of the simple type of its text, `language|` for the union of `xml:lang`; null when its content is not simple. */
  readonly text: string | null;
  readonly attributes: ReadonlyMap<string, { readonly type: string; readonly required: boolean }>;
  readonly otherAttributes: boolean;
  /** No type at all is written: anything may stand. */
  readonly anything: boolean;
}

export interface Xsd {
  readonly elements: ReadonlyMap<string, () => XsdType>;
  readonly attributes: ReadonlyMap<string, string>;
}

interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tree[];
}

const XML_LANG = 'language|';
const KNOWN = new Set(
  ['schema', 'import', 'include', 'element', 'attribute', 'attributeGroup', 'complexType', 'simpleContent', 'complexContent'].concat([
    'extension',
    'sequence',
    'choice',
    'any',
    'anyAttribute',
    'simpleType',
    'union',
    'restriction',
    'enumeration',
  ]),
);

/** Reads a schema with what it includes; `load` gives the text of a file beside it. */
export function readXsd(file: string, load: (file: string) => string): Xsd {
  return new Reader(file, load).xsd;
}

function parse(text: string): Tree {
  const root: Tree = { name: '', attributes: {}, children: [] };
  const open: Tree[] = [root];
  const parser = new SaxesParser();
  let documentation = 0;
  parser.on('opentag', (tag) => {
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    if (documentation > 0 || name === 'annotation') {
      documentation++;
      return;
    }
    if (!KNOWN.has(name)) throw new Error(`${name}: this reader does not know it`);
    const node: Tree = { name, attributes: tag.attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    if (documentation > 0) documentation--;
    else open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children[0]!;
}

class Reader {
  readonly xsd: Xsd;
  private readonly globals = new Map<string, Tree>();

  constructor(file: string, load: (file: string) => string) {
    const elements = new Map<string, () => XsdType>();
    const attributes = new Map<string, string>();
    for (const name of [file, ...this.includes(parse(load(file)))]) {
      const schema = parse(load(name));
      if (schema.attributes.targetNamespace) throw new Error('a schema with a namespace');
      for (const part of schema.children) {
        if (part.attributes.name === undefined) continue;
        const key = `${part.name} ${part.attributes.name}`;
        if (this.globals.has(key)) throw new Error(`${key} stands twice`);
        this.globals.set(key, part);
        if (part.name === 'element') elements.set(part.attributes.name!, () => this.typeOfElement(part));
        if (part.name === 'attribute') attributes.set(part.attributes.name!, plain(part.attributes.type!));
      }
    }
    this.xsd = { elements, attributes };
  }

  private includes(schema: Tree): string[] {
    return schema.children.filter((part) => part.name === 'include').map((part) => part.attributes.schemaLocation!);
  }

  private global(kind: string, name: string): Tree {
    const found = this.globals.get(`${kind} ${name}`);
    if (!found) throw new Error(`no ${kind} ${name}`);
    return found;
  }

  private typeOfElement(element: Tree): XsdType {
    for (const name of Object.keys(element.attributes)) {
      if (!['name', 'ref', 'type', 'minOccurs', 'maxOccurs'].includes(name)) throw new Error(`element/@${name}`);
    }
    const { type } = element.attributes;
    if (type?.startsWith('xsd:')) return { ...NOTHING, text: plain(type) };
    const complex = type ? this.global('complexType', type) : element.children.find((child) => child.name === 'complexType');
    return complex ? this.complex(complex) : { ...NOTHING, anything: true, mixed: true, otherAttributes: true };
  }

  private complex(type: Tree): XsdType {
    const simple = type.children.find((child) => child.name === 'simpleContent')?.children[0];
    if (simple) return { ...NOTHING, text: plain(simple.attributes.base!), ...this.attributesOf(simple) };
    const extension = type.children.find((child) => child.name === 'complexContent')?.children[0];
    if (extension) return this.extended(extension);
    const mixed = type.attributes.mixed === 'true';
    return { ...NOTHING, ...this.model(type), ...this.attributesOf(type), mixed };
  }

  private extended(extension: Tree): XsdType {
    const base = this.complex(this.global('complexType', extension.attributes.base!));
    const more = this.model(extension);
    const added = this.attributesOf(extension);
    if (base.order === 'choice' || more.order === 'choice') throw new Error('an extension of a choice');
    return {
      ...base,
      particles: [...base.particles, ...more.particles],
      attributes: new Map([...base.attributes, ...added.attributes]),
    };
  }

  private model(type: Tree): Pick<XsdType, 'order' | 'min' | 'max' | 'particles'> {
    const group = type.children.find((child) => child.name === 'sequence' || child.name === 'choice');
    if (!group) return { order: null, min: 0, max: 0, particles: [] };
    const particles = group.children.map((child) => {
      if (child.name !== 'element' && child.name !== 'any') throw new Error(`${child.name} in a ${group.name}`);
      return this.particle(child);
    });
    return { order: group.name as 'sequence' | 'choice', ...occurs(group), particles };
  }

  private particle(part: Tree): XsdParticle {
    if (part.name === 'any') {
      const { namespace, processContents } = part.attributes;
      if (namespace !== '##other' || processContents !== 'lax') throw new Error('a wildcard of another kind');
      return { name: '##other', ...occurs(part), type: () => NOTHING };
    }
    const { ref, name } = part.attributes;
    const element = ref ? this.global('element', ref) : part;
    return { name: ref ?? name!, ...occurs(part), type: () => this.typeOfElement(element) };
  }

  private attributesOf(type: Tree): Pick<XsdType, 'attributes' | 'otherAttributes'> {
    const attributes = new Map<string, { type: string; required: boolean }>();
    let otherAttributes = false;
    for (const part of type.children) {
      if (part.name === 'attribute') {
        const { name, ref, use } = part.attributes;
        if (use !== undefined && use !== 'optional' && use !== 'required') throw new Error(`use="${use}"`);
        attributes.set(ref ?? name!, { type: this.typeOfAttribute(part), required: use === 'required' });
      } else if (part.name === 'attributeGroup') {
        for (const [name, attribute] of this.attributesOf(this.global('attributeGroup', part.attributes.ref!)).attributes) {
          attributes.set(name, attribute);
        }
      } else if (part.name === 'anyAttribute') {
        const { namespace, processContents } = part.attributes;
        if (namespace !== '##other' || processContents !== 'lax') throw new Error('a wildcard of another kind');
        otherAttributes = true;
      }
    }
    return { attributes, otherAttributes };
  }

  private typeOfAttribute(attribute: Tree): string {
    const { ref, type } = attribute.attributes;
    if (ref === 'xml:lang') return XML_LANG;
    return plain(ref ? this.global('attribute', ref).attributes.type! : type!);
  }
}

const NOTHING: XsdType = {
  order: null,
  min: 0,
  max: 0,
  particles: [],
  mixed: false,
  text: null,
  attributes: new Map(),
  otherAttributes: false,
  anything: false,
};

function plain(type: string): string {
  if (!type.startsWith('xsd:')) throw new Error(`a simple type of its own: ${type}`);
  return type.slice(4);
}

function occurs(part: Tree): { min: number; max: number } {
  const { minOccurs = '1', maxOccurs = '1' } = part.attributes;
  return { min: Number(minOccurs), max: maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs) };
}
