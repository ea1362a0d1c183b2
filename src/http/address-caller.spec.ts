import { addressCaller } from './address-caller.js';

describe('a caller known by his address', () => {
  it.each([
    ['192.0.2.7', 'ip:192.0.2.7'],
    ['::ffff:192.0.2.7', 'ip:192.0.2.7'],
    ['::1', 'ip:0:0:0:0::/64'],
    ['2001:db8:1:2::7', 'ip:2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', 'ip:2001:db8:1:2::/64'],
    ['2001:db8::7', 'ip:2001:db8:0:0::/64'],
    ['64:ff9b::192.0.2.7', 'ip:64:ff9b:0:0::/64'],
    ['fe80::1%eth0', 'ip:fe80:0:0:0::/64'],
  ])('at %s is counted as %s', (address, caller) => {
    expect(addressCaller(address)).toBe(caller);
  });
});
