import type { ChartModel } from '../../chart/model.ts'
import { captionOf } from '../embeds/snippets.ts'

/** What a text needs to be read by LaTeX, beside graphicx and hyperref: pdfLaTeX knows Cyrillic by its encoding. */
const CYRILLIC =
  '% Cyrillic: \\usepackage[T2A]{fontenc} for pdfLaTeX; XeLaTeX and LuaLaTeX need a typeface that has it.'

/** As many figures may wait for their page: LaTeX stops at some fifty between which there is no text. */
const WAITING = 16

/** Charts' pictures in LaTeX (graphicx, hyperref), each with caption, label and link.
 *  @param charts each with its picture's file and its own address */
export function toLatex(
  charts: readonly { readonly model: ChartModel; readonly file: string; readonly link: string }[],
): string {
  const figures = charts
    .map(({ model, file, link }, i) => {
      const isLast = i === charts.length - 1
      return figure(model, file, link) + ((i + 1) % WAITING > 0 || isLast ? '' : '\n\\clearpage\n')
    })
    .join('\n')
  return hasCyrillic(figures) ? `${CYRILLIC}\n${figures}` : figures
}

function figure(model: ChartModel, file: string, link: string): string {
  return [
    '\\begin{figure}',
    '  \\centering',
    `  \\includegraphics[width=\\linewidth]{${file}}`,
    // Lists of figures have the title alone: links in them would stop LaTeX.
    `  \\caption[{${latexText(model.title)}}]{${latexText(captionOf(model))} \\href{${latexAddress(link)}}{Khorgos}.}`,
    `  \\label{fig:${file.replace(/\.\w+$/, '')}}`,
    '\\end{figure}',
    '',
  ].join('\n')
}

function hasCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text)
}

/** Signs that mean something to LaTeX, that a language's package gives a meaning, or that pdfLaTeX does not know. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  // Straight quotes are a command in some languages; biber would write any name of the sign as the sign itself.
  '"': "''",
  '\u00a0': '~',
  '\u2009': '\\,',
  '\u202f': '\\,',
  '\u2011': '\\mbox{-}',
  '\u2212': '\\ensuremath{-}',
  '\u2264': '\\ensuremath{\\leq}',
  '\u2265': '\\ensuremath{\\geq}',
}

/** A text that says the same in LaTeX. Letters stay as they are, in UTF-8. */
export function latexText(text: string): string {
  return text.replaceAll(
    /[#$%&_{}\\~^<>|"\u00a0\u2009\u202f\u2011\u2212\u2264\u2265]/g,
    (sign) => SIGNS[sign] ?? `\\${sign}`,
  )
}

/** An address inside \href. */
function latexAddress(link: string): string {
  return link.replaceAll(/[%#&_]/g, '\\$&')
}
