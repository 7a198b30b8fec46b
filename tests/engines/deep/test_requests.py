"""Each engine sends one request in its own form and reads the answer to it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bsmu_news.domain.newsroom import EngineSettings
from bsmu_news.engines.deep import OPENERS
from bsmu_news.engines.deep.infos import info_of
from bsmu_news.errors import EngineSetupError, TextRefusedError
from tests.engines.deep.conftest import Open
from tests.engines.servers import ENGINES, KEY, Answer, Asked, Request, asked, engine_server, in_latin

TEXT = 'Студенты БГМУ: 5 & 6 — <b>«да»</b>, "нет" 100% #1 [лента](xlink1) \\ `код`'


def test_the_text_arrives_whole_and_its_translation_comes_back(name: str, open_engine: Open) -> None:
    """Signs with a meaning in URLs, JSON and HTML are texts like any other."""
    with engine_server(name) as server:
        assert open_engine(name, server.url).translate(TEXT, "ru", "en") == in_latin(TEXT)
        assert server.texts == [TEXT]


def test_lines_stay_apart(name: str, open_engine: Open) -> None:
    """Line breaks are kept, those that Google writes as tags as well."""
    with engine_server(name) as server:
        assert open_engine(name, server.url).translate("Раз\nдва", "ru", "en") == "Raz\ndva"


def test_google_s_line_tags_are_line_breaks(open_engine: Open) -> None:
    """The library glues the lines together."""
    page = Answer(b'<div class="result-container">One.<br>Two.</div>', content_type="text/html")
    with engine_server("google", answer=lambda _request: page) as server:
        assert open_engine("google", server.url).translate("Раз.\nДва.", "ru", "en") == "One.\nTwo."


def test_each_text_takes_one_request_on_one_connection(name: str, open_engine: Open) -> None:
    """No list of languages is fetched, and the connection is kept."""
    with engine_server(name) as server:
        engine = open_engine(name, server.url)
        for number in range(5):
            engine.translate(f"Текст {number}", "ru", "en")
        assert (len(server.requests), server.connections) == (5, 1)


CODES = {
    "google": ("ru", "en"),
    "mymemory": ("ru-RU", "en-GB"),
    "libre": ("ru", "en"),
    "deepl": ("RU", "EN-GB"),
    "microsoft": ("ru", "en"),
    "yandex": ("ru", "en"),
    "chatgpt": ("Russian", "British English"),
}


@pytest.mark.parametrize("name", ENGINES)
def test_languages_are_named_as_the_engine_does(name: str, open_engine: Open) -> None:
    """Ours are ru, be and en."""
    with engine_server(name) as server:
        open_engine(name, server.url).translate("Текст", "ru", "en")
        assert asked(name, server.requests[0]) == Asked("Текст", *CODES[name])


@pytest.mark.parametrize("name", [name for name in ENGINES if info_of(name).translates("be", "en")])
def test_belarusian_is_translated_where_the_engine_knows_it(name: str, open_engine: Open) -> None:
    """Its code differs from engine to engine as well."""
    with engine_server(name) as server:
        engine = open_engine(name, server.url)
        assert engine.translate("Навіны", "be", "en") == "Naviny"
        assert asked(name, server.requests[0]).source in ("be", "be-BY", "Belarusian")


@pytest.mark.parametrize("name", ["libre", "deepl"])
def test_a_pair_that_the_engine_does_not_know_is_said_before_any_request(name: str, open_engine: Open) -> None:
    """Neither has Belarusian."""
    with engine_server(name) as server:
        with pytest.raises(EngineSetupError, match="does not translate from be to en"):
            open_engine(name, server.url).translate("Навіны", "be", "en")
        assert not server.requests


def key_in(name: str, request: Request) -> str | None:
    """Return the key from the place in which the engine looks for it."""
    authorization = request.headers.get("authorization", "")
    match name:
        case "libre":
            return str(request.json["api_key"])
        case "deepl":
            return authorization.removeprefix("DeepL-Auth-Key ")
        case "microsoft":
            return request.headers["ocp-apim-subscription-key"]
        case "yandex":
            return request.form["key"]
        case "chatgpt":
            return authorization.removeprefix("Bearer ")
        case _without:
            return None


def test_the_key_travels_where_the_engine_wants_it_and_never_in_the_address(name: str, open_engine: Open) -> None:
    """Addresses end up in the logs of proxies."""
    with engine_server(name) as server:
        open_engine(name, server.url).translate("Текст", "ru", "en")
        request = server.requests[0]
    assert KEY not in request.query.values()
    assert key_in(name, request) == (None if name in ("google", "mymemory") else KEY)
    assert name not in ("google", "mymemory") or KEY not in str(request)


def test_a_libre_server_without_keys_gets_none(open_engine: Open) -> None:
    """The library wants one even there."""
    with engine_server("libre") as server:
        open_engine("libre", server.url, key=None).translate("Текст", "ru", "en")
        assert "api_key" not in server.requests[0].json


@pytest.mark.parametrize("name", ["deepl", "microsoft", "yandex", "chatgpt"])
@pytest.mark.parametrize("key", [None, "", "  ", "two words", "ключ"])
def test_a_key_that_is_missing_or_none_is_said_at_once(name: str, key: str | None, open_engine: Open) -> None:
    """The variable to set is named; the key is not shown."""
    with pytest.raises(EngineSetupError) as caught:
        open_engine(name, "http://127.0.0.1:9", key=key)
    assert f"BSMU_NEWS_{name.upper()}_KEY" in caught.value.hint
    assert not key or key not in caught.value.message


@pytest.mark.parametrize("url", ["127.0.0.1:5000", "ftp://example.org", "http://", "http://[", "http://a:99999"])
def test_an_address_that_is_none_is_said_at_once(name: str, url: str, open_engine: Open) -> None:
    """With the place in newsroom.toml."""
    with pytest.raises(EngineSetupError, match=f"engines.{name}"):
        open_engine(name, url)


@pytest.mark.parametrize("timeout", [0.0, -1.0, float("nan")])
def test_a_timeout_that_is_none_is_said_at_once(timeout: float, open_engine: Open) -> None:
    """The error names the engine."""
    with pytest.raises(EngineSetupError, match="Google"):
        open_engine("google", "http://127.0.0.1:9", timeout=timeout)


@pytest.mark.parametrize(
    ("name", "given", "path"),
    [
        ("google", "", "/m"),
        ("google", "/", "/m"),
        ("google", "/proxy", "/proxy"),
        ("mymemory", "", "/get"),
        ("libre", "", "/translate"),
        ("libre", "/", "/translate"),
        ("libre", "/lt/", "/lt/translate"),
        ("libre", "/lt/translate", "/lt/translate"),
        ("deepl", "", "/v2/translate"),
        ("deepl", "/v2/", "/v2/translate"),
        ("microsoft", "", "/translate"),
        ("yandex", "", "/api/v1.5/tr.json/translate"),
        ("yandex", "/{odd}", "/{odd}"),
        ("chatgpt", "", "/chat/completions"),
        ("chatgpt", "/v1", "/v1/chat/completions"),
    ],
)
def test_an_address_may_be_given_with_or_without_its_path(name: str, given: str, path: str, open_engine: Open) -> None:
    """People copy it from wherever they find it."""
    with engine_server(name) as server:
        assert open_engine(name, server.url + given).translate("Да", "ru", "en") == "Da"
        assert server.requests[0].path.replace("%7B", "{").replace("%7D", "}") == path


@pytest.mark.parametrize(("key", "host"), [("abc:fx", "api-free.deepl.com"), ("abc", "api.deepl.com")])
def test_a_free_key_of_deepl_belongs_to_another_address(key: str, host: str) -> None:
    """Each refuses the keys of the other."""
    engine = OPENERS["deepl"](EngineSettings(), key)
    assert host in engine.info.url
    engine.close()


def test_settings_reach_the_engines_that_have_them() -> None:
    """A region for Microsoft, an email for MyMemory, a model for ChatGPT."""
    settings = EngineSettings(region="westeurope", email="news@example.org", model="own-model")
    seen = []
    for name in ("microsoft", "mymemory", "chatgpt"):
        with engine_server(name) as server:
            engine = OPENERS[name](EngineSettings(server.url, settings.model, settings.region, settings.email), KEY)
            engine.translate("Да", "ru", "en")
            engine.close()
            seen.append(server.requests[0])
    microsoft, mymemory, chatgpt = seen
    assert microsoft.headers["ocp-apim-subscription-region"] == "westeurope"
    assert microsoft.query["api-version"] == "3.0"
    assert mymemory.query["de"] == "news@example.org"
    assert chatgpt.json["model"] == "own-model"


def test_half_a_character_is_refused(name: str, open_engine: Open) -> None:
    """It cannot be sent; other texts can."""
    with engine_server(name) as server:
        with pytest.raises(TextRefusedError):
            open_engine(name, server.url).translate("Текст \ud83d", "ru", "en")
        assert not server.requests


def test_letters_are_sent_as_themselves(open_engine: Open) -> None:
    """Escaped, Cyrillic takes three times the bytes, and limits count them."""
    for name in ("libre", "deepl", "microsoft", "chatgpt"):
        with engine_server(name) as server:
            open_engine(name, server.url).translate("Привет", "ru", "en")
            assert "Привет".encode() in server.requests[0].body


def test_mymemory_s_entities_are_read(open_engine: Open) -> None:
    """Its matches come from web pages; a text about entities keeps its own."""
    with engine_server("mymemory", lambda text: f"It&#39;s {text}") as server:
        engine = open_engine("mymemory", server.url)
        assert engine.translate("так", "ru", "en") == "It's так"
        assert engine.translate("знак &amp;", "ru", "en") == "It&#39;s знак &amp;"


def test_mymemory_s_best_match_stands_in_for_a_missing_translation(open_engine: Open) -> None:
    """As the library does."""
    body = b'{"responseData": {"translatedText": ""}, "responseStatus": 200, "matches": [{"translation": "Yes"}]}'
    with engine_server("mymemory", answer=lambda _request: Answer(body)) as server:
        assert open_engine("mymemory", server.url).translate("Да", "ru", "en") == "Yes"


def test_threads_get_the_answers_to_their_own_texts(name: str, open_engine: Open) -> None:
    """The library's translators keep the text of the last caller: 318 of 2,000 answers of 16 threads were swapped."""
    texts = [f"Текст {number}" for number in range(200)]
    with engine_server(name) as server, ThreadPoolExecutor(16) as threads:
        engine = open_engine(name, server.url)
        answers = list(threads.map(lambda text: engine.translate(text, "ru", "en"), texts))
        assert answers == list(map(in_latin, texts))
        assert len(server.requests) == len(texts)
