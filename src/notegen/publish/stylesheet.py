"""The theme's files as they are published: its one stylesheet also colours code."""

from notegen.markup.highlight import highlight_css
from notegen.theme.environment import Theme
from notegen.theme.sources import STYLESHEET


def published_assets(theme: Theme) -> tuple[tuple[str, bytes], ...]:
    """(name, bytes) of the theme's files; raises TemplateFault as `Theme.assets` does."""
    code = ("\n" + highlight_css()).encode()
    return tuple((name, data + code if name == STYLESHEET else data) for name, data in theme.assets())
