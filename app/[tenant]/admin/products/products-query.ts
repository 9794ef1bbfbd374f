import { graphql } from '#graphql/documents'

type Money = { amount: string; currency: string }
export type VariantRow = {
  id: string
  sku: string
  title: string
  status: string
  isKit: boolean
  heldUntil: string | null
  price: Money | null
  weightGrams: number | null
  product: { code: string; title: string }
}
type ListAnswer = {
  variants: { nodes: readonly VariantRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}
type Where = { search: string | null; status: string | null; isKit: boolean | null; isHeld: boolean | null }

export const variantsQuery = graphql<ListAnswer, { where: Where; after: string | null }>(`
  query CatalogVariants($where: VariantWhere, $after: String) {
    variants(where: $where, first: 50, after: $after) {
      nodes { id sku title status isKit heldUntil price { amount currency } weightGrams product { code title } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export type ProductVariant = {
  id: string
  sku: string
  title: string
  status: string
  unit: string
  weightGrams: number | null
  lengthMillimeters: number | null
  widthMillimeters: number | null
  heightMillimeters: number | null
  preorderOn: string | null
  heldReason: string | null
  heldUntil: string | null
  price: Money | null
  version: number
  barcodes: readonly { id: string; value: string; packaging: string; factor: number }[]
  kit: {
    version: number
    shipTogether: boolean
    components: readonly { sku: string; title: string; quantity: number; priceShare: string }[]
  } | null
}
export type ProductAnswer = {
  id: string
  code: string
  title: string
  description: string
  brand: string | null
  status: string
  version: number
  variants: readonly ProductVariant[]
}

export const productQuery = graphql<{ product: ProductAnswer | null }, { code: string }>(`
  query CatalogProduct($code: String!) {
    product(code: $code) {
      id code title description brand status version
      variants {
        id sku title status unit weightGrams lengthMillimeters widthMillimeters heightMillimeters preorderOn
        heldReason heldUntil price { amount currency } version
        barcodes { id value packaging factor }
        kit { version shipTogether components { sku title quantity priceShare } }
      }
    }
  }
`)
