import type { Locale } from '../foundation/interface/index.ts'

export type Care = 'off' | 'on' | 'larger'

export interface Preferences {
  readonly locale: Locale
  readonly care: Care
}

/** The same cookies as on the public pages, so that a choice holds on both faces. */
export function readPreferences(): Preferences {
  const care = cookie('shidian-care')
  return {
    locale: cookie('shidian-language') === 'en' ? 'en' : 'zh',
    care: care === '1' ? 'on' : care === '2' ? 'larger' : 'off',
  }
}

export function keepPreferences({ locale, care }: Preferences): void {
  keep('shidian-language', locale)
  keep('shidian-care', care === 'on' ? '1' : care === 'larger' ? '2' : '0')
}

/** What the browser and the stylesheet must know of them. */
export function showPreferences({ locale, care }: Preferences): void {
  const root = document.documentElement
  root.lang = locale === 'zh' ? 'zh-CN' : 'en'
  root.classList.toggle('care', care !== 'off')
  root.classList.toggle('larger', care === 'larger')
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split(';').find((part) => part.trim().startsWith(`${name}=`))
  return found?.split('=')[1]?.trim()
}

function keep(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
}
