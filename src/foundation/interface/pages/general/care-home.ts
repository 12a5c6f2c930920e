import { formatDeadline, formatDuration, href, remainingUntil } from '../../index.ts'
import { buttonLink } from '../components/layout.ts'
import { glyph } from '../glyph.ts'
import { html, when } from '../markup.ts'
import type { Html } from '../markup.ts'
import { doors } from '../site.ts'
import type { PageView } from '../view.ts'
import type { HomeFacts, Stage } from './home-facts.ts'
import { homeTexts } from './home-texts.ts'
import { careReceiptCheck } from './receipt-check.ts'

/** The home page in one column: what can be done now, four doors, receipt, dates, help. */
export function careHome(view: PageView, facts: HomeFacts): Html {
  const { care } = homeTexts[view.locale]
  return html`${nowBox(view, facts)}
    <section class="care-section">
      <h2>${care.choose}</h2>
      <ul class="door-rows">
        ${doors.map(
          (door) =>
            html`<li class="door-row">
              <a href="${href(door.path)}">${door.title[view.locale]}</a
              ><span>${door.care[view.locale]}</span>${glyph('right')}
            </li>`,
        )}
      </ul>
    </section>
    ${careReceiptCheck(view)} ${when(facts.stages.length, () => datesTable(view, facts.stages))}
    <section class="care-section">
      <h2>${care.helpTitle}</h2>
      <p>${care.help}</p>
      <div class="button-row">${buttonLink({ href: '/help', words: care.helpAction })}</div>
    </section>`
}

function nowBox(view: PageView, { call, now }: HomeFacts): Html {
  const t = homeTexts[view.locale]
  if (!call) {
    return html`<section class="now-box">
      <h1>${t.care.nothingOpen}</h1>
      <p>${t.noCallLead}</p>
      <div class="button-row">${buttonLink({ href: '/rounds', words: t.rounds })}</div>
    </section>`
  }
  const { days, hours, minutes } = remainingUntil(call.due, now)
  const left = formatDuration(days > 0 ? { days, hours: 0, minutes: 0 } : { days, hours, minutes }, view.locale)
  return html`<section class="now-box">
    <h1>${t.care.nowPossible(call.act)}</h1>
    <p>${t.care.closes(formatDeadline(call.due, view.locale))}<b class="big">${left}</b></p>
    <p>${t.care.byArrival}</p>
    <div class="button-row">
      ${buttonLink({ ...call.start, kind: 'primary' })}${buttonLink({ ...call.conditions, kind: 'plain' })}
    </div>
  </section>`
}

function datesTable(view: PageView, stages: readonly Stage[]): Html {
  const { care } = homeTexts[view.locale]
  return html`<section class="care-section">
    <h2>${care.dates}</h2>
    <div class="table-frame">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">${care.date}</th>
            <th scope="col">${care.matter}</th>
            <th scope="col">${care.now}</th>
          </tr>
        </thead>
        <tbody>
          ${stages.map(
            ({ name, when: time, state }) =>
              html`<tr class="${state === 'now' ? 'current-row' : ''}">
                <td>${time}</td>
                <th scope="row">${name}</th>
                <td>${care.states[state]}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}
