/** A policy answer as plain text. */
import type { Block, Inline, PolicyPost, Prose } from "../../src/index.ts";

export function plain({ title, team, answer, source, near }: PolicyPost): string {
  const parts = [
    title,
    ...(team
      ? [team.label, prose(team.text), team.warning, prose([{ p: team.source }]), team.course]
      : []),
    ...(answer ? [prose(answer.text), answer.mnemonic, prose(answer.notes)] : []),
    source?.label,
    near.titles.length > 0
      ? `${near.label}:\n${near.titles.map((one) => `- ${one}`).join("\n")}`
      : "",
  ];
  return parts.filter(Boolean).join("\n");
}

function prose(blocks: Prose): string {
  return blocks.map(block).join("\n");
}

function block(block: Block): string {
  if ("p" in block) return block.p.map(inline).join("");
  return block.items
    .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${item.map(inline).join("")}`)
    .join("\n");
}

function inline(inline: Inline): string {
  if (typeof inline === "string") return inline;
  if ("strong" in inline) return inline.strong;
  if ("em" in inline) return inline.em;
  return inline.date.toISOString();
}
