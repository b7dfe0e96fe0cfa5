// The page works without this; with it, new messages appear by themselves and a letter is as tall as its text.

function fitLetter() {
  const letter = document.querySelector('iframe');
  const page = letter?.contentDocument?.documentElement;
  if (!letter || !page) return;
  letter.style.height = '0'; // or it would be measured at least as tall as it was
  letter.style.height = `${page.scrollHeight + 4}px`;
}
// A frame's load event does not bubble, but it can be caught on its way down.
document.addEventListener('load', fitLetter, true);
fitLetter();

new EventSource('/events').addEventListener('change', async () => {
  const answer = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const letterChosen = new URLSearchParams(location.search).has('id');
  for (const part of letterChosen ? ['#list', 'header'] : ['main', 'header']) {
    const next = fresh.querySelector(part);
    if (next) document.querySelector(part)?.replaceWith(next);
  }
  document.title = fresh.title;
});

// The code of the sample staff's app changes every half minute.
setInterval(async () => {
  const shown = document.querySelector('#code');
  if (shown) shown.textContent = (await (await fetch('/app-code')).json()).code;
}, 2000);
