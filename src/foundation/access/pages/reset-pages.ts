import {
  buttonLink,
  errorSummary,
  field,
  html,
  noticeBox,
  pageHead,
  panel,
  publicFrame,
} from '../../interface/pages/index.ts'
import type { FieldProblem, Html, PageView } from '../../interface/pages/index.ts'
import { texts } from '../texts.ts'
import { newPasswordFields } from './password-page.ts'

export interface ForgottenProps {
  /** Answered the same for every name. */
  readonly asked: boolean
  readonly missing?: true
}

export function forgottenPage(view: PageView, { asked, missing }: ForgottenProps): Html {
  const t = texts[view.locale]
  const problems = missing ? [{ field: 'login', message: t.forgottenMissing }] : []
  const problem = missing ? { problem: t.forgottenMissing } : {}
  return publicFrame(view, {
    title: t.forgotten,
    wrong: problems.length > 0,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.forgotten, below: t.forgottenBelow })}${errorSummary(view, problems)}
      ${
        asked
          ? html`${noticeBox('teal', t.forgottenAsked)}
              <p>${t.forgottenNothing}</p>
              <p class="button-row">${buttonLink({ href: '/sign-in', words: t.toSignIn })}</p>`
          : panel({
              title: t.forgotten,
              content: html`<form method="post" action="/password">
                ${field({ id: 'login', label: t.login, help: t.forgottenHelp, required: true, maxLength: 80, autocomplete: 'username', ...problem })}
                <button class="button primary" type="submit">${t.forgottenAction}</button>
              </form>`,
            })
      }
    </div>`,
  })
}

export interface ResetProps {
  readonly secret: string
  readonly problems: readonly FieldProblem[]
}

/** New, new again. Nothing that was typed is sent back. */
export function resetPage(view: PageView, { secret, problems }: ResetProps): Html {
  const t = texts[view.locale]
  return publicFrame(view, {
    title: t.resetTitle,
    wrong: problems.length > 0,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.resetTitle })}${errorSummary(view, problems)} ${noticeBox('amber', t.resetWarning)}
      ${panel({
        title: t.resetTitle,
        content: html`<form method="post" action="/password/${secret}">
          ${newPasswordFields(view, problems)}
          <button class="button primary" type="submit">${t.resetAction}</button>
        </form>`,
      })}
    </div>`,
  })
}
