/** Why a file is refused; the texts say what to do about each. */
export type FileFault =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly most: number }
  | { readonly code: 'kind-not-allowed'; readonly extension: string }
  | { readonly code: 'not-what-it-says'; readonly says: string; readonly is: string }
  | { readonly code: 'two-kinds-at-once' }
  | { readonly code: 'damaged' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'active-content'; readonly what: ActiveContent; readonly part: string }
  | { readonly code: 'archive-too-many-entries'; readonly entries: number; readonly most: number }
  | { readonly code: 'archive-expands-too-far'; readonly most: number }
  | { readonly code: 'archive-in-archive'; readonly entry: string }
  | { readonly code: 'archive-unsafe-name'; readonly entry: string }
  | { readonly code: 'image-too-large'; readonly pixels: number; readonly most: number }

export type ActiveContent = 'macro' | 'embedded-object' | 'dde' | 'external-template' | 'external-content' | 'script'
