// A text with entities as DOM nodes. Offsets count UTF-16 units, which is how JavaScript counts too.

import { make } from "./dom.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const SAFE = /^(https?|tg|mailto|tel):/i;

// `follow(link)` handles deep links and commands that were clicked.
export function render(text, entities, follow) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, 0, text.length, sorted, follow);
}

function nodes(text, start, end, entities, follow) {
  const made = [];
  let position = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    if (from < position || to <= from) continue;
    if (from > position) made.push(document.createTextNode(text.slice(position, from)));
    const inner = entities.slice(index + 1).filter((other) => other.offset < to && other.offset >= from);
    made.push(element(entity, text.slice(from, to), nodes(text, from, to, inner, follow), follow));
    position = to;
  }
  if (position < end) made.push(document.createTextNode(text.slice(position, end)));
  return made;
}

function element(entity, words, children, follow) {
  const tag = TAGS[entity.type];
  if (tag) return make(tag, {}, ...children);
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "bot_command") return asButton(children, () => follow({ command: words }));
  if (entity.type === "text_mention" || entity.type === "mention" || entity.type === "hashtag") {
    return make("span", { class: "mention" }, ...children);
  }
  const address = addressOf(entity, words);
  if (!address) return make("span", {}, ...children);
  if (/^https?:\/\/t\.me\/\w+\?start(group)?=/i.test(address)) {
    return asButton(children, (event) => follow({ link: address, at: event.currentTarget }));
  }
  return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function addressOf(entity, words) {
  let address = "";
  if (entity.type === "text_link") address = entity.url;
  else if (entity.type === "url") address = words.includes("://") ? words : `https://${words}`;
  else if (entity.type === "email") address = `mailto:${words}`;
  return SAFE.test(address) ? address : "";
}

function asButton(children, onclick) {
  return make("button", { type: "button", class: "inline-link", onclick }, ...children);
}

function spoiler(children) {
  const hidden = make("span", { class: "spoiler", tabindex: "0", role: "button", title: "Show" }, ...children);
  const show = () => hidden.classList.add("seen");
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", (event) => { if (event.key === "Enter") show(); });
  return hidden;
}
