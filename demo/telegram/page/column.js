// One chat on the page: its head, its messages, its bottom, and whose it is.

import { Composer } from "./composer.js";
import { ask, notice, toast } from "./dialogs.js";
import { avatar, make } from "./dom.js";
import { Head } from "./head.js";
import { icon } from "./icons.js";
import { act } from "./line.js";
import { bubble, day, money } from "./message.js";
import { chatOf, nameOf, store } from "./store.js";

export class Column {
  constructor(page, { person, chat, role }) {
    this.page = page;
    this.person = person;
    this.chat = chat || person;
    this.role = role || "";
    this.list = make("ol", { class: "messages", role: "log", "aria-live": "polite", "aria-label": "Messages" });
    this.scroller = make("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Conversation",
      onscroll: () => this.scrolled() }, this.list);
    this.down = make("button", { type: "button", class: "down", hidden: true, "aria-label": "Newest message",
      onclick: () => this.toEnd() }, icon("down"));
    this.overlay = make("div", { class: "overlay" });
    this.head = new Head(this);
    this.composer = new Composer(this);
    this.toasts = make("div", { class: "toasts" });
    const screen = make("div", { class: "screen" }, this.scroller, this.down, this.toasts);
    this.element = make("section", { class: "column" }, this.head.element, screen, this.composer.element, this.overlay);
    this.drawn = new Map();
    this.refresh();
  }

  get who() {
    return { person: this.person, chat: this.chat };
  }

  show(person, chat) {
    this.person = person;
    this.chat = chat;
    this.role = store.columns.find((column) => column.person_id === person)?.role || "";
    this.drawn.clear();
    this.list.replaceChildren();
    this.composer.field.value = "";
    this.page.remember();
    this.refresh();
    this.toEnd();
  }

  refresh() {
    if (!chatOf(this.chat)) return;
    const atEnd = this.isAtEnd();
    this.head.refresh();
    this.composer.refresh();
    this.drawMessages();
    this.element.setAttribute("aria-label", `Chat of ${nameOf(this.person)}`);
    if (atEnd) this.toEnd();
  }

  // Bubbles that did not change stay the same elements, so focus and scrolling survive.
  drawMessages() {
    const chat = chatOf(this.chat);
    const view = {
      person: this.person, isGroup: chat.type !== "private",
      follow: (where) => this.follow(where),
      press: (key, where, message, at) => this.press(key, where, message, at),
    };
    const wanted = [];
    let lastDay = "";
    for (const message of chat.messages.values()) {
      const today = day(message.date);
      if (today !== lastDay) wanted.push(this.kept(`day ${message.message_id} ${today}`, () => make("li", { class: "day" }, make("span", {}, today))));
      lastDay = today;
      const state = JSON.stringify([message, [...store.pressed.values()].filter((key) => key.startsWith(`${this.chat}/${message.message_id}/`)), store.clock?.zone]);
      wanted.push(this.kept(`message ${message.message_id}`, () => bubble(message, view), state));
    }
    if (wanted.length === 0) wanted.push(this.kept("empty", () => this.welcome(), store.description));
    this.place(wanted);
  }

  kept(key, build, state = "") {
    const known = this.drawn.get(key);
    if (known && known.state === state) return known.element;
    const element = build();
    if (known && known.element.classList.contains("message")) element.classList.add("changed");
    this.drawn.set(key, { element, state });
    return element;
  }

  place(wanted) {
    const focused = document.activeElement;
    const label = focused && this.list.contains(focused) ? focused.textContent : null;
    const home = label === null ? null : focused.closest("li")?.dataset.id;
    wanted.forEach((element, index) => {
      if (this.list.children[index] !== element) this.list.insertBefore(element, this.list.children[index] || null);
    });
    while (this.list.children.length > wanted.length) this.list.lastElementChild.remove();
    if (home && document.activeElement === document.body) {
      const keys = [...this.list.querySelectorAll(`li[data-id="${CSS.escape(home)}"] button`)];
      (keys.find((key) => key.textContent === label) || keys[0])?.focus({ preventScroll: true });
    }
  }

  welcome() {
    const words = store.description || "No messages here yet.";
    return make("li", { class: "welcome" }, avatar(store.bot.id, store.bot.first_name),
      make("b", {}, store.bot.first_name), make("p", {}, words));
  }

  async press(key, where, message, at) {
    if (key.url) return this.openAddress(key.url, at);
    if (key.pay) {
      const total = money(message.invoice.total_amount, message.invoice.currency);
      if (!(await ask(this.overlay, `Pay ${total}? Nothing is charged here.`, "Pay"))) return false;
    }
    if (key.copy_text) return navigator.clipboard?.writeText(key.copy_text.text);
    return this.try(() => act({ ...this.who, presses: where, message: message.message_id }));
  }

  follow({ command, link, at }) {
    if (command) return this.try(() => act({ ...this.who, sends: command }));
    return this.openAddress(link, at);
  }

  openAddress(address, at) {
    const ours = new RegExp(`^https?://t\\.me/${store.bot.username}\\?start=`, "i");
    if (ours.test(address)) return this.page.openLink(address, this, at);
    if (/^https?:/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
    return true;
  }

  ask(question, yes) {
    return ask(this.overlay, question, yes);
  }

  async try(doing) {
    try {
      await doing();
      return true;
    } catch (error) {
      toast(this.toasts, error.message);
      return false;
    }
  }

  hear(event) {
    if (event.kind === "toast" && event.user_id === this.person && event.text) {
      if (event.show_alert) notice(this.overlay, event.text);
      else toast(this.toasts, event.text);
    }
    if (event.kind === "toast" && event.url && event.user_id === this.person) this.openAddress(event.url, this.element);
    if (event.kind === "typing") this.head.typing();
    if (event.kind === "sent") this.head.quiet();
    this.refresh();
    if (event.kind === "said" && event.message?.from.id === this.person) this.toEnd();
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < 80;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.down.hidden = true;
  }

  scrolled() {
    this.down.hidden = this.isAtEnd();
  }
}
