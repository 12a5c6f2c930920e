import type { Refusal } from '../../../kernel/index.ts'
import { buttonLink } from '../components/layout.ts'
import { clauseChip, quotation } from '../components/marks.ts'
import { publicFrame } from '../frame.ts'
import { glyph } from '../glyph.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html } from '../markup.ts'
import type { PageView } from '../view.ts'
import { refusalTexts } from './refusal-texts.ts'

export interface RefusalPageProps {
  readonly refusal: Refusal
  readonly status: number
  readonly requestId: string
}

/** A "no" to a person: what happened, what is safe, by which clause, what to do, and the number to quote. */
export function refusalPage(view: PageView, { refusal, status, requestId }: RefusalPageProps): Html {
  const t = refusalTexts[view.locale]
  const title = t.titles[status] ?? t.title
  return publicFrame(view, {
    title,
    body: html`<div class="narrow">
      <div class="page-head"><h1>${title}</h1></div>
      <section class="finding tone-${status >= 500 || status === 429 ? 'amber' : 'red'}">
        <p class="finding-conclusion ink-${status >= 500 || status === 429 ? 'amber' : 'red'}">
          ${glyph('triangle')}<span>${refusal.message[view.locale]}</span>
        </p>
        <p class="finding-facts">${refusal.remedy[view.locale]}</p>
        ${(refusal.cites ?? []).map(
          (cite) =>
            html`<p class="finding-words">${clauseChip(view, cite)}${cite.words ? quotation(cite.words) : nothing}</p>`,
        )}
        ${when(t.safe[status], () => html`<p class="finding-facts">${t.safe[status]}</p>`)}
      </section>
      <div class="prose">
        <p class="caption">${t.request} <span class="mono">${requestId}</span></p>
        <div class="button-row">
          ${buttonLink({ href: '/', words: t.home, kind: 'teal' })}${buttonLink({ href: '/help', words: t.help })}${when(status === 401, () => buttonLink({ href: `/sign-in?back=${encodeURIComponent(view.path)}`, words: t.signIn, kind: 'primary' }))}
        </div>
      </div>
    </div>`,
  })
}
