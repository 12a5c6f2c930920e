import type { MouseEvent, ReactNode } from 'react'
import { href } from '../index.ts'
import { useAddress } from './desk.ts'

export interface DeskLinkProps {
  /** A page of the desk as `/solutions`; of the public site as `//notices`; or an anchor. */
  readonly to: string
  readonly className?: string
  readonly current?: boolean
  readonly children: ReactNode
}

/** The whole address of a desk path, for links that open anywhere. */
export function deskHref(to: string): string {
  if (to.startsWith('//')) return href(to.slice(1))
  if (to.startsWith('/desk/') || to === '/desk') return href(to)
  return to.startsWith('/') ? href(`/desk${to === '/' ? '' : to}`) : href(to)
}

/** A real link: it opens in a new tab when asked to, and moves within the desk without a reload otherwise. */
export function DeskLink({ to, className = 'link', current, children }: DeskLinkProps): ReactNode {
  const address = useAddress()
  const follow = (event: MouseEvent): void => {
    const elsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (elsewhere || event.defaultPrevented || !to.startsWith('/') || to.startsWith('//')) return
    event.preventDefault()
    address.go(to.replace(/^\/desk(?=\/|$)/, '') || '/')
  }
  return (
    <a className={className} href={deskHref(to)} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
