import { createRequire } from 'node:module'

/** What we use of saxen, which ships no types. It expands no entities of a DTD, so none can be made to explode. */
interface Saxen {
  readonly Parser: new () => XmlParser
}

interface XmlParser {
  on(
    event: 'openTag',
    hear: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
  ): XmlParser
  on(event: 'closeTag', hear: (name: string) => void): XmlParser
  on(event: 'text', hear: (text: string, decode: (text: string) => string) => void): XmlParser
  on(event: 'cdata' | 'attention', hear: (text: string) => void): XmlParser
  on(event: 'error', hear: (error: Error) => void): XmlParser
  parse(xml: string): void
}

const { Parser } = createRequire(import.meta.url)('saxen') as Saxen

export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/** Walks an XML part; names come without their prefix. False when it is not well formed or brings a DTD. */
export function walkXml(xml: string, listener: XmlListener): boolean {
  let sound = true
  const parser = new Parser()
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('openTag', (name, attributes, decode) => {
    listener.open(bare(name), (wanted) => {
      const value = attributes()[wanted]
      return value === undefined ? undefined : decode(value)
    })
  })
  parser.on('closeTag', (name) => {
    listener.close(bare(name))
  })
  parser.on('text', (text, decode) => listener.text?.(decode(text)))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('attention', () => {
    sound = false
  })
  parser.on('error', () => {
    sound = false
  })
  parser.parse(xml)
  return sound
}
