/** A step through XML: an element opens (with its attributes), closes, or text stands. */
export type XmlStep =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Where the tag that begins at a place ends; a `>` inside quotes is none. -1 where it never does. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

/** The value of an attribute in the text between a tag's name and its end, or null. */
export function attribute(attributes: string, name: string): string | null {
  for (const quote of ['"', "'"]) {
    const start = attributes.indexOf(`${name}=${quote}`);
    if (start < 0 || (start > 0 && !/\s/.test(attributes[start - 1] ?? ''))) continue;
    const from = start + name.length + 2;
    const to = attributes.indexOf(quote, from);
    if (to >= 0) return decode(attributes.slice(from, to));
  }
  return null;
}

/**
 * Goes through XML from front to back in one pass, whatever its size; it knows the five entities and no others, so nothing
 * can swell. What is no XML simply ends.
 */
export function* xmlSteps(xml: string): Generator<XmlStep> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { kind: 'text', text: decode(xml.slice(at, open < 0 ? undefined : open)) };
    if (open < 0) return;
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = tagEnd(xml, open + 1);
    if (end < 0) return;
    at = end + 1;
    const first = xml[open + 1];
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      yield { kind: 'close', name: xml.slice(open + 2, end).trim() };
      continue;
    }
    const empty = xml[end - 1] === '/';
    const inside = xml.slice(open + 1, empty ? end - 1 : end);
    const blank = inside.search(/\s/);
    yield {
      kind: 'open',
      name: blank < 0 ? inside : inside.slice(0, blank),
      attributes: blank < 0 ? '' : inside.slice(blank),
      empty,
    };
  }
}
