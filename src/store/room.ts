/** A room as it is stored, in JSON. */
import { z } from "zod";

const rest = { id: z.string(), thread: z.string().exactOptional() };

/** One that is a team's. */
export const Channel = z.object({ kind: z.literal("channel"), ...rest });

/** Any that something is shown in. */
export const Place = z.object({ kind: z.enum(["channel", "direct", "home"]), ...rest });
