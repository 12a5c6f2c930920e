import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { GlyphMark, RefusalError, SavedLine, useLocale } from '../../../interface/web/index.ts'
import { clockTimeOf } from '../../../kernel/index.ts'
import type { Instant } from '../../../kernel/index.ts'
import { wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'
import { useSaveState, useSession } from './session-context.ts'

/** 已于 10:32 自动保存, or why not yet and where the text is meanwhile; never a toast. */
export function FormSaveLine(): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const { autosave, readOnly } = useSession()
  const state = useSaveState()
  if (readOnly) return null
  if (state.failure !== undefined) {
    const words = {
      unreachable: t.keptHere,
      'signed-out': t.keptUntilSignIn,
      refused: state.refusal instanceof RefusalError ? state.refusal.said[locale] : t.keptRefused,
    }[state.failure]
    return (
      <output className="saved-line form-not-saved">
        <GlyphMark name="triangle" />
        {words}
        <button type="button" className="link" onClick={() => autosave.retry()}>
          {state.failure === 'signed-out' ? t.signIn : t.retryNow}
        </button>
      </output>
    )
  }
  if (state.conflicts.length > 0) return <output className="saved-line form-not-saved">{t.keptConflict}</output>
  if (state.saving) return <output className="saved-line">{t.saving}</output>
  return state.savedAt === undefined ? (
    <output className="saved-line">{t.notSavedYet}</output>
  ) : (
    <SavedLine at={clockTimeOf(state.savedAt as Instant)} />
  )
}

const recently = 2 * 60_000

/** 周以宁正在编辑「保险产品与条款」: whoever saved another section within two minutes. */
export function AlsoEditing(): ReactNode {
  const locale = useLocale()
  const session = useSession()
  const { definition } = session.store
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000)
    return () => clearInterval(timer)
  }, [])
  const people = new Map<string, string>()
  for (const group of session.others()) {
    if (now - Date.parse(group.savedAt) > recently) continue
    const section = definition.sections.find((one) => one.id === (group.name.split(/[./]/)[0] ?? ''))
    if (section) people.set(group.savedByName, wordsOf(section.title, locale))
  }
  return [...people].map(([name, section]) => <span key={name}>{texts[locale].alsoEditing(name, section)}</span>)
}
