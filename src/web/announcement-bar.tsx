import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Locale } from '../foundation/interface/index.ts'
import { GlyphMark } from '../foundation/interface/web/index.ts'
import type { Announcement } from '../foundation/interface/web/index.ts'
import { texts } from './texts.ts'

export interface AnnouncementBarProps {
  readonly announcement: Announcement | undefined
  readonly locale: Locale
  readonly onClose: () => void
}

const glyphs = { green: 'check', amber: 'question', red: 'triangle' } as const

/** What has just been done, in words, at the foot of the window; good news leaves by itself, the rest waits. */
export function AnnouncementBar({ announcement, locale, onClose }: AnnouncementBarProps): ReactNode {
  useEffect(() => {
    if (announcement?.tone !== 'green') return undefined
    const timer = setTimeout(onClose, 8_000)
    return () => clearTimeout(timer)
  }, [announcement, onClose])
  return (
    <output className="announcement-place" aria-live="polite">
      {announcement && (
        <span className={`announcement tone-${announcement.tone}`}>
          <GlyphMark name={glyphs[announcement.tone]} />
          <span>{announcement.words}</span>
          <button type="button" className="link" onClick={onClose}>
            {texts[locale].close}
          </button>
        </span>
      )}
    </output>
  )
}
