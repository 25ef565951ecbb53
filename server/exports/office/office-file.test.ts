import { expect, test } from 'vitest'
import { citationOf, editionOf, paragraph } from '@/domain/exports/testing/edition-of'
import { editionDocx } from './docx/edition-docx'
import { officeFile } from './office-file'
import { editionXlsx } from './xlsx/edition-xlsx'

test('the thread makes the same bytes as the functions do', async () => {
  const claims = [{ number: 1, quotes: ['river'], citations: [citationOf(1)] }]
  const edition = editionOf([paragraph('The river rose.')], claims)
  const [docx, xlsx] = await Promise.all([officeFile('docx', edition), officeFile('xlsx', edition)])
  expect(Buffer.from(docx).equals(Buffer.from(await editionDocx(edition)))).toBe(true)
  expect(Buffer.from(xlsx).equals(Buffer.from(await editionXlsx(edition)))).toBe(true)
})
