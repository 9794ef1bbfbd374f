import { type DecisionAnswer, DecisionView } from '#components/orders/decision-view'
import { Dialog } from '#components/ui/dialog'

type WhyProps = { decision: DecisionAnswer | undefined; tenant: string; label: string }

/** "why?", which opens the decision as it was made; nothing when it is not known or may not be read. */
export function Why({ decision, tenant, label }: WhyProps) {
  if (!decision) return null
  return (
    <Dialog
      size="lg"
      title="Why?"
      trigger={
        <button type="button" className="rounded-sm text-accent-text hover:underline">
          {label}
        </button>
      }
    >
      <DecisionView decision={decision} policyHref={`/${tenant}/manager/policies/${decision.policyKey}`} />
    </Dialog>
  )
}
