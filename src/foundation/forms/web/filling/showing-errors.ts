import type { FormError } from '../../index.ts'
import { isLacking } from '../../index.ts'
import type { FormSession } from './form-session.ts'

/**
 * Leaving a field shows its fault, or takes away one that is mended. An empty field is not called wrong for having been
 * passed by; that is said when the section is finished.
 */
export function showFaultOf({ store }: FormSession, path: string): void {
  const before = store.errors()
  const fault = store.judge().find((error) => error.path === path)
  const shown = before.find((error) => error.path === path)
  if (fault && isLacking(fault) && !(shown && isLacking(shown))) {
    if (shown) store.show(before.filter((error) => error !== shown))
    return
  }
  if (fault?.code === shown?.code && fault?.message.zh === shown?.message.zh) return
  const others = before.filter((error) => error.path !== path)
  store.show(fault ? [...others, fault] : others)
}

/** All faults of a section; what is lacking counts only once somebody says that the section is finished. */
export function showFaultsOf(session: FormSession, section: string): readonly FormError[] {
  const { store } = session
  const finished = store.isFinished(section)
  const faults = store.judge().filter((error) => error.section === section && (finished || !isLacking(error)))
  store.show([...store.errors().filter((error) => error.section !== section), ...faults])
  return faults
}
