"""Puts this folder on the path of every test, so that `makers` can be imported from anywhere."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
"""No test asks the clock: what is drawn first compiles patterns, on a machine that does other work too."""
settings.load_profile("house")
