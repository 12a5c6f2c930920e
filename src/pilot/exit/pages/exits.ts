import {
  breadcrumb,
  emptyState,
  type Html,
  html,
  pageHead,
  type PageView,
  panel,
  printButton,
  publicFrame,
  when,
} from '../../../foundation/interface/pages/index.ts'
import { findRegion } from '../../parties/index.ts'
import { type ExitEffect, type ExitNoticeView, grounds } from '../index.ts'
import { exitTexts } from './exit-texts.ts'

/** 退出公告: every decision that ended a right to take part, with what it touched and whether it was restored. */
export function exitsPage(view: PageView, notices: readonly ExitNoticeView[]): Html {
  const t = exitTexts[view.locale]
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
    ${pageHead({ title: t.title, below: t.note, actions: printButton(view) })}
    <div class="stack">
      ${notices.length === 0 ? emptyState(t.none, t.noneWhy) : notices.map((notice) => noticePanel(view, notice))}
    </div>`
  return publicFrame(view, { title: t.title, body })
}

function noticePanel({ locale }: PageView, notice: ExitNoticeView): Html {
  const t = exitTexts[locale]
  const region = findRegion(notice.regionCode)?.name ?? ''
  return panel({
    title: `${notice.organisationName}　${region}`,
    note: `${notice.number}　${notice.decidedOn}`,
    content: html`<dl class="facts">
      <dt>${t.grounds}</dt>
      <dd>${notice.grounds.map((code) => html`${grounds[code].words[locale]}<br />`)}</dd>
      <dt>${t.reason}</dt>
      <dd>${notice.reason}</dd>
      <dt>${t.effects}</dt>
      <dd>${notice.effects.map((effect) => html`${effectWords(effect, locale)}<br />`)}</dd>
      ${when(
        notice.reinstatedOn !== null,
        () =>
          html`<dt>${t.reinstated}</dt>
            <dd>${t.reinstatedOn(notice.reinstatedOn ?? '')}</dd>`,
      )}
    </dl>`,
  })
}

function effectWords({ kind, number, title }: ExitEffect, locale: 'zh' | 'en'): string {
  const t = exitTexts[locale]
  if (kind === 'policies') return t.policies(number)
  if (kind === 'reports') return t.reports(number)
  return kind === 'entry' ? t.entry(number, title) : t.pilot(number, title)
}
