/** What is put into good files: values that mean too much, look like something else, or cost too much. */

export const hostileValues: readonly string[] = [
  '', ' ', '~', 'null', 'NO', '0', '-0', '-1', '007', '1e999', '.nan', '0x1F', '12:30', '99999999999999999999', 'unknown', '20+', '-30', '3-5', '5-3', '~40', '٣', '۷', '7 8',
  '2020-02-30', '2020-13', '0000-00-00', '9999-12-31', '-2020', '2020-08-18/2020-08-01', '[2020-08-18..2020-08-01]', '../..', '2020-W12', '2020~~', '2020-08-18T00:00:00Z', '١٨-٠٨-٢٠٢٠',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '<<', '=',
  '../../etc/passwd', '/etc/passwd', 'C:\\con', 'con', 'nul', 'index', '404', '_astro', 'A', 'a--b', 'a_b', '-a', 'p\u0430ypal', 'caf\u00e9', 'cafe\u0301', 'x'.repeat(81),
  '<script>alert(1)</script>', '</script><script>', '<svg onload=x>', '<!--', ']]>', '&lt;b&gt;', '&#x202E;', '&amp;amp;', '"><img src=x onerror=y>', "' onmouseover='x",
  'javascript:alert(1)', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', 'https://bbc.com@evil.example', 'https://xn--80ak6aa92e.com', 'https://b\u0431c.com', 'http://0x7f.1', 'https:\\\\a.b', 'https://',
  '//evil.example', 'mailto:a@b.c?bcc=d', 'actor:nobody', 'event:', 'article:../x', 'file:///etc/passwd', 'http://[::1]/', 'https://a.b/\u202E',
  '\u202Egnp.exe', '\u2067open', 'shut\u2069', '\u2067both\u2069', '\u200B', '\u200C', '\u00AD', '\u2060', '\uFEFF', '\u{E0041}\u{E0042}', '\u0000', '\u0007', '\u001B[2J', '\u0085', '\u2028', '\uD800', '\uDC00x', '\uE000',
  '\uFFFE', '\uFFFD', '\uFDFA', '\uFEFB', 'ﷲ', 'ﬁ', '\u3164', '\u0301', 'e\u0301'.repeat(50), '\u064B'.repeat(200), '𝐀', '👨‍👩‍👧‍👦', 'א\u05BFב', '\u034F', '\u115F', '\u180E',
  '*a', '&a b', '!!js/function x', '!x y', '%YAML 1.1', '...', '---', '? a', '@a', '`a`', '# a', 'a # b', 'a: b', '- a', '| a', '> a', '{a', '[a', 'a}', 'a]', '"a', "'a", '{a: b}', '[a, [b, [c]]]', '{ ar: x }',
  '"\\u202E"', '"\\uD800"', '"\\0"', '"\\x1b"', '"\\q"', '"a\\\n b"', '[[[[[[[[[[x]]]]]]]]]]',
  '::error::x', '::set-output name=a::b', '##[error]x', '##vso[task.complete]x', '%0A::warning::x', '\n::error::x', '\r::error::x',
  '=1+1', '@SUM(A1)', '+1', '-1+1', '\t=1', '=HYPERLINK("x")', 'DROP TABLE', '${x}', '{{x}}', '%s%n', '\\', '\\\\', '\\u0041', '\\a', "''", '""', '|', '||', '```', '~~~',
  'x'.repeat(5000), '['.repeat(300), '('.repeat(2000), 'a.'.repeat(3000), 'ا'.repeat(3000), ' '.repeat(3000), 'a b '.repeat(800),
]

/** Repeated many times in a body: what makes parsers slow. */
export const patterns: readonly string[] = [
  '- ', '* ', '> ', '1. ', '  - a\n', '> a\n', '- a\n\n', '#', '# a\n', '`', '``a', '*', '**', '_a', '*a_', '~~a', '[', ']', '[a](', '[a][', '![', '](', '[a]: ', '[a]: b\n', '[^a]', '[^a]: b\n', '|', '|a', '|-', '|a|b|\n', '|-|-|\n',
  '<', '<a ', '<!-- ', '<?', '<![CDATA[', '<a@b', '&', '&amp;', '&#1;', '&a', '\\', '\\\n', '  \n', 'http://a.b', 'https://a', 'www.', 'www.a.', 'a@', 'a@b.', 'a@b.c ', '.', ',', '"', "'", ')', '(', '()', '?', ';', ':', '!', '.x', '-', '=', 'a\n=\n',
  'a\n-\n', '```\n', '~~~\n', '\t', '    a\n', ' ', '\n', 'a', 'ا', 'a ', 'aا', '- [ ] ', '***\n', 'a  \n', '\\a', '\u2067', '\u0301', 'ﻻ', '{', '}', '$', '%', '^', '@', '+', '//', '://', '-\n', '_', '__a', 'a_b_',
]
