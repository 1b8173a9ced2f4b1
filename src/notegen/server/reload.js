// Reloads the page when the preview has built a newer one. Only `notegen serve` adds this; the built site has no script.
(() => {
  const build = document.currentScript.dataset.build;
  const events = new EventSource("/_notegen/events");
  events.addEventListener("build", (event) => {
    if (event.data !== build) {
      events.close();
      location.reload();
    }
  });
  addEventListener("pagehide", () => events.close());
  // A page that comes back from the browser's memory has lost its connection and may be old.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
