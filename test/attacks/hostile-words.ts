/** What somebody might type, or paste, who means harm or does not know what it holds. Each must stay what it is: words. */
export const hostileWords = {
  script: '"><script>alert(1)</script>',
  handler: `' onmouseover='alert(1)' x="`,
  image: '<img src=x onerror=alert(1)>',
  drawing: '<svg/onload=alert(1)>',
  link: 'javascript:alert(1)',
  template: '${7*7}{{7*7}}#{7*7}',
  typst: '#eval("1") $x$ #include "/etc/passwd"',
  formula: "=cmd|' /C calc'!A0",
  sum: '+1+1',
  minus: '-2+3',
  at: '@SUM(1)',
  tab: '\t=1+1',
  entity: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
  cdata: ']]><b>',
  header: 'Amy\r\nBcc: somebody@elsewhere.example\r\n\r\n',
  encodedWord: '=?utf-8?q?Subject=0d=0aBcc:_x?=',
  query: "'; drop table record; --",
  path: '../../../../etc/passwd',
  nothing: 'A\u0000B',
  control: '\u0007\u001b[31m\u007f',
  backwards: '\u202egnp.exe\u202c',
  joined: '👩‍👩‍👧‍👦 é e\u0301 \uFEFF',
  number: '9'.repeat(400),
  long: 'x'.repeat(30_000),
  prototype: '__proto__',
} as const

/** Parts that would run, were they not made words of. What we write ourselves holds none of them. */
export const active = [
  '<script>alert',
  '<img src=x',
  '<svg/onload',
  "' onmouseover='alert(1)",
  'href="javascript:',
  '<b>',
]
