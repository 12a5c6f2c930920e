import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { GlyphMark, reach, useLocale } from '../../../interface/web/index.ts'
import type { FormError } from '../../index.ts'
import { summaryLine } from '../../index.ts'
import { texts } from '../../texts.ts'
import { controlId } from './control-id.ts'
import { useSession, useShownErrors } from './session-context.ts'

/**
 * Every fault of the section, word for word as at its field. It takes the focus when somebody asks for it (`asked`
 * grows), not when a line disappears because its field was mended: that would pull people out of the next field.
 */
export function FormErrorSummary({ section, asked }: { readonly section: string; readonly asked: number }): ReactNode {
  const locale = useLocale()
  const { definition } = useSession().store
  const errors = useShownErrors().filter((error) => error.section === section)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked > 0) box.current?.focus()
  }, [asked])
  if (asked === 0 || errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="form-error-summary">
      <h2 id="form-error-summary">
        <GlyphMark name="triangle" />
        {texts[locale].errorCount(errors.length)}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.path + error.code}>
            <a href={`#${controlId(error.path)}`} onClick={(event) => follow(event, error)}>
              {summaryLine(definition, error)[locale]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function follow(event: { readonly preventDefault: () => void }, error: FormError): void {
  event.preventDefault()
  reach(controlId(error.path))
}
