import { readFileSync, writeFileSync } from 'node:fs'

interface Term {
  readonly zh: string
  readonly identifier: string
  readonly meaning: string
  readonly insteadOf: string
}

/** The terms of docs/glossary.csv; the meanings hold no comma, so a line is read by splitting. */
export function readTerms(source: string): Term[] {
  return source
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split(',')
      if (cells.length !== 4) throw new Error(`the glossary line needs four cells: ${line}`)
      const [zh = '', identifier = '', meaning = '', insteadOf = ''] = cells
      return { zh, identifier, meaning, insteadOf }
    })
}

/** Two terms with one identifier, or one word with two identifiers. */
export function ambiguities(terms: readonly Term[]): string[] {
  const seen = new Set<string>()
  return terms.flatMap(({ zh, identifier }) => {
    const doubled = [`zh ${zh}`, `identifier ${identifier}`].filter((key) => seen.has(key))
    seen.add(`zh ${zh}`)
    seen.add(`identifier ${identifier}`)
    return doubled
  })
}

export function renderGlossary(terms: readonly Term[]): string {
  const rows = terms.map((term) => `| ${term.zh} | \`${term.identifier}\` | ${term.meaning} | ${term.insteadOf} |`)
  return [
    '# Glossary',
    '',
    'Generated from `glossary.csv` by `bin/shidian-node tests/glossary.ts`; a stale copy fails the test command.',
    'One word, one meaning: in code, tables, addresses and screens.',
    '',
    '| 中文 | identifier | meaning | never say |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (import.meta.main) {
  writeFileSync('docs/glossary.md', renderGlossary(readTerms(readFileSync('docs/glossary.csv', 'utf8'))))
}
