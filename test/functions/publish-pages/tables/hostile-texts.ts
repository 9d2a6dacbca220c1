import * as fc from 'fast-check';

/** Texts that a sender may write: markup, formulae, quotes, line breaks, and characters that turn a line round or hide. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</td></table><b onclick="x">',
        '"><img src=x onerror=y>',
        '&lt;b&gt;',
        '=HYPERLINK("x")',
        '+1+1',
        '-2+3',
        '@SUM(A1)',
        '\t=1',
        '\r\n',
        ',;"',
        "it's",
        '\u202eknab\u202c',
        '\u0000\u001b[31m',
        '\ufeff',
        '__proto__',
        'é 🏘 ',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));
