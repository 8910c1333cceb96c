export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly XmlElement[];
  readonly attributes: Readonly<Record<string, string>>;
}

export function element(
  name: string,
  content: string | readonly XmlElement[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, content, attributes };
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The element as text, each on a line of its own, without white space inside what holds text. */
export function written(
  { name, content, attributes }: XmlElement,
  more: Readonly<Record<string, string>> = {},
  indent = '',
): string {
  const all = Object.entries({ ...more, ...attributes }).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const opening = `${indent}<${name}${all.join('')}>`;
  if (typeof content === 'string') return `${opening}${escaped(content)}</${name}>`;
  const inner = content.map((child) => written(child, {}, `${indent}  `));
  return [opening, ...inner, `${indent}</${name}>`].join('\n');
}
