// What this page knows: people, chats with their messages, menus; changed only by events.

export const store = {
  title: "", bot: {}, description: "", languages: [], columns: [], clock: null,
  people: new Map(), chats: new Map(), menus: {}, pressed: new Map(),
  lapsed: () => {}, // told the chat in which a press stayed without an answer
};

const PRESS_LIFE = 15000;

export function chatOf(id) {
  return store.chats.get(id);
}

export function nameOf(id) {
  if (id === store.bot.id) return store.bot.first_name;
  const person = store.people.get(id);
  return person ? [person.first_name, person.last_name].filter(Boolean).join(" ") : "";
}

export function titleOf(chat) {
  return chat.title || nameOf(chat.id);
}

export function zone() {
  return store.clock ? store.clock.zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// Returns the ids of chats whose look changed, or null for all of them.
export function take(event) {
  const handler = HANDLERS[event.kind];
  return handler ? handler(event) : [];
}

function takeEverything(all) {
  Object.assign(store, {
    title: all.title, bot: all.bot, description: all.description, languages: all.languages,
    columns: all.columns, clock: all.clock, menus: all.menus,
  });
  store.people = new Map(all.people.map((person) => [person.id, person]));
  store.chats = new Map(all.chats.map((chat) => [chat.id, withMap(chat)]));
  store.pressed.clear();
  return null;
}

function withMap(chat) {
  return { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) };
}

function takeMessage(event) {
  const chat = chatOf(event.chat) || newChat(event);
  if (event.message) {
    chat.messages.set(event.message.message_id, event.message);
    chat.started = true;
  }
  if (event.press) {
    const key = `${event.chat}/${event.message_id}/${event.data}`;
    store.pressed.set(event.press, key);
    setTimeout(() => { if (store.pressed.delete(event.press)) store.lapsed(event.chat); }, PRESS_LIFE);
  }
  return [event.chat];
}

function newChat(event) {
  const shown = event.message ? event.message.chat : { id: event.chat, type: "private" };
  const chat = { ...shown, members: [shown.id], messages: new Map(), keyboard: null, bot_is: "member", started: true };
  store.chats.set(event.chat, chat);
  return chat;
}

const HANDLERS = {
  everything: takeEverything,
  said: takeMessage,
  sent: takeMessage,
  edited: takeMessage,
  deleted(event) {
    chatOf(event.chat)?.messages.delete(event.message_id);
    return [event.chat];
  },
  toast(event) {
    store.pressed.delete(event.press);
    return [event.chat];
  },
  typing: (event) => [event.chat],
  keyboard(event) {
    const chat = chatOf(event.chat) || newChat(event);
    chat.keyboard = event.keyboard;
    return [event.chat];
  },
  membership(event) {
    const chat = chatOf(event.chat);
    if (chat) chat.bot_is = event.bot_is;
    return [event.chat];
  },
  profile(event) {
    store.menus = event.menus;
    return null;
  },
  people(event) {
    store.people = new Map(event.people.map((person) => [person.id, person]));
    store.menus = event.menus;
    for (const person of event.people) {
      if (!store.chats.has(person.id)) newChat({ chat: person.id });
      const chat = chatOf(person.id);
      chat.members = [person.id];
      chat.type = "private";
    }
    return null;
  },
  clock(event) {
    store.clock = { now: event.now, zone: event.zone };
    return null;
  },
};

export function isPressed(chatId, messageId, data) {
  const key = `${chatId}/${messageId}/${data}`;
  return [...store.pressed.values()].includes(key);
}
