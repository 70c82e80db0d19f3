// The head of a column: who looks at this chat, in which language, and what else they can do.

import { choose } from "./dialogs.js";
import { avatar, make } from "./dom.js";
import { icon } from "./icons.js";
import { act } from "./line.js";
import { chatOf, nameOf, store, titleOf } from "./store.js";

const TYPING_LIFE = 5000;

export class Head {
  constructor(column) {
    this.column = column;
    this.face = make("div", { class: "face" });
    this.who = make("select", { class: "who", "aria-label": "Whose chat", onchange: () => this.choose() });
    this.state = make("span", { class: "state", role: "status" });
    this.language = make("select", { class: "language", "aria-label": "Language of this person",
      onchange: () => column.try(() => act({ person: column.person, speaks: this.language.value })) });
    this.more = make("button", { type: "button", class: "round", "aria-label": "More", "aria-haspopup": "menu",
      onclick: () => this.openMore() }, icon("more"));
    this.element = make("header", { class: "head" }, this.face,
      make("div", { class: "names" }, this.who, this.state), this.language, this.more);
    this.timer = 0;
  }

  refresh() {
    const { column } = this;
    const chat = chatOf(column.chat);
    this.face.replaceChildren(avatar(column.person, nameOf(column.person)));
    this.who.replaceChildren(...options(column));
    this.who.value = `${column.person}:${column.chat}`;
    const person = store.people.get(column.person);
    const spoken = person?.language_code || "";
    const languages = [...new Set([...store.languages, spoken].filter(Boolean))];
    this.language.replaceChildren(...languages.map((code) => make("option", { value: code }, code.toUpperCase())));
    this.language.value = spoken;
    if (!this.timer) this.state.textContent = this.rest(chat);
  }

  rest(chat) {
    if (chat.type === "private" && chat.bot_is === "kicked") return "blocked the bot";
    const role = this.column.role;
    return chat.type === "private" ? role : `as ${nameOf(this.column.person)}`;
  }

  typing() {
    clearTimeout(this.timer);
    this.state.textContent = `${store.bot.first_name} is typing…`;
    this.timer = setTimeout(() => this.quiet(), TYPING_LIFE);
  }

  quiet() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.state.textContent = this.rest(chatOf(this.column.chat));
  }

  choose() {
    if (this.who.value === "new") {
      this.refresh();
      this.column.page.newPerson(this.column);
      return;
    }
    const [person, chat] = this.who.value.split(":").map(Number);
    this.column.show(person, chat);
  }

  async openMore() {
    const { column } = this;
    const chat = chatOf(column.chat);
    const blocked = chat.type === "private" && chat.bot_is === "kicked";
    const choices = [["Share my phone number", "contact"]];
    if (chat.type === "private") choices.push([blocked ? "Unblock the bot" : "Block the bot", "block"]);
    if (column.page.columns.length > 1) choices.push(["Close this column", "close"]);
    const choice = await choose(this.more, nameOf(column.person), choices);
    if (choice === "contact") column.try(() => act({ ...column.who, shares_contact: true }));
    if (choice === "block") column.try(() => act({ ...column.who, blocks: !blocked }));
    if (choice === "close") column.page.close(column);
  }
}

function options(column) {
  const made = [];
  for (const person of store.people.values()) {
    made.push(make("option", { value: `${person.id}:${person.id}` }, nameOf(person.id)));
  }
  for (const chat of store.chats.values()) {
    if (chat.type === "private") continue;
    for (const member of chat.members) {
      made.push(make("option", { value: `${member}:${chat.id}` }, `${titleOf(chat)} (${nameOf(member)})`));
    }
  }
  made.push(make("option", { value: "new" }, "New person…"));
  return made;
}
