// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// <vraagbaak-suggesties for="bericht">: looks along while a message is written in the field with
// that id, and shows the answers that are there already. Attributes, read once: server, for. What
// stands in it, such as a telephone number, is always shown. The form is left alone.
import { element } from './dom.mjs';
import { openShadow, serverOf } from './embedded.mjs';
import { articleUrl, askJson } from './service.mjs';
import { questionOf } from './message.mjs';

const PAUSE_MS = 700; // in typing: people think between sentences
const MAX_ANSWERS = 3;
const MAX_QUOTE = 220; // characters

const TEXT = {
  title: 'Staat uw antwoord er al?',
  idle: 'Terwijl u schrijft, zoeken we of uw antwoord al op onze site staat. Wat u schrijft gaat daarvoor alleen naar onze eigen zoekdienst. Die bewaart het niet.',
  one: 'Dit past bij wat u schrijft:',
  some: 'Misschien helpt een van deze antwoorden:',
  more: 'Hierover vindt u ook:',
  nothing: 'We vinden hier geen antwoord bij. Verstuur uw bericht gerust: een medewerker helpt u verder.',
  otherwise: 'Staat het er niet bij? Verstuur dan gerust uw bericht.',
  call: (telefoon) => `U kunt ook bellen: ${telefoon}.`,
  down: 'We kunnen nu niet zoeken. Verstuur uw bericht gerust: een medewerker helpt u verder.',
  newTab: ' (opent in een nieuw tabblad)',
  told: (count) => (count === 1 ? '1 antwoord past bij uw bericht. Het staat bij ' : `${count} antwoorden passen bij uw bericht. Ze staan bij `),
};

// ## What is shown

const paragraph = (text) => element('p', {}, text);

// In a new tab: what is written would be lost.
function link(url, text) {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text,
    element('span', { class: 'visually-hidden' }, TEXT.newTab));
}

// Whole sentences, as many as fit. A quote that begins with part of a list says little by itself.
function shorten(quote) {
  if (!/^[\p{Lu}\d]/u.test(quote)) {
    return '';
  }
  const sentences = quote.match(/[^.?!]+(?:[.?!]+(?=\s|$)|$)|[.?!]/g) ?? [];
  let short = '';
  for (const sentence of sentences) {
    if ((short + sentence).length > MAX_QUOTE) {
      break;
    }
    short += sentence;
  }
  return short.trim();
}

function articles(server, list) {
  const items = list.slice(0, MAX_ANSWERS).map(({ titel, url, citaat }) => {
    const quote = shorten(citaat?.tekst ?? '');
    const below = quote ? [element('p', { class: 'quote' }, quote)] : [];
    return element('li', {}, link(articleUrl(server, url), titel), ...below);
  });
  return element('ul', {}, ...items);
}

function referral(server, { bericht, doorverwijzing, antwoord }) {
  const { naam, url } = doorverwijzing.organisatie;
  const site = url ? [element('p', {}, link(articleUrl(server, url), naam))] : [];
  return [paragraph(bericht), ...site, paragraph(TEXT.more), articles(server, [antwoord])];
}

// What to show for an answer of the service.
function contentOf(server, answer) {
  switch (answer.uitkomst) {
    case 'antwoord':
      return [paragraph(TEXT.one), articles(server, [answer.antwoord]), paragraph(TEXT.otherwise)];
    case 'verduidelijk':
      return [paragraph(TEXT.some), articles(server, answer.keuzes), paragraph(TEXT.otherwise)];
    case 'doorverwijzing':
      return referral(server, answer);
    default: {
      const { telefoon } = answer.overdracht ?? {};
      return [paragraph(TEXT.nothing), ...(telefoon ? [paragraph(TEXT.call(telefoon))] : [])];
    }
  }
}

function announcement(answer) {
  switch (answer.uitkomst) {
    case 'antwoord':
      return TEXT.told(1) + TEXT.title;
    case 'verduidelijk':
      return TEXT.told(Math.min(answer.keuzes.length, MAX_ANSWERS)) + TEXT.title;
    case 'doorverwijzing':
      return answer.bericht;
    default:
      return TEXT.nothing;
  }
}

// ## The element

export class MessageAnswers extends HTMLElement {
  #content = element('div', { class: 'answers' }, paragraph(TEXT.idle));
  #status = element('div', { class: 'visually-hidden', role: 'status' });
  #field = null;
  #server = '';
  #question = ''; // what is shown belongs to it
  #pause = 0;
  #request = null;

  connectedCallback() {
    if (!this.shadowRoot) {
      const title = element('p', { id: 'titel', class: 'title' }, TEXT.title);
      openShadow(this).append(
        element('section', { part: 'suggesties', 'aria-labelledby': 'titel' }, title, this.#content),
        this.#status, element('slot', {}));
    }
    this.#server = serverOf(this);
    this.#field = this.getRootNode().querySelector(`#${CSS.escape(this.getAttribute('for') ?? '')}`);
    this.#field?.addEventListener('input', this);
    this.handleEvent(); // what the browser kept from before
  }

  disconnectedCallback() {
    this.#forget();
    this.#field?.removeEventListener('input', this);
  }

  handleEvent() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), PAUSE_MS);
  }

  #forget() {
    clearTimeout(this.#pause);
    this.#request?.abort();
  }

  async #look() {
    const question = questionOf(this.#field?.value ?? '');
    if (question === this.#question) {
      return;
    }
    this.#forget();
    this.#question = question;
    if (question === '') {
      this.#show([paragraph(TEXT.idle)], '');
      return;
    }
    const { signal } = (this.#request = new AbortController());
    const body = { vraag: question, concept: true };
    const answer = await askJson(this.#server, '/v1/_beantwoord', body, signal);
    if (signal.aborted) {
      return;
    }
    if (answer) {
      this.#show(contentOf(this.#server, answer), announcement(answer));
    } else {
      this.#question = ''; // to be asked again
      this.#show([paragraph(TEXT.down)], '');
    }
  }

  // What stays the same is left alone: a screen reader would tell it again.
  #show(content, told) {
    const next = element('div', {}, ...content);
    if (next.innerHTML !== this.#content.innerHTML) {
      this.#content.replaceChildren(...next.childNodes);
    }
    if (told !== this.#status.textContent) {
      this.#status.textContent = told;
    }
  }
}
