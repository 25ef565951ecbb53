/**
 * The blocks of a proposal, each with whether it is part of a text that was made of them; `null` where the text was made
 * of other ones. Matched in their order.
 */
export function keptBlocks<Block extends { text: string }>(
  blocks: readonly Block[],
  text: string,
): (Block & { kept: boolean })[] | null {
  let at = 0
  const found = blocks.map((block) => {
    const end = at + block.text.length
    const kept =
      at <= text.length && text.startsWith(block.text, at) && (end === text.length || text[end] === '\n')
    if (kept) at = end + 1
    return { ...block, kept }
  })
  return at === text.length + 1 ? found : null
}
