// The page: its columns, its tabs on a narrow screen, its theme, and the line to the local Telegram.

import { Clock } from "./clock.js";
import { Column } from "./column.js";
import { askWords, choose } from "./dialogs.js";
import { make } from "./dom.js";
import { icon } from "./icons.js";
import { act, addPerson, listen } from "./line.js";
import { nameOf, store, take, titleOf, chatOf } from "./store.js";

const KEPT = "chat-page";

class Page {
  constructor() {
    this.columns = [];
    this.holder = document.getElementById("columns");
    this.tabs = document.getElementById("tabs");
    this.clock = new Clock(document.getElementById("clock"));
    this.front = 0;
    document.getElementById("add-column").prepend(icon("plus"));
    document.getElementById("add-column").addEventListener("click", () => this.addColumn());
    store.lapsed = (chat) => this.columns.filter((column) => column.chat === chat).forEach((column) => column.refresh());
    new Theme(document.getElementById("theme"));
  }

  hear(event) {
    const changed = take(event);
    if (event.kind === "everything") return this.begin();
    this.clock.refresh();
    for (const column of this.columns) {
      if (changed === null) column.refresh();
      else if (changed.includes(column.chat)) column.hear(event);
    }
    this.markTabs(event);
    return undefined;
  }

  begin() {
    document.title = store.title;
    document.getElementById("title").textContent = store.title;
    document.getElementById("subtitle").textContent = `a Telegram on this machine · @${store.bot.username}`;
    this.clock.refresh();
    if (this.columns.length > 0) { // the line was lost for a while
      for (const column of this.columns) { column.drawn.clear(); column.refresh(); }
      return;
    }
    const wanted = remembered() || store.columns.map((column) => ({ person: column.person_id, chat: column.chat_id, role: column.role }));
    const fallback = [...store.people.values()].slice(0, 3).map((person) => ({ person: person.id }));
    for (const column of wanted.length ? wanted : fallback) this.open(column);
    for (const column of this.columns) column.toEnd(); // each was wider, and its words shorter, when it was alone
    if (this.columns.length === 0) this.newPerson(null);
  }

  open(wanted) {
    const role = wanted.role || store.columns.find((column) => column.person_id === wanted.person)?.role;
    const column = new Column(this, { ...wanted, role });
    this.columns.push(column);
    this.holder.append(column.element);
    this.drawTabs();
    column.toEnd();
    return column;
  }

  close(column) {
    this.columns = this.columns.filter((other) => other !== column);
    column.element.remove();
    this.front = Math.min(this.front, this.columns.length - 1);
    this.remember();
  }

  addColumn() {
    const shown = new Set(this.columns.map((column) => column.person));
    const next = [...store.people.values()].find((person) => !shown.has(person.id));
    if (next) this.bringIn(next.id);
    else this.newPerson(null);
  }

  async newPerson(column) {
    const id = await this.createPerson(column);
    if (id === null) return;
    if (column) column.show(id, id);
    else this.bringIn(id);
  }

  async createPerson(column) {
    const name = await askWords(column?.overlay || document.body, "Name of the new person", "Add");
    if (!name) return null;
    const { id } = await addPerson({ first_name: name, language: store.languages[0] || "en" });
    return id;
  }

  bringIn(person) {
    this.front = this.columns.length;
    this.open({ person });
    this.remember();
  }

  async openLink(address, column, at) {
    const people = [...store.people.keys()].filter((id) => id !== column.person);
    const choices = [
      [`${nameOf(column.person)} (this chat)`, column.person],
      ...people.slice(0, 12).map((id) => [nameOf(id), id]),
      ["New person…", "new"],
    ];
    const choice = await choose(at, "Open this link as", choices);
    const person = choice === "new" ? await this.createPerson(column) : choice;
    if (person === null) return;
    if (choice === "new") this.bringIn(person);
    await column.try(() => act({ person, opens: address }));
  }

  remember() {
    const kept = this.columns.map((column) => ({ person: column.person, chat: column.chat }));
    try { sessionStorage.setItem(KEPT, JSON.stringify(kept)); } catch { /* a page without storage forgets */ }
    this.drawTabs();
  }

  drawTabs() {
    this.holder.style.setProperty("--columns", String(this.columns.length));
    this.tabs.replaceChildren(...this.columns.map((column, index) => make("button", {
      type: "button", role: "tab", "aria-selected": String(index === this.front), onclick: () => this.bring(index),
    }, column.chat === column.person ? nameOf(column.person) : titleOf(chatOf(column.chat)))));
    this.columns.forEach((column, index) => column.element.classList.toggle("front", index === this.front));
  }

  bring(index) {
    this.front = index;
    this.drawTabs();
    this.columns[index].toEnd();
  }

  markTabs(event) {
    if (event.kind !== "sent") return;
    this.columns.forEach((column, index) => {
      if (column.chat === event.chat && index !== this.front) this.tabs.children[index]?.classList.add("fresh");
    });
  }
}

class Theme {
  constructor(button) {
    this.button = button;
    this.system = window.matchMedia("(prefers-color-scheme: dark)");
    this.system.addEventListener("change", () => this.draw());
    button.addEventListener("click", () => this.toggle());
    this.draw();
  }

  get chosen() {
    try { return localStorage.getItem(`${KEPT}-theme`); } catch { return null; }
  }

  get isDark() {
    return this.chosen ? this.chosen === "dark" : this.system.matches;
  }

  toggle() {
    try { localStorage.setItem(`${KEPT}-theme`, this.isDark ? "light" : "dark"); } catch { /* stays as it is */ }
    this.draw();
  }

  draw() {
    document.documentElement.dataset.theme = this.isDark ? "dark" : "light";
    this.button.replaceChildren(icon(this.isDark ? "sun" : "moon"));
  }
}

function remembered() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    const known = kept?.filter((column) => store.people.has(column.person) && store.chats.has(column.chat));
    return known?.length ? known : null;
  } catch {
    return null;
  }
}

const page = new Page();
const line = document.getElementById("line");
listen((event) => page.hear(event), (open) => {
  line.textContent = open ? "" : "connecting…";
});
