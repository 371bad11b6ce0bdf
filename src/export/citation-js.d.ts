/* The parts of citation-js that are used; it brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[])
    format(name: 'bibtex' | 'ris'): string
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
