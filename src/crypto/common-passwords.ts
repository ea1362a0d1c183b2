/**
 * About a hundred of the most common passwords that are long enough to be chosen (8 characters
 * and more), from what published leak statistics agree on, with those usual in China. Lower case.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  12345678 123456789 1234567890 12345678910 0123456789 123123123 123456123 12341234 123454321
  11111111 111111111 1111111111 00000000 000000000 0000000000 22222222 66666666 88888888 888888888
  99999999 11223344 1122334455 112233445566 87654321 987654321 9876543210 147258369 147852369
  159753456 789456123 741852963 963852741 31415926 14725836 12344321 13131313 52013140 520131400
  5201314520 13145200 1314520520 20082008 19491001 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 qazwsxedc zaq12wsx
  qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 1q2w3e4r 1q2w3e4r5t q1w2e3r4 q1w2e3r4t5 asdfghjk
  asdfghjkl zxcvbnm123 asdf1234 asdfasdf qweasdzxc qwe123456 asd123456 zxc123456 abcd1234 abc12345
  abc123456 abc123456789 abcdefgh abcd12345 a1234567 a12345678 a123456789 aa123456 aa12345678 aaa123456
  aaaaaaaa 123456aa 123456abc 12345678a 123456789a 1234567a qq123456 qq123456789 wang1234 woaini1314
  woaini520 woaini123 woaiwojia woshishui iloveyou iloveyou1 ilovechina zhongguo zhonghua password
  password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pass1234 pass@123 pa$$word
  admin123 admin1234 admin12345 admin123456 admin888 admin@123 administrator root1234 root123456
  test1234 test123456 user1234 guest123 welcome1 welcome123 changeme changeme123 letmein1 superman
  sunshine princess football baseball computer internet samsung1 michelle dearbook xiazhili huawei@123
  huawei123 huawei12#$ zhibu123 zhibu@123 dangyuan dangzhibu dang1921 19210701
  `
    .trim()
    .split(/\s+/),
);
