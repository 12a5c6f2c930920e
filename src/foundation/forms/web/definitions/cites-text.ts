import type { SectionCitation } from '../../index.ts'

/** Citations as an official types them: `4.1.p1.s1 牵头单位1家 | 中文口径 | English reading`, one a line. */
export function writtenCites(cites: readonly SectionCitation[]): string {
  return cites
    .map(({ clause, words, reading }) => {
      const sentence = words === undefined ? clause : `${clause} ${words}`
      return reading ? [sentence, reading.zh, reading.en ?? ''].join(' | ') : sentence
    })
    .join('\n')
}

/** Undefined when no line names a sentence. */
export function readCites(text: string): readonly SectionCitation[] | undefined {
  const cites = text.split('\n').flatMap((line): readonly SectionCitation[] => {
    const [sentence = '', zh = '', en = ''] = line.split('|').map((part) => part.trim())
    const [clause = '', ...words] = sentence.split(/\s+/)
    if (clause === '') return []
    return [
      {
        clause,
        ...(words.length > 0 ? { words: words.join(' ') } : {}),
        ...(zh === '' ? {} : { reading: { zh, ...(en === '' ? {} : { en }) } }),
      },
    ]
  })
  return cites.length === 0 ? undefined : cites
}
