// SPDX-FileCopyrightText: 2026 Provincie Zuid-Holland
// SPDX-License-Identifier: EUPL-1.2
// "Was dit nuttig?" without leaving the article: the thanks, and the question why not, are taken out of
// the page that comes back, and stand where the form was.
async function send(form, body) {
  try {
    const reply = await fetch(form.action, { method: 'POST', body });
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    return reply.ok ? page.getElementById('_bedankt') : null;
  } catch {
    return null;
  }
}

// As without scripts: the browser's own page says what is wrong.
function sendAsPage(form, { name, value }) {
  if (name) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
    form.append(field);
  }
  form.submit();
}

async function answer(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter.name) {
    body.append(submitter.name, submitter.value);
  }
  const thanks = await send(form, body);
  if (thanks) {
    thanks.tabIndex = -1; // what had the focus is gone; a screen reader tells this instead
    (form.closest('#_bedankt') ?? form).replaceWith(thanks);
    thanks.focus();
  } else {
    sendAsPage(form, submitter);
  }
}

export function answerInPlace() {
  document.addEventListener('submit', (event) => {
    if (event.target.matches('form.useful') && event.submitter) {
      event.preventDefault();
      answer(event.target, event.submitter);
    }
  });
}
