"""The generators that are measured: one folder each, with its site and, in `__init__.py`, how it is used."""

from peer import Peer

from peers import eleventy, hugo, jekyll, mkdocs, nikola, notegen, pelican, zola

OURS: tuple[Peer, ...] = (notegen.LIKE_FOR_LIKE, notegen.PLAIN_CODE, notegen.WHOLE)

PEERS: tuple[Peer, ...] = (
    hugo.PEER,
    zola.PEER,
    zola.PLAIN_CODE,
    eleventy.PEER,
    pelican.PEER,
    mkdocs.PEER,
    nikola.PEER,
    jekyll.PEER,
)
"""In the order of the tables; Hugo is what all are compared with."""
