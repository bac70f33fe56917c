/** What members did, and what of it was acknowledged: what the database is held to. */

export interface Ledger {
  /** By "member card n grade": whether it was acknowledged, or is only on its way. */
  reviews: Map<string, boolean>;
  /** By text, each written once: the same. */
  policies: Map<string, boolean>;
  /** By "round question member": the choices that may stand, and whether one was acknowledged. */
  answers: Map<string, { may: Set<number>; acknowledged: boolean }>;
  asks: number;
  /** Sent again because the process had died on them. */
  again: number;
  mornings: number;
}

export function newLedger(): Ledger {
  return {
    ...{ reviews: new Map(), policies: new Map(), answers: new Map() },
    ...{ asks: 0, again: 0, mornings: 0 },
  };
}

export function acknowledged(ledger: Ledger): Record<string, number> {
  const kept = (entries: Map<string, boolean>) => [...entries.values()].filter(Boolean).length;
  return {
    "reviews acknowledged": kept(ledger.reviews),
    "answers acknowledged": [...ledger.answers.values()].filter((one) => one.acknowledged).length,
    "policies acknowledged": kept(ledger.policies),
    asks: ledger.asks,
    "sent again": ledger.again,
    mornings: ledger.mornings,
  };
}
