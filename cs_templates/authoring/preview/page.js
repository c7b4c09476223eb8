"use strict";
// Search: the page is whole without it. What is shown holds every word asked for, whatever its case and accents.
// A link may ask: page.html?q=refund.
const folded = (text) => text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
const box = document.querySelector("#search");
const count = document.querySelector("#found");
const sections = [...document.querySelectorAll("main > section")].map((section) => ({
  section,
  entry: document.querySelector(`nav a[href="#${CSS.escape(section.id)}"]`)?.parentElement,
  heading: folded(section.querySelector("header").textContent),
  replies: [...section.querySelectorAll("article")].map((reply) => ({ reply, text: folded(reply.textContent) })),
}));
const search = () => {
  const words = folded(box.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { section, entry, heading, replies } of sections) {
    let here = 0;
    for (const { reply, text } of replies) {
      reply.hidden = !words.every((word) => text.includes(word) || heading.includes(word));
      here += reply.hidden ? 0 : 1;
    }
    section.hidden = here === 0;
    if (entry) entry.hidden = here === 0;
    found += here;
  }
  count.textContent = found;
};
box.addEventListener("input", search);
box.closest("form").addEventListener("submit", (event) => event.preventDefault());
box.closest("form").hidden = false;
box.value = new URLSearchParams(location.search).get("q") ?? "";
search();
