// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Suggestions while typing, for a search form that works without them.
//
//   suggest(form, { server: 'https://vragen.example.nl' });
//
// The form has one text field, alone in an element that is `position: relative`: the list is put
// there, below the field. How it looks is up to the page: `.suggestions` is the list,
// `[role=option]` a suggestion, `[aria-selected=true]` the one that is chosen now. Works in a
// shadow root too. What is typed goes in the body of a request, never in an address.
//
// Keyboard: W3C APG, "editable combobox with list autocomplete", but Enter without a chosen
// suggestion searches for what is typed.
import Combobox from '@github/combobox-nav';
import { element } from './dom.mjs';
import { articleUrl, askJson } from './service.mjs';

const MIN_CHARACTERS = 2;
const MAX_OPTIONS = 8;
const PAUSE_MS = 120; // in typing, before we ask
const ANNOUNCE_MS = 500; // later, so that a screen reader has told what was typed

const TEXT = {
  list: 'Antwoorden die passen bij wat u typt',
  none: 'Geen voorstellen.',
  one: '1 voorstel. Kies het met pijl omlaag; Enter opent het antwoord.',
  some: (count) => `${count} voorstellen. Kies er een met pijl omlaag; Enter opent het antwoord.`,
};

let lists = 0; // an id for each, also when a page has several boxes

function announcement(count) {
  if (count === 0) {
    return TEXT.none;
  }
  return count === 1 ? TEXT.one : TEXT.some(count);
}

class Suggestions {
  #input;
  #list;
  #status;
  #nav;
  #server;
  #asked = ''; // the text that the options belong to
  #request = null;
  #pause = 0;
  #telling = 0;
  #open = false;

  constructor(form, server) {
    this.#server = server;
    this.#input = form.querySelector('input[type=text]');
    const id = `_voorstellen-${++lists}`;
    this.#list = element('ul', { id, class: 'suggestions utrecht-listbox', role: 'listbox', 'aria-label': TEXT.list, hidden: '' });
    this.#status = element('div', { class: 'visually-hidden', role: 'status' });
    this.#input.after(this.#list, this.#status);
    this.#input.autocomplete = 'off';
    this.#nav = new Combobox(this.#input, this.#list, { tabInsertsSuggestions: false });
    this.#listen(form);
  }

  #listen(form) {
    const input = this.#input;
    input.addEventListener('input', () => this.#typed());
    // Before combobox-nav, which listens only while the list is open.
    input.addEventListener('keydown', (event) => this.#pressed(event));
    input.addEventListener('blur', () => this.#stop());
    form.addEventListener('submit', () => this.#stop());
    // A click must not take the focus from the field: that would close the list first.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('combobox-commit', ({ target }) => this.#accept(target));
  }

  // ## What the visitor does

  // The list stays as it is until the next one is there: closing it in between would flicker.
  #typed() {
    this.#forget();
    if (this.#isEnough()) {
      this.#pause = setTimeout(() => this.#ask(), PAUSE_MS);
    } else {
      this.#stop();
    }
  }

  #pressed(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Escape' && (this.#open || this.#input.value)) {
      event.preventDefault();
      this.#input.value = this.#open ? this.#input.value : '';
      this.#stop();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#arrow(event);
    }
  }

  // In an open list combobox-nav moves; what is still coming must not replace what is moved in.
  #arrow(event) {
    if (this.#open) {
      this.#forget();
      return;
    }
    event.preventDefault();
    this.#reopen(event.altKey ? 0 : event.key === 'ArrowDown' ? 1 : -1);
  }

  #accept(option) {
    const url = new URL(option.dataset.url, location.href);
    url.searchParams.set('van', 'voorstel'); // so that the service counts what suggestions are worth
    this.#stop();
    location.assign(url);
  }

  // ## Asking

  // Opens the list for what is in the field; step: 1 chooses its first option, -1 its last, 0 none.
  async #reopen(step) {
    if (this.#asked === this.#text() && this.#list.firstChild) {
      this.#show();
    } else {
      this.#forget();
      await this.#ask();
    }
    if (this.#open && step) {
      this.#nav.navigate(step);
    }
  }

  #text() {
    return this.#input.value.trim();
  }

  #isEnough() {
    return [...this.#text()].length >= MIN_CHARACTERS;
  }

  async #ask() {
    if (!this.#isEnough()) {
      return;
    }
    const text = this.#text();
    const { signal } = (this.#request = new AbortController());
    const answer = await askJson(this.#server, '/v1/_suggereer', { q: text }, signal);
    if (!signal.aborted) {
      this.#asked = answer ? text : '';
      this.#fill(answer);
    }
  }

  // Lets go of what is under way.
  #forget() {
    clearTimeout(this.#pause);
    this.#request?.abort();
  }

  // ## The list

  #fill(answer) {
    const suggestions = (answer?.suggesties ?? []).slice(0, MAX_OPTIONS);
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    if (suggestions.length > 0) {
      this.#show();
    } else {
      this.#stop();
    }
    this.#tell(answer ? announcement(suggestions.length) : '');
  }

  #option({ tekst, url }, i) {
    const place = articleUrl(this.#server, url);
    return element('li', { id: `${this.#list.id}-${i}`, role: 'option', class: 'utrecht-listbox__option', 'data-url': place }, tekst);
  }

  #show() {
    this.#open = true;
    this.#list.hidden = false;
    this.#nav.start();
  }

  #stop() {
    this.#forget();
    this.#tell('');
    if (this.#open) {
      this.#open = false;
      this.#nav.stop();
      this.#list.hidden = true;
    }
  }

  #tell(text) {
    clearTimeout(this.#telling);
    if (text) {
      this.#telling = setTimeout(() => (this.#status.textContent = text), ANNOUNCE_MS);
    } else {
      this.#status.textContent = '';
    }
  }
}

/** Gives a search form suggestions. server: address of the service, without a slash behind it;
 * empty for the page's own. */
export function suggest(form, { server = '' } = {}) {
  new Suggestions(form, server);
}
