import { errorSummary, field, html, noticeBox, pageHead, panel, publicFrame } from '../../interface/pages/index.ts'
import type { FieldProblem, Html, PageView } from '../../interface/pages/index.ts'
import { texts } from '../texts.ts'

/** Present, new, new again. Nothing that was typed is sent back. */
export function passwordPage(view: PageView, problems: readonly FieldProblem[]): Html {
  const t = texts[view.locale]
  const at = (id: string): { readonly problem?: string } => {
    const found = problems.find((one) => one.field === id)
    return found ? { problem: found.message } : {}
  }
  return publicFrame(view, {
    title: t.changePassword,
    wrong: problems.length > 0,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.changePassword })}${errorSummary(view, problems)} ${noticeBox('amber', t.changeWarning)}
      ${panel({
        title: t.changePassword,
        content: html`<form method="post" action="/account/password">
          ${field({ id: 'present', label: t.presentPassword, kind: 'password', required: true, maxLength: 1000, autocomplete: 'current-password', ...at('present') })}
          ${newPasswordFields(view, problems)}
          <button class="button primary" type="submit">${t.changeAction}</button>
        </form>`,
      })}
    </div>`,
  })
}

export function newPasswordFields(view: PageView, problems: readonly FieldProblem[]): Html {
  const t = texts[view.locale]
  const wrong = problems.find((one) => one.field === 'next')
  const differs = problems.find((one) => one.field === 'repeated')
  return html`${field({ id: 'next', label: t.nextPassword, help: t.nextPasswordHelp, kind: 'password', required: true, maxLength: 1000, autocomplete: 'new-password', ...(wrong ? { problem: wrong.message } : {}) })}
  ${field({ id: 'repeated', label: t.repeatPassword, kind: 'password', required: true, maxLength: 1000, autocomplete: 'new-password', ...(differs ? { problem: differs.message } : {}) })}`
}
