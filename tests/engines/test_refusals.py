"""What comes in the place of a translation is recognized; what one can doubt passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.engines.caller import Caller
from bsmu_news.engines.refusals import require_translation
from bsmu_news.errors import EngineDeniedError, EngineError, EngineUnreachableError, TextRefusedError
from tests.engines.plain_engine import HASTY, PlainEngine
from tests.engines.servers import engine_server

SOURCE = "Студенты педиатрического факультета прошли производственную практику в Москве."
BELARUSIAN = "Студэнты педыятрычнага факультэта прайшлі вытворчую практыку ў Маскве."
ENGLISH = "Students of the Pediatric Faculty completed their practical training in Moscow."

NOTICES: list[tuple[str, type[EngineError], str]] = [
    (
        "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN  13 HOURS 31 MINUTES",
        EngineDeniedError,
        "quota",
    ),
    ("YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", EngineDeniedError, "quota"),
    ("QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS", TextRefusedError, "too long"),
    ("QUERY LENGTH LIMIT EXCEDEED. MAX ALLOWED QUERY : 500 CHARS", TextRefusedError, "too long"),
    (
        "INVALID LANGUAGE PAIR SPECIFIED. EXAMPLE: LANGPAIR=EN|IT USING 2 LETTER ISO OR RFC3066 LIKE ZH-CN.",
        EngineDeniedError,
        "pair",
    ),
    ("'BY' IS AN INVALID SOURCE LANGUAGE . EXAMPLE: LANGPAIR=EN|IT", EngineDeniedError, "pair"),
    ("PLEASE SELECT TWO DISTINCT LANGUAGES", EngineDeniedError, "pair"),
    ("INVALID EMAIL PROVIDED", EngineDeniedError, "key or address"),
    ("NO QUERY SPECIFIED. EXAMPLE REQUEST: GET?Q=HELLO&LANGPAIR=EN|IT", TextRefusedError, "error"),
    ("MYMEMORY UNEXPECTED ERROR (TooManyRequests)", TextRefusedError, "error"),
    ("Error 500 (Server Error)!!1500.That’s an error.There was an error.", EngineUnreachableError, "web page"),
    ("Before you continue to Google Search", EngineUnreachableError, "web page"),
    (
        "Our systems have detected unusual traffic from your computer network.",
        EngineUnreachableError,
        "web page",
    ),
    ("\n<!DOCTYPE html>\n<html lang=en><title>Sign in</title>", EngineUnreachableError, "web page"),
    ("<html><head><meta http-equiv=refresh content=0></head></html>", EngineUnreachableError, "web page"),
    ('<?xml version="1.0"?><!-- login --> <HTML>', EngineUnreachableError, "web page"),
    ("As an AI language model, I cannot browse the news of the university.", TextRefusedError, "declines"),
    ("I'm sorry, but I can't assist with that request.", TextRefusedError, "declines"),
    ("Sorry, I am unable to translate this text for you.", TextRefusedError, "declines"),
    ("Sure! Here is the text in English: Students …", TextRefusedError, "more than the translation"),
    ("Here’s the translation: Students …", TextRefusedError, "more than the translation"),
]

REFUSED = [
    # answer, source text, source and target language, words of the message
    (None, SOURCE, "ru", "en", "empty"),
    ("", SOURCE, "ru", "en", "empty"),
    (" \n", SOURCE, "ru", "en", "empty"),
    (["text"], SOURCE, "ru", "en", "empty"),
    (5, SOURCE, "ru", "en", "empty"),
    ("text " * 200, SOURCE, "ru", "en", "longer"),
    ("a" * 10_000_000, SOURCE, "ru", "en", "longer"),
    ("Students.", SOURCE, "ru", "en", "shorter"),
    (ENGLISH + "\0", SOURCE, "ru", "en", "no text"),
    (ENGLISH + "\x1b[2J", SOURCE, "ru", "en", "no text"),
    (ENGLISH + "\u202e", SOURCE, "ru", "en", "no text"),
    (ENGLISH + "\ufffd", SOURCE, "ru", "en", "no text"),
    (ENGLISH + "\ud800", SOURCE, "ru", "en", "no text"),
    ("Students\u2028" + ENGLISH, SOURCE, "ru", "en", "no text"),
    (ENGLISH + "\n\nNote: “practice” may be better.", SOURCE, "ru", "en", "more paragraphs"),
    (ENGLISH + "<script>alert(1)</script>", SOURCE, "ru", "en", "HTML"),
    (ENGLISH + "<img src=x onerror=alert(1)>", SOURCE, "ru", "en", "HTML"),
    (ENGLISH + "<!-- untranslated", SOURCE, "ru", "en", "HTML"),
    ("<div>" + ENGLISH, SOURCE, "ru", "en", "HTML"),
    (SOURCE, SOURCE, "ru", "en", "untranslated"),
    (f" {SOURCE.upper()}…", SOURCE, "ru", "en", "untranslated"),
    ("Вода", "вода", "ru", "en", "untranslated"),
    ("БГМУ", "БГМУ", "ru", "en", "untranslated"),
    (SOURCE, SOURCE, "ru", "be", "untranslated"),
    (BELARUSIAN, BELARUSIAN, "be", "ru", "untranslated"),
    (ENGLISH, ENGLISH, "en", "ru", "untranslated"),
    ("students", "students", "en", "ru", "untranslated"),
    ("laparoscopic gastric bypass", "laparoscopic gastric bypass", "en", "ru", "untranslated"),
    ("os estudantes concluíram", "os estudantes concluíram", "pt", "en", "untranslated"),
    (BELARUSIAN, SOURCE, "ru", "en", "another language"),
    ("医科大学儿科系学生在莫斯科完成了实习。", SOURCE, "ru", "en", "another language"),
    (ENGLISH, SOURCE, "ru", "be", "another language"),
    (ENGLISH, BELARUSIAN, "be", "ru", "another language"),
    (SOURCE, ENGLISH, "en", "be", "another language"),
    (BELARUSIAN, ENGLISH, "en", "ru", "another language"),
    ("Студенти педіатричного факультету пройшли виробничу практику, її описано", ENGLISH, "en", "be", "language"),
]

TAKEN = [
    # answer, source text, source and target language
    (ENGLISH, SOURCE, "ru", "en"),
    (ENGLISH, BELARUSIAN, "be", "en"),
    (BELARUSIAN, SOURCE, "ru", "be"),
    (SOURCE, BELARUSIAN, "be", "ru"),
    (SOURCE, ENGLISH, "en", "ru"),
    (BELARUSIAN, ENGLISH, "en", "be"),
    ("Belarusian State Medical University", "БГМУ", "ru", "en"),
    ("Да", "Yes", "en", "ru"),
    ("Nature Medicine", "Nature Medicine", "ru", "en"),
    ("https://bsmu.by/news/студенты", "https://bsmu.by/news/студенты", "ru", "en"),
    ("rector@bsmu.by", "rector@bsmu.by", "ru", "en"),
    ("COVID-19", "COVID-19", "en", "ru"),
    ("Alisa Good", "Alisa Good", "en", "ru"),
    ("University of Oxford", "University of Oxford", "en", "ru"),
    ("Адам Мицкевич", "Адам Міцкевіч", "be", "ru"),
    ("Кніга «Истории и сны» выдадзена ў Мінску", "Книга «Истории и сны» издана в Минске", "ru", "be"),
    ("Артыкул «Мир и жизнь» ў Мінску", "An article “Peace and life” in Minsk", "en", "be"),
    ("Мінск", "Минск", "ru", "be"),
    ("Брест", "Брест", "ru", "be"),
    ("Факультет", "Факультет", "ru", "be"),
    ("А. Б.", "А. Б.", "ru", "en"),
    ("The newspaper “Звязда”", "Газета «Звязда»", "ru", "en"),
    ("“Звязда”", "«Звезда»", "ru", "en"),
    ("The letter “ў”", "Буква «ў»", "ru", "en"),
    ("Статья в The New England Journal", "An article in The New England Journal", "en", "ru"),
    ("Артыкул у Nature Reviews Drug Discovery", "Статья в Nature Reviews Drug Discovery", "ru", "be"),
    ("Good practice guide: using statistics well", "Good practice guide: using statistics well", "ru", "be"),
    ("XQ1A XQ2A", "XQ1A и XQ2A", "ru", "en"),
    ("A <b>bold</b> word", "Слово <b>жирное</b>", "ru", "en"),
    ("x < 5 and y > 3", "х < 5 и у > 3", "ru", "en"),
    ("Write to <a@b.by>", "Пишите <a@b.by>", "ru", "en"),
    ("One\ttwo\nthree", "Раз\tдва\nтри", "ru", "en"),
    ("I'm sorry, I can't come to the lecture", "Извините, я не могу прийти на лекцию", "ru", "en"),
    ("Error 500 stops the site", "Ошибка 500 останавливает сайт", "ru", "en"),
    ("Quota exceeded: enrolment is closed", "Квота превышена: приём закрыт", "ru", "en"),
    ("MYMEMORY WARNING: the notice is dissected", "MYMEMORY WARNING: разбираем уведомление", "ru", "en"),
    ("Os estudantes concluíram o estágio em Moscou.", ENGLISH, "en", "pt"),
    ("Students completed their internship in Moscow.", "Os estudantes concluíram o estágio em Moscou.", "pt", "en"),
]


@pytest.mark.parametrize(("notice", "kind", "words"), NOTICES)
def test_a_notice_is_no_translation(notice: str, kind: type[EngineError], words: str) -> None:
    """It comes over HTTP with status 200 in the place of a text; the hint says what to do."""
    with engine_server("libre", lambda _text: notice) as server:
        caller = Caller(PlainEngine(server.url), "ru", "en", patience=HASTY)
        with pytest.raises(kind, match=words) as caught:
            caller.ask(SOURCE)
        assert type(caught.value) is kind
        assert caught.value.hint


@pytest.mark.parametrize(("answer", "text", "source", "target", "words"), REFUSED)
def test_what_is_no_translation_is_refused(answer: object, text: str, source: str, target: str, words: str) -> None:
    """For this text only; the draft stays away and the reason is told."""
    with pytest.raises(TextRefusedError, match=words) as caught:
        require_translation(answer, text, source, target)
    assert caught.value.hint


@pytest.mark.parametrize(("answer", "text", "source", "target"), TAKEN)
def test_what_may_be_a_translation_is_taken(answer: str, text: str, source: str, target: str) -> None:
    """Names, addresses and numbers may stay; short texts are not doubted."""
    assert require_translation(answer, text, source, target) == answer


def test_invisible_marks_between_sentences_are_taken_away() -> None:
    """Google sends them; where the source has them they stay."""
    assert require_translation("\ufeffOne.\u200b Two.\n", "Раз. Два.", "ru", "en") == "One. Two."
    assert require_translation("One\u200bTwo", "Раз\u200bДва", "ru", "en") == "One\u200bTwo"
    assert require_translation("One\r\nTwo\rThree", "Раз\nДва\nТри", "ru", "en") == "One\nTwo\nThree"


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.sampled_from(["ru", "be", "en", "pt"]),
    st.sampled_from(["ru", "be", "en"]),
)
def test_no_answer_crashes(answer: str, text: str, source: str, target: str) -> None:
    """Whatever it holds, it is a clean text or an error of ours."""
    try:
        taken = require_translation(answer, text, source, target)
    except EngineError:
        return
    assert taken == taken.strip()
    assert taken
