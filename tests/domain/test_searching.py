"""What a hurried coach may type and still find somebody."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.searching import CLOSE, WHOLE, Query, search_keys, typo_keys, words_of

names = st.text(alphabet=string.ascii_lowercase, min_size=4, max_size=12)


@given(names, st.data())
def test_a_letter_left_out_is_forgiven(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    assert found(name, name[:at] + name[at + 1 :])


@given(names, st.data())
def test_a_letter_too_many_is_forgiven(name: str, data: st.DataObject) -> None:
    name = name[:11]
    at = data.draw(st.integers(0, len(name)))
    assert found(name, name[:at] + data.draw(st.sampled_from(string.ascii_lowercase)) + name[at:])


@given(names, st.data())
def test_a_wrong_letter_is_forgiven(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1))
    assert found(name, name[:at] + data.draw(st.sampled_from(string.ascii_lowercase)) + name[at + 1 :])


@given(names, st.data())
def test_two_swapped_letters_are_forgiven(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 2))
    assert found(name, name[:at] + name[at + 1] + name[at] + name[at + 2 :])


def test_two_wrong_letters_are_somebody_else() -> None:
    assert not found("marianne", "marxaxne")


@pytest.mark.parametrize(
    ("name", "typed"),
    [("Müller", "muller"), ("Елена", "elena"), ("Jelena", "Елена"), ("José", "jose"), ("Łukasz", "lukasz")],
)
def test_accents_and_alphabets_do_not_matter(name: str, typed: str) -> None:
    assert set(words_of(typed)) & set(search_keys(name)) or found(words_of(name)[0], words_of(typed)[0])


def test_names_in_any_script_have_letters_to_be_found_by() -> None:
    for name in ("李娜", "محمد", "שרה", "さくら", "Ελένη", "김민준"):
        query = Query.of(name)
        assert query is not None
        assert all(search_keys(name)[word] == WHOLE for word in query.words)


def test_whole_words_outweigh_shortened_ones() -> None:
    keys = search_keys("Anna Annan")
    assert keys["anna"] == WHOLE
    assert keys["anan"] == CLOSE


def test_any_four_digits_of_a_phone_find_it() -> None:
    keys = search_keys("Anna", "+491715550123")
    for digits in ("0123", "5501", "4917", "171555"):
        assert any(key.startswith(digits) for key in keys)
    assert "123" not in keys


@pytest.mark.parametrize("typed", ["0171 555-01 23", "+49 171 5550123", "0049 (171) 555 01 23", "5550123"])
def test_a_number_is_found_however_it_is_written(typed: str) -> None:
    query = Query.of(typed)
    assert query is not None
    assert any(key.startswith(query.words[0]) for key in search_keys("Anna", "+491715550123"))


@pytest.mark.parametrize("typed", ["", " ", "a", "!?", "a b", "0", "-", "123", "000000", "+1 23"])
def test_less_than_two_letters_or_four_digits_look_for_nobody(typed: str) -> None:
    assert Query.of(typed) is None


@given(st.text(max_size=200))
def test_a_query_always_fits_into_a_button(typed: str) -> None:
    query = Query.of(typed)
    if query is not None:
        assert len(str(query).encode()) <= 38
        assert Query.again(str(query)) == query


def found(name: str, typed: str) -> bool:
    return bool(set(typo_keys(typed)) & set(search_keys(name)))
