"""Markup to entities: UTF-16 offsets, hostile names, and Telegram's complaints with byte offsets."""

import html

import pytest

from demo.telegram.entities import as_html, found_by_itself, merged, utf16_length
from demo.telegram.markup import parse_html
from demo.telegram.refusals import Refusal


def test_offsets_count_utf16_units() -> None:
    text, entities = parse_html("\N{FLEXED BICEPS} <b>Анна\N{GRINNING FACE}</b> <i>é</i>")

    assert text == "\N{FLEXED BICEPS} Анна\N{GRINNING FACE} é"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 6},
        {"type": "italic", "offset": 10, "length": 1},
    ]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("Hi <b", "Unclosed start tag at byte offset 3"),
        ("Ж <name>", 'Unsupported start tag "name" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("shut</b>", "Unexpected end tag at byte offset 4"),
        (
            "<b><i>crossed</b></i>",
            'Unmatched end tag at byte offset 13, expected "</i>", found "</b>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ],
)
def test_broken_markup_is_refused_with_the_byte_offset(source: str, complaint: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    "name",
    [
        "<b",
        "</b>",
        "a & b",
        "&lt;",
        'He said "x"',
        "Ann<i>a</i>",
        "‮evil",
        "\N{FAMILY}\N{ZERO WIDTH JOINER}x",
        "R&D;",
    ],
)
def test_an_escaped_name_arrives_as_it_is(name: str) -> None:
    text, entities = parse_html(f"<b>{html.escape(name)}</b>")

    assert text == name
    assert entities == [{"type": "bold", "offset": 0, "length": utf16_length(name)}]


def test_links_people_code_and_quotes() -> None:
    text, entities = parse_html(
        '<a href="https://example.org/?a=1&amp;b=2">site</a> <a href="tg://user?id=7">Anna</a> '
        '<pre><code class="language-python">x</code></pre> <code>y</code> '
        "<blockquote expandable>z</blockquote>"
    )

    assert text == "site Anna x y z"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 4, "url": "https://example.org/?a=1&b=2"},
        {"type": "text_mention", "offset": 5, "length": 4, "user": {"id": 7}},
        {"type": "pre", "offset": 10, "length": 1, "language": "python"},
        {"type": "code", "offset": 12, "length": 1},
        {"type": "expandable_blockquote", "offset": 14, "length": 1},
    ]


def test_nested_marks_come_back_as_html() -> None:
    source = "<b>8 <i>of</i></b> &lt;12&gt;"
    assert as_html(*parse_html(source)) == source


def test_commands_links_and_mentions_are_found_without_markup() -> None:
    found = found_by_itself("\N{FLEXED BICEPS} /start@my_bot see t.me/my_bot?start=a, @anna_b or a@b.de #now")

    assert [(e["type"], e["offset"], e["length"]) for e in found] == [
        ("bot_command", 3, 13),
        ("url", 21, 19),
        ("mention", 42, 7),
        ("email", 53, 6),
        ("hashtag", 60, 4),
    ]


def test_a_date_or_a_fraction_is_no_command() -> None:
    assert found_by_itself("3/4 on 23/12/2026 and </b>") == []


def test_a_link_inside_code_stays_code() -> None:
    assert merged([{"type": "code", "offset": 0, "length": 6}], "/start /help") == [
        {"type": "code", "offset": 0, "length": 6},
        {"type": "bot_command", "offset": 7, "length": 5},
    ]
