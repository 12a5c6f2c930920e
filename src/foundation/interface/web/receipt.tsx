import type { ReactNode } from 'react'
import { useState } from 'react'
import { groupsOfFour } from '../index.ts'
import { texts } from '../texts.ts'
import { useLocale } from './desk.ts'
import { GlyphMark } from './marks.tsx'
import { FactList } from './page.tsx'
import type { Fact } from './page.tsx'

export interface ReceiptBlockProps {
  /** 电子版已收到; the loudest words of the page. */
  readonly title: string
  readonly when: string
  readonly number: string
  readonly facts: readonly Fact[]
  readonly fingerprint?: { readonly name: string; readonly value: string }
  /** An image of the code and a line saying where to check. */
  readonly code?: { readonly image: string; readonly alternative: string; readonly below: ReactNode }
  readonly foot?: ReactNode
}

const numberName = { zh: '回执号', en: 'Receipt number' } as const

export function ReceiptBlock({ title, when, number, facts, fingerprint, code, foot }: ReceiptBlockProps): ReactNode {
  const locale = useLocale()
  const shown = fingerprint
    ? [
        ...facts,
        { name: fingerprint.name, value: <span className="fingerprint">{groupsOfFour(fingerprint.value)}</span> },
      ]
    : facts
  return (
    <section className="receipt">
      <div className="receipt-head">
        <div>
          <h1>
            <GlyphMark name="check" />
            <span>{title}</span>
          </h1>
          <p className="when">{when}</p>
        </div>
        <div className="receipt-number">
          <span className="caption">{numberName[locale]}</span>
          <b>{number}</b>
          <CopyButton text={number} />
        </div>
      </div>
      <div className="receipt-body">
        <FactList facts={shown} />
        {code && (
          <div className="receipt-code">
            <div className="code">
              <img src={code.image} alt={code.alternative} width="152" height="152" />
            </div>
            {code.below}
          </div>
        )}
      </div>
      {foot && <div className="receipt-foot">{foot}</div>}
    </section>
  )
}

export function CopyButton({ text }: { readonly text: string }): ReactNode {
  const locale = useLocale()
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    navigator.clipboard?.writeText(text).then(
      () => {
        setCopied(true)
        setTimeout(() => setCopied(false), 2000)
      },
      () => setCopied(false),
    )
  }
  return (
    <button type="button" className="link" onClick={copy}>
      {copied ? texts[locale].copied : texts[locale].copy}
    </button>
  )
}
