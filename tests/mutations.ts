/** A small change of a source text that ought to make a test fail. */
export interface Mutation {
  readonly line: number
  readonly from: string
  readonly to: string
  readonly mutated: string
}

/** What is looked for in code and what takes its place; the spaces keep types and arrows out. */
const swaps: readonly (readonly [pattern: RegExp, ...replacements: readonly string[]])[] = [
  [/ < /g, ' <= ', ' > '],
  [/ > /g, ' >= ', ' < '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' + '],
  [/ \/ /g, ' * '],
  [/ % /g, ' * '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/\badd\(/g, 'subtract('],
  [/\bsubtract\(/g, 'add('],
  [/\blesserOf\(/g, 'greaterOf('],
  [/\bgreaterOf\(/g, 'lesserOf('],
  [/\bMath\.min\(/g, 'Math.max('],
  [/\bearned\(/g, 'unearned('],
  [/\bzeroFen\b/g, '(1n as Fen)'],
  [/\b0n\b/g, '1n'],
  [/\b1n\b/g, '0n', '2n'],
  [/(?<![\w.'])0(?![\w.'])/g, '1'],
  [/(?<![\w.'])1(?![\w.'])/g, '0', '2'],
  [/(?<![\w.'])(\d{2,})(?![\w.'])/g, '($1 + 1)'],
  [/(?<=[(\s])!(?=[\w(])/g, ''],
  [/\.reverse\(\)/g, ''],
  [/\bif \(/g, 'if (true || ', 'if (false && '],
  [/'[A-Z][A-Z_]+'/g, "'MUTANT'"],
]

const notCode = /^\s*(\/\/|\/\*|\*|import\b|export (type|interface|\{)|interface\b|type\b|readonly\b|\} from\b|[|}])/

/** Every mutation of a source text, one place at a time; imports, types and comments are left alone. */
export function mutationsOf(source: string): Mutation[] {
  const lines = source.split('\n')
  return lines.flatMap((text, index) =>
    notCode.test(text) || isImported(lines, index) ? [] : mutateLine(lines, index),
  )
}

function mutateLine(lines: readonly string[], index: number): Mutation[] {
  const text = lines[index] ?? ''
  return swaps.flatMap(([pattern, ...replacements]) =>
    Array.from(text.matchAll(pattern)).flatMap((match) =>
      replacements.map((replacement) => {
        const to = replacement.replace('$1', match[1] ?? '')
        const changed = text.slice(0, match.index) + to + text.slice(match.index + match[0].length)
        return {
          line: index + 1,
          from: text.trim(),
          to: changed.trim(),
          mutated: lines.with(index, changed).join('\n'),
        }
      }),
    ),
  )
}

/** Inside the braces of an import that runs over several lines. */
function isImported(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index)
  return before.lastIndexOf('import {') > before.findLastIndex((line) => line.startsWith('} from'))
}
