"""Names of months and days of the week, in the languages that notes are written in."""

MONTHS: tuple[str, ...] = (
    "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari",
    "february feb februar february février févr fevrier febrero fevereiro fev febbraio februari",
    "march mar märz maerz mrz mär mars marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio maggio mag mei",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre setembro settembre set",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre",
)
"""Month names in English, German, French, Spanish, Portuguese, Italian and Dutch, January first."""

NUMBER_OF_MONTH = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}

WEEKDAYS: tuple[str, ...] = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo",
    "segunda terça terca quarta quinta sexta "
    "segunda-feira terça-feira terca-feira quarta-feira quinta-feira sexta-feira",
    "lunedì martedì mercoledì giovedì venerdì lunedi martedi mercoledi giovedi venerdi sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)
"""Names of the days of the week, language by language as the months."""

ANY_WEEKDAY = "|".join(sorted({day for days in WEEKDAYS for day in days.split()}, key=lambda name: (-len(name), name)))
"""All of them as a regular expression, the longest first."""
CLEAR_WEEKDAY = "|".join(name for name in ANY_WEEKDAY.split("|") if len(name) > 2)
"""The same without `Mo`, `Do` and their like, which are words too."""
