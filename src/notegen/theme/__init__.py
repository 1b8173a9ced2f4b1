"""How the built-in theme is found, filled and translated; the theme itself is in the folders beside."""
