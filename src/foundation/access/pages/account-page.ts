import { formatMoment, withBrackets } from '../../interface/index.ts'
import {
  buttonLink,
  dataTable,
  factList,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  publicFrame,
  tag,
  when,
} from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { needsSecondFactor, roleDescriptions, type Role } from '../index.ts'
import { texts } from '../texts.ts'

export interface SessionLine {
  readonly id: string
  readonly kind: 'browser' | 'token'
  readonly label: string
  readonly mayWrite: boolean
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly endsAt: Instant
  readonly isPresent: boolean
}

export interface AccountProps {
  readonly login: string
  readonly name: string
  readonly organisation: string | null
  readonly roles: readonly Role[]
  readonly regionCodes: readonly string[]
  readonly hasSecondFactor: boolean
  readonly endsAt: Instant
  readonly sessions: readonly SessionLine[]
  readonly note?: 'enrolled'
  /** A government's sign-in is configured. */
  readonly mayLink?: boolean
}

export function accountPage(view: PageView, props: AccountProps): Html {
  const t = texts[view.locale]
  return publicFrame(view, {
    title: t.account,
    body: html`<div class="narrow stack">
      ${pageHead({ title: t.account, below: t.accountBelow, actions: actionsOf(view, props) })}
      ${when(props.note, () => noticeBox('teal', t.enrolled))}
      ${panel({ title: props.name, content: factsOf(view, props) })}
      ${panel({ title: t.sessions, flush: true, content: sessionTable(view, props.sessions) })}
      <p class="caption">${t.sessionEnds} ${formatMoment(props.endsAt, view.locale)}</p>
    </div>`,
  })
}

function actionsOf(view: PageView, { mayLink }: AccountProps): Html {
  const t = texts[view.locale]
  return html`${when(mayLink, () => buttonLink({ href: '/account/link-identity', words: t.linkIdentity }))}
    ${buttonLink({ href: '/account/password', words: t.changePassword })}
    <form method="post" action="/sign-out"><button class="button" type="submit">${t.signOut}</button></form>
    ${buttonLink({ href: '/desk', words: t.toDesk, kind: 'primary' })}`
}

function factsOf(view: PageView, props: AccountProps): Html {
  const t = texts[view.locale]
  const { roles, regionCodes, hasSecondFactor } = props
  const comma = view.locale === 'zh' ? '、' : ', '
  const enrol = hasSecondFactor ? t.enrolAgain : t.enrol
  return factList([
    { name: t.login, value: html`<span class="mono">${props.login}</span>` },
    { name: t.organisation, value: props.organisation ?? t.noOrganisation },
    { name: t.roles, value: roles.map((role) => roleDescriptions[role].name[view.locale]).join(comma) || t.noRoles },
    ...(regionCodes.length > 0 ? [{ name: t.regions, value: regionCodes.join(comma) }] : []),
    {
      name: t.secondFactor,
      value: html`${hasSecondFactor ? tag('green', 'check', t.secondFactorOn) : tag(needsSecondFactor(roles) ? 'amber' : 'grey', 'circle', t.secondFactorOff)}
        <a class="link" href="/account/second-factor">${enrol}</a>
        ${when(hasSecondFactor, () => html`<a class="link" href="/account/recovery-codes">${t.recovery}</a>`)}`,
    },
  ])
}

function sessionTable(view: PageView, sessions: readonly SessionLine[]): Html {
  const t = texts[view.locale]
  return dataTable(view, {
    caption: t.sessions,
    captionHidden: true,
    columns: [
      { key: 'kind', head: t.sessionKind, cell: (one: SessionLine) => nameOf(view, one) },
      { key: 'since', head: t.since, kind: 'date', cell: (one) => formatMoment(one.createdAt, view.locale) },
      { key: 'seen', head: t.lastSeen, kind: 'date', cell: (one) => formatMoment(one.lastSeenAt, view.locale) },
      { key: 'until', head: t.until, kind: 'date', cell: (one) => formatMoment(one.endsAt, view.locale) },
      { key: 'end', head: t.action, cell: (one) => (one.isPresent ? nothing : endForm(view, one)) },
    ],
    rows: sessions,
  })
}

function nameOf(view: PageView, one: SessionLine): Html {
  const t = texts[view.locale]
  if (one.kind === 'browser')
    return html`${one.isPresent ? withBrackets(t.browser, t.thisOne, view.locale) : t.browser}`
  return html`${t.token} ${one.label}<span class="second">${one.mayWrite ? t.writes : t.readsOnly}</span>`
}

function endForm(view: PageView, { id }: SessionLine): Html {
  return html`<form method="post" action="/account/sessions">
    <input type="hidden" name="id" value="${id}" /><button class="button small" type="submit">
      ${texts[view.locale].end}
    </button>
  </form>`
}
