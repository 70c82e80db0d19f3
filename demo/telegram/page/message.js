// One message as a bubble with its buttons.

import { make } from "./dom.js";
import { render } from "./entities.js";
import { icon } from "./icons.js";
import { isPressed, nameOf, store, zone } from "./store.js";

export function bubble(message, view) {
  const mine = message.from.id === view.person;
  const fromBot = message.from.id === store.bot.id;
  const item = make("li", { class: `message ${mine ? "mine" : "theirs"}`, "data-id": message.message_id });
  const endsInWords = Boolean(message.text || message.caption || message.successful_payment);
  const edited = message.edit_date ? " edited" : "";
  const card = make("div", { class: `bubble${endsInWords ? " worded" : ""}${edited}` });
  if (!mine && (view.isGroup || !fromBot)) card.append(make("p", { class: "sender" }, nameOf(message.from.id)));
  if (message.reply_to_message) card.append(quoted(message.reply_to_message));
  card.append(...content(message, view));
  card.append(stamp(message));
  item.append(card);
  const rows = message.reply_markup?.inline_keyboard;
  if (rows) item.append(keys(rows, message, view));
  return item;
}

export function clockTime(seconds) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone() })
    .format(new Date(seconds * 1000));
}

export function day(seconds) {
  return new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "long", timeZone: zone() })
    .format(new Date(seconds * 1000));
}

function stamp(message) {
  const words = message.edit_date ? `edited ${clockTime(message.date)}` : clockTime(message.date);
  return make("time", { class: "stamp", datetime: new Date(message.date * 1000).toISOString() }, words);
}

function quoted(message) {
  const words = message.text || message.caption || "…";
  return make("div", { class: "quoted" }, make("b", {}, nameOf(message.from.id)), make("span", {}, words.slice(0, 120)));
}

function content(message, view) {
  const parts = [];
  if (message.photo) parts.push(picture(message));
  if (message.document) parts.push(file(message.document));
  if (message.contact) parts.push(contact(message.contact));
  if (message.invoice) parts.push(...invoice(message.invoice));
  if (message.successful_payment) parts.push(paid(message.successful_payment));
  const words = message.text ?? message.caption;
  if (words) {
    const entities = message.entities || message.caption_entities;
    parts.push(make("div", { class: "words", dir: "auto" }, ...render(words, entities, view.follow)));
  }
  return parts;
}

function picture(message) {
  const photo = message.photo[message.photo.length - 1];
  const address = `/page/files/${photo.file_id}`;
  const image = make("img", {
    src: address, width: photo.width, height: photo.height, loading: "lazy", alt: message.caption || "Picture",
  });
  return make("a", { href: address, target: "_blank", class: "picture" }, image);
}

function file(sent) {
  return make("a", { class: "file", href: `/page/files/${sent.file_id}`, download: sent.file_name },
    make("span", { class: "file-icon", "aria-hidden": "true" }, icon("down")),
    make("span", {}, make("b", {}, sent.file_name), make("small", {}, size(sent.file_size))));
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function contact(shared) {
  const name = [shared.first_name, shared.last_name].filter(Boolean).join(" ");
  return make("div", { class: "contact" }, make("b", {}, name), make("span", {}, `+${shared.phone_number}`));
}

export function money(amount, currency) {
  return new Intl.NumberFormat("en", { style: "currency", currency }).format(amount / 100);
}

function invoice(owed) {
  return [
    make("b", { class: "invoice-title" }, owed.title),
    make("div", { class: "words" }, owed.description),
    make("div", { class: "invoice-total" }, money(owed.total_amount, owed.currency)),
  ];
}

function paid(payment) {
  return make("div", { class: "words" }, `✓ Paid ${money(payment.total_amount, payment.currency)}`);
}

function keys(rows, message, view) {
  const keyboard = make("div", { class: "keys", role: "group", "aria-label": "Buttons" });
  rows.forEach((row, rowIndex) => {
    const line = make("div", { class: "row" });
    row.forEach((key, place) => line.append(button(key, [rowIndex, place], message, view)));
    keyboard.append(line);
  });
  return keyboard;
}

function button(key, where, message, view) {
  const waits = key.callback_data !== undefined
    && isPressed(message.chat.id, message.message_id, key.callback_data);
  const mark = key.url ? "out" : key.pay ? "card" : "";
  return make("button", {
    type: "button", class: waits ? "key waits" : "key", "aria-busy": waits,
    onclick: (event) => view.press(key, where, message, event.currentTarget),
  }, make("span", { class: "label" }, key.text), mark ? make("span", { class: "mark" }, icon(mark)) : null);
}
