import { expect, test } from 'vitest'
import { decodeSpec, parseQuery } from '../../src/chart/codec.ts'
import { PRESETS } from '../../src/chart/presets.ts'
import { resolve } from '../../src/chart/resolve.ts'
import { readHidden, withoutHidden } from '../../src/embed/hidden-parts.ts'
import { bothDatasets } from '../official-data.ts'

test('the parts to be left out are read with "~" between them, and what names none is told', () => {
  expect(readHidden('title~Notes')).toEqual({ parts: new Set(['title', 'notes']), unread: [] })
  expect(readHidden('controls~source~status')).toEqual({
    parts: new Set(['controls']),
    unread: ['source', 'status'],
  })
  expect(readHidden(null)).toEqual({ parts: new Set(), unread: [] })
})

test('a title of one’s own may be any of these words', () => {
  expect(decodeSpec(parseQuery('?title=none')).spec.title).toBe('none')
})

test('unit, years, sources, and the notes that say how values are known, are never left out', () => {
  for (const { spec } of PRESETS) {
    const model = resolve(bothDatasets, spec)
    const shown = withoutHidden(model, readHidden('title~notes~controls').parts)
    expect(shown.title).toBe('')
    expect(shown.subtitle).toBe(model.subtitle)
    expect(shown.sources).toEqual(model.sources)
    expect(shown.marks).toEqual(model.marks)
    expect(shown.legend).toEqual(model.legend)
    const ofStatus = model.notes.filter(({ kind }) => !['reading', 'marked'].includes(kind))
    expect(shown.notes).toEqual(ofStatus)
    expect(shown.alt).toBe(model.alt)
  }
})
