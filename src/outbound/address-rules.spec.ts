import { StartupError } from '../errors/startup-error.js';
import { AddressRules } from './address-rules.js';

const CLOSED = [
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '100.64.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '198.18.0.1',
  '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:0a00:0001', '::7f00:1', '64:ff9b::7f00:1',
  '2002:7f00:1::', 'fc00::1', 'fdff::1', 'fe80::1', 'ff02::1', 'not an address', '',
];
const OPEN = ['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '223.5.5.5', '2400:3200::1', '::ffff:1.1.1.1'];

describe('AddressRules', () => {
  const rules = new AddressRules([]);

  it.each(CLOSED)('closes %s', (address) => expect(rules.allows(address)).toBe(false));
  it.each(OPEN)('leaves %s open', (address) => expect(rules.allows(address)).toBe(true));

  it('opens what the operator opened, and no more', () => {
    const opened = new AddressRules(['10.20.0.0/16', '127.0.0.1', 'fd00:1::/32']);
    expect(['10.20.3.4', '127.0.0.1', '::ffff:10.20.0.1', 'fd00:1::5'].map((address) => opened.allows(address))).toEqual([true, true, true, true]);
    expect(['10.21.0.1', '127.0.0.2', 'fd00:2::5'].map((address) => opened.allows(address))).toEqual([false, false, false]);
  });

  it.each(['10.0.0.0/33', 'example.org', '10.0.0.0/x', '::/129', '10.0.0.0/1.5', ''])('refuses the range "%s"', (range) => {
    expect(() => new AddressRules([range])).toThrow(StartupError);
  });
});
