import { unzipSync } from 'fflate'
import { ok, type Result } from '../../../foundation/kernel/index.ts'
import { officialFileRefusals } from './refusals.ts'
import { walkXml } from './walk-xml.ts'

const limits = { entries: 2_000, expandedBytes: 200 * 1024 * 1024, ratio: 100 }
const documentPart = 'word/document.xml'
// Only these parts are unpacked; the names of all are judged.
const wanted = /^(\[Content_Types\]\.xml|word\/document\.xml|word\/_rels\/[a-z]+\.xml\.rels)$/i
const activePart = /vbaProject|vbaData|activeX|oleObject|\/embeddings\/|\.bin$|\.(docm|dotm|zip|docx|xlsx|exe|js)$/i
const activeType = /macroEnabled|activeX|oleObject|vbaProject/i
const externalRelation = /attachedTemplate|oleObject|frame|subDocument/i
const activeField = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON)\b/i

/** The words of a .docx, one paragraph a line, deleted passages left out. */
export function readDocx(bytes: Uint8Array): Result<string> {
  const opened = open(bytes)
  if (opened === 'exploding') return officialFileRefusals.exploding()
  if (opened === 'broken') return officialFileRefusals.broken()
  if (opened === 'active') return officialFileRefusals.active()
  const document = opened[documentPart]
  if (!document) return officialFileRefusals.broken()
  for (const [name, part] of Object.entries(opened)) {
    const fault = name === documentPart ? undefined : faultOf(name, part)
    if (fault) return officialFileRefusals[fault]()
  }
  const words = wordsOf(document)
  if (words === undefined) return officialFileRefusals.broken()
  if (words.activeFields) return officialFileRefusals.active()
  if (words.automaticNumbers) return officialFileRefusals.automaticNumbers()
  return ok(words.lines.join('\n'))
}

function open(bytes: Uint8Array): Record<string, Uint8Array> | 'exploding' | 'broken' | 'active' {
  const seen = { entries: 0, expanded: 0, packed: 0, climbing: false, active: false }
  const exploding = (): boolean =>
    seen.entries > limits.entries ||
    seen.expanded > limits.expandedBytes ||
    // Small parts compress well by nature: the ratio counts from 1 MB on.
    (seen.expanded > 1024 * 1024 && seen.expanded / Math.max(seen.packed, 1) > limits.ratio)
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        seen.entries += 1
        seen.expanded += originalSize
        seen.packed += size
        seen.climbing ||= name.startsWith('/') || name.split(/[/\\]/).includes('..')
        seen.active ||= activePart.test(name)
        return wanted.test(name) && !exploding()
      },
    })
    if (exploding()) return 'exploding'
    if (seen.climbing) return 'broken'
    return seen.active ? 'active' : parts
  } catch {
    // The library throws errors of many kinds on a damaged archive; each means that it cannot be read.
    return 'broken'
  }
}

function faultOf(name: string, part: Uint8Array): 'broken' | 'active' | undefined {
  let active = false
  const sound = walkXml(new TextDecoder().decode(part), {
    open: (_, attribute) => {
      if (name.endsWith('.rels')) {
        active ||= attribute('TargetMode') === 'External' && externalRelation.test(attribute('Type') ?? '')
      } else active ||= activeType.test(attribute('ContentType') ?? '')
    },
  })
  if (!sound) return 'broken'
  return active ? 'active' : undefined
}

interface Words {
  readonly lines: string[]
  activeFields: boolean
  automaticNumbers: boolean
}

function wordsOf(part: Uint8Array): Words | undefined {
  const words: Words = { lines: [''], activeFields: false, automaticNumbers: false }
  // Deleted passages are not the text; a fallback says once more what its alternative said.
  let skipped = 0
  let inside: 'text' | 'instruction' | 'nothing' = 'nothing'
  const add = (text: string): void => {
    words.lines.push((words.lines.pop() ?? '') + text)
  }
  const sound = walkXml(new TextDecoder().decode(part), {
    open: (name, attribute) => {
      if (name === 'del' || name === 'moveFrom' || name === 'Fallback') skipped += 1
      if (name === 't') inside = 'text'
      if (name === 'instrText') inside = 'instruction'
      if (name === 'fldSimple') words.activeFields ||= activeField.test(attribute('w:instr') ?? '')
      if (name === 'numId') words.automaticNumbers ||= attribute('w:val') !== '0'
      if (skipped > 0) return
      if (name === 'tab') add('\t')
      if (name === 'br' || name === 'cr') words.lines.push('')
    },
    close: (name) => {
      if (name === 'del' || name === 'moveFrom' || name === 'Fallback') skipped -= 1
      if (name === 't' || name === 'instrText') inside = 'nothing'
      if (name === 'p' && skipped === 0) words.lines.push('')
    },
    text: (text) => {
      if (inside === 'instruction') words.activeFields ||= activeField.test(text)
      if (inside === 'text' && skipped === 0) add(text)
    },
  })
  return sound ? words : undefined
}
