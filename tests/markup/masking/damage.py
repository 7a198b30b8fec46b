"""Paragraphs with all kinds of markup, and a server that translates them badly, over HTTP on loopback."""

import http.client
import random
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = """студенты университета открыли новую лабораторию во вторник потому что ректор и декан пригласили гостей из
Минска где прошла научная конференция по хирургии на которой врачи обсудили 25 докладов""".split()
_LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeyozhziyklmnoprstufhccsssyyeua", strict=False))
_TOKEN = re.compile(r"QX\d+Z")

Answer = Callable[[str], str]


def paragraph(chance: random.Random) -> str:
    """Return a paragraph that has some of everything."""
    parts = []
    for number in range(chance.randint(3, 9)):
        words = " ".join(chance.choices(WORDS, k=chance.randint(1, 4)))
        parts.append(chance.choice(_FRAGMENTS).format(words=words, number=f"{number}{chance.randint(0, 99)}"))
    return " ".join(parts).replace("  \n ", "  \n").replace("\\\n ", "\\\n")


_FRAGMENTS = (
    "{words}",
    "{words}, {words}.",
    "**{words}**",
    "*{words}*",
    "__{words}__",
    "~~{words}~~",
    "***{words}***",
    "**{words} *{words}* {words}**",
    "[{words}](https://bsmu.by/a_b_{number}?x=1&y=*{number}*)",
    '[{words}](<../a b{number}> "{words}")',
    "[**{words}** {words}](mailto:a{number}@bsmu.by)",
    "[{words}][label {number}]",
    "[{words}][]",
    "![{words}](photos/{number}.jpg)",
    "![](photos/{number}.jpg)",
    "`code {number} *x*`",
    "``a ` b{number}``",
    "{words}[^{number}].",
    "<https://bsmu.by/{number}>",
    "https://bsmu.by/news_{number}_x",
    "press{number}@bsmu.by",
    "<sup>{words}</sup>",
    "<br>",
    "H\\_2\\_{number}",
    "5 \\* {number} &lt; 7",
    "{words}\\\n{words}",
    "{words}\n{words}",
    "«{words}»",
    "{words} ({words})",
)  # fmt: skip


def in_other_words(text: str) -> str:
    """Return a text with each Cyrillic letter replaced by a Latin one."""
    return "".join(
        _LATIN.get(sign, sign) if sign.islower() else _LATIN.get(sign.lower(), sign).capitalize() for sign in text
    )


def badly(chance: random.Random) -> Answer:
    """Return one of the ways to translate badly."""

    def shuffled(text: str) -> str:
        words = text.split(" ")
        chance.shuffle(words)
        return " ".join(words)

    def on_one(change: Callable[[str], str]) -> Answer:
        def answer(text: str) -> str:
            found = _TOKEN.findall(text)
            if not found:
                return text
            mark = chance.choice(found)
            return text.replace(mark, change(mark))

        return answer

    ways: tuple[Answer, ...] = (
        shuffled,
        on_one(lambda _mark: ""),
        on_one(lambda mark: f"{mark} {mark}"),
        on_one(lambda mark: f"{mark[:2]} {mark[2:]}"),
        on_one(lambda mark: mark.replace("Q", "К")),
        on_one(lambda _mark: "QX99Z"),
        on_one(lambda mark: mark + "s"),
        str.lower,
        str.title,
        lambda text: text.replace("](", "] ("),
        lambda text: text.replace("](", '] "').replace("**", "** "),
        lambda text: text.replace("**", " ** "),
        lambda text: text.replace("**", "* *"),
        lambda text: text.replace("*", ""),
        lambda text: text.replace("[", "（").replace("]", "）"),
        lambda text: text.replace("[", "［").replace("](", "］（"),
        lambda text: text.replace("![", "! ["),
        lambda text: text.replace(" ", "  ").replace(".", "。"),
        lambda text: text.replace('"', "&quot;").replace("'", "&#39;"),
        lambda text: "1. " + text,
        lambda text: "- " + text,
        lambda text: text + "\n",
        lambda text: text[: len(text) // 2],
        lambda text: text + " *",
        lambda text: text + " `",
    )
    return chance.choice(ways)


@contextmanager
def server(answer: Answer) -> Iterator[Answer]:
    """Run a server that answers with what `answer` makes of a text; yields what asks it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            body = answer(text).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
            """Say nothing."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    threading.Thread(target=running.serve_forever, args=(0.005,), daemon=True).start()
    connection = http.client.HTTPConnection("127.0.0.1", running.server_port, timeout=20)

    def ask(text: str) -> str:
        connection.request("POST", "/", text.encode())
        return connection.getresponse().read().decode()

    try:
        yield ask
    finally:
        connection.close()
        running.shutdown()
        running.server_close()
