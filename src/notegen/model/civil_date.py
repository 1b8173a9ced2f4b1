"""A date as people write it: a day, a month or a year, never an instant."""

import calendar
import datetime
import re

from notegen.model.classes import dataclass

ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class CivilDate:
    """A civil date of day, month or year precision; nothing of it depends on a zone or a locale."""

    year: int
    """1 to 9999."""
    month: int = 0
    """1 to 12, or 0 where only the year is known."""
    day: int = 0
    """1 to 31, or 0 where only the month or the year is known."""

    def __post_init__(self) -> None:
        datetime.date(self.year, self.month or 1, self.day or 1)
        if self.day and not self.month:
            raise ValueError("a day needs a month")

    def __str__(self) -> str:
        if self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def first_day(self) -> datetime.date:
        """The first day this date can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day this date can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def agrees_with(self, other: "CivilDate") -> bool:
        """Whether both can be the same day: equal as far as both are known."""
        if self.year != other.year:
            return False
        if self.month and other.month and self.month != other.month:
            return False
        return not (self.day and other.day) or self.day == other.day


def from_iso(text: str) -> CivilDate | None:
    """`2014-06-09`, `2014-06` or `2014` as a date; None where the form is another.

    Raises ValueError for a date that has the form and does not exist, such as 2024-02-30.
    """
    match = ISO.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return CivilDate(int(year), int(month or 0), int(day or 0))


def start_stamp(start: CivilDate | None, time: str) -> str:
    """When an event begins, as precisely as it is known (ISO 8601): `2014-06-09T19:00`, `2014-06`; empty for unknown.

    There is no offset in it: what notes say is the time on the wall there.
    """
    hour = time.partition("-")[0]
    return f"{start}T{hour}" if start and start.day and hour else str(start or "")


def end_stamp(start: CivilDate | None, end: CivilDate | None, time: str) -> str:
    """When it ends, in the same form; empty where that is not known.

    Of an event of several days only the last day is said: its hours may be those of every day. `22:00-01:00` ends on
    the day after.
    """
    if end is not None:
        return str(end)
    first, _, last = time.partition("-")
    if not (start and start.day and last):
        return ""
    day = start.first_day
    if last <= first and day < datetime.date.max:
        day += datetime.timedelta(days=1)
    return f"{day.isoformat()}T{last}"
