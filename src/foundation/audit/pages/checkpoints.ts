import { dayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { groupsOfFour, href, shortFingerprint, tableDay, tableTime } from '../../interface/index.ts'
import {
  buttonLink,
  dataTable,
  emptyState,
  factList,
  html,
  noticeBox,
  pageHead,
  panel,
  publicFrame,
} from '../../interface/pages/index.ts'
import type { Html, PageView } from '../../interface/pages/index.ts'
import { pageTexts } from '../texts.ts'

export interface ShownCheckpoint {
  readonly size: number
  readonly root: string
  readonly at: Instant
  readonly keyId: string
}

export interface ShownKey {
  readonly id: string
  readonly fingerprint: string
  readonly since: Instant
}

/** The log holds less than a checkpoint has vouched for. */
export interface ShownAlarm {
  readonly entries: number
  readonly vouchedFor: number
  readonly at: Instant
}

/** The public page of checkpoints: what was signed, by which key, and how to check it without the platform. */
export function checkpointsPage(
  view: PageView,
  shown: {
    readonly checkpoints: readonly ShownCheckpoint[]
    readonly keys: readonly ShownKey[]
    readonly alarm?: ShownAlarm
  },
): Html {
  const t = pageTexts[view.locale]
  const [newest, ...earlier] = shown.checkpoints
  const body = html`${pageHead({ title: t.title, below: t.below })}
    <div class="stack">
      ${shown.alarm ? noticeBox('red', t.alarm(shown.alarm.entries, shown.alarm.vouchedFor, tableTime(shown.alarm.at))) : ''}
      ${newest ? newestPanel(view, newest) : emptyState(t.none, t.noneWhy)}
      ${earlier.length > 0 ? earlierPanel(view, earlier) : ''} ${shown.keys.map((key) => keyPanel(view, key))}
      ${panel({ title: t.how, content: html`<div class="prose">${steps(view)}</div>` })}
      ${panel({ title: t.why, content: html`<p>${t.whyWords}</p>` })}
    </div>`
  return publicFrame(view, { title: t.title, body })
}

function newestPanel(view: PageView, { size, root, at, keyId }: ShownCheckpoint): Html {
  const t = pageTexts[view.locale]
  return panel({
    title: t.latest,
    note: t.latestNote,
    content: factList([
      { name: t.size, value: String(size) },
      { name: t.root, value: fingerprint(root) },
      { name: t.at, value: tableTime(at) },
      { name: t.key, value: keyId },
      { name: t.file, value: files(view, size) },
    ]),
  })
}

function earlierPanel(view: PageView, checkpoints: readonly ShownCheckpoint[]): Html {
  const t = pageTexts[view.locale]
  const table = dataTable(view, {
    caption: t.earlier,
    captionHidden: true,
    columns: [
      { key: 'size', head: t.size, kind: 'number', cell: ({ size }) => String(size) },
      { key: 'root', head: t.root, kind: 'date', cell: ({ root }) => short(root) },
      { key: 'at', head: t.at, kind: 'date', cell: ({ at }) => tableTime(at) },
      { key: 'key', head: t.key, kind: 'date', cell: ({ keyId }) => keyId },
      { key: 'file', head: t.file, kind: 'date', cell: ({ size }) => files(view, size) },
    ],
    rows: checkpoints,
  })
  return panel({ title: t.earlier, flush: true, content: table })
}

function keyPanel(view: PageView, { id, fingerprint: value, since }: ShownKey): Html {
  const t = pageTexts[view.locale]
  return panel({
    title: t.keys,
    note: t.keysNote,
    content: factList([
      { name: t.key, value: id },
      { name: t.fingerprint, value: fingerprint(value) },
      { name: t.since, value: tableDay(dayOf(since)) },
      { name: t.file, value: link(`/checkpoints/keys/${id}.pem`, t.download) },
    ]),
  })
}

function steps(view: PageView): Html {
  const t = pageTexts[view.locale]
  return html`<ol>
      ${t.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <p>${buttonLink({ href: '/checkpoints/verify-receipt', words: t.script })}</p>`
}

function files(view: PageView, size: number): Html {
  const t = pageTexts[view.locale]
  const folder = `/checkpoints/${size}`
  return html`${link(`${folder}/checkpoint.txt`, t.text)} ${link(`${folder}/checkpoint.sig`, t.signature)}`
}

function fingerprint(value: string): Html {
  return html`<span class="fingerprint">${groupsOfFour(value)}</span>`
}

function short(value: string): Html {
  return html`<span class="fingerprint">${shortFingerprint(value)}</span>`
}

function link(address: string, words: string): Html {
  return html`<a class="link" href="${href(address)}">${words}</a>`
}
