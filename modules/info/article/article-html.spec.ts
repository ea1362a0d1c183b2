import fc from 'fast-check';
import { cleanHtml } from './article-html.js';

/** Each carries a script in another position; none may be left in any form that a browser runs. */
const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<p onclick="alert(1)">x</p>',
  '<p/onclick=alert(1)>x</p>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://a.example/b.png" onload="alert(1)">',
  '<img src="javascript:alert(1)">',
  '<img src=`javascript:alert(1)`>',
  '<img """><script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<a href="/\\evil.example/x">x</a>',
  '<a href="/	/evil.example/x">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<style>@import "javascript:alert(1)";</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p style="width:expression(alert(1))">x</p>',
  '<p style="text-align:center;behavior:url(x.htc);-moz-binding:url(x)">x</p>',
  '<p style="text-align:expression(alert(1))">x</p>',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=alert(1)&gt;">',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x"></applet>',
  '<base href="javascript:alert(1)//">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<body onload=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<select><template><style><!--</style><a title="--><img src onerror=alert(1)>">',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x</td></table>',
  '<p title="<img src=x onerror=alert(1)>">x</p>',
  '<a title="&quot;><img src=x onerror=alert(1)>" href="/x">x</a>',
  '<div><p id="</p><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<a href="https://a.example/" target=_blank ping="https://evil.example/" style="position:fixed">x</a>',
  '<img srcset="https://a.example/1.png 1x, javascript:alert(1) 2x" src="https://a.example/1.png">',
];

const TAGS = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figcaption', 'caption', 'td', 'th', 'li', 'br', 'hr', 'ul', 'ol', 'pre', 'code', 'span', 'a',
  'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'mark', 'small', 'img', 'figure', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'col',
]);
const ATTRIBUTE = /^(?:(?:href|title|src|alt|width|height|colspan|rowspan|span|start)="[^"<>]*"|style="(?:text-align:(?:left|right|center|justify)|text-indent:[0-4](?:\.\d)?em|;)*")$/;
/** As attributes hold them: an entity other than `&amp;` could stand for anything. */
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)(?:[^\s\\`&]|&amp;)*$/i;

/** What is wrong with clean HTML, read the strictest way: any `<` begins a tag of the list, any attribute is one of the list. */
function faults(html: string): string[] {
  const found: string[] = [];
  for (const [, tag = ''] of html.matchAll(/<([^>]*)>?/g)) {
    const name = /^\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';
    if (!TAGS.has(name)) found.push(`tag <${tag}>`);
    const attributes = tag.match(/[a-z-]+="[^"]*"/g) ?? [];
    if (tag.replace(/^\/?[a-z0-9]+/, '').replace(/[a-z-]+="[^"]*"/g, '').replace(/[\s/]/g, '') !== '') found.push(`loose text in <${tag}>`);
    for (const attribute of attributes) {
      if (!ATTRIBUTE.test(attribute)) found.push(`attribute ${attribute}`);
      const address = /^(?:href|src)="([^"]*)"$/.exec(attribute)?.[1];
      if (address !== undefined && !ADDRESS.test(address)) found.push(`address ${attribute}`);
    }
  }
  return found;
}

describe('cleaning the HTML of an article', () => {
  it.each(ATTACKS)('leaves no script of %s', (attack) => {
    const clean = cleanHtml(`<p>前</p>${attack}<p>后</p>`);
    expect(faults(clean)).toEqual([]);
    expect(clean).not.toMatch(/javascript:|vbscript:|data:/i);
  });

  it('is watched by a check that sees each of these attacks', () => {
    const harmless = ATTACKS.filter((attack) => faults(attack).length === 0);
    expect(harmless).toEqual([]);
  });

  it('leaves nothing of what pieces of attacks are put together to', () => {
    const pieces = ATTACKS.flatMap((attack) => attack.split(/(?<=[>"' ])/));
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('<p>', '</p>', '<table>', '<a href="', '">', '&lt;', '\u3000', '正文')), { maxLength: 30 }), (parts) => {
      const clean = cleanHtml(parts.join(''));
      expect(faults(clean)).toEqual([]);
      expect(faults(cleanHtml(clean))).toEqual([]);
    }), { numRuns: 3_000 });
  });

  it('keeps what articles are made of', () => {
    const html =
      '<h2>一、总体要求</h2><p style="text-indent:2em">各党支部：<strong>请于</strong>7月1日前<a href="https://www.12371.cn/" title="网">报送</a>。</p>' +
      '<ol start="2"><li>名单</li></ol><table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>' +
      '<figure><img src="/api/v1/files/1/content" alt="会场" width="640" height="480" /><figcaption>会场</figcaption></figure><p style="text-align:right">县委组织部</p>';
    expect(cleanHtml(html)).toBe(html);
  });

  it('keeps as text what would only be script if it were not escaped', () => {
    const html = '<p><img alt="&quot; onerror=&quot;alert(1)" src="https://a.example/b.png" />&lt;script&gt;</p>';
    expect(cleanHtml(html)).toBe(html);
  });

  it('drops an image whose address it does not keep', () => {
    expect(cleanHtml('<p>a<img src="data:image/png;base64,AAAA" alt="x">b</p>')).toBe('<p>ab</p>');
    expect(cleanHtml('<p>a<img src="http://a.example/b.png"><img alt="x">b</p>')).toBe('<p>ab</p>');
  });

  it('does not fail on deep nesting, open tags or stray brackets', () => {
    expect(cleanHtml('<div>'.repeat(20_000) + '深').match(/<div>/g)?.length).toBeLessThan(100);
    expect(faults(cleanHtml('<'.repeat(5_000) + '<p '.repeat(5_000)))).toEqual([]);
  });
});
