import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** Letters that stand side by side and run in one direction; `text` in the order in which it is read. */
export interface VisualRun {
  readonly text: string
  readonly isRightToLeft: boolean
}

/** The runs of one line from left to right as they are printed, and the direction that the line begins with. */
export function visualRuns(line: string): { readonly runs: readonly VisualRun[]; readonly isRightToLeft: boolean } {
  const embedding = bidi.getEmbeddingLevels(line)
  const { levels, paragraphs } = embedding
  const mirrored = bidi.getMirroredCharactersMap(line, levels)
  const runs: { indexes: number[]; level: number }[] = []
  for (const index of bidi.getReorderedIndices(line, embedding)) {
    const level = levels[index] ?? 0
    const last = runs.at(-1)
    if (last?.level === level) last.indexes.push(index)
    else runs.push({ indexes: [index], level })
  }
  return {
    isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1,
    runs: runs.map(({ indexes, level }) => {
      const isRightToLeft = level % 2 === 1
      const read = isRightToLeft ? indexes.reverse() : indexes
      return { isRightToLeft, text: read.map((index) => mirrored.get(index) ?? line[index]).join('') }
    }),
  }
}
