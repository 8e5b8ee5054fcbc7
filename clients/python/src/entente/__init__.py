"""Figures of international relations with their sources, from the Entente on this machine.

Every function runs the local program ``entente`` and returns what it prints; nothing is sent anywhere. A value that does not
exist is never a zero: it is missing, and the column ``status`` says why (``not_reported``, ``out_of_coverage``,
``not_a_state`` or ``undefined``).

>>> import entente
>>> entente.measure("un.agreement", "TUR", "PAK", start=2010)          # doctest: +SKIP
>>> entente.brief("GRC", "TUR").path                                   # doctest: +SKIP
"""

from ._client import (
    Brief,
    EntenteError,
    Figure,
    Trace,
    add_entente,
    audit,
    brief,
    cite,
    figure,
    measure,
    measures,
    panel,
    sources,
    trace,
    version,
)

__all__ = [
    "Brief",
    "EntenteError",
    "Figure",
    "Trace",
    "add_entente",
    "audit",
    "brief",
    "cite",
    "figure",
    "measure",
    "measures",
    "panel",
    "sources",
    "trace",
    "version",
]
