import { href } from '../../index.ts'
import { texts } from '../../texts.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, trusted, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import type { GlyphName, Tone } from '../../index.ts'
import type { PageView } from '../view.ts'

type Say = Pick<PageView, 'locale'>

export interface Crumb {
  readonly words: string
  /** The page itself has none. */
  readonly href?: string
}

export function breadcrumb(view: Say, crumbs: readonly Crumb[]): Html {
  return html`<nav class="breadcrumb" aria-label="${texts[view.locale].youAreHere}">
    <ol>
      ${crumbs.map(({ words, href: address }) =>
        address ? html`<li><a href="${href(address)}">${words}</a></li>` : html`<li aria-current="page">${words}</li>`,
      )}
    </ol>
  </nav>`
}

export interface PageHeadProps {
  readonly title: string
  readonly tags?: Part
  readonly below?: Part
  readonly actions?: Part
}

/** Title in Song, one line of facts, actions at the right; at most one of them is primary. */
export function pageHead({ title, tags, below, actions }: PageHeadProps): Html {
  return html`<div class="page-head">
    <div>
      <h1>${title}</h1>
      ${tags ?? nothing}${when(below, () => html`<p class="below">${below}</p>`)}
    </div>
    ${when(actions, () => html`<div class="actions">${actions}</div>`)}
  </div>`
}

export interface SideEntry {
  readonly words: string
  readonly href: string
  readonly count?: number
  readonly current?: boolean
  readonly inner?: boolean
}

/** 目录 beside a long page; on a narrow screen a closed list above it. */
export function sideContents(view: Say, entries: readonly SideEntry[], title?: string): Html {
  const words = title ?? texts[view.locale].contents
  return html`<nav class="side-contents" aria-label="${words}">
    <p class="side-title">${words}</p>
    <ul>
      ${entries.map(
        ({ words: entry, href: address, count, current, inner }) =>
          html`<li class="${inner ? 'inner' : ''}">
            <a href="${href(address)}" ${current ? trusted('aria-current="true"') : nothing}
              ><span>${entry}</span>${count === undefined ? nothing : html`<span class="count">${count}</span>`}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/** 236 + 32 + rest. */
export function withSide(side: { readonly title: string; readonly content: Part }, main: Part): Html {
  return html`<div class="with-side">
    <details class="side" open>
      <summary>${side.title}</summary>
      <div>${side.content}</div>
    </details>
    <div>${main}</div>
  </div>`
}

export interface PanelProps {
  readonly title: string
  readonly note?: string
  readonly end?: Part
  /** A table or list that touches the edges. */
  readonly flush?: boolean
  readonly level?: 2 | 3
  readonly content: Part
}

export function panel({ title, note, end, flush, level = 2, content }: PanelProps): Html {
  const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  return html`<section class="panel ${flush ? 'panel-flush' : ''}">
    <div class="panel-head">
      ${heading}${when(note, () => html`<span class="caption">${note}</span>`)}${when(end, () => html`<span class="end">${end}</span>`)}
    </div>
    ${flush ? content : html`<div class="panel-body">${content}</div>`}
  </section>`
}

export interface ButtonLinkProps {
  readonly href: string
  readonly words: string
  readonly kind?: 'primary' | 'teal' | 'small' | 'plain'
  readonly glyph?: GlyphName
}

export function buttonLink({ href: address, words, kind = 'plain', glyph: mark }: ButtonLinkProps): Html {
  return html`<a class="button ${kind === 'plain' ? '' : kind}" href="${href(address)}"
    >${mark ? glyph(mark) : nothing}${words}</a
  >`
}

/** A quiet box beside the text; red only for what is wrong. */
export function noticeBox(tone: Extract<Tone, 'teal' | 'amber' | 'red' | 'indigo'>, content: Part): Html {
  const marks = { teal: 'information', amber: 'question', red: 'triangle', indigo: 'information' } as const
  return html`<div class="notice-box tone-${tone}">
    <span class="ink-${tone}">${glyph(marks[tone])}</span>
    <div>${content}</div>
  </div>`
}

/** Empty: what would be here, why it is not, one action. */
export function emptyState(what: string, why: string, action?: ButtonLinkProps): Html {
  return html`<div class="empty">
    ${glyph('document')}
    <h3>${what}</h3>
    <p>${why}</p>
    ${action ? buttonLink(action) : nothing}
  </div>`
}
