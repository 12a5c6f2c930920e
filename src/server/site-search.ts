import { lookOpenly, orRefuse, type Visit } from '../foundation/access/server/index.ts'
import { excerptOf, type PageView, type SearchHit } from '../foundation/interface/pages/index.ts'
import { ok } from '../foundation/kernel/index.ts'
import { conditionsPath, readerPath, type Round } from '../pilot/notice/index.ts'
import { listRounds } from '../pilot/programmes/server/index.ts'
import { type PublishedText, publishedTexts } from '../pilot/support/server/index.ts'

const kinds = {
  sentence: { zh: '通知', en: 'Notice' },
  rule: { zh: '申报条件', en: 'Condition' },
  guidance: { zh: '政策解读', en: 'Guidance' },
  answer: { zh: '公开问答', en: 'Answer' },
} as const

/** Public content that holds all the words: sentences of the notices as digests, rules of rounds, guidance and answers. */
export async function searchSite(visit: Visit, view: PageView, words: string): Promise<readonly SearchHit[]> {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (terms.length === 0) return []
  const rounds = orRefuse(await lookOpenly(visit.context, async ({ tx }) => ok(await listRounds(tx))))
  const shown = rounds.map(({ round }) => round).filter(({ state }) => state !== 'draft')
  const texts = orRefuse(await lookOpenly(visit.context, publishedTexts()))
  return [
    ...shown.flatMap((round) => [...ruleHits(round, view, terms), ...sentenceHits(round, view, terms)]),
    ...textHits(texts, view, terms),
  ]
}

function textHits(texts: readonly PublishedText[], { locale }: PageView, terms: readonly string[]): SearchHit[] {
  return texts.flatMap(({ kind, href, title, body }) => {
    const text = `${title[locale]} ${body[locale]}`
    if (!holds(text, terms)) return []
    return [{ kind: kinds[kind][locale], title: title[locale], href, excerpt: excerptOf(body[locale], terms) }]
  })
}

function ruleHits(round: Round, { locale }: PageView, terms: readonly string[]): SearchHit[] {
  return [...round.rules, ...round.planRules].flatMap((rule) => {
    const said = rule.cites.map((cite) => cite.words ?? '').join(' ')
    const text = `${rule.id} ${said} ${rule.interpretation?.[locale] ?? ''}`.trim()
    if (!holds(text, terms)) return []
    const title = `${round.title[locale]} · ${said === '' ? rule.id : said}`
    return [{ kind: kinds.rule[locale], title, href: conditionsPath(round.id), excerpt: excerptOf(text, terms) }]
  })
}

function sentenceHits(round: Round, { locale }: PageView, terms: readonly string[]): SearchHit[] {
  return round.sentences.flatMap(({ id, digest }) => {
    const text = digest[locale]
    if (!holds(text, terms)) return []
    const title = `${round.title[locale]} ${id}`
    return [{ kind: kinds.sentence[locale], title, href: readerPath(round.id, id), excerpt: excerptOf(text, terms) }]
  })
}

function holds(text: string, terms: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return terms.every((term) => lower.includes(term))
}
