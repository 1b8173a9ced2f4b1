"""Every code a fault outside the lint catalogue can have, with the manual that `explain CODE` prints."""

from notegen.model.code import Code
from notegen.model.codes_of_addresses import OF_ADDRESSES
from notegen.model.codes_of_authoring import OF_AUTHORING
from notegen.model.codes_of_output import OF_OUTPUT
from notegen.model.codes_of_reading import OF_READING
from notegen.model.codes_of_statements import OF_STATEMENTS

__all__ = ["CODES", "Code"]

# N1 reading a file · N2 what a note states or means · N3 pages and addresses · N4 links and files of notes ·
# N5 Markdown and HTML · N6 checks (lint/checks) · N7 settings and registry · N8 templates and theme · N9 output folder
CODES: tuple[Code, ...] = (*OF_READING, *OF_STATEMENTS, *OF_AUTHORING, *OF_ADDRESSES, *OF_OUTPUT)
