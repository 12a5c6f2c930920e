import { breadcrumb, buttonLink, pageHead, sideContents, withSide } from '../components/layout.ts'
import { printButton } from '../components/lists.ts'
import { clauseChip, quotation } from '../components/marks.ts'
import { publicFrame } from '../frame.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html } from '../markup.ts'
import type { PageView } from '../view.ts'
import { filingTopics } from './help-filing.ts'
import { usingTopics } from './help-using.ts'
import type { HelpTopic } from './help-topic.ts'
import type { SearchHit } from './search.ts'

const words = {
  zh: {
    title: '使用帮助',
    contents: '目录',
    below: '从登录到提交、回执和纸质件；每条答复注明所依据的句子。',
    filing: '申报与提交',
    using: '账号与使用',
    kind: '帮助',
    home: '首页',
  },
  en: {
    title: 'Help',
    contents: 'Contents',
    below: 'From signing in to submission, receipt and paper copies; each answer names its sentence.',
    filing: 'Filing and submitting',
    using: 'Account and use',
    kind: 'Help',
    home: 'Home',
  },
} as const

export function helpPage(view: PageView, reader: string | undefined): Html {
  const t = words[view.locale]
  const entries = [...filingTopics, ...usingTopics].map((topic) => ({
    words: topic.title[view.locale],
    href: `#${topic.id}`,
  }))
  const content = html`<article class="sheet prose">
    <h2>${t.filing}</h2>
    ${filingTopics.map((topic) => topicSection(view, topic, reader))}
    <h2>${t.using}</h2>
    ${usingTopics.map((topic) => topicSection(view, topic, reader))}
  </article>`
  return publicFrame(view, {
    title: t.title,
    current: 'help',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
    ${pageHead({ title: t.title, below: t.below, actions: printButton(view) })}
    ${withSide({ title: t.contents, content: sideContents(view, entries) }, content)}`,
  })
}

function topicSection(view: PageView, topic: HelpTopic, reader: string | undefined): Html {
  const { locale } = view
  return html`<section id="${topic.id}">
    <h3>${topic.title[locale]}</h3>
    ${topic.paragraphs.map((paragraph) => html`<p>${paragraph[locale]}</p>`)}
    ${when(
      topic.steps,
      () =>
        html`<ol>
          ${topic.steps?.map((step) => html`<li>${step[locale]}</li>`)}
        </ol>`,
    )}
    ${(topic.cites ?? []).map(
      (cite) =>
        html`<p>
          ${clauseChip(view, { ...cite, ...(reader ? { reader } : {}) })}
          ${cite.words ? quotation(cite.words) : nothing}
        </p>`,
    )}
    ${topic.place ? html`<p class="button-row">${buttonLink({ href: topic.place.path, words: topic.place.words[locale], kind: 'teal' })}</p>` : nothing}
  </section>`
}

/** Answers of the help page that hold all the words searched for. */
export function findInHelp(view: PageView, searched: string): SearchHit[] {
  const terms = searched.toLowerCase().split(/\s+/).filter(Boolean)
  if (terms.length === 0) return []
  return [...filingTopics, ...usingTopics].flatMap((topic) => {
    const title = topic.title[view.locale]
    const text = [...topic.paragraphs, ...(topic.steps ?? [])].map((part) => part[view.locale]).join(' ')
    const whole = `${title} ${text}`.toLowerCase()
    if (!terms.every((term) => whole.includes(term))) return []
    return [{ kind: words[view.locale].kind, title, href: `/help#${topic.id}`, excerpt: excerptOf(text, terms) }]
  })
}

/** About eighty characters around the first term, with what was searched for set apart. */
export function excerptOf(text: string, terms: readonly string[]): SearchHit['excerpt'] {
  const lower = text.toLowerCase()
  const found = terms.map((term) => ({ term, at: lower.indexOf(term) })).filter(({ at }) => at >= 0)
  const first = found.sort((a, b) => a.at - b.at)[0]
  if (!first) return [{ words: text.slice(0, 80), found: false }]
  const from = Math.max(0, first.at - 30)
  const end = Math.min(text.length, first.at + 50)
  return [
    { words: `${from > 0 ? '…' : ''}${text.slice(from, first.at)}`, found: false },
    { words: text.slice(first.at, first.at + first.term.length), found: true },
    { words: `${text.slice(first.at + first.term.length, end)}${end < text.length ? '…' : ''}`, found: false },
  ]
}
