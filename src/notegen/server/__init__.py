"""The local preview: build, serve from memory, watch, tell the browser."""
