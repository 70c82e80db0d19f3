"""The people of the sample studio and what they have been doing; everybody is made up."""

from dataclasses import dataclass
from datetime import time

from demo.fates import (
    Attached,
    Booked,
    Bought,
    ClosedEarly,
    Deactivated,
    GivenBack,
    Holds,
    Moved,
    PaidPart,
    PaidStray,
    Shared,
    Split,
    TakenBack,
    Transferred,
)
from demo.held import Bill, Held
from domain.closing_early import Way
from domain.money import Method, Payment
from domain.reasons import QuickReason

STUDIO = "Harbour Boxing"
OWNER = "Nora Lindqvist"
#: A coach who may do everything, one who only deducts, for clients of her own, and one who deducts for all.
COACH, OWN_CLIENTS_COACH, MORNING_COACH = "Ben Okafor", "Jelena Kovač", "Tomasz Wilk"
#: Whoever trains on Kofi's pass too.
AMA = "Ama Boateng"
#: Who comes every week, and who has no pass and comes all the same.
REGULARS = (
    *("Maya Okonkwo", "Finn Larsen", "Chiara Bianchi", "Noah Fischer", "Aylin Kaya", "Samuel Osei"),
    *("Julia Wójcik", "Ravi Patel", "Lina Svensson", "Marco Silva", "Hanna Vogel", "Omar Nasser"),
)
UNPAID = "Oskar Lind"
#: The client whose chat the page opens with, and one whose account is not linked to their card yet.
LEAD, STRANGER = "Mia Sommer", "Tom"


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
    _member(
        LEAD,
        Held(
            "ten",
            ends_in=2,
            visits=4,
            undone=3,
            payment=Payment.PARTLY,
            bill=Bill(part=5_000),
            fates=(PaidPart(61, 9_000, Method.CARD),),
        ),
        Held("open", ago=40, visits=4, fates=(Booked(2, 3, time(14), "Open gym"),)),
        language="en",
    ),
    _member("Jonas Weber", Held("ten", ago=30, visits=8), Held("locker", ends_in=-5), language="de"),
    _member(
        "Лев Орлов",
        Held("personal", ago=50, visits=9, bill=Bill(method=Method.CARD), fates=(Bought(6, "open"),)),
        language="ru",
    ),
    _member("Ελένη Παππά", Held("month", ago=12, visits=5), language="en", of=OWN_CLIENTS_COACH),
    _member(
        "José María de la Cruz",
        Held("five", ago=20, visits=2, fates=(Bought(1, "ten", says_so=True),)),
        language="en",
    ),
    _member("Анна Белова", Held("ten", ends_in=-5, visits=6), Held("ten", ago=2, visits=1), language="ru"),
    _member("<b>Bold & Sons</b>", Held("ten", ago=25, visits=3, bill=Bill(less=1_500, note="<i>Loyal</i>"))),
    _member("王小明", Held("ten", ago=60, visits=10)),
    _member("🥊 Rocky 🥊", Held("single", ago=3), Held("month", ago=20, visits=8)),
    _member("שרה לוי", Held("five", ago=8, fates=(Booked(1, 4, time(15), "Boxing"),))),
    _member("محمد الأحمد", Held("open", ago=90, visits=9)),
    _member(
        "Wilhelmina Alexandra van der Meulen-Achterberg zu Lindenau-Hohen", Held("ten", ago=14, visits=2)
    ),
    _member("Ng", Held("ten", ago=45, visits=5, added=2, because=QuickReason.MAKE_UP)),
    _member("=SUM(1,2)", Held("single", ago=15, visits=1)),
    _member("Anna Schmidt", Held("ten", ago=70, visits=4, bill=Bill(10, method=Method.CARD))),
    _member("Anna Schmidt", Held("month", ends_in=5, visits=11), of=OWN_CLIENTS_COACH),
    _member(
        "Siân O'Brien-Smythe",
        Held(
            "ten", ago=33, visits=5, extended=14, because=QuickReason.ILLNESS, fates=(GivenBack(29, 2_000),)
        ),
    ),
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
    _member("Nia Mensah", Held("ten", ago=-4, bill=Bill(20, method=Method.TRANSFER))),
    _member("Tom", Held("ten", ago=85, visits=3)),
    _member("Zoë Müller-Ångström", Held("ten", ends_in=7, visits=5)),
    _member("Robert'); DROP TABLE", Held("single", ago=1)),
    _member("Giulia Rossi", Held("ten", ago=50, visits=9, added=-1, because=QuickReason.CORRECTION)),
    _member("Pádraig Ó Sé", Held("open", ends_in=6, visits=3)),
    _member(
        "Carmen Núñez",
        Held(
            "ten",
            ago=18,
            visits=4,
            payment=Payment.PARTLY,
            bill=Bill(part=4_000, note="Pays as the wages come"),
            fates=(PaidPart(10, 5_000, Method.CARD), PaidPart(3, 3_000, Method.TRANSFER)),
        ),
    ),
    _member(
        "Kofi Boateng",
        Held(
            "ten",
            ago=22,
            visits=3,
            fates=(
                Shared(21, AMA, came=(12, 4)),
                Booked(1, 2, time(9), "Boxing", by=AMA),
                PaidStray(2, 2_500),
            ),
        ),
        language="en",
        of=OWN_CLIENTS_COACH,
    ),
    _member("Birgit Sørensen", Held("ten", ends_in=-60, visits=2)),
    _member("Teuvo Mäkelä", Held("five", ago=55, visits=5)),
    _member("Amélie 🌸", Held("month", ago=3, visits=2)),
    _member("Viktor Nagy", Held("ten", ends_in=1, visits=9)),
    _member("Leyla Əliyeva"),
    _member(AMA, language="en", of=OWN_CLIENTS_COACH),
    _member("Femke de Vries", Held("yoga", ago=24, visits=4, fates=(Booked(2, 1, time(10), "Yoga"),))),
    _member("Theo Lang", Held("twice", ends_in=-9, visits=6)),
    _member("Nadia Haddad", Held("six", ago=13, visits=4), Held("month", follows=0)),
    _member("Piotr Zieliński", Held("season", ago=30, visits=9)),
    _member("Rosa & Karl Brandt", Held("trial", ago=4, visits=1)),
    _member("Hamza Demirel", Held("trial", ends_in=-11, visits=2)),
    _member("Elif Demir", Held("starter", ago=16, visits=2, payment=Payment.UNPAID)),
    _member("Sanne Bakker", Held("single", ago=9, payment=Payment.COMPLIMENTARY, because=QuickReason.TRIAL)),
    _member("Tariq Rahmani", Held("ten", ago=38, visits=4, quiet=12, fates=(Holds(10, -9, 12),))),
    _member(
        "Ingrid Dahl",
        Held("month", ago=21, visits=5, quiet=8, fates=(Holds(7, -6),)),
        Held("single", ago=30, visits=1, quiet=25),
    ),
    _member("Bruno Costa", Held("ten", ago=47, visits=3, quiet=25, fates=(Holds(24, -23, -10),))),
    _member("Yuki Mori", Held("month", ago=17, visits=4, fates=(Holds(2, 5, 11),))),
    _member(
        "Stefan Ionescu",
        Held(
            "ten",
            ago=52,
            visits=3,
            payment=Payment.PARTLY,
            bill=Bill(part=9_800),
            quiet=20,
            fates=(Deactivated(15, -15, 4_200),),
        ),
    ),
    _member("Maud Lefèvre", Held("twice", ago=19, visits=3, fates=(Deactivated(3, 7),))),
    _member("Diego Ramos", Held("ten", ago=31, visits=3, fates=(Split(6, 4, 95),))),
    _member("Lucía Ortega", Held("ten", ago=36, visits=4, fates=(Transferred(5, 3, "Leyla Əliyeva"),))),
    _member(
        "Emil Novak", Held("ten", ago=27, visits=3, fates=(Moved(2, 1),)), Held("open", ago=26, visits=2)
    ),
    _member("Grace Adeyemi", Held("ten", ago=11, visits=2), Held("ten", ago=11, fates=(TakenBack(10),))),
    _member("Hugo Lindberg", Held("five", ago=3)),
    _member(
        "Paula Winter", Held("ten", ago=29, visits=3, undone=2, fates=(Booked(3, 1, time(15, 30), "Boxing"),))
    ),
    *(
        _member(name, Held("season", ago=45 + place, visits=2, quiet=24))
        for place, name in enumerate(REGULARS)
    ),
    _member(UNPAID),
    _member("Clara Winkler", Held("ten", ago=34, visits=4, quiet=11, fates=(ClosedEarly(9, Way.ACCOUNT),))),
    _member("Matteo Greco", Held("course", ago=15, visits=1, fates=(Attached(14, "Beginners' six", 6, 8),))),
    _member(
        "Agnes Nyberg",
        Held(
            "club",
            ago=64,
            payment=Payment.PARTLY,
            bill=Bill(part=2_000, method=Method.CARD),
            fates=(PaidPart(33, 2_000, Method.CARD), PaidPart(2, 2_000)),
        ),
        Held("friends", ago=20, visits=3, bill=Bill(method=Method.TRANSFER)),
    ),
)


def phone_of(place: int) -> str:
    """The number of the client at this place; of a range that is given to nobody."""
    return f"+491713920{place:03d}"
