"""First names that are said short: `Chris` and `Christopher` may be one person."""

_SHORT_AND_LONG = """
abby: abigail; ale: alejandro alessandro alejandra alessandra; alex: alexander alexandra alexandre alejandro;
andi: andreas andrea; andy: andrew andreas; basti: sebastian; ben: benjamin benedikt; bill: william; bob: robert;
bobby: robert; caro: caroline carolina carolin; cathy: catherine; charlie: charles;
chris: christopher christian christoph christoffer christophe christine christina; conny: cornelia; dan: daniel;
dani: daniel daniela; danny: daniel; dave: david; debbie: deborah; ed: edward eduardo; eddie: edward; fede: federico;
flo: florian florence; fran: francesca francisco francesco; fritz: friedrich; gabe: gabriel; gabi: gabriele gabriela;
greg: gregory gregor; hannes: johannes; jake: jacob; jeff: jeffrey; jen: jennifer; jenny: jennifer; jess: jessica;
jim: james; jo: joanna johanna; jochen: joachim; joe: joseph; jon: jonathan; josh: joshua; kate: katherine;
kathi: katharina; katie: katherine kathryn; ken: kenneth; larry: lawrence; liz: elizabeth;
manu: manuel emmanuel manuela; matt: matthew matthias; matze: matthias; max: maximilian maxime; meg: megan margaret;
mel: melanie melissa; micha: michael; mike: michael; mitch: mitchell; nacho: ignacio; nate: nathan nathaniel;
nick: nicholas nicolas nikolaus; nico: nicolas; niko: nikolas; olli: oliver; ollie: oliver; paco: francisco;
pam: pamela; pat: patrick patricia; pepe: jose; pete: peter; phil: philip philipp phillip philippe; raph: raphael;
rich: richard; rick: richard; ron: ronald; sam: samuel samantha; seb: sebastian; steffi: stefanie stephanie;
steph: stephanie stephen; steve: steven stephen; susi: susanne; ted: theodore edward; theo: theodor theodore;
tim: timothy; tobi: tobias; tom: thomas; toni: anton antonio; tony: anthony; uli: ulrich ulrike;
val: valentin valerie; vicky: victoria; vince: vincent; wim: willem; zach: zachary
"""

SHORT: dict[str, frozenset[str]] = {
    short.strip(): frozenset(long.split())
    for short, _, long in (row.partition(":") for row in _SHORT_AND_LONG.split(";"))
}
"""A short form → the names it is short for. Those that many have as they are, such as `Jan`, are left out."""


def said_short(one: str, other: str) -> bool:
    """Whether one first name is the other's short form; two names that only share a short form are two."""
    return other in SHORT.get(one, ()) or one in SHORT.get(other, ())
