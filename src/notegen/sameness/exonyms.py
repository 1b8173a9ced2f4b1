"""Cities by the names that several languages have for them."""

from functools import lru_cache

from notegen.sameness.letters import words_of

_NAMES = (
    "munich münchen muenchen", "cologne köln koeln colonia keulen", "nuremberg nürnberg nuernberg",
    "hanover hannover hanovre", "brunswick braunschweig", "vienna wien vienne viena", "zurich zuerich zurigo",
    "geneva genf genève ginevra", "basel bâle basle basilea", "lucerne luzern", "bern berne berna",
    "brussels brüssel bruxelles brussel bruselas", "antwerp antwerpen anvers", "ghent gent gand",
    "prague prag praha praga", "warsaw warschau warszawa varsovie", "krakow cracow krakau kraków",
    "lisbon lissabon lisboa lisbonne", "milan mailand milano", "rome rom roma", "turin torino",
    "florence florenz firenze", "naples neapel napoli", "venice venedig venezia",
    "copenhagen kopenhagen københavn", "gothenburg göteborg", "seville sevilla", "athens athen",
    "moscow moskau moskva", "london londres londra", "tokyo 東京 東京都 tokio", "osaka 大阪 大阪市",
    "kyoto 京都 京都市",
    "fukuoka 福岡 福岡市",
)  # fmt: skip
"""The names of one city, one row each."""

_CANON = {"".join(words_of(name)): row.split()[0] for row in _NAMES for name in row.split()}


@lru_cache(maxsize=4096)
def city_words(city: str) -> tuple[str, ...]:
    """The words of a city as it is compared: `München` and `Munich` are one."""
    return tuple(_CANON.get(word, word) for word in words_of(city))


@lru_cache(maxsize=4096)
def same_city(one: str, other: str) -> bool:
    """Whether two cities can be one: `Frankfurt` and `Frankfurt am Main`; an unknown one can be any."""
    a, b = set(city_words(one)), set(city_words(other))
    return a <= b or b <= a
