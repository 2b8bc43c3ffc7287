// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// What both elements for pages of others have in common.
import text from './embedded.css' with { type: 'text' };

let usual = '';

const withoutSlash = (address) => address.replace(/\/+$/, '');

/** Names the service that is asked when an element doesn't say. */
export function setServer(url) {
  usual = withoutSlash(url.href);
}

/** The address of the service, without a slash behind it. */
export function serverOf(host) {
  return withoutSlash(host.getAttribute('server') ?? usual);
}

// A style sheet that is made by a script, as a strict content security policy of the page stops
// both <style> and <link> to elsewhere.
let sheet;

/** Gives an element its own tree with our style. */
export function openShadow(host, options) {
  const root = host.attachShadow({ mode: 'open', ...options });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  root.adoptedStyleSheets = [sheet];
  return root;
}
