// The bottom of a chat: the line to type in, the menu of commands, the reply keyboard, attachments.

import { make } from "./dom.js";
import { icon } from "./icons.js";
import { act, upload } from "./line.js";
import { chatOf, store } from "./store.js";

export class Composer {
  constructor(column) {
    this.column = column;
    this.field = make("textarea", {
      rows: "1", placeholder: "Message", "aria-label": "Message", enterkeyhint: "send", maxlength: "4096",
      oninput: () => this.typed(), onkeydown: (event) => this.keyed(event),
    });
    this.menuButton = make("button", { type: "button", class: "menu-button", "aria-expanded": "false",
      onclick: () => this.toggleMenu() }, "Menu");
    this.sendButton = make("button", { type: "submit", class: "round send", "aria-label": "Send" }, icon("send"));
    this.keysButton = make("button", { type: "button", class: "round", "aria-label": "Show or hide the keyboard",
      onclick: () => this.toggleKeys() }, icon("keyboard"));
    this.picker = make("input", { type: "file", hidden: true, onchange: () => this.attach() });
    this.clip = make("button", { type: "button", class: "round", "aria-label": "Attach a file",
      onclick: () => this.picker.click() }, icon("attach"));
    this.menu = make("ul", { class: "menu", hidden: true, "aria-label": "Commands" });
    this.keys = make("div", { class: "reply-keys", role: "group", "aria-label": "Keyboard" });
    this.start = make("button", { type: "button", class: "start", onclick: () => this.send("/start") }, "START");
    this.form = make("form", { class: "composer", onsubmit: (event) => { event.preventDefault(); this.submit(); } },
      this.menuButton, this.clip, this.field, this.keysButton, this.sendButton, this.picker);
    this.element = make("div", { class: "bottom" }, this.menu, this.form, this.start, this.keys);
    this.keysHidden = false;
    this.lastKeyboard = null;
  }

  get commands() {
    const isPrivate = this.column.chat === this.column.person;
    return (isPrivate && store.menus[this.column.person]) || [];
  }

  refresh() {
    const chat = chatOf(this.column.chat);
    const blocked = chat.type === "private" && chat.bot_is === "kicked";
    const fresh = chat.type === "private" && !chat.started;
    this.form.hidden = blocked || fresh;
    this.start.hidden = !(blocked || fresh);
    this.start.textContent = blocked ? "RESTART BOT" : "START";
    this.menuButton.hidden = this.commands.length === 0;
    if (chat.keyboard !== this.lastKeyboard) {
      this.keysHidden = false;
      this.lastKeyboard = chat.keyboard;
      if (chat.keyboard?.force_reply) this.field.focus();
    }
    this.field.placeholder = chat.keyboard?.input_field_placeholder || "Message";
    this.drawKeys(blocked || fresh ? null : chat.keyboard);
    this.typed();
  }

  drawKeys(keyboard) {
    const rows = keyboard?.keyboard || [];
    this.keysButton.hidden = rows.length === 0;
    this.keys.hidden = rows.length === 0 || this.keysHidden;
    this.keys.replaceChildren(...rows.map((row, rowIndex) => make("div", { class: "row" },
      ...row.map((key, place) => make("button", { type: "button", class: "key",
        onclick: () => this.pressKey(key, [rowIndex, place]) }, key.text)))));
  }

  async pressKey(key, where) {
    if (key.request_contact && !(await this.column.ask("Share your phone number with the bot?", "Share"))) return;
    this.column.try(() => act({ ...this.column.who, key: where }));
  }

  toggleKeys() {
    this.keysHidden = !this.keysHidden;
    this.keys.hidden = this.keysHidden;
  }

  toggleMenu() {
    this.showMenu(this.menu.hidden ? this.commands : []);
  }

  showMenu(commands) {
    this.menu.hidden = commands.length === 0;
    this.menuButton.setAttribute("aria-expanded", String(!this.menu.hidden));
    this.menu.replaceChildren(...commands.map((command) => make("li", {},
      make("button", { type: "button", onclick: () => this.send(`/${command.command}`) },
        make("b", {}, `/${command.command}`), make("span", {}, command.description)))));
  }

  typed() {
    this.field.style.height = "auto";
    const needed = this.field.scrollHeight; // 0 while the column is not on the screen
    if (needed) this.field.style.height = `${Math.min(needed, 140)}px`;
    this.sendButton.disabled = this.field.value.trim() === "";
    const words = this.field.value;
    if (/^\/\w*$/.test(words)) this.showMenu(this.commands.filter((c) => `/${c.command}`.startsWith(words)));
    else this.showMenu([]);
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") this.showMenu([]);
  }

  submit() {
    if (this.field.value.trim()) this.send(this.field.value);
  }

  async send(words) {
    this.showMenu([]);
    const chat = chatOf(this.column.chat);
    const done = await this.column.try(async () => {
      if (chat.bot_is === "kicked") await act({ ...this.column.who, blocks: false });
      await act({ ...this.column.who, sends: words });
    });
    if (done && words === this.field.value) {
      this.field.value = "";
      this.typed();
    }
    if (!this.form.hidden) this.field.focus();
  }

  async attach() {
    const [file] = this.picker.files;
    this.picker.value = "";
    if (!file) return;
    const caption = this.field.value.trim();
    const done = await this.column.try(() => upload(this.column.person, this.column.chat, file, caption, false));
    if (done && caption) { this.field.value = ""; this.typed(); }
  }
}
