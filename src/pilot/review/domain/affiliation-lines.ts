import { type Day, parseDay } from '../../../foundation/kernel/index.ts'
import type { FormerEmployer, NamedOrganisation } from './expert.ts'

/** An organisation as a person writes it on one line: its name, and its credit code where it is known. */
export interface WrittenAffiliation extends FormerEmployer {
  readonly creditCode?: string
}

export interface ReadLines {
  readonly affiliations: readonly WrittenAffiliation[]
  /** Lines (from 1) that name no organisation. */
  readonly unread: readonly number[]
}

/**
 * One organisation a line: name, credit code and last day in any order, such as 「示例大学甲 2024-05-31」. A name that the
 * record already has keeps its organisation, so that a saved line can be saved again.
 */
export function readAffiliations(text: string, known: readonly NamedOrganisation[]): ReadLines {
  const affiliations: WrittenAffiliation[] = []
  const unread: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const words = line
      .trim()
      .split(/[\s，,；;]+/)
      .filter((word) => word !== '')
    if (words.length === 0) continue
    const until = words.map((word) => parseDay(word)).find((day) => day !== undefined) ?? null
    const code = words.map((word) => word.toUpperCase()).find((word) => /^[0-9A-Z]{18}$/.test(word))
    const rest = words.filter((word) => parseDay(word) === undefined && word.toUpperCase() !== code)
    const name = rest.join(' ') || (code ?? '')
    if (name.length < 2) {
      unread.push(index + 1)
      continue
    }
    const organisationId = code === undefined ? (known.find((one) => one.name === name)?.organisationId ?? null) : null
    affiliations.push({ organisationId, name, until, ...(code === undefined ? {} : { creditCode: code }) })
  }
  return { affiliations, unread }
}

export function writeAffiliations(all: readonly (NamedOrganisation & { readonly until?: Day | null })[]): string {
  return all.map(({ name, until }) => (until ? `${name} ${until}` : name)).join('\n')
}

/** Topics and their levels on one line, such as 「云计算 3，数据 2」; a topic without a level is 1. */
export function readTopics(text: string): Readonly<Record<string, number>> {
  const words = text.split(/[\s，,；;]+/).filter((word) => word !== '')
  const topics: Record<string, number> = {}
  let last: string | undefined
  for (const word of words) {
    if (/^[1-3]$/.test(word) && last !== undefined) topics[last] = Number(word)
    else {
      last = word.slice(0, 40)
      topics[last] ??= 1
    }
  }
  return topics
}

export function writeTopics(topics: Readonly<Record<string, number>>): string {
  return Object.entries(topics)
    .map(([topic, level]) => `${topic} ${level}`)
    .join('，')
}
