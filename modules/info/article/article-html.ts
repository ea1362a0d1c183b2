import sanitizeHtml from 'sanitize-html';

/** Elements whose text is no text of the article either. */
const DROPPED_WITH_CONTENT = [
  'script', 'style', 'textarea', 'option', 'select', 'noscript', 'noembed', 'noframes', 'iframe', 'frameset', 'object', 'embed', 'applet',
  'template', 'title', 'xmp', 'plaintext', 'svg', 'math', 'audio', 'video', 'canvas', 'head',
];
const BLOCKS = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figcaption', 'caption', 'td', 'th', 'li'];
/** Absolute, or from the root of this site; an article has no place of its own that anything could be relative to. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)[^\s\\`]*$/i;
/** Deeper nesting is no article. */
const MOST_NESTED = 60;

/** Takes an address away that is none of the closed list, before the library looks at its scheme. */
function withAddress(attribute: 'href' | 'src'): sanitizeHtml.Transformer {
  return (tagName, attribs) => {
    const address = (attribs[attribute] ?? '').trim();
    return { tagName, attribs: ADDRESS.test(address) ? { ...attribs, [attribute]: address } : omit(attribs, attribute) };
  };
}

function omit(attribs: sanitizeHtml.Attributes, name: string): sanitizeHtml.Attributes {
  return Object.fromEntries(Object.entries(attribs).filter(([each]) => each !== name));
}

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...BLOCKS, 'br', 'hr', 'ul', 'ol', 'pre', 'code', 'span', 'a', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'small',
    'img', 'figure', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col',
  ],
  nonTextTags: DROPPED_WITH_CONTENT,
  disallowedTagsMode: 'discard',
  allowedAttributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    col: ['span'],
    ol: ['start'],
    ...Object.fromEntries(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['style']])),
  },
  // How official letters are set: the signature on the right, paragraphs indented by two characters.
  allowedStyles: { '*': { 'text-align': [/^(left|right|center|justify)$/], 'text-indent': [/^[0-4](\.\d)?em$/] } },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
  allowedSchemesAppliedToAttributes: ['href', 'src'],
  allowProtocolRelative: false,
  nestingLimit: MOST_NESTED,
  transformTags: { a: withAddress('href'), img: withAddress('src') },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
};

/**
 * The HTML of an article as it is stored and shown: only the elements, attributes and addresses of a closed list (S23).
 * Everything else is taken out, what is active together with its content. Pure.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}
