// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// Makes elements, for what has no template: text stays text, nothing is read as HTML.

/** An element with attributes and, in it, texts and elements. An attribute that is null is left
 * out. */
export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...content);
  return made;
}
