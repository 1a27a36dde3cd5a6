/** Words and code, parted by bars. */
const words = [
  "__proto__ ¦ constructor ¦ prototype ¦ hasOwnProperty ¦ toString ¦ valueOf ¦ __defineGetter__ ¦ arguments",
  "constructor(x) ¦ __proto__(x) ¦ x.constructor ¦ x.__proto__ ¦ x['constructor'] ¦ sin.constructor('x')()",
  "this ¦ this.x ¦ globalThis ¦ window ¦ process.exit(1) ¦ require('fs') ¦ import('fs') ¦ eval('1') ¦ eval(x)",
  "Function('return 1')() ¦ (()=>1)() ¦ x => x ¦ function(){} ¦ new Date() ¦ async () => 1 ¦ class A {}",
  "x = 1 ¦ x += 1 ¦ x++ ¦ ++x ¦ globalThis.broken = 1 ¦ Math.sin = x ¦ delete x ¦ void x ¦ typeof x",
  "`$" + "{x}` ¦ `x` ¦ 'x' ¦ 'x ¦ /x/g ¦ x // y ¦ /* x */ 1 ¦ x /* y ¦ <!-- x ¦ #x ¦ @x ¦ \\u0078",
  "[1,2] ¦ [] ¦ x[0] ¦ {x} ¦ {} ¦ x;y ¦ ; ¦ , ¦ ,, ¦ x, ¦ (,) ¦ () ¦ (()) ¦ sin(()) ¦ sin()() ¦ x?.y ¦ ...x ¦ x...",
  "x ? y : 1 ¦ x || y ¦ x && y ¦ x ?? y ¦ !x ¦ ~x ¦ x | y ¦ x & y ¦ x == y ¦ x < y ¦ x << 1 ¦ x % y",
  "1..2 ¦ 1.2.3 ¦ . ¦ .. ¦ 1e ¦ 1e+ ¦ 1e- ¦ e1 ¦ 0x10 ¦ 0b1 ¦ 1_000 ¦ 1n ¦ NaN ¦ Infinity ¦ 1e308*1e308 ¦ 1e309",
  "x^1e308 ¦ x^-1e308 ¦ 10^10^10^10 ¦ 2^2^2^2^2^2^2 ¦ 1e308^x ¦ 1e-320*x ¦ 0^0 ¦ 0^x ¦ 0^-1 ¦ (-1)^0.5 ¦ x^x^x^x",
  "x/0 ¦ 0/0 ¦ log(0) ¦ sqrt(-1) ¦ 1/0 - 1/0 ¦ x² ¦ √x ¦ ∑x ¦ x′ ¦ ｘ ¦ х ¦ İ ¦ ß ¦ ﬁ ¦ 𝑥 ¦ 👩‍👧 ¦ %00 ¦ %s%n",
  "&lt;x&gt; ¦ <script>alert(1)</script> ¦ '; DROP TABLE w; -- ¦ true ¦ false ¦ null ¦ undefined ¦ if (x) y",
  "return x ¦ x in y ¦ x instanceof y ¦ let x ¦ x.y.z ¦ sin x ¦ 2x ¦ x y ¦ x^ ¦ ^x ¦ *x ¦ x)( ¦ )x(",
].flatMap(line => line.split(" ¦ "));

const unseen = [
  "x\u0301",
  "\u202ex",
  "x\u200by",
  "\ufeffx",
  "\u0000",
  "x\u0000y",
  "\ud800",
  "\n",
  "\r\n",
  "\t",
  "\u2028x",
];

const long = [
  ...["(".repeat(499), ")".repeat(499), `${"(".repeat(249)}x${")".repeat(249)}`, `${"-".repeat(499)}x`],
  ...[
    "sin(".repeat(124),
    "max(".repeat(100),
    `${"x^".repeat(249)}x`,
    `${"x+".repeat(249)}x`,
    `${"x*".repeat(249)}x`,
  ],
  ...["9".repeat(400), `1e${"9".repeat(400)}`, `0.${"0".repeat(400)}1`, "x".repeat(499), "x".repeat(100_000)],
  ...[
    "(".repeat(100_000),
    "x+".repeat(500_000),
    "9".repeat(1_000_000),
    " ".repeat(1_000_000),
    "\u{1d465}".repeat(250),
  ],
];

/** Texts that were written to break a parser, to run as code, or to take for ever. */
export const hostileFormulas: readonly string[] = [...words, ...unseen, ...long];
