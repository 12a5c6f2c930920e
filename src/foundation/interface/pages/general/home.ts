import { formatDeadline, remainingUntil } from '../../index.ts'
import type { Instant } from '../../../kernel/index.ts'
import { receiptCheckForm } from './receipt-check.ts'
import { buttonLink, emptyState } from '../components/layout.ts'
import { figureRow } from '../components/lists.ts'
import { clauseChip, shareBar } from '../components/marks.ts'
import { publicFrame } from '../frame.ts'
import { href } from '../../index.ts'
import { html, nothing, when } from '../markup.ts'
import type { Html, Part } from '../markup.ts'
import { doors } from '../site.ts'
import type { PageView } from '../view.ts'
import { careHome } from './care-home.ts'
import type { Announcement, HomeBars, HomeFacts, HomeStatistics, OpenCall, Stage } from './home-facts.ts'
import { homeTexts } from './home-texts.ts'

export function homePage(view: PageView, facts: HomeFacts): Html {
  const body = view.care ? careHome(view, facts) : wideHome(view, facts)
  return publicFrame(view, { current: 'home', flush: true, body })
}

function wideHome(view: PageView, facts: HomeFacts): Html {
  return html`${hero(view, facts)}
    <div class="container">
      <h2 class="unheard">${homeTexts[view.locale].doors}</h2>
      <div class="doors">${doors.map((door) => doorCard(view, door))}</div>
      <div class="home-columns">
        ${statisticsCard(view, facts.statistics)}${announcementsCard(view, facts.announcements)}
      </div>
    </div>`
}

function hero(view: PageView, { call, stages, now }: HomeFacts): Html {
  const t = homeTexts[view.locale]
  return html`<section class="hero">
    <div class="container">
      <div class="hero-top">
        <div>
          <p class="kicker">${call?.kicker ?? t.noCallKicker}</p>
          <h1>${call?.headline ?? t.noCall}</h1>
          <p class="lead">${call?.lead ?? t.noCallLead}</p>
        </div>
        ${call ? countdown(view, call, now) : noCountdown(view)}
      </div>
      ${when(
        stages.length,
        () =>
          html`<ol class="stages">
            ${stages.map((stage) => stageMark(view, stage))}
          </ol>`,
      )}
    </div>
  </section>`
}

function countdown(view: PageView, call: OpenCall, now: Instant): Html {
  const t = homeTexts[view.locale]
  const { days, hours, minutes } = remainingUntil(call.due, now)
  const part = (name: string, value: number, unit: string): Html => html`<b data-part="${name}">${value}</b> ${unit} `
  return html`<div class="countdown">
    <p class="quiet">${t.left}</p>
    <p class="big" data-due="${call.due}" data-now="${now}">
      ${days > 0 ? part('days', days, t.days) : nothing}${part('hours', hours, t.hours)}${days > 0 ? nothing : part('minutes', minutes, t.minutes)}
    </p>
    <p class="limit">${formatDeadline(call.due, view.locale)}${t.byArrival}</p>
    <div class="button-row">
      ${buttonLink({ ...call.start, kind: 'primary' })}${buttonLink({ ...call.conditions, kind: 'teal' })}
    </div>
  </div>`
}

function noCountdown(view: PageView): Html {
  const t = homeTexts[view.locale]
  return html`<div class="countdown">
    <p class="quiet">${t.closedLead}</p>
    <div class="button-row">${buttonLink({ href: '/rounds', words: t.rounds, kind: 'teal' })}</div>
  </div>`
}

function stageMark(view: PageView, { name, when: time, cite, state }: Stage): Html {
  return html`<li class="stage ${state}">
    <b>${name}</b><span>${time}</span>
    <p>
      ${cite ? clauseChip(view, cite) : nothing}${state === 'now' ? html`<span class="state">${homeTexts[view.locale].running}</span>` : nothing}
    </p>
  </li>`
}

function doorCard(view: PageView, door: (typeof doors)[number]): Html {
  return html`<section class="door">
    <div class="door-head">
      <span class="door-mark" aria-hidden="true">${door.mark[view.locale]}</span>
      <div>
        <h2>${door.title[view.locale]}</h2>
        <p>${door.below[view.locale]}</p>
      </div>
    </div>
    <ul class="link-list">
      ${door.places.map((place) => html`<li><a href="${href(place.path)}">${place.words[view.locale]}</a></li>`)}
    </ul>
  </section>`
}

function statisticsCard(view: PageView, statistics: HomeStatistics | undefined): Html {
  const t = homeTexts[view.locale]
  if (!statistics) {
    return html`<section class="home-card">
      <div class="home-card-head"><h2>${t.statistics}</h2></div>
      ${emptyState(t.noStatistics, t.noStatisticsWhy, { href: '/rounds', words: t.rounds, kind: 'teal' })}
    </section>`
  }
  return html`<section class="home-card">
    <div class="home-card-head">
      <h2>${statistics.title}</h2>
      <span class="end">${statistics.sample ? `${t.sample} · ` : ''}${statistics.source}</span>
    </div>
    ${figureRow(statistics.figures)} ${statistics.bars ? barTable(view, statistics.bars) : nothing}
    ${when(statistics.note, () => html`<p class="note">${statistics.note}</p>`)}
  </section>`
}

function barTable(view: PageView, bars: HomeBars): Html {
  const longest = Math.max(1, ...bars.rows.map((row) => row.value))
  return html`<h3>${bars.title}</h3>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">${bars.head}</th>
          <td class="picture"></td>
          <th scope="col" class="number">${bars.unit}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.rows.map(
          ({ name, value, shown }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="picture">
                ${shareBar([{ share: Math.round((value / longest) * 1000) / 10, kind: 'first' }])}
              </td>
              <td class="number">${shown}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${homeTexts[view.locale].total}</th>
          <td class="picture"></td>
          <td class="number">${bars.total}</td>
        </tr>
      </tfoot>
    </table>`
}

function announcementsCard(view: PageView, announcements: readonly Announcement[]): Html {
  const t = homeTexts[view.locale]
  const list: Part =
    announcements.length === 0
      ? emptyState(t.noAnnouncements, t.noAnnouncementsWhy)
      : html`<ul class="announcements">
          ${announcements.map(
            ({ day, kind, title, href: address }) =>
              html`<li>
                <time>${day}</time><span class="kind">${kind}</span
                ><span class="words"><a class="link" href="${href(address)}">${title}</a></span>
              </li>`,
          )}
        </ul>`
  return html`<section class="home-card">
    <div class="home-card-head"><h2>${t.announcements}</h2></div>
    ${list}${receiptCheckForm(view)}
  </section>`
}
