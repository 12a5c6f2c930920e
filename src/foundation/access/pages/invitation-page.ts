import { formatMoment } from '../../interface/index.ts'
import {
  errorSummary,
  factList,
  field,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  publicFrame,
} from '../../interface/pages/index.ts'
import type { FieldProblem, Html, PageView } from '../../interface/pages/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { roleDescriptions, type Role } from '../index.ts'
import { texts } from '../texts.ts'
import { newPasswordFields } from './password-page.ts'

export interface InvitationProps {
  /** The path of this very page. */
  readonly path: string
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly atOnce: boolean
  readonly organisation?: string
  readonly endsAt: Instant
  readonly problems: readonly FieldProblem[]
}

export function invitationPage(view: PageView, props: InvitationProps): Html {
  const t = texts[view.locale]
  const { problems, organisation, roles } = props
  const at = (id: string): { readonly problem?: string } => {
    const found = problems.find((one) => one.field === id)
    return found ? { problem: found.message } : {}
  }
  const offices = roles.map((role) => roleDescriptions[role].name[view.locale]).join(view.locale === 'zh' ? '、' : ', ')
  return publicFrame(view, {
    title: t.invitationTitle,
    wrong: problems.length > 0,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.invitationTitle, below: t.invitationBelow })}${errorSummary(view, problems)}
      ${panel({
        title: t.invitationTitle,
        content: html`${factList([
          ...(organisation === undefined ? [] : [{ name: t.organisation, value: organisation }]),
          { name: t.invitedRoles, value: offices },
          { name: t.invitedUntil, value: formatMoment(props.endsAt, view.locale) },
        ])}
        ${props.atOnce ? nothing : noticeBox('amber', `${t.rolesLater}：${offices}`)}`,
      })}
      ${panel({
        title: t.invitationAction,
        content: html`<form method="post" action="${props.path}">
          ${field({ id: 'login', label: t.login, help: t.loginHelp, value: props.login, required: true, maxLength: 80, autocomplete: 'username', ...at('login') })}
          ${field({ id: 'name', label: t.name, value: props.name, required: true, maxLength: 80, autocomplete: 'name', ...at('name') })}
          ${newPasswordFields(view, problems)}
          <button class="button primary" type="submit">${t.invitationAction}</button>
        </form>`,
      })}
    </div>`,
  })
}
