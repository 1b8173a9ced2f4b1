"""The text of a note: its front matter, outline, links and HTML."""
