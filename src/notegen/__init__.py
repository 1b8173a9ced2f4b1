"""notegen turns the notes people take at meetups and conferences into a static site."""

__version__ = "0.1.0"
