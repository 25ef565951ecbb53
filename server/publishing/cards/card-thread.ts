import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Card } from '@/domain/exports/card/card'
import { cardSvg, type CardFonts } from '@/domain/exports/card/card-svg'
import { fontMetrics } from '@/domain/exports/card/font-metrics'
import { answerTasks } from '@/server/work/answer-tasks'

const modules = path.join(process.cwd(), 'node_modules')
const fontFiles = {
  serif: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  sans: 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  arabic: 'noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf',
  hebrew: 'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
}

interface DrawingTools {
  fontBuffers: Uint8Array[]
  fonts: CardFonts
}

let tools: Promise<DrawingTools> | null = null

/** The fonts and the drawing program, from the disk and once; the system's fonts would make other bytes elsewhere. */
async function loadTools(): Promise<DrawingTools> {
  const font = (file: string) => readFile(path.join(modules, '@expo-google-fonts', file))
  const [serif, sans, arabic, hebrew, program] = await Promise.all([
    ...[font(fontFiles.serif), font(fontFiles.sans), font(fontFiles.arabic), font(fontFiles.hebrew)],
    readFile(path.join(modules, '@resvg/resvg-wasm/index_bg.wasm')),
  ])
  if (!serif || !sans || !arabic || !hebrew || !program)
    throw new Error('The fonts of the share cards are not installed')
  await initWasm(program)
  const others = [arabic, hebrew].map(fontMetrics)
  const sansMetrics = fontMetrics(sans)
  return {
    fontBuffers: [serif, sans, arabic, hebrew],
    fonts: { serif: [fontMetrics(serif), sansMetrics, ...others], sans: [sansMetrics, ...others] },
  }
}

answerTasks(async (card: Card): Promise<Uint8Array> => {
  const { fontBuffers, fonts } = await (tools ??= loadTools())
  const drawing = new Resvg(cardSvg(card, fonts), {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
  })
  try {
    return drawing.render().asPng()
  } finally {
    drawing.free()
  }
})
