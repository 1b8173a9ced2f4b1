"""Puts this folder on the path of every test, so that `makers` can be imported from anywhere."""
