import { formatDay } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  buttonLink,
  choiceGroup,
  clauseChip,
  errorSummary,
  field,
  type FieldProblem,
  type Html,
  html,
  noticeBox,
  nothing,
  pageHead,
  type PageView,
  panel,
  type Part,
  printButton,
  publicFrame,
  statusTag,
  when,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import { changedParts } from '../index.ts'
import type { PublishedGuidance } from './guidance-list.ts'
import { guidanceTexts } from './guidance-texts.ts'

export interface GuidanceArticlePage {
  /** The newest first; the shown one is among them. */
  readonly versions: readonly PublishedGuidance[]
  readonly shown: PublishedGuidance
  readonly reader: string | undefined
  /** What has become of the reader's answer. */
  readonly feedback:
    | { readonly kind: 'asked' }
    | { readonly kind: 'given' }
    | { readonly kind: 'wrong'; readonly remark: string; readonly problems: readonly FieldProblem[] }
}

/** One article in one version: question, basis, what to do, where; older versions stay one link away. */
export function guidanceArticlePage(view: PageView, page: GuidanceArticlePage): Html {
  const t = guidanceTexts[view.locale]
  const { shown, feedback } = page
  const title = shown.content.title[view.locale]
  const head = html`${t.number(shown.number)}　${t.publishedBy(shown.publishedByName, formatDay(dayOf(shown.publishedAt), view.locale))}`
  return publicFrame(view, {
    title,
    current: 'support',
    wrong: feedback.kind === 'wrong',
    body: html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title, href: '/guidance' }, { words: title }])}
    ${pageHead({ title, tags: stateTag(view, shown), below: head, actions: printButton(view) })}
    ${feedback.kind === 'wrong' ? errorSummary(view, feedback.problems) : nothing}
    ${withSide({ title: t.versions, content: html`<div class="apart">${basisPanel(view, page)}${versionsPanel(view, page)}</div>` }, html`<div class="apart">${main(view, page)}</div>`)}`,
  })
}

function stateTag(view: PageView, { endedAt, endReason }: PublishedGuidance): Html {
  const t = guidanceTexts[view.locale]
  if (endedAt === null) return statusTag(view, { status: 'valid', words: t.inForce })
  return endReason === ''
    ? statusTag(view, { status: 'ended', words: t.superseded })
    : statusTag(view, { status: 'withdrawn', words: t.withdrawn })
}

function main(view: PageView, page: GuidanceArticlePage): Part {
  const t = guidanceTexts[view.locale]
  const { shown } = page
  const { content } = shown
  return html`${standing(view, page)}
    <article class="sheet prose">
      <h2>${t.question}</h2>
      <p>${content.question[view.locale]}</p>
      <h2>${t.answer}</h2>
      ${content.answer[view.locale].split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)}
      ${when(
        content.screens.length,
        () =>
          html`<h2>${t.screens}</h2>
            <p class="button-row">
              ${content.screens.map(({ path, words }) => buttonLink({ href: path, words: words[view.locale], kind: 'teal' }))}
            </p>`,
      )}
      <p class="caption">${t.own}</p>
    </article>
    ${shown.endedAt === null ? feedbackPart(view, page) : nothing}`
}

function standing(view: PageView, { shown, versions }: GuidanceArticlePage): Part {
  const t = guidanceTexts[view.locale]
  if (shown.endedAt === null) return nothing
  if (shown.endReason !== '') return noticeBox('amber', html`${t.withdrawnNote}${shown.endReason}`)
  const newest = versions.find(({ endedAt }) => endedAt === null)
  const link = newest ? html` <a class="link" href="/guidance/${newest.code}">${t.seeNewest}</a>` : nothing
  return noticeBox('amber', html`${t.olderNote}${link}`)
}

function basisPanel(view: PageView, { shown, reader }: GuidanceArticlePage): Part {
  const t = guidanceTexts[view.locale]
  return panel({
    title: t.basis,
    content: html`<ul class="link-list">
      ${shown.clauses.map(
        (clause) =>
          html`<li>
            ${clauseChip(view, { clause, ...(reader ? { reader } : {}) })} <span class="mono">${clause}</span>
          </li>`,
      )}
    </ul>`,
  })
}

function versionsPanel(view: PageView, { versions, shown }: GuidanceArticlePage): Part {
  const t = guidanceTexts[view.locale]
  const parting = view.locale === 'zh' ? '、' : ', '
  return panel({
    title: t.versions,
    content: html`<ul class="link-list">
      ${versions.map((version, index) => {
        const before = versions[index + 1]
        const changed = before ? changedParts(before, version).map((part) => t.parts[part]) : []
        const name = t.number(version.number)
        const day = formatDay(dayOf(version.publishedAt), view.locale)
        return html`<li>
          ${version.number === shown.number ? html`<b>${name}</b>` : html`<a class="link" href="/guidance/${version.code}?number=${String(version.number)}">${name}</a>`}
          <span class="caption">${day}</span><br />${version.note}
          ${when(changed.length, () => html`<br /><span class="caption">${t.changed}${changed.join(parting)}</span>`)}
        </li>`
      })}
    </ul>`,
  })
}

function feedbackPart(view: PageView, { shown, feedback }: GuidanceArticlePage): Part {
  const t = guidanceTexts[view.locale]
  if (feedback.kind === 'given') return noticeBox('teal', html`<output>${t.thanks}</output>`)
  const problems = feedback.kind === 'wrong' ? feedback.problems : []
  const problem = problems.find(({ field: of }) => of === 'remark')?.message
  return panel({
    title: t.feedback,
    content: html`<form method="post" action="/guidance/${shown.code}/feedback" id="feedback">
      <input type="hidden" name="number" value="${String(shown.number)}" />
      <div id="helpful">
        ${choiceGroup({
          kind: 'radio',
          name: 'helpful',
          legend: t.choose,
          choices: [
            { value: 'yes', words: t.helpful, chosen: false },
            { value: 'no', words: t.unhelpful, chosen: false },
          ],
        })}
      </div>
      ${field({
        id: 'remark',
        label: t.remark,
        kind: 'textarea',
        maxLength: 500,
        value: feedback.kind === 'wrong' ? feedback.remark : '',
        ...(problem === undefined ? {} : { problem }),
      })}
      <button class="button" type="submit">${t.send}</button>
    </form>`,
  })
}
