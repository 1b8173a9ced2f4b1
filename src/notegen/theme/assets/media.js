// Loads a player below its link when the link is pressed, never before; pressed again, the link is a link.
const may = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms";
const playing = link => link.nextElementSibling?.matches(".player") && link.nextElementSibling;

function play(link) {
  const frame = document.createElement("iframe");
  const named = link.querySelector(".embed-title") ? null : link.closest("section, main").querySelector("h1, h2");
  frame.title = [link, named].map(each => each?.innerText.replace(/\s+/g, " ").trim()).filter(Boolean).join(": ");
  frame.className = `player player-${link.dataset.shape}`;
  frame.allow = link.dataset.allow;
  frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube asks who shows it.
  // Without an address it is a PDF of ours, and browsers show none in a sandbox.
  if (link.dataset.frame) frame.setAttribute("sandbox", may);
  frame.src = link.dataset.frame || link.href;
  link.after(frame);
  frame.focus();
}

for (const link of document.querySelectorAll("a[data-frame]")) {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || playing(link)) return;
    if (!link.dataset.frame && !navigator.pdfViewerEnabled) return; // As on phones.
    event.preventDefault();
    play(link);
  });
  link.addEventListener("keydown", event => {
    if (event.key === "Escape") playing(link)?.remove();
  });
}
