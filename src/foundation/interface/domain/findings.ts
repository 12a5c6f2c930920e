import type { Citation, Text } from '../../kernel/index.ts'
import type { GlyphName } from './glyphs.ts'
import { joinWords } from './locale.ts'
import type { Locale } from './locale.ts'
import type { Tone } from './statuses.ts'

/** How a judgement weighs: 阻断, 原则, 无法判定, 满足. Undetermined is never worded as no. */
export type FindingLevel = 'blocking' | 'in-principle' | 'undetermined' | 'met'

export interface FindingLink {
  readonly href: string
  readonly words: string
}

/** What every face needs to show a judgement: conclusion, the facts that counted, the words, what to do. */
export interface Finding {
  readonly level: FindingLevel
  readonly conclusion: string
  readonly facts?: string
  readonly cite?: Citation
  readonly links?: readonly FindingLink[]
}

export interface FindingLevelDescription {
  readonly tone: Tone
  readonly glyph: GlyphName
  readonly text: Text
}

export const findingLevels: Readonly<Record<FindingLevel, FindingLevelDescription>> = {
  blocking: { tone: 'red', glyph: 'cross', text: { zh: '阻断', en: 'Blocking' } },
  'in-principle': { tone: 'amber', glyph: 'triangle', text: { zh: '原则', en: 'In principle' } },
  undetermined: { tone: 'indigo', glyph: 'question', text: { zh: '无法判定', en: 'Undetermined' } },
  met: { tone: 'green', glyph: 'check', text: { zh: '满足', en: 'Met' } },
}

export interface FindingCount {
  readonly level: FindingLevel
  readonly count: number
}

/** What is met, in one line: conclusions without their full stops. */
export function joinConclusions(findings: readonly Finding[], locale: Locale): string {
  return joinWords(
    findings.map(({ conclusion }) => conclusion.replace(/[。.]$/, '')),
    locale,
  )
}

/** How many of each level, levels without any left out, in the order in which they are shown. */
export function countFindings(findings: readonly Finding[]): readonly FindingCount[] {
  const levels: readonly FindingLevel[] = ['blocking', 'in-principle', 'undetermined', 'met']
  return levels
    .map((level) => ({ level, count: findings.filter((finding) => finding.level === level).length }))
    .filter(({ count }) => count > 0)
}
