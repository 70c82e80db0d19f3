"""Lines of text end where their room does, in letters that there are."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.pictures.letters import CUT, MISSING, drawable, face, fitted, wrapped


@given(st.text(max_size=60), st.integers(60, 700))
def test_whatever_somebody_is_called_the_line_is_no_wider_than_its_room(text: str, width: int) -> None:
    letters = face(28)

    assert letters.getlength(fitted(text, letters, width)) <= width
    lines = wrapped(text, letters, width)
    assert len(lines) <= 2 and all(letters.getlength(line) <= width for line in lines)


def test_names_of_most_alphabets_are_written_as_they_are() -> None:
    for name in (
        "Łukasz Żółw",
        "Đặng Thị Hương",
        "İpek Yılmaz",
        "Ελένη Παππά",
        "Шевченко Ґалина",
        "Siân O'Brien",
        "שרה לוי",
        "عمر",
        "გიორგი ₽",
    ):
        assert drawable(name) == name


def test_what_the_typefaces_lack_becomes_one_visible_sign() -> None:
    assert drawable("🥊 Rocky 🥊") == f"{MISSING} Rocky {MISSING}"
    assert drawable("王小明") == drawable("आरव शर्मा") == MISSING
    assert drawable(MISSING) == MISSING


def test_breaks_and_marks_that_nobody_sees_are_left_out() -> None:
    assert drawable("a\n\tb\u2068c\u202ed\x00e") == "a bcde"


def test_a_name_that_fits_is_not_cut_and_one_of_forty_letters_says_that_it_is() -> None:
    letters = face(28)

    assert fitted("Boxing", letters, 200) == "Boxing"
    cut = fitted("Wilhelmina Alexandra van der Meulen-Acht", letters, 200)
    assert cut.startswith("Wilhel") and cut.endswith(CUT)


def test_a_long_line_goes_on_below_between_two_words() -> None:
    letters = face(28)

    assert wrapped("Valid through 24 Dec 2026", letters, 200) == ["Valid through", "24 Dec 2026"]
    assert wrapped("one two three four five six seven eight", letters, 200)[1].endswith(CUT)
