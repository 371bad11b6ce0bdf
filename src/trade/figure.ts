import type { Amount } from './amount.ts'
import type { ObservationIndex, SourceId } from './observation.ts'
import type { OwnStatistics } from './own.ts'
import type { AreaCode, PartnerCode } from './partners.ts'

declare const brand: unique symbol
export type FigureId = string & { readonly [brand]: 'FigureId' }
export type PassageId = string & { readonly [brand]: 'PassageId' }

/** How a value is known. */
export type Status =
  | 'stated'
  | 'implied'
  | 'derived'
  | 'published'
  | 'partial'
  | 'mirrored'
  | 'own'
  | 'not-stated'

/** Turnover is exports plus imports, US$ billions; a rank is 1 for the largest partner. */
export type FigureMeasure = 'turnover' | 'rank'

/** The year of a figure, and whether the text names it, lets one infer it, or leaves it open. */
export type FigureYear =
  | { readonly period: number; readonly named: 'stated' | 'implied' }
  | { readonly period: null; readonly named: 'not-named' }

/** Text in the languages Khorgos speaks; English is always there. */
export interface Localised<T> {
  readonly en: T
  readonly ru?: T | undefined
}

/** A number that somebody states, or pointedly does not state, about trade. */
export interface Figure {
  readonly id: FigureId
  readonly partner: PartnerCode
  readonly area: AreaCode
  readonly measure: FigureMeasure
  readonly year: FigureYear
  readonly value: Amount
  readonly status: Extract<Status, 'stated' | 'implied' | 'not-stated'>
  /** The figure whose shown value is the upper bound of this one. */
  readonly boundedBy?: FigureId | undefined
  readonly passages: readonly PassageId[]
  /** Why a value is implied or not stated, in our own words. */
  readonly reason?: Localised<string> | undefined
}

/** A quoted phrase with its place in the article. The selector is that of the W3C Web Annotation Data Model. */
export interface Passage {
  readonly id: PassageId
  readonly paragraph: number
  readonly selector: TextQuoteSelector
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** A piece of a paragraph's gist: our own words, a quoted phrase, or a date (ISO 8601). */
export type GistPart = string | { readonly quote: PassageId } | { readonly date: string }

/** One paragraph of the article, told in our own words around its quoted phrases. */
export interface Paragraph {
  readonly number: number
  readonly gist: Localised<readonly GistPart[]>
}

/** The fields of CSL-JSON 1.0.2 that a news article needs. */
export interface Citation {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author: readonly { readonly family: string; readonly given: string }[]
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] }
  readonly language: string
  readonly note?: string | undefined
  readonly custom?: { readonly updated?: string | undefined } | undefined
}

export interface Dataset {
  readonly version: string
  /** What each version brought, the oldest first. */
  readonly changes: readonly {
    readonly version: string
    /** The day it appeared, ISO 8601. */
    readonly date: string
    readonly what: Localised<string>
  }[]
  readonly citation: Citation
  readonly paragraphs: readonly Paragraph[]
  readonly passages: readonly Passage[]
  readonly figures: readonly Figure[]
  /** The official statistics; absent until a view has asked for them. */
  readonly official?: Official
  /** What the reader's own files say; absent unless a view is of them. */
  readonly own?: OwnStatistics
}

/** Official statistics and where they come from. */
export interface Official {
  readonly index: ObservationIndex
  readonly sources: readonly OfficialSource[]
}

/** A publisher's dataset: fields of CSL-JSON 1.0.2, with what to beware of. */
export interface OfficialSource {
  readonly id: SourceId
  readonly title: string
  readonly author: readonly { readonly literal: string }[]
  /** The publisher's own pages of statistics; left out for a person's own file, which has none. */
  readonly URL?: string
  /** Year and month, where the copy that is held says so. */
  readonly issued?: { readonly 'date-parts': readonly [readonly [number, number]] } | undefined
  readonly custom: {
    /** "national" of an office's own, "international" of what others have collected. */
    readonly kind?: string | undefined
    readonly caveats: string
    readonly valuation: string
    readonly years: readonly [number, number]
  }
}
