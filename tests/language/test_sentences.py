"""Sentences: stops that end one, stops that do not, and nothing lost in between; `|` is where they part."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsmu_news.language.sentences import sentence_spans, split_sentences

_RU = (
    "Открытие состоялось в г. Минске.| Пришли все.",
    "В 2022 г. приехали гости.| Их встретили.",
    "Это было в 2022 г.| Студенты рады.",
    "Проф. А. С. Пушкин и доц. И.И. Иванов выступили.| Было тихо.",
    "Книги, тетради и т. д. лежали здесь.",
    "Книги, тетради и т. д.| Затем все ушли.",
    "Он к. м. н., доцент.| Она д.м.н.| Ректор поздравил.",
    "— Привет! — сказал он.| — Да, конечно.",
    "«Хорошо!» — сказал он.| «Пойдём».| Все ушли.",
    "Ну… не знаю…| Может быть.",
    "1. Первый пункт.| 2. Второй пункт.",
    "Стоимость 15 руб. 50 коп. за билет.| Дорого?| Нет!",
    "См. рис. 3 и стр. 15.| Далее.",
    "БГМУ (ул. Ленинградская, д. 6).| Телефон: тел. 123.",
    "Температура 36.6 градуса.| Норма.",
    "Что?!| Не может быть!",
    "Витамин С.| Он полезен.",
    "Вопрос №5.| Ответ.",
    "Это т. е. объяснение.| Всё.",
    "В XIX в.| Минск вырос.",
    "Конец.\n\n|Начало без точки\n\n|Новый абзац",
    "Участвовали 3 тыс. студентов.| Все довольны.",
    "(Так было.)| Потом стало лучше.",
    "И. о. ректора выступил.| Зал слушал.",
    "Клиника им. С. И. Гельберга открыта.| Ура!",
    "Он приехал из г. Бреста в 1995 г. и остался.",
    "Занятия длятся 2 ч. 30 мин. без перерыва.",
    "Приём с 9.00 до 17.00.| Звоните!",
    "Спросите у зав. кафедрой.| Она знает.",
    "Улица.| 15 студентов ждали.",
    "Сайт www.bsmu.by открыт.| Заходите.",
)
_BE = (
    "У 2022 г. прыехалі госці.| Іх сустрэлі.",
    "Гэта г. Мінск.| Сталіца.",
    "Вул. Леніна, д. 5.| Там музей.",
    "Праф. А. С. Пушкін выступіў.| Было ціха.",
    "Кнігі, сшыткі і г. д.| Потым усе пайшлі.",
    "Кнігі і інш. ляжалі тут.",
    "— Так! — сказаў ён.| — Добра.",
    "Гл. мал. 2 на стар. 5.| Далей.",
    "3 тыс. студэнтаў.| Усе.",
    "Анатомія, хімія і інш.| Потым іспыты.",
    "Прафесар В. В. Рудзёнак і дац. Н.А. Трушаль прыйшлі.| Зала поўная.",
    "У XIX ст.| Мінск вырас.",
    "Ён к. м. н., дацэнт.| Яна д.м.н.| Рэктар павіншаваў.",
    "Што?!| Не можа быць!",
    "«Добра!» — сказаў ён.| «Пойдзем».| Усе пайшлі.",
    "Ну… не ведаю…| Магчыма.",
    "1. Першы пункт.| 2. Другі пункт.",
    "Вітамін С.| Ён карысны.",
    "Квіток каштуе 15 руб. 50 кап. на месцы.| Дорага?| Не!",
    "Клініка імя С. І. Гельберга адкрыта.| Ура!",
    "Тэмпература 36.6 градуса.| Норма.",
    "Гэта, г.зн. усё.| Канец.",
    "(Так было.)| Потым стала лепш.",
    "У 2022 г.| Студэнты рады.",
    "Спытайце ў заг. кафедры.| Яна ведае.",
    "Прыём з 9.00 да 17.00.| Тэлефануйце!",
)
_EN = (
    "Dr. Smith met Mr. Jones.| They spoke.",
    "It opened at 9 a.m. on Monday.| All came.",
    "It opened at 9 a.m.| The hall was full.",
    "The U.S. President spoke.| He left.",
    "He lives in the U.S.| It is big.",
    "I.M. Sechenov University opened.| Good.",
    "N. A. Trushel, Prof. of Anatomy, came.| We met.",
    "See No. 5 and Fig. 2.| Then go.",
    'He said "Yes."| Then he left.',
    '"Yes!" she said.| "No."| Done.',
    "e.g. this, i.e. that.| End.",
    "Wait... what?| Nothing.",
    "Wait...| What?",
    "1. First.| 2. Second.",
    "3.5 million came.| It was 2022.| Fine.",
    "Acme Inc. said so.| Acme Inc.| The firm.",
    "St. Mary's Church.| Open.",
    "He got a Ph.D. in 1990.| He has a Ph.D.| She too.",
    "Vitamin C.| It helps.",
    "Pens, books, etc. were sold.| Pens, etc.| They sold.",
    "(So it was.)| Then.",
    "Really?!| Yes!",
    "A vs. B game.| End.",
    "It was in Sept. 2022.| Good.",
    "The A. N. Other Prize went to J.K. Smith.| All clapped.",
    "They came from Washington, D.C. and Boston.| Late.",
)
_CASES = [
    pytest.param(case, language, id=f"{language}: {case[:40]!r}")
    for language, cases in (("ru", _RU), ("be", _BE), ("en", _EN))
    for case in cases
]


@pytest.mark.parametrize(("case", "language"), _CASES)
def test_sentences_part_where_a_reader_parts_them(case: str, language: str) -> None:
    expected = [sentence.strip() for sentence in case.split("|")]
    assert [sentence.strip() for sentence in split_sentences(case.replace("|", ""), language)] == expected


@given(
    st.lists(st.sampled_from([*'. ! ? … » ) " т. д. г. 1. А. U.S. etc. Он The он \n \u00a0'.split(" "), " ", "\n\n"])),
    st.sampled_from(["ru", "be", "en", "de"]),
)
def test_the_pieces_are_the_text(pieces: list[str], language: str) -> None:
    """Spans follow one another without a gap, none is empty, and joined sentences are the text."""
    text = "".join(pieces)
    assert "".join(split_sentences(text, language)) == text
    assert all(start < end for start, end in sentence_spans(text, language))


@given(st.text(), st.sampled_from(["ru", "be", "en"]))
def test_any_text_is_split_without_loss(text: str, language: str) -> None:
    assert "".join(split_sentences(text, language)) == text


@pytest.mark.parametrize("piece", [".", ". ", "А. ", ".)", " . А", "\n \n", "1. ", "т. д. ", "\u00a0"])
def test_odd_texts_take_time_in_proportion(piece: str) -> None:
    """Endless runs of stops, brackets, spaces or initials are read once."""
    text = piece * (300_000 // len(piece))
    start = time.process_time()
    assert "".join(split_sentences(text, "ru")) == text
    assert time.process_time() - start < 5
