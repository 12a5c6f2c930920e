/**
 * Takes away what came after Chrome 90, before any script of the page runs. Runs inside the page, so it uses nothing
 * from outside itself.
 */
export function forgetWhatIsYoungerThanChrome90(): void {
  const gone: readonly (readonly [owner: object | undefined, names: readonly string[]])[] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group']],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference']],
    [Object.getPrototypeOf(Uint8Array.prototype) as object, ['at', 'findLast', 'findLastIndex', 'toSorted', 'with']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [RegExp, ['escape']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['timeout', 'any', 'abort']],
    [AbortSignal.prototype, ['reason', 'throwIfAborted']],
    [Crypto.prototype, ['randomUUID']],
    [Element.prototype, ['checkVisibility', 'setHTML', 'setHTMLUnsafe', 'togglePopover', 'showPopover', 'hidePopover']],
    [HTMLElement.prototype, ['inert', 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'showPicker']],
    [HTMLInputElement.prototype, ['showPicker']],
    [Document.prototype, ['startViewTransition']],
    [Intl, ['Segmenter', 'DurationFormat', 'supportedValuesOf']],
    [ReadableStream.prototype, ['values', Symbol.asyncIterator as unknown as string]],
    [ReadableStream, ['from']],
    [Response, ['json']],
    [
      window,
      [
        'structuredClone',
        'scheduler',
        'navigation',
        'reportError',
        'Iterator',
        'CompressionStream',
        'URLPattern',
        'Highlight',
      ],
    ],
    [Navigator.prototype, ['userActivation']],
    [SubmitEvent.prototype, []],
  ]
  for (const [owner, names] of gone)
    for (const name of names) if (owner) delete (owner as Record<string, unknown>)[name]
}
