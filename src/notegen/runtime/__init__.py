"""Digests, cache, content store and executors: machinery that knows nothing of notes."""
