"""Words that stand in titles and headings and never in the name of a person, in the languages notes are written in."""

import re
from functools import lru_cache

from notegen.config.names import is_camel

_ENGLISH = """
acceptance access accessible account achieving action actions active activities adaptive adoption advanced adventure
adventures advice agile ahead algorithm algorithms alternative alternatives analysis analytics animals annual another
answer answers anything approach approaches apache archive art article articles artificial ask aspects asset assets
async attack attacks attendees audience autonomous awards aware away awesome azure background backend bad barriers
based basic basics batch beautiful beginner beginners behavior behaviour benchmark benefits best better beyond big
binary blog blue board bonus book books boot borders bot bots bottom bounded box breaks breakfast bridge brief broken
browser browsers budget budgets bugs build builds business busy buzz cache call calls canada cancelled canvas capacity
care career careers case cases catalog challenge challenges change changes chaos chart charts chat cheap checklist
choice choices chrome circle city class classes clean clicker client clients clojure closing club clusters clustered
coffee collection collective colors commands comments common communities compiler complete complex components compose
compute computer computers computing concept concepts concurrent conferences config connect connected considered
constant contact content context contexts continuous contract contracts control conversations cookbook copilot core
corner cost costs course courses craft crash credits cross css culture current custom customer customers cyber daily
dark dashboard database databases date dates dead debt deep defaults definition delivered delivery demos dependencies
dependency deploy deploys desktop details developer developers devops diagram diagrams digital dinner direct
directions directory disaster discussion discussions distributed dive diversity document documents done door doors
double down dream driven drivers drives drop dual dynamic early easy ecosystem edge edition editor education effective
efficient elastic email emails embedded emerging end endless energy engine engineer engineers enough enterprise entire
entity environment epic era error errors essential essentials etc ethics event events everyday everyone everything
evil evolution examples excellent executive exercise exercises expected experience experiences experiments expert
experts explained exploit exploits exposed express extended extra facts failed failure failures fallacies false family
famous fast faster fault feature features feedback fibers field fields files final finally fire fireside five fix
fixed flash flat flow flows fluent focus folder follow font fonts food footer form forms forward foundation
foundations four framework frameworks free fresh friendly frontend full fully fun function functional functions
further future galaxy game games gap garbage gateway generated generic getting girls git github global goals going
gone good google gotchas graph graphs great green group groups grow growth guest guide guides gym hack hacks hackathon
hall hallway happy happens hard hardware hash have headless health hello help here hidden high hints history holiday
home honest hope horror host hosts hot hour hours house html http human humans hybrid hype idea ideas identity
immutable impact imposter improved in incident incidents independent index industry infinite info infrastructure inner
insecure inside insights instant integrated intelligence interactive interface internal internals internet interview
invisible ios island issue issues item items javafx job jobs jolly journey jquery junior jvm keep kernel key keys kids
kill kind knowledge known lab labs lambda languages large later launch layer layers layout lazy lead leader leaders
lean learn learned learnings learnt least left legacy lesson lessons level levels library libraries life lifecycle
light lightweight limits line lines list lists little local location logic login logs lonely long look loop loops lost
lots love low lunch made magic main major makers making manager managers manual many map maps market master materials
math matrix matter matters mature maximum mechanical media meet meeting meetings meetups members memory mental merged
mesh message messages metal meta metrics mgmt micro midnight migrate million mind mindset minimal minute minutes
miscellaneous mission mistake mistakes mixed mobile model modern modes module modules modular modularity moments
monday money monitor monkeys monolith monoliths month monthly mood mostly moving much multi multiple museum music
mutable my myth myths naive name names native natural near need needs nested network networks neural never news
newsletter nice night nightmare nine node nodejs nosql note nothing notice now number numbers object objects
observability off offers office official old online only ops option options oracle orchestrated order organic
organisation organization organizer organizers other others outcomes outdoor outlook outside own package packages page
pages pain paper papers parallel part parts partners party past path paths patterns people perfect person personal
personas perspective phone physical picture pictures pieces pipeline pipelines pitfalls place places plan plane plans
platform platforms play please plugin plugins podcast point points policies policy poor pop popular portable portal
possible post posts power powered powerful practical practice practices pragmatic prepare presentations presented
presenters preview price primer principle principles private prize prizes pro proactive problem problems process
processes processor product production products professional profiles program programs progress progressive project
projects promise promises proper pros protocol protocols prototypes proven prs public publish pull pure purpose push
puzzle quality quantum queries query question queue queues quick quickly quiz quo quotes raffle random rapid raw react
reactive readme ready real reality really reason reasons recap recent recipes recommended recorded recover recycled
redis redux references registered registration regular relational release releases reliable remarks remember remote
repeat report reports repository request requests requirements research resiliency resilient resource resources
responsive rest result results retro retrospective return reusable reverse review reviews revolution right risk road
roadmap robot robots robust rocket rogue roll room rooms root round rtfm rule rules run runtime sad safe safety sample
scalable scale scene schedule school science scientist scope screen script scrum search season second secret secrets
secure see self senior sense sensors serverless set setup seven several shared shell ship shop short should show shows
sides signal signals silent silver simple simpler simplified simplicity simulated single site sites size skill skills
slack slow small smart smarter social solid solutions solve some soon source sources space speaker speakers special
specs speech speed sponsor sponsors spreadsheet spring sprint sprints sql stable stack stacks staff stage stand
standard standards start started startup startups state stateless states static station status stay step steps still
stop storage stories story strategic strategies strategy stream streams street stress strict strong structure
structured stuff style styles sunday super supplies supply support surface survey survival survive swarm swift switch
symfony synchronous syntax systematic table tables tactics tale tales target task tasks teams tech technical technique
techniques technologies technology ten term terminal terms terraform test tests text thank thanks theory thermal thing
things think third thoughts thousand thread threads three threat threats thursday tickets tiger tight time timeline
times tiny tip tips to today together token tool toolkit tools top topic topics total tour town track tracks trade
traffic transfer transformed traps travel trends trick tricks trouble true trust truth tuesday turbo tutorials twenty
twitter two type typed types typescript typical ubiquitous ugly ultimate under unicorn unified unique unit universe
unknown untapped up updates upstream us usa usable useful user users utilities validated valuable value values
variable variables various vegetarian vendor venues verified version versions very victory video videos view views
virtual vision visual visuals voice volume vulnerabilities vulnerable walls war wars warm waste watch water waterfall
ways weak wearables weather week weekly weeks weird wednesday wellness west whole wild wins wireless woes women
wonderful word words work workflow workflows works workshops world worlds worse worst wrap write writers wrong year
years yes yesterday young zero zone zoo track tuning saturday friday fridays hands-on on-demand opening amazon android
angular ansible athena bash cassandra concurrency consul debian django downtime drupal elasticsearch emacs facebook
fedora flask gradle grafana hadoop hat hong iphone kafka kibana kong laravel linux lucene maven mongodb mysql neo4j
netflix npm openshift openstack open postgres prometheus puppet rabbitmq rails red san solr spark studio svelte ubuntu
vagrant vault vim vue webpack windows wordpress zookeeper zsh
""".split()

_GERMAN = """
ablauf abend agenda aktuelle aktuelles alle alles allgemein allgemeines alte alter angst angstfrei anleitung anmeldung
ansatz anwendung anwendungen arbeit arbeiten architektur ausblick ausdrücke beispiel beispiele beitrag bericht beste
besten bier bilder blitzvorträge buch daten datenbank datenbanken diskussion einblick einblicke eindruck einfach
einfache einführung einladung entwickler entwicklung erfahrung erfahrungen ergebnis ergebnisse erste ersten essen
fazit fehler folien frage fragen freie freies frühstück ganze gedanken geschichte gestern grundlagen guten gute heute
hinweise ideen inhalt jahr jahre kaffee kein keine kleine konferenz kosten kultur kurs kurze lange leben leichte
lernen letzte links lokale lokales markt methode methoden mittag mittagessen modelle morgen mündige nachmittag nächste
nächster nächstes neue neuer neues neuigkeiten notizen offene offenes ort pause pausen plan praxis probleme programm
projekt projekte rahmen raum reguläre reise schnell schritte sicher sichere software sonntag sonstiges sprache
sprachen spiel spiele stand stadt tag tage technik teil teilnehmer teil termin termine testen themen tipps treffen
überblick übersicht umgebung und unsere veranstaltung vergleich version viele vier vorstellung vortrag vorträge wand
warum web weitere werkzeug werkzeuge wissen woche zeit ziel ziele zukunft zusammenfassung zwei
künstliche intelligenz verteilte systeme funktionale programmierung agile moderne
sicherheit datenschutz digitale digitalisierung begrüßung verabschiedung kennenlernen mitmachen mitmacher abschluss
eröffnung ankommen aufbau abbau gemeinsames gemeinsame verschiedenes rückblick vorschau ankündigung ankündigungen
sponsoren danke dank vielen mitgliederversammlung wahl vorstand aufgaben ergebnisse entscheidungen beschlüsse
""".split()

_ROMANCE = """
accueil actualités agradecimentos agradecimientos années anotações aperçu aplicación aplicaciones aplicações après
aprendizados aprendizajes apresentação apresentações aquí arquitectura atelier ateliers aujourd'hui autour bases
bienvenue bonnes bonne buenas bueno bons boas café charla charlas ciudad clase cliente clientes código comida como
comunidad comunidade conclusiones conférence conférences conseils contenido cours cultura curso datos dernier dernière
desarrollo desenvolvimento développement développeur développeurs différents diapositivas discusión déjeuner dîner
ejemplo ejemplos empresa entrée équipe équipes erreurs errores español essais este esta état études evento eventos
expérience exemple exemples experiencia faire ferramentas fin fonctionnelle format formación français futur futuro
gestion gestión grande grandes groupe grupo herramientas histoire historia idées ideas informations informação início
inicio introdução introducción jeu jeux jour journée jours lecciones les libre libro liens ligne lugar machine maison
manière mauvaises mejores melhores mesa meilleur meilleures mise mode modèle monde mundo métier nosotros notes notre
nous nouveau nouveautés nouvelle nouvelles nova novas novo novos nuevas nuevo nuevos objetivos outils page parte
partie pasos patrones pause perguntas petit petite petits placer plus points pourquoi pratique pratiques práctica
prácticas práticas preguntas première premier premiers premières présentation primer primera primeros próxima próximos
projet projets propre proyecto proyectos pruebas questions rápida recursos redonda referencias remerciements repas
réseau résumé resumen resumo retour retours rápido santa semaine serveur siguiente sistema sistemas site soirée sobre
sous sujets système systèmes taller técnica temas temps tests todo todos trabajo travail trucs tutoriel tecnologia
ville vidéo vidéos vie vivre banco base données dados artificial artificielle inteligencia inteligência intelligence
primeiro primeiros primeira primeiras último últimos última últimas passo passos pas logiciel logiciels software libre
libres abierto abierta aberto aberta prochain prochaine prochains prochaines bienvenida bem-vindos despedida cierre
encerramento abertura apertura ouverture clôture mesa-redonda mejor peor desafíos desafios retos défis seguridad
segurança sécurité rendimiento desempenho performance aprendizaje aprendizagem apprentissage automático automatique
""".split()

_ITALIAN_DUTCH = """
accoglienza agenda anni apertura applicazione applicazioni artificiale aula avvio banca base buona buone buoni
chiusura codice come comunità conclusioni conferenza corso cosa costruire dati domande errori esempi esempio
esperienza evento eventi fine futuro gestione giorno giornata grande idee incontro informatica inizio intelligenza
introduzione lavoro lezioni libero libera linguaggio linguaggi luogo migliore migliori modello modelli mondo nostra
nostro nuova nuove nuovi nuovo pagina parte partecipanti passi passo pausa pranzo pratica pratiche prima prime primi
primo problema problemi progetto progetti programma programmazione prossima prossime prossimi prossimo qualità
relatori rete ringraziamenti risorse ruolo scrittura scuola secondo seconda serata sicurezza sistema sistemi squadra
storia strumenti strumento studio sviluppatori sviluppo tavola rotonda tecnica tempo terza terzo tutto ultima ultimo
uso utenti vita viaggio
aanmelden aanpak afsluiting bedankt beginnen beheer beste beter betere beveiliging bijdragen bouwen conclusie
deelnemers derde dingen doelen doen eerste einde ervaring ervaringen functionele gebruik gebruikers gegevens geheugen
gemeenschap gesprek goed goede groep grote hulp ideeën inleiding intelligentie jaar kennis kleine kunst kunstmatige
kwaliteit laatste leren lessen leven locatie lunchpauze maken mensen middag moderne nieuw nieuwe nieuws omgeving
onderwerpen ontwerp ontwikkelaars ontwikkeling onze open opening oplossing oplossingen overzicht pauze plannen praktijk
praktijken problemen programmeren resultaten samen samenvatting snel snelle software sprekers stappen taal talen
tijd toekomst tweede uitdagingen vergadering verhaal veilig veiligheid volgende voorbeeld voorbeelden vragen waarom
week welkom wereld werk werken wetenschap
""".split()

_PLACES = """
aires alt angeles aviv bad berlin bremen francisco frankfurt hamburg kiel köln lake london madrid mount münchen neu
neues nouvelle nueva nuevo paris port puerto rio saint sainte sankt são tel wien zürich
""".split()

_ORGANISATIONS = """
academy agency ateneo ayuntamiento bibliothek maison palacio stadtwerke landesamt sparkasse verband
association bank college consult club collective consulting corporation council foundation
federation gesellschaft industries institut instituto ministry museum partners press research sons studios
stiftung università universidad universidade université ventures verein werft werke
""".split()

_ENDINGS = re.compile(
    r"\w{3,}(?:tions?|sions?|ments|ness|ology|ologies|bilit(?:y|ies)|heit|keit|schaft|schaften|ungen|ierung"
    r"|ci[oó]n|ciones|ções|ção|ware|izing|ising|lessly|fully|ically)$"
)
"""Endings of nouns that no name has."""

_NAMES_IN_ING = frozenset(
    "billings browning channing cummings cushing darling dearing downing dowling fielding fleming giddings golding "
    "harding hastings henning hemming irving jennings keating kipling lessing manning messing pickering rawlings "
    "schelling schilling spalding sterling stirling wedding whiting".split()
)

SURNAMES_TOO = frozenset(
    "alter bench best bier blue bonus bueno case chase coffee craft cross east field fields frost ganze good grande "
    "green grow hall hill hunt key kleine kurze lange lean light little long love low major mann may neuer open petit "
    "post price roth schnell self sharp short sicher silver simple small smart still story street strong sun swift "
    "tag tall van wall walls war waters weeks west wild wise wolf wonder wood woods young zeit".split()
)
"""Title words that are surnames as well: they tell nothing behind a given name."""

TITLE_WORDS = frozenset((*_ENGLISH, *_GERMAN, *_ROMANCE, *_ITALIAN_DUTCH, *_PLACES, *_ORGANISATIONS))
"""Folded by case, accents as written."""


@lru_cache(maxsize=4096)
def is_title_word(word: str, *, first: bool) -> bool:
    """Whether a word, written as in a heading, belongs to titles and not to names: `Practices`, `Testing`, `WebRTC`.

    `Long` does in front (`first`), and may be a surname behind a given name.
    """
    bare = word.casefold().strip(".,'’")
    if not first and bare in SURNAMES_TOO:
        return False
    if _ENDINGS.fullmatch(bare) or bare in TITLE_WORDS or all(part in TITLE_WORDS for part in bare.split("-")):
        return True
    if bare.endswith("ing") and len(bare) >= 6 and bare not in _NAMES_IN_ING:
        return True
    return is_camel(word)
