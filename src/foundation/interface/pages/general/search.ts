import { href } from '../../index.ts'
import { emptyState } from '../components/layout.ts'
import { pageLinks } from '../components/lists.ts'
import { publicFrame } from '../frame.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html } from '../markup.ts'
import type { PageView } from '../view.ts'
import { searchTexts } from './search-texts.ts'

export interface SearchHit {
  readonly kind: string
  readonly title: string
  readonly href: string
  /** Parts of the text around the words; those found are marked. */
  readonly excerpt: readonly { readonly words: string; readonly found: boolean }[]
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly page: number
  readonly size: 20 | 50 | 100
}

export function searchPage(view: PageView, words: string, answer: SearchAnswer | undefined): Html {
  const t = searchTexts[view.locale]
  const hrefOf = (page: number, size: number): string =>
    `/search?${new URLSearchParams({ words, page: String(page), size: String(size) }).toString()}`
  return publicFrame(view, {
    title: words ? t.titleOf(words) : t.title,
    searched: words,
    body: html`<div class="page-head">
        <div>
          <h1>${t.title}</h1>
          <p class="below">${answer ? t.found(answer.total, words) : t.lead}</p>
        </div>
      </div>
      <div class="narrow">
        ${view.care || !answer ? searchForm(view, words) : nothing}
        ${when(answer, () => answer && (answer.total === 0 ? emptyState(t.none, t.noneWhy, { href: '/help', words: t.help, kind: 'teal' }) : hitList(answer)))}
        ${when(answer && answer.total > 0, () => answer && pageLinks(view, { ...answer, hrefOf }))}
      </div>`,
  })
}

function searchForm(view: PageView, words: string): Html {
  const t = searchTexts[view.locale]
  return html`<form class="sheet" role="search" action="/search" method="get">
    <label class="label" for="search-words">${t.label}</label>
    <div class="joined">
      <input class="input" id="search-words" name="words" type="search" maxlength="100" value="${words}" />
      <button class="button primary" type="submit">${t.search}</button>
    </div>
  </form>`
}

function hitList({ hits }: SearchAnswer): Html {
  return html`<ol class="panel hits">
    ${hits.map(
      (hit) =>
        html`<li class="panel-body">
          <p><a class="link" href="${href(hit.href)}">${hit.title}</a> <span class="caption">${hit.kind}</span></p>
          <p class="secondary">
            ${hit.excerpt.map(({ words, found }) => (found ? html`<mark>${words}</mark>` : words))}
          </p>
        </li>`,
    )}
  </ol>`
}
