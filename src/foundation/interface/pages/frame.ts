import { href, languageTag } from '../index.ts'
import { texts } from '../texts.ts'
import { script, stylesheet } from './assets.ts'
import { glyph, shieldMark } from './glyph.ts'
import { html, nothing, trusted, when } from './markup.ts'
import type { Html, Part } from './markup.ts'
import { foot, navigation } from './site.ts'
import type { NavigationKey, Place } from './site.ts'
import { classOf, preferenceHref } from './view.ts'
import type { PageView } from './view.ts'

export interface PublicPage {
  /** Without the name of the platform; the home page has none. */
  readonly title?: string
  readonly current?: NavigationKey
  /** The body draws from edge to edge and brings its own containers. */
  readonly flush?: boolean
  /** A form that was refused: the title begins with 错误：. */
  readonly wrong?: boolean
  /** What stands in the search field. */
  readonly searched?: string
  readonly body: Html
}

/** The whole document of a public page. */
export function publicFrame(view: PageView, page: PublicPage): Html {
  const t = texts[view.locale]
  const prefix = page.wrong ? t.errorPrefix : ''
  const title = page.title ? `${prefix}${page.title} - ${t.platform}` : t.platform
  return html`${trusted('<!doctype html>')}
    <html lang="${languageTag[view.locale]}" class="${classOf(view)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheet.path}" />
        <script src="${script.path}" defer nonce="${view.nonce}"></script>
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        ${view.care ? careHead(view) : head(view, page)}
        <main id="content" tabindex="-1" class="${page.flush && !view.care ? 'flush' : ''}">
          ${page.flush && !view.care ? page.body : html`<div class="container">${page.body}</div>`}
        </main>
        ${view.care ? careFoot(view) : siteFoot(view)}
      </body>
    </html>`
}

function head(view: PageView, page: PublicPage): Html {
  const t = texts[view.locale]
  return html`<div class="utility">
      <div class="container">
        ${when(view.demo, () => html`<span>${t.demo}</span>`)}
        <nav class="end" aria-label="${t.quickLinks}">
          <ul>
            <li><a href="${preferenceHref(view, { care: '1' })}">${t.care}</a></li>
            <li>${languageSwitch(view)}</li>
            <li><a href="/accessibility">${t.accessibility}</a></li>
            <li><a href="/desk">${view.signedIn ? t.desk : t.signIn}</a></li>
          </ul>
        </nav>
      </div>
    </div>
    <header class="masthead">
      <div class="container">
        <a class="brand" href="/"
          >${shieldMark()}<span><b>${t.platform}</b><small>${t.platformLine}</small></span></a
        >
        ${searchForm(view, page.searched)}
      </div>
    </header>
    <nav class="site-navigation" aria-label="${t.navigation}">
      <div class="container">
        <ul>
          ${Object.entries(navigation).map(([key, place]) => navigationItem(view, place, key === page.current))}
        </ul>
      </div>
    </nav>`
}

function searchForm(view: PageView, searched = ''): Html {
  const t = texts[view.locale]
  return html`<form class="site-search" role="search" action="/search" method="get">
    <label class="unheard" for="site-search">${t.searchLabel}</label>
    <div class="joined">
      <input
        class="input"
        id="site-search"
        name="words"
        type="search"
        maxlength="100"
        value="${searched}"
        placeholder="${t.searchHint}"
      />
      <button class="button primary" type="submit">${t.search}</button>
    </div>
  </form>`
}

function navigationItem(view: PageView, place: Place, current: boolean): Part {
  return html`<li>
    <a href="${href(place.path)}" ${current ? trusted('aria-current="page"') : nothing}>${place.words[view.locale]}</a>
  </li>`
}

function languageSwitch(view: PageView): Html {
  const other = view.locale === 'zh' ? 'en' : 'zh'
  return html`<a
    href="${preferenceHref(view, { lang: other })}"
    lang="${languageTag[other]}"
    hreflang="${languageTag[other]}"
    >${texts[view.locale].otherLanguage}</a
  >`
}

function siteFoot(view: PageView): Html {
  const t = texts[view.locale]
  return html`<footer class="site-foot">
    <div class="container">
      <div class="about">
        <b>${t.platform}</b>
        <p>${t.basis}</p>
      </div>
      ${foot.map(
        (column) =>
          html`<nav aria-label="${column.title[view.locale]}">
            <h2>${column.title[view.locale]}</h2>
            <ul>
              ${column.places.map((place) => html`<li><a href="${href(place.path)}">${place.words[view.locale]}</a></li>`)}
            </ul>
          </nav>`,
      )}
    </div>
  </footer>`
}

function careHead(view: PageView): Html {
  const t = texts[view.locale]
  const size = view.larger ? { care: '1', words: t.smaller } : { care: '2', words: t.larger }
  return html`<header class="container">
    <div class="care-bar">
      <b>${t.care}</b>
      <nav aria-label="${t.quickLinks}">
        <ul>
          <li><a href="${preferenceHref(view, { care: '0' })}">${t.leaveCare}</a></li>
          <li><a href="${preferenceHref(view, { care: size.care })}">${size.words}</a></li>
          <li hidden data-needs-script>
            <button class="link" type="button" data-read-aloud aria-pressed="false">${t.readAloud}</button>
          </li>
          <li>${languageSwitch(view)}</li>
          <li><a href="/desk">${view.signedIn ? t.desk : t.signIn}</a></li>
        </ul>
      </nav>
    </div>
    <a class="brand" href="/">${shieldMark()}<b>${t.platform}</b></a>
    ${when(view.demo, () => html`<p>${t.demoCare}</p>`)}
  </header>`
}

function careFoot(view: PageView): Html {
  const t = texts[view.locale]
  const places = [
    ...Object.values(navigation),
    { path: '/accessibility', words: { zh: '无障碍说明', en: 'Accessibility' } },
  ]
  return html`<footer class="container">
    <div class="care-foot">
      <h2>${t.morePages}</h2>
      <nav aria-label="${t.navigation}">
        <ul class="link-list">
          ${places.map((place) => html`<li><a href="${href(place.path)}">${place.words[view.locale]}</a></li>`)}
          <li><a href="/search">${glyph('search')} ${t.search}</a></li>
        </ul>
      </nav>
    </div>
  </footer>`
}
