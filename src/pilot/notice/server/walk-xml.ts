import { createRequire } from 'node:module'

/** What we use of saxen, which ships no types. It expands no entities of a DTD, so none can be made to explode. */
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

const { Parser } = createRequire(import.meta.url)('saxen') as { readonly Parser: new () => XmlParser }

export interface XmlListener {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Walks an XML part, names without their prefix; false when it is not well formed or brings a DTD. */
export function walkXml(xml: string, listener: XmlListener): boolean {
  let sound = true
  const fail = (): void => {
    sound = false
  }
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      listener.open(bare(name), (one) => {
        const value = attributes()[one]
        return value === undefined ? undefined : decode(value)
      })
    })
    .on('closeTag', (name) => listener.close?.(bare(name)))
    .on('text', (text, decode) => listener.text?.(decode(text)))
    .on('cdata', (text) => listener.text?.(text))
    .on('attention', fail)
    .on('error', fail)
    .parse(xml)
  return sound
}
