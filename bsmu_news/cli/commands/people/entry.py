"""An entry of the registry as its commands print it."""

import datetime as dt
from typing import Any

from bsmu_news.domain.newsroom import Person


def as_json(person: Person) -> dict[str, Any]:
    """Return an entry as one JSON object."""
    consent = person.consent.isoformat() if isinstance(person.consent, dt.date) else person.consent
    return {
        "id": person.id,
        "kind": person.kind,
        "names": dict(person.names),
        "also": list(person.also),
        "initials": dict(person.initials),
        "about": dict(person.about),
        "address": person.address or None,
        "consent": consent,
    }
