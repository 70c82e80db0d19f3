"""The people of the sample studio and what they have been doing; everybody is made up."""

from dataclasses import dataclass

from domain.calendar import Unit
from domain.plans import PlanKind, Terms, Validity, ValidityClock, WhenEmpty
from domain.reasons import QuickReason
from domain.selling import Payment

STUDIO = "Harbour Boxing"
OWNER = "Nora Lindqvist"
#: A coach who may do everything, and one who only deducts, for clients of her own.
COACH, OWN_CLIENTS_COACH = "Ben Okafor", "Jelena Kovač"
#: The client whose chat the page opens with, and one whose account is not linked to their card yet.
LEAD, STRANGER = "Mia Sommer", "Tom"

_TWO_MONTHS = Validity(clock=ValidityClock.FIRST_USE, count=2, activate_within_days=30)
_HALF_A_YEAR = Validity(count=26, unit=Unit.WEEKS)
_DEBT = {"when_empty": WhenEmpty.DEBT, "debt_limit": 2, "priority": 1}

#: What the studio sells, by a short name: title, price in cents, terms.
PLANS: dict[str, tuple[str, int, Terms]] = {
    "ten": ("10 sessions", 14_000, Terms(size=10, validity=Validity(count=3))),
    "five": ("5 sessions, from the first visit", 7_500, Terms(size=5, validity=_TWO_MONTHS)),
    "open": ("Open gym, 10 days", 9_000, Terms(kind=PlanKind.DAYS, size=10, validity=_HALF_A_YEAR)),
    "month": ("Monthly unlimited", 8_900, Terms(kind=PlanKind.UNLIMITED, validity=Validity(count=1))),
    "personal": ("Personal training, 8", 48_000, Terms(size=8, validity=Validity(count=4), **_DEBT)),
    "single": ("Single session", 1_800, Terms(size=1, validity=Validity(clock=ValidityClock.NONE))),
}


@dataclass(frozen=True, slots=True)
class Held:
    """A pass somebody holds: it started `ago` days before today, or `ends_in` days after today it ends.

    Below zero these lie on the other side of today. The `undone`-th of its `visits` was a mistake and taken
    back at once. `added` sessions were put on it (or taken off), and its end was moved by `extended` days.
    """

    plan: str
    ago: int | None = None
    ends_in: int | None = None
    visits: int = 0
    undone: int = 0
    payment: Payment = Payment.PAID
    added: int = 0
    extended: int = 0
    because: QuickReason = QuickReason.GOODWILL


@dataclass(frozen=True, slots=True)
class Member:
    """A client who trains with the coach `of`; with a `language` they have a Telegram, which speaks it."""

    name: str
    passes: tuple[Held, ...] = ()
    language: str | None = None
    of: str = COACH


def _member(name: str, *passes: Held, language: str | None = None, of: str = COACH) -> Member:
    return Member(name, passes, language, of)


MEMBERS: tuple[Member, ...] = (
    _member(LEAD, Held("ten", ends_in=2, visits=6, undone=3), Held("open", ago=40, visits=4), language="en"),
    _member("Jonas Weber", Held("ten", ago=30, visits=8), language="de"),
    _member("Лев Орлов", Held("personal", ago=50, visits=9), language="ru"),
    _member("Ελένη Παππά", Held("month", ago=12, visits=5), language="en", of=OWN_CLIENTS_COACH),
    _member("José María de la Cruz", Held("five", ago=20, visits=2), language="en"),
    _member("Анна Белова", Held("ten", ends_in=-5, visits=6), Held("ten", ago=2, visits=1), language="ru"),
    _member("<b>Bold & Sons</b>", Held("ten", ago=25, visits=3)),
    _member("王小明", Held("ten", ago=60, visits=10)),
    _member("🥊 Rocky 🥊", Held("single", ago=3), Held("month", ago=20, visits=8)),
    _member("שרה לוי", Held("five", ago=8)),
    _member("محمد الأحمد", Held("open", ago=90, visits=9)),
    _member(
        "Wilhelmina Alexandra van der Meulen-Achterberg zu Lindenau-Hohen", Held("ten", ago=14, visits=2)
    ),
    _member("Ng", Held("ten", ago=45, visits=5, added=2, because=QuickReason.MAKE_UP)),
    _member("=SUM(1,2)", Held("single", ago=15, visits=1)),
    _member("Anna Schmidt", Held("ten", ago=70, visits=4)),
    _member("Anna Schmidt", Held("month", ends_in=5, visits=11), of=OWN_CLIENTS_COACH),
    _member("Siân O'Brien-Smythe", Held("ten", ago=33, visits=5, extended=14, because=QuickReason.ILLNESS)),
    _member("Łukasz Żółw", Held("ten", ends_in=-20, visits=10)),
    _member("İpek Yılmaz", Held("ten", ago=10, visits=1, payment=Payment.UNPAID)),
    _member("Đặng Thị Hương", Held("open", ago=5, visits=2)),
    _member("김민준", Held("ten", ago=28, visits=7), of=OWN_CLIENTS_COACH),
    _member("Ivana Horvat", Held("ten", ends_in=-2, visits=8)),
    _member("आरव शर्मा", Held("five", ago=26, visits=4)),
    _member("田中さくら", Held("ten", ago=6, visits=2)),
    _member("Jean-Luc Petit", Held("personal", ago=80, visits=10), of=OWN_CLIENTS_COACH),
    _member("Olha Шевченко", Held("ten", ago=40, visits=6, undone=6)),
    _member("Mats Ågren", Held("month", ends_in=-10, visits=6)),
    _member("Nia Mensah", Held("ten", ago=-4)),
    _member("Tom", Held("ten", ago=85, visits=3)),
    _member("Zoë Müller-Ångström", Held("ten", ends_in=7, visits=5)),
    _member("Robert'); DROP TABLE", Held("single", ago=1)),
    _member("Giulia Rossi", Held("ten", ago=50, visits=9, added=-1, because=QuickReason.CORRECTION)),
    _member("Pádraig Ó Sé", Held("open", ends_in=6, visits=3)),
    _member("Carmen Núñez", Held("ten", ago=18, visits=4, payment=Payment.PARTLY)),
    _member("Kofi & Ama", Held("ten", ago=22, visits=6), of=OWN_CLIENTS_COACH),
    _member("Birgit Sørensen", Held("ten", ends_in=-60, visits=2)),
    _member("Teuvo Mäkelä", Held("five", ago=55, visits=5)),
    _member("Amélie 🌸", Held("month", ago=3, visits=2)),
    _member("Viktor Nagy", Held("ten", ends_in=1, visits=9)),
    _member("Leyla Əliyeva"),
)


def phone_of(place: int) -> str:
    """The number of the client at this place; of a range that is given to nobody."""
    return f"+491713920{place:03d}"
