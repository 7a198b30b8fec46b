"""What is said of a peer does not hold its secrets."""

import json
from urllib.parse import quote, quote_plus

from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.engines.transport.peer import Peer, host_of, passwords_in

KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=40)


@given(key=KEYS)
def test_no_way_to_write_a_key_is_left_in_a_text(key: str) -> None:
    """Plain, in an address, in JSON, as Python prints it."""
    peer = Peer("deepl", "DeepL", "api.deepl.com", secrets=(key,))
    for form in (key, quote(key), quote(key, safe=""), quote_plus(key), json.dumps(key), repr(key), f"a{key}{key}b"):
        hidden = peer.redacted(f"before {form} after")
        assert key not in hidden
        assert "before" in hidden
        assert "after" in hidden


def test_what_is_printed_of_a_peer_has_no_secret() -> None:
    """Only names."""
    assert "top-secret" not in repr(Peer("deepl", "DeepL", "api.deepl.com", secrets=("top-secret",)))


def test_the_host_is_shown_without_the_name_and_password_before_it() -> None:
    """They may stand in an address."""
    assert host_of("https://user:pa@ss@example.org:8080/x?key=1") == "example.org:8080"
    assert passwords_in("https://user:secret@example.org", "http://example.org") == ("secret",)
