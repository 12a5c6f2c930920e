import type { ReactNode } from 'react'
import type { Locale } from '../foundation/interface/index.ts'

const texts = {
  zh: {
    title: '工作台暂时打不开',
    words: '平台没有回应。已保存的内容不受影响，请稍后重新载入。',
    reload: '重新载入',
  },
  en: {
    title: 'The desk cannot be opened now',
    words: 'The platform did not answer. What was saved is not affected; please load again shortly.',
    reload: 'Load again',
  },
} as const

/** Before anything else could be drawn. */
export function StartFault({ locale }: { readonly locale: Locale }): ReactNode {
  const t = texts[locale]
  return (
    <main className="desk-content">
      <section className="finding tone-amber" role="alert">
        <h1 className="finding-conclusion ink-amber">{t.title}</h1>
        <p className="finding-facts">{t.words}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </section>
    </main>
  )
}
