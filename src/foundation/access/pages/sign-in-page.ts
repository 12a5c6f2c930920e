import type { Refusal } from '../../kernel/index.ts'
import {
  buttonLink,
  dataTable,
  errorSummary,
  factList,
  field,
  html,
  noticeBox,
  nothing,
  pageHead,
  panel,
  publicFrame,
  when,
} from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import { roleDescriptions, type Role } from '../index.ts'
import { texts } from '../texts.ts'

export interface DemoLogin {
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
}

export interface SignInProps {
  /** Path to go to afterwards; of this site only. */
  readonly back: string
  readonly login: string
  readonly refusal?: Refusal
  readonly note?: 'signedOut' | 'passwordChanged' | 'sessionsEnded'
  /** Address of the government's sign-in, where one is configured. */
  readonly provider?: string
  /** In demo mode alone. */
  readonly demo?: { readonly password: string; readonly code: string; readonly people: readonly DemoLogin[] }
}

/** Name, password and code in one form; works without script. */
export function signInPage(view: PageView, props: SignInProps): Html {
  const t = texts[view.locale]
  const { refusal, note, demo } = props
  const problem = refusal && `${refusal.message[view.locale]} ${refusal.remedy[view.locale]}`
  return publicFrame(view, {
    title: t.signInTitle,
    wrong: refusal !== undefined,
    body: html`<div class="stack">
      ${pageHead({ title: t.signInTitle, below: t.signInBelow })}
      ${when(note, () => noticeBox('teal', t[note ?? 'sessionsEnded']))}
      ${errorSummary(view, problem === undefined ? [] : [{ field: 'login', message: problem }])}
      <div class="home-columns">
        ${panel({ title: t.signIn, content: signInForm(view, props) })}
        ${panel({
          title: t.help,
          content: html`<div class="prose">
            <section>
              <h3>${t.noAccount}</h3>
              <p>${t.noAccountText}</p>
              <p><a class="link" href="/enrol">${t.enrolUnit}</a></p>
            </section>
            <section>
              <h3>${t.lostAccess}</h3>
              <p><a class="link" href="/password">${t.forgotten}</a></p>
              <p>${t.lostAccessText}</p>
            </section>
          </div>`,
        })}
      </div>
      ${when(demo, () => demoPanel(view, demo))}
    </div>`,
  })
}

function signInForm(view: PageView, { back, login, refusal, provider }: SignInProps): Html {
  const t = texts[view.locale]
  const problem = refusal?.message[view.locale]
  return html`<form method="post" action="/sign-in">
    <input type="hidden" name="back" value="${back}" />
    ${field({ id: 'login', label: t.login, value: login, required: true, maxLength: 80, autocomplete: 'username', ...(problem === undefined ? {} : { problem }) })}
    ${field({ id: 'password', label: t.password, kind: 'password', required: true, maxLength: 1000, autocomplete: 'current-password' })}
    ${field({ id: 'code', label: t.code, help: t.codeHelp, maxLength: 20, autocomplete: 'one-time-code', mono: true })}
    <div class="button-row">
      <button class="button primary" type="submit">${t.signInAction}</button>
      ${when(provider, () => buttonLink({ href: provider ?? '', words: t.byProvider }))}
    </div>
  </form>`
}

function demoPanel(view: PageView, demo: SignInProps['demo']): Html {
  if (!demo) return nothing
  const t = texts[view.locale]
  // The cast plays one part each; the others only keep the stories of units and panels going.
  const cast = demo.people.filter(({ login }) => !login.endsWith('.story'))
  const others = demo.people.filter(({ login }) => login.endsWith('.story'))
  return panel({
    title: t.demoTitle,
    note: t.demoText,
    content: html`<div class="stack">
      ${factList([
        { name: t.password, value: html`<span class="mono">${demo.password}</span>` },
        { name: t.demoCodeNow, value: html`<span class="mono">${demo.code}</span>　${t.demoCodeOnce}` },
      ])}
      ${demoTable(view, t.demoTitle, cast)}
      ${when(
        others.length > 0,
        () =>
          html`<details>
            <summary>${t.demoOthers(others.length)}</summary>
            ${demoTable(view, t.demoOthers(others.length), others)}
          </details>`,
      )}
    </div>`,
  })
}

function demoTable(view: PageView, caption: string, people: readonly DemoLogin[]): Html {
  const t = texts[view.locale]
  const rolesOf = (one: DemoLogin): string =>
    one.roles.map((role) => roleDescriptions[role].name[view.locale]).join(view.locale === 'zh' ? '、' : ', ')
  return dataTable(view, {
    caption,
    captionHidden: true,
    columns: [
      { key: 'login', head: t.demoLogin, cell: (one: DemoLogin) => html`<span class="mono">${one.login}</span>` },
      { key: 'name', head: t.demoPerson, cell: (one: DemoLogin) => one.name },
      { key: 'roles', head: t.demoRoles, cell: rolesOf },
    ],
    rows: people,
  })
}
