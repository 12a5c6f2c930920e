import type { Locale } from '../index.ts'

/** What every public page is told about who looks at it and how. */
export interface PageView {
  readonly locale: Locale
  /** 关怀版: larger, darker, one column. */
  readonly care: boolean
  /** 字再大些, within 关怀版. */
  readonly larger?: boolean
  /** For script elements of this one answer. */
  readonly nonce: string
  /** Path and query of this page on this site; the switches of language and size come back to it. */
  readonly path: string
  readonly signedIn?: boolean
  /** The page carries fictitious content and says so. */
  readonly demo: boolean
}

/** Attributes of `<html>` and of the body that depend on the view. */
export function classOf(view: PageView): string {
  return [view.care ? 'care' : '', view.care && view.larger ? 'larger' : ''].filter(Boolean).join(' ')
}

/** The address that remembers a choice in a cookie and comes back to this page. */
export function preferenceHref(view: PageView, choice: Readonly<Record<string, string>>): string {
  return `/preferences?${new URLSearchParams({ ...choice, back: view.path }).toString()}`
}
