import { formatDay } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  buttonLink,
  clauseChip,
  emptyState,
  type Html,
  html,
  nothing,
  pageHead,
  type PageView,
  printButton,
  publicFrame,
  sideContents,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, type Instant } from '../../../foundation/kernel/index.ts'
import { type PublishedContent, questionCategories, type QuestionCategory } from '../index.ts'

const words = {
  zh: {
    home: '首页',
    title: '公开问答',
    below: '对咨询的答复，去除单位和个人信息后公开。以通知原文为准。',
    contents: '按类别',
    ask: '登录后提问',
    none: '还没有公开的问答',
    noneWhy: '有普遍意义的答复公开后在此列出。',
    published: (day: string) => `${day}公开`,
  },
  en: {
    home: 'Home',
    title: 'Published answers',
    below: 'Answers of the help desk, without units or persons. The notice counts.',
    contents: 'By category',
    ask: 'Sign in to ask',
    none: 'Nothing is published yet',
    noneWhy: 'Answers of general interest stand here once published.',
    published: (day: string) => `Published ${day}`,
  },
} as const

export interface ShownAnswer {
  readonly id: string
  readonly category: QuestionCategory
  readonly clause: string | null
  readonly content: PublishedContent
  readonly publishedAt: Instant
}

export interface AnswersPage {
  readonly answers: readonly ShownAnswer[]
  readonly reader: string | undefined
}

/** 公开问答 by category, each at its sentence where it has one. */
export function answersPage(view: PageView, { answers, reader }: AnswersPage): Html {
  const t = words[view.locale]
  const categories = [...new Set(answers.map(({ category }) => category))]
  const nameOf = (category: QuestionCategory): string => questionCategories[category].words[view.locale]
  const entries = categories.map((category) => ({
    words: nameOf(category),
    href: `#${category}`,
    count: answers.filter((one) => one.category === category).length,
  }))
  const list = html`<article class="sheet prose">
    ${categories.map(
      (category) =>
        html`<section id="${category}">
          <h2>${nameOf(category)}</h2>
          ${answers.filter((one) => one.category === category).map((one) => answerPart(view, one, reader))}
        </section>`,
    )}
  </article>`
  return publicFrame(view, {
    title: t.title,
    current: 'support',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
    ${pageHead({ title: t.title, below: t.below, actions: html`${buttonLink({ href: '/desk/questions', words: t.ask, kind: 'primary' })} ${printButton(view)}` })}
    ${
      answers.length === 0
        ? emptyState(t.none, t.noneWhy)
        : withSide({ title: t.contents, content: sideContents(view, entries, t.contents) }, list)
    }`,
  })
}

function answerPart(
  view: PageView,
  { id, content, clause, publishedAt }: ShownAnswer,
  reader: string | undefined,
): Html {
  const { locale } = view
  const chip = clause === null ? nothing : clauseChip(view, { clause, ...(reader ? { reader } : {}) })
  return html`<section id="a-${id}">
    <h3>${content.question[locale]}</h3>
    ${content.answer[locale].split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
    <p class="caption">${chip} ${words[locale].published(formatDay(dayOf(publishedAt), locale))}</p>
  </section>`
}
