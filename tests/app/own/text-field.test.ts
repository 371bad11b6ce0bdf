// @vitest-environment jsdom
import { act, createElement } from 'react'
import { expect, test, vi } from 'vitest'
import { TextField } from '../../../src/app/own/asked/text-field.tsx'
import { inPage } from './in-page.ts'

async function field(value: string, isOptional: boolean) {
  const onChange = vi.fn<(value: string) => void>()
  const onClear = vi.fn<() => void>()
  const { place } = await inPage(
    createElement(TextField, {
      label: 'US$ for 1 EUR, 2022',
      value,
      needs: 'A number above zero is needed.',
      read: (text: string) => (Number(text) > 0 ? text : null),
      onChange,
      ...(isOptional ? { onClear } : {}),
    }),
  )
  const input = place.querySelector('input')
  if (input === null) throw new Error('There is no field.')
  /** Types a text in the place of what is there, and leaves the field. */
  const enter = (text: string) =>
    act(async () => {
      input.focus()
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.blur()
    })
  return { input, onChange, onClear, enter }
}

test('what is entered counts', async () => {
  const { onChange, enter } = await field('', true)
  await enter('1.053')
  expect(onChange).toHaveBeenCalledExactlyOnceWith('1.053')
})

test('an emptied field says nothing any more', async () => {
  const { input, onChange, onClear, enter } = await field('1.053', true)
  await enter('')
  expect(onClear).toHaveBeenCalledOnce()
  expect(onChange).not.toHaveBeenCalled()
  expect(input.getAttribute('aria-invalid')).toBe('false')
})

test('a text that cannot be used stays, is marked, and does not leave the value before in force', async () => {
  const { input, onClear, enter } = await field('1.053', true)
  await enter('about one')
  expect(onClear).toHaveBeenCalledOnce()
  expect(input.value).toBe('about one')
  const needed = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  expect(needed?.textContent).toBe('A number above zero is needed.')
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('a field that has to say something cannot be emptied', async () => {
  const { input, onChange, enter } = await field('1.053', false)
  await enter('')
  expect(onChange).not.toHaveBeenCalled()
  expect(input.getAttribute('aria-invalid')).toBe('true')
})
