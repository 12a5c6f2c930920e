import { href } from '../../index.ts'
import type { GlyphName, Tone } from '../../index.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { PageView } from '../view.ts'
import { tag } from './marks.ts'

type Say = Pick<PageView, 'locale'>

export interface ReaderHeadProps {
  readonly number: string
  readonly title: Part
  readonly below?: Part
}

/** The head of an official text: red number, title in Song, date and fingerprint. */
export function readerHead({ number, title, below }: ReaderHeadProps): Html {
  return html`<header class="reader-head">
    <p class="document-number">${number}</p>
    <h1>${title}</h1>
    ${when(below, () => html`<p class="below caption">${below}</p>`)}
  </header>`
}

const columns = {
  zh: ['通知原句', '由什么规则执行、由哪个页面服务'],
  en: ['Sentence', 'Rule that carries it out, page that serves it'],
} as const

export function readerColumns(view: Say): Html {
  const [left, right] = columns[view.locale]
  return html`<div class="reader-columns" aria-hidden="true"><span>${left}</span><span>${right}</span></div>`
}

/** A rule, a screen, our reading, or why nothing enforces the sentence. */
export interface SentenceNote {
  readonly kind: 'rule' | 'screen' | 'reading' | 'reason'
  readonly words: string
  /** 口径, 不强制; set in front in bold. */
  readonly lead?: string
  readonly href?: string
  readonly tag?: { readonly tone: Tone; readonly words: string }
}

export interface SentenceProps {
  readonly id: string
  /** The text with the obliging words marked, in order. */
  readonly text: readonly { readonly words: string; readonly obliges: boolean }[]
  readonly notes: readonly SentenceNote[]
  /** The first sentence of a further paragraph of the same clause. */
  readonly paragraph?: boolean
}

/** A sentence is a row: id, text with the obliging words underlined, then rule, reading, screen or reason. */
export function sentenceRow({ id, text, notes, paragraph }: SentenceProps): Html {
  return html`<div class="sentence ${paragraph ? 'paragraph' : ''}" id="${id}">
    <p class="sentence-id"><a href="#${id}">${id}</a></p>
    <p class="sentence-text">
      ${text.map(({ words, obliges }) => (obliges ? html`<span class="obliges">${words}</span>` : words))}
    </p>
    <ul class="sentence-rules">
      ${notes.map(noteRow)}
    </ul>
  </div>`
}

const marks: Readonly<Record<SentenceNote['kind'], GlyphName | undefined>> = {
  rule: 'rule',
  screen: 'window',
  reading: undefined,
  reason: undefined,
}

function noteRow({ kind, words, lead, href: address, tag: strength }: SentenceNote): Html {
  const mark = marks[kind]
  const said = address ? html`<a class="link" href="${href(address)}">${words}</a>` : html`${words}`
  return html`<li class="${mark ? '' : 'reading'}">
    ${mark ? glyph(mark) : nothing}<span>${lead ? html`<b>${lead}</b> ` : nothing}${said}</span>
    ${strength ? html`<span class="end">${tag(strength.tone, undefined, strength.words)}</span>` : nothing}
  </li>`
}

/** A heading of the text as printed, 四、工作流程 or （一）方案征集. */
export function clauseHeading(id: string, label: string, level: 2 | 3): Html {
  return level === 2
    ? html`<h2 class="clause-heading" id="${id}">${label}</h2>`
    : html`<h3 class="clause-heading" id="${id}">${label}</h3>`
}
