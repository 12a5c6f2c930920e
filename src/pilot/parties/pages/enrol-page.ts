import {
  errorSummary,
  field,
  html,
  noticeBox,
  pageHead,
  panel,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import type { FieldProblem, Html, PageView } from '../../../foundation/interface/pages/index.ts'
import { texts } from '../texts.ts'

export interface EnrolTyped {
  readonly creditCode: string
  readonly organisationName: string
  readonly personName: string
  readonly email: string
}

/** 登记单位: asks for a new unit or to join one, in the same words for both. */
export function enrolPage(view: PageView, typed: EnrolTyped, problems: readonly FieldProblem[]): Html {
  const t = texts[view.locale]
  const at = (id: string): { readonly problem?: string } => {
    const found = problems.find((one) => one.field === id)
    return found ? { problem: found.message } : {}
  }
  return publicFrame(view, {
    title: t.enrolTitle,
    wrong: problems.length > 0,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.enrolTitle, below: t.enrolBelow })}${errorSummary(view, problems)}
      ${noticeBox('teal', t.enrolHow)}
      ${panel({
        title: t.enrolTitle,
        content: html`<form method="post" action="/enrol">
          ${field({ id: 'creditCode', label: t.creditCode, help: t.creditCodeHelp, value: typed.creditCode, required: true, maxLength: 40, ...at('creditCode') })}
          ${field({ id: 'organisationName', label: t.organisationName, value: typed.organisationName, required: true, maxLength: 120, autocomplete: 'organization', ...at('organisationName') })}
          ${field({ id: 'personName', label: t.personName, value: typed.personName, required: true, maxLength: 80, autocomplete: 'name', ...at('personName') })}
          ${field({ id: 'email', label: t.email, help: t.emailHelp, kind: 'email', value: typed.email, required: true, maxLength: 254, autocomplete: 'email', ...at('email') })}
          <button class="button primary" type="submit">${t.send}</button>
        </form>`,
      })}
    </div>`,
  })
}

export function enrolReceivedPage(view: PageView): Html {
  const t = texts[view.locale]
  return publicFrame(view, {
    title: t.receivedTitle,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.receivedTitle })} ${noticeBox('teal', t.received)}
      <p><a class="link" href="/">${t.home}</a></p>
    </div>`,
  })
}
