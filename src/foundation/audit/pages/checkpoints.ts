import { dayOf } from '../../kernel/index.ts'
import type { Instant } from '../../kernel/index.ts'
import { groupsOfFour, href, tableDay, tableTime } from '../../interface/index.ts'
import { buttonLink, dataTable, emptyState, html, pageHead, panel, publicFrame } from '../../interface/pages/index.ts'
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

/** The public page of checkpoints: what was signed, by which key, and how to check it without the platform. */
export function checkpointsPage(
  view: PageView,
  shown: { readonly checkpoints: readonly ShownCheckpoint[]; readonly keys: readonly ShownKey[] },
): Html {
  const t = pageTexts[view.locale]
  const body = html`${pageHead({ title: t.title, below: t.below })}
  ${panel({ title: t.latest, note: t.latestNote, flush: true, content: checkpointTable(view, shown.checkpoints) })}
  ${panel({ title: t.keys, note: t.keysNote, flush: true, content: keyTable(view, shown.keys) })}
  ${panel({
    title: t.how,
    content: html`<ol>
        ${t.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <p>${buttonLink({ href: '/checkpoints/verify-receipt', words: t.script })}</p>`,
  })}
  ${panel({ title: t.why, content: html`<p>${t.whyWords}</p>` })}`
  return publicFrame(view, { title: t.title, body })
}

function checkpointTable(view: PageView, checkpoints: readonly ShownCheckpoint[]): Html {
  const t = pageTexts[view.locale]
  if (checkpoints.length === 0) return emptyState(t.none, t.noneWhy)
  return dataTable(view, {
    caption: t.latest,
    captionHidden: true,
    columns: [
      { key: 'size', head: t.size, kind: 'number', cell: ({ size }) => String(size) },
      { key: 'root', head: t.root, cell: ({ root }) => fingerprint(root) },
      { key: 'at', head: t.at, kind: 'date', cell: ({ at }) => tableTime(at) },
      { key: 'key', head: t.key, kind: 'date', cell: ({ keyId }) => keyId },
      { key: 'text', head: t.file, cell: ({ size }) => link(`/checkpoints/${size}/checkpoint.txt`, t.file) },
      { key: 'sig', head: t.signature, cell: ({ size }) => link(`/checkpoints/${size}/checkpoint.sig`, t.signature) },
    ],
    rows: checkpoints,
  })
}

function keyTable(view: PageView, keys: readonly ShownKey[]): Html {
  const t = pageTexts[view.locale]
  return dataTable(view, {
    caption: t.keys,
    captionHidden: true,
    columns: [
      { key: 'id', head: t.key, kind: 'date', cell: ({ id }) => id },
      { key: 'fingerprint', head: t.fingerprint, cell: (one) => fingerprint(one.fingerprint) },
      { key: 'since', head: t.since, kind: 'date', cell: ({ since }) => tableDay(dayOf(since)) },
      { key: 'pem', head: t.download, cell: ({ id }) => link(`/checkpoints/keys/${id}.pem`, t.download) },
    ],
    rows: keys,
  })
}

function fingerprint(value: string): Html {
  return html`<span class="fingerprint">${groupsOfFour(value)}</span>`
}

function link(address: string, words: string): Html {
  return html`<a href="${href(address)}">${words}</a>`
}
