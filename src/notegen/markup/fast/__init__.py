"""The fast road through Markdown: what its shape tells is read by small loops, all else by markdown-it-py."""


class OddError(Exception):
    """Here is something that only the library can judge."""
