import type { ReactNode } from 'react'
import { useLocale } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'

export function AddButton({
  words: said,
  onClick,
}: {
  readonly words: string
  readonly onClick: () => void
}): ReactNode {
  return (
    <button type="button" className="button small" onClick={onClick}>
      {said}
    </button>
  )
}

export function FormButtons({
  pending,
  onCancel,
}: {
  readonly pending: boolean
  readonly onCancel: () => void
}): ReactNode {
  const t = words[useLocale()]
  return (
    <div className="button-row">
      <button type="submit" className="button teal" disabled={pending}>
        {t.add}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  )
}
