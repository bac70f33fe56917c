/** Direct messages no longer reach a member: what they were asked goes to others, if any. */
import { inquireOthers } from "./inquiry.ts";
import { renewByOthers } from "./renewal.ts";
import type { Shop } from "./verb.ts";

export async function unreached(member: string, shop: Shop): Promise<void> {
  await inquireOthers(member, shop);
  await renewByOthers(member, shop.records);
}
