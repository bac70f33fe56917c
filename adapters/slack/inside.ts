/** What is asked on the Home page, or in a modal that opened from it, answered there. */
import type { types, webApi } from "@slack/bolt";
import { type First, type Form, isSorry, type Post, type Send } from "../../src/index.ts";
import { deliver } from "./deliver.ts";
import { slackWord } from "./fault.ts";
import { modal } from "./form.ts";
import { SHOWN } from "./home.ts";
import { paced } from "./pace.ts";
import { panel, waiting } from "./panel.ts";
import type { Inside } from "./place.ts";
import type { InTurn } from "./ways.ts";
import { wordOf } from "./word.ts";

interface Context {
  client: webApi.WebClient;
  inside: Inside;
  inTurn: InTurn;
  failed: (error: unknown) => void;
  /** Shows Home as it is now, below these posts. */
  home: (over: Post[]) => Promise<void>;
}

/**
 * Where an answer will be seen: on Home, in the modal that asked, in one that was opened for it,
 * or, where none could be, in the direct messages.
 */
export type Stand = { on: "home" } | { on: "direct" } | { on: "modal" | "new"; view: string };

type How = Exclude<First["how"], "form">;

/** Whether a form that is sent becomes its own answer's modal, which its acknowledgement must say. */
export function takesOver(first: First, { form }: Inside): boolean {
  return form !== undefined && (first.how === "private" || first.how === "public");
}

export async function openForm(form: Form, { client, inside }: Omit<Context, "home">) {
  const { language, trigger: trigger_id, modal: under } = inside;
  const view = modal(form, { home: true, language, ...(under ? { modal: under } : {}) });
  await client.views[under ? "push" : "open"]({ trigger_id, view });
}

/** Chosen, and seen to be at work, before the core is asked: a trigger lives for 3 s. */
export async function standFor(how: How, context: Omit<Context, "home">): Promise<Stand> {
  const { modal, form, above, language } = context.inside;
  if (how === "replace") return modal ? { on: "modal", view: modal } : { on: "home" };
  if (form) return { on: "new", view: form };
  // Slack lays two views on another at most, and the second may be needed for a form.
  if (modal && above) return { on: "new", view: modal };
  const view = await laid(waiting(language), context);
  return view ? { on: "new", view } : { on: "direct" };
}

export async function showInside(sends: Send[], stand: Stand, context: Context): Promise<void> {
  const { client, inside, inTurn, failed } = context;
  const others = sends.filter(({ to }) => to !== "asker");
  const own = sends.filter(({ to }) => to === "asker").map(({ post }) => post);
  if (own.length > 0) await showOwn(own, stand, context);
  const reply = { user: inside.user, channel: inside.user, heard: "asker", spoken: true } as const;
  await deliver(others, "private", { client, reply, inTurn, failed });
}

async function showOwn(own: Post[], stand: Stand, context: Context): Promise<void> {
  if (stand.on === "home") return context.home(own.filter(({ kind }) => !isShown(kind)));
  if (stand.on === "direct") return direct(own, context);
  if (stand.on === "new")
    return update(stand.view, own, context).catch(async (error) => {
      // Closed meanwhile, or never taken over: what was asked is answered all the same.
      if (slackWord(error) !== "not_found") throw error;
      await direct(own, context);
    });
  await update(
    stand.view,
    own.filter((post) => !isSorry(post)),
    context,
  );
  // A sorry never overwrites what it is about.
  const sorry = own.filter(isSorry);
  const [first, ...more] = sorry;
  const view = first && panel([first, ...more]);
  if (first && !(view && (await laid(view, context)))) await direct(sorry, context);
}

function isShown(kind: Post["kind"]): boolean {
  return SHOWN.some((shown) => shown === kind);
}

async function update(view_id: string, posts: Post[], context: Context): Promise<void> {
  const [first, ...more] = posts;
  if (!first) return;
  const whole = panel([first, ...more]);
  if (!whole) await direct(posts, context);
  const view = whole ?? panel([wordOf("sent", first.language)]);
  if (view) await paced(() => context.client.views.update({ view_id, view }));
}

/** The id of the view, or undefined where Slack did not take it: its trigger is too old, or used. */
async function laid(
  view: types.ModalView,
  { client, inside, failed }: Omit<Context, "home">,
): Promise<string | undefined> {
  try {
    const how = inside.modal ? "push" : "open";
    const answer = await client.views[how]({ trigger_id: inside.trigger, view });
    return answer.view?.id;
  } catch (error) {
    failed(error);
    return undefined;
  }
}

async function direct(posts: Post[], { client, inside, inTurn, failed }: Context): Promise<void> {
  const { user } = inside;
  const reply = { user, channel: user, heard: "asker", spoken: true } as const;
  const sends = posts.map((post): Send => ({ to: { kind: "direct", id: user }, post }));
  await deliver(sends, "private", { client, reply, inTurn, failed });
}
