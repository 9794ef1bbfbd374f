import { plainWords } from '#components/orders/order-words'

type Column = { name: string; description: string }
export type Table = {
  inputs: readonly Column[]
  outputs: readonly Column[]
  rules: readonly Readonly<Record<string, string>>[]
}

const words = (name: string) => plainWords(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))

/** A policy's rows: conditions left, answers right, the author's words last. Columns that no row uses are left out. */
export function DecisionTable({ inputs, outputs, rules }: Table) {
  const used = (column: Column) => rules.some((rule) => rule[column.name])
  const [conditions, answers] = [inputs.filter(used), outputs.filter(used)]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label="Decision table">
      <table className="w-full text-control">
        <thead className="bg-sunken text-left">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">
              Row
            </th>
            {conditions.map(({ name, description }) => (
              <th key={name} scope="col" title={description} className="px-3 py-2 font-medium">
                {words(name)}
              </th>
            ))}
            {answers.map(({ name, description }) => (
              <th key={name} scope="col" title={description} className="px-3 py-2 font-medium text-accent-text">
                {words(name)}
              </th>
            ))}
            <th scope="col" className="px-3 py-2 font-medium">
              In words
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, index) => (
            <tr key={rule._id} className="border-t border-line align-top">
              <th scope="row" className="px-3 py-2 text-left font-normal text-muted tabular-nums">
                {index + 1}
              </th>
              {[...conditions, ...answers].map(({ name }) => (
                <td key={name} className="px-3 py-2 font-mono text-caption">
                  {rule[name] || <span className="font-sans text-muted">any</span>}
                </td>
              ))}
              <td className="min-w-60 px-3 py-2">{rule._description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
