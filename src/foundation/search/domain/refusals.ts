import type { Refusal, Text } from '../../kernel/index.ts'
import { type SearchField, type SearchScheme, namesOf, plain, wordsOf } from './scheme.ts'

const said = (words: readonly Text[], locale: 'zh' | 'en'): string =>
  words.map((one) => one[locale]).join(locale === 'zh' ? '、' : ', ')

const no = (code: string, message: Text, remedy: Text): Refusal => ({ kind: 'invalid', code, message, remedy })

/** What a search says when it does not understand: which piece, why, and what can be written instead. */
export const searchRefusals = {
  tooLong: (most: number): Refusal =>
    no(
      'search-too-long',
      { zh: `检索语句超过 ${most} 个字。`, en: `The search is longer than ${most} characters.` },
      { zh: '请缩短后再试。', en: 'Shorten it.' },
    ),
  tooManyTerms: (count: number, most: number): Refusal =>
    no(
      'search-too-many-terms',
      {
        zh: `检索语句有 ${count} 项，最多 ${most} 项。`,
        en: `The search has ${count} terms; at most ${most} are read.`,
      },
      {
        zh: '同一项的多个取值可以用逗号连写，如“险种:财产类,责任类”。',
        en: 'Join values of one field by commas, as in class:property,liability.',
      },
    ),
  quoteNotClosed: (typed: string): Refusal =>
    no(
      'search-quote-not-closed',
      { zh: `“${typed}”的引号没有配对。`, en: `The quotation ${typed} is not closed.` },
      { zh: '请补上后引号，或去掉前引号。', en: 'Close it, or take the opening mark away.' },
    ),
  valueMissing: (typed: string): Refusal =>
    no(
      'search-value-missing',
      { zh: `“${typed}”后面没有写取值。`, en: `${typed} has no value.` },
      {
        zh: '请在冒号后写要找的内容；找带冒号的原文，请加引号。',
        en: 'Write it behind the colon; quote a text that holds a colon.',
      },
    ),
  unknownField: (name: string, scheme: SearchScheme): Refusal => {
    const near = nearest(name, scheme.fields.flatMap(namesOf))
    const labels = scheme.fields.map(({ label }) => label)
    return no(
      'search-unknown-field',
      { zh: `这份清单没有“${name}”这个检索项。`, en: `This list has no field ${name}.` },
      {
        zh: `${near === undefined ? '' : `是不是“${near}”？`}可用：${said(labels, 'zh')}。找带冒号的原文，请加引号。`,
        en: `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${said(labels, 'en')}. Quote a text that holds a colon.`,
      },
    )
  },
  unknownValue: (word: string, field: SearchField & { readonly kind: 'codes' }): Refusal => {
    const near = nearest(word, field.values.flatMap(wordsOf))
    const labels = field.values.slice(0, 12).map(({ label }) => label)
    const more = field.values.length > labels.length
    return no(
      'search-unknown-value',
      {
        zh: `“${field.label.zh}”没有“${word}”这个取值，或它不止对应一个。`,
        en: `${field.label.en} has no single value ${word}.`,
      },
      {
        zh: `${near === undefined ? '' : `是不是“${near}”？`}可用：${said(labels, 'zh')}${more ? ' 等' : ''}。`,
        en: `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${said(labels, 'en')}${more ? ' …' : ''}.`,
      },
    )
  },
  unknownPossession: (word: string, scheme: SearchScheme): Refusal => {
    const labels = scheme.has.map(({ label }) => label)
    return no(
      'search-unknown-possession',
      { zh: `“含:${word}”不能检索。`, en: `has:${word} cannot be sought.` },
      { zh: `“含:”之后可用：${said(labels, 'zh')}。`, en: `Behind has: there are ${said(labels, 'en')}.` },
    )
  },
  unknownOrder: (word: string, scheme: SearchScheme): Refusal => {
    const labels = scheme.orders.map(({ label }) => label)
    if (labels.length === 0)
      return no(
        'search-unknown-order',
        { zh: '这份清单的顺序是固定的，不能另行排序。', en: 'This list has one order only.' },
        { zh: '请去掉排序项。', en: 'Take the order away.' },
      )
    return no(
      'search-unknown-order',
      { zh: `不能按“${word}”排序。`, en: `The list cannot be ordered by ${word}.` },
      {
        zh: `可按：${said(labels, 'zh')}；前加减号为降序。`,
        en: `It can by ${said(labels, 'en')}; a minus before it reverses.`,
      },
    )
  },
  orderTwice: (typed: string): Refusal =>
    no(
      'search-ordered-twice',
      { zh: `“${typed}”之前已经写过排序。`, en: `An order was given before ${typed}.` },
      { zh: '只保留一个。', en: 'Keep one.' },
    ),
  notANumber: (typed: string, { label }: SearchField): Refusal =>
    no(
      'search-not-a-number',
      {
        zh: `“${typed}”里的数读不出来，“${label.zh}”须写整数。`,
        en: `${typed} holds no number; ${label.en} takes whole numbers.`,
      },
      { zh: '例：>=500、<=5000、500..5000。', en: 'Write >=500, <=5000 or 500..5000.' },
    ),
  notADay: (typed: string, { label }: SearchField): Refusal =>
    no(
      'search-not-a-day',
      {
        zh: `“${typed}”里的日期读不出来，“${label.zh}”须写年-月-日。`,
        en: `${typed} holds no day; ${label.en} takes year-month-day.`,
      },
      {
        zh: '例：2026-01-29、>=2026-01-01、2026-01-01..2026-06-30。',
        en: 'Write 2026-01-29, >=2026-01-01 or 2026-01-01..2026-06-30.',
      },
    ),
} as const

/** The known word that differs least, where it differs by no more than a third of it. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = plain(word)
  const scored = known.map((one) => ({ one, steps: distance(wanted, plain(one)) }))
  const [best] = scored.sort((a, b) => a.steps - b.steps)
  return best && best.steps <= Math.max(1, Math.floor(wanted.length / 3)) && best.steps < wanted.length
    ? best.one
    : undefined
}

/** Levenshtein's: characters to insert, remove or exchange. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, character] of Array.from(from).entries()) {
    const next = [index + 1]
    for (let at = 0; at < to.length; at += 1) {
      const exchanged = (row[at] ?? 0) + (to[at] === character ? 0 : 1)
      next.push(Math.min(exchanged, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
