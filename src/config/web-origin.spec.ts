import { HttpSettings } from './core-settings.js';
import { readSettings } from './read-settings.js';

const read = (allowedOrigins: unknown): HttpSettings => readSettings(HttpSettings, { allowedOrigins }, 'settings.http');

describe('the origins that may call', () => {
  it.each(['https://portal.example.cn', 'http://127.0.0.1:5173', 'http://[::1]:8080', 'https://xn--fiqs8s.cn'])('may be %s', (origin) => {
    expect(read([origin]).allowedOrigins).toEqual([origin]);
  });

  it.each(['*', 'https://*.example.cn', 'null', 'portal.example.cn', 'ftp://portal.example.cn', 'file:///index.html', '', 7])('may not be %p', (origin) => {
    expect(() => read([origin])).toThrow('must be an origin such as https://portal.example.cn');
  });

  it.each([
    ['https://portal.example.cn/', 'https://portal.example.cn'],
    ['https://portal.example.cn:443', 'https://portal.example.cn'],
    ['https://Portal.Example.cn', 'https://portal.example.cn'],
    ['https://portal.example.cn/app', 'https://portal.example.cn'],
    ['https://中国.cn', 'https://xn--fiqs8s.cn'],
  ])('may not be %s, and the message names %s', (origin, meant) => {
    expect(() => read(['https://right.example.cn', origin])).toThrow(`(${meant})`);
  });
});
