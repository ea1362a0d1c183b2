
/** Texts that have broken parsers, databases or pages. */
export const HOSTILE_TEXTS: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\uD842', 'x\uDFB7y', '\u{20BB7}野家', '\u{20BB7}', 'مرحبا \u202Eabc\u202C', '\u200F\u200E', '1e308', '-1e308', 'NaN', 'Infinity',
  '2026-02-30', '2025-02-29', '0000-00-00', '99999-01-01', '2026-13-01', '2026-07-01T24:00:00Z', '2026-07-01T09:00:00', '0001-01-01T00:00:00+23:59',
  '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '{00000000-0000-7000-8000-000000000001}', '__proto__', 'constructor', 'toString',
  "'; DROP TABLE base_accounts; --", "' OR 1=1 --", '%', '_', '\\', '%_\\%', '$1', '${7*7}', '{{7*7}}', '<script>alert(1)</script>', '../../etc/passwd', 'file:///etc/passwd',
  'a\r\nSet-Cookie: x=1', '\n', '\t', '\u0007', '\u007F', '\u0085', '\u2028', '\uFEFFbom', 'e\u0301', '👨‍👩‍👧‍👦', 'ﷺ', 'İ', 'ß', '١٢٣', '0x10', '1_000', '+1', '-0', '007', '9007199254740993',
  'null', 'undefined', 'true', '[object Object]', '[]', '{}', '-', '--', ',', ',,', 'createdAt,name', '-createdAt', '-id', 'password_hash',
  'x'.repeat(201), '字'.repeat(1_001), '\u{20BB7}'.repeat(101), 'a'.repeat(4_097), 'z'.repeat(20_000),
];

/** Values of every type, at and past the edges. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null, true, false, 0, -0, -1, 1, 1.5, 1e308, -1e308, 5e-324, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 2 ** 63, [], {}, [[]], [null], [{}], { $ne: null }, { length: -1 }, { toString: 1 },
  Array.from({ length: 1_100 }, () => 'base.organization.read'), Array.from({ length: 30 }, () => ({})), nested(40), nestedList(40),
  ...HOSTILE_TEXTS,
];

/** Names that no request declares. */
export const HOSTILE_NAMES: readonly string[] = [
  'role', 'organizationId', 'status', 'passwordHash', 'password_hash', 'id', 'createdAt', 'version', 'constructor', 'prototype', 'toString', '', ' ', '\u0000', '\uD842', '𠮷', '؀',
  '~0', '/', 'a/b~c', '$where', 'filter[x]', 'a.b', 'limit[]', 'x'.repeat(101), `${'x'.repeat(99)}𠮷`, 'k'.repeat(15_000),
];

/** Bodies that are no object of fields, or no JSON at all. */
export const HOSTILE_BODIES: readonly (string | Buffer)[] = [
  '', ' ', 'null', 'true', '0', '"text"', '[]', '[{}]', '{', '}', '{"a":}', "{'a':1}", '{"a":1,}', '{"a":1}{"b":2}', 'NaN', '1e999', '-', '\uFEFF{}', '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}', '{"a":"\\ud842"}', '{"a":"\\u0000"}', '{"\\u0000":1}', '{"name":"a","name":"b"}', '{"version":1e999}', '{"name":-0}', `{"a":"${'x'.repeat(200_000)}"}`,
  `{"${'k'.repeat(200_000)}":1}`, `{"name":"${'𠮷'.repeat(50_000)}"}`, '['.repeat(200_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`, `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  `{${Array.from({ length: 5_000 }, (_, index) => `"k${index}":${index}`).join(',')}}`, `{"a":"${'x'.repeat(1_048_577)}"}`,
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), Buffer.from('{"name":"\xED\xA0\x80"}', 'latin1'), Buffer.from('{"name":"é"}', 'utf16le'), Buffer.from([0x1f, 0x8b, 0x08, 0x00]), Buffer.alloc(64),
];

/** Query strings as they stand in the address, percent signs and all. */
export const HOSTILE_QUERIES: readonly string[] = [
  '%', '%zz', 'q=%', 'q=%C0%AF', 'q=%ED%A0%80', 'q=%00', 'q=%FF', '&&&', '=', '=x', 'q', 'q=&q=', 'limit=1&limit=2', 'cursor=a&cursor=b', 'sort=name&sort=-name', 'q[]=a', 'q[a]=b', 'limit=%31', 'limit=+5',
  'limit=1e2', 'limit=5.0', 'limit=05', 'count=TRUE', 'count=1', '__proto__=1', 'constructor=1', '__proto__[x]=1', `q=${'a'.repeat(5_000)}`, `${'k'.repeat(5_000)}=1`, `q=${'%F0%A0%AE%B7'.repeat(200)}`,
  Array.from({ length: 500 }, (_, index) => `k${index}=v`).join('&'), '?a=b', 'a=b?c=d', 'q=a;limit=5', 'q=%E2%80%AE',
];

/** Path parameters as they stand in the address. */
export const HOSTILE_SEGMENTS: readonly string[] = [
  '%00', '%zz', '%', '%C0%AF', '%ED%A0%80', '%2F', '%2e%2e', '..', '.', '%20', '*', ':id', '{id}', 'null', '0', '-1', '1e308', '2026-02-30', '%F0%A0%AE%B7', '%E2%80%AE', '__proto__', 'constructor', ';', 'a;b=c',
  '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', 'x'.repeat(200), 'x'.repeat(201), 'x'.repeat(3_000),
];

const ID = '01926f3e-7c1a-7b2d-9e4f-3a5b6c7d8e9f';
const TEXT_HEADER = ['', ' ', 'x', '"', '\\', '"unclosed', '\xE9\xFF', '\t', ',', ';', '*', '-1', 'x'.repeat(3_000)];

/** Values of request headers by name; some of these no route reads. */
export const HOSTILE_HEADERS: Readonly<Record<string, readonly string[]>> = {
  'idempotency-key': [...TEXT_HEADER, 'k', 'k'.repeat(200), 'k'.repeat(201)],
  'if-match': [...TEXT_HEADER, '"1"', '"0"', '"999999999"', '"9999999999"', 'W/"1"', '"1", "2"', '1'],
  'if-none-match': [...TEXT_HEADER, '"1"', 'W/"1"', '"1", "2"', ','.repeat(3_000)],
  'if-modified-since': ['Thu, 01 Jan 2099 00:00:00 GMT', 'yesterday'],
  'if-unmodified-since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'],
  'accept-language': [...TEXT_HEADER, 'en', 'zh-CN', 'en;q=0', 'en;q=NaN', 'zh;q=1e308,en;q=2', 'fr', `${'en,'.repeat(500)}zh`],
  'zhibu-organization': [...TEXT_HEADER, ID, ID.toUpperCase(), `${ID}, ${ID}`, `{${ID}}`],
  'authorization': [...TEXT_HEADER, 'Bearer', 'Bearer x', 'bearer a.b.c', 'Basic YWRtaW46YWRtaW4=', `Bearer ${'x'.repeat(4_096)}`, 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'],
  'range': ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'bytes=0-', 'bytes=999999999-', 'bytes=0-0,2-3', 'lines=1-2', 'bytes=1e308-'],
  'if-range': ['"1"', 'yesterday'],
  'content-type': [...TEXT_HEADER, 'application/json', 'application/json; charset=utf-16', 'application/json;;;', 'text/plain', 'text/xml', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/merge-patch+json', 'application', '/', '*/*'],
  'content-encoding': ['gzip', 'br', 'x'],
  'accept': ['text/html', 'image/*', '*/*;q=0', ...TEXT_HEADER],
  'accept-encoding': ['gzip', 'br', 'identity;q=0', '*;q=0'],
  'origin': ['null', 'https://example.org', 'x'],
  'x-request-id': [...TEXT_HEADER, 'my-request-1'],
  'x-forwarded-for': ['127.0.0.1', 'x', '::1, 10.0.0.1'],
  'x-http-method-override': ['DELETE'],
  'user-agent': [...TEXT_HEADER, 'u'.repeat(201)],
  'cookie': ['a=b', '=', ';;;'],
  'connection': ['upgrade', 'close'],
  'upgrade': ['websocket', 'h2c'],
  'traceparent': ['00-x'],
};

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}

function nestedList(levels: number): unknown {
  return levels === 0 ? [] : [nestedList(levels - 1)];
}
