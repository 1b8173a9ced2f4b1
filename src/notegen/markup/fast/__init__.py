"""The fast road through Markdown: what its shape tells is read by small loops, all else by markdown-it-py."""
