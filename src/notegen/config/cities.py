"""Cities where people meet and confer, in their usual spellings, and where in a line one of them is named."""

from collections.abc import Iterator

from notegen.model.classes import dataclass
from notegen.model.patterns import seldom

_CITIES = """
Germany: Aachen, Augsburg, Berlin, Bielefeld, Bochum, Bonn, Braunschweig, Bremen, Chemnitz, Darmstadt, Dortmund,
Dresden, Duisburg, Düsseldorf, Dusseldorf, Erfurt, Erlangen, Essen, Frankfurt, Frankfurt am Main, Freiburg,
Göttingen, Halle, Hamburg, Hannover, Hanover, Heidelberg, Heilbronn, Ingolstadt, Jena, Kaiserslautern, Karlsruhe,
Kassel, Kiel, Koblenz, Köln, Cologne, Konstanz, Leipzig, Lübeck, Magdeburg, Mainz, Mannheim, München, Munich,
Münster, Nürnberg, Nuremberg, Oldenburg, Osnabrück, Paderborn, Passau, Potsdam, Regensburg, Rostock, Saarbrücken,
Stuttgart, Trier, Tübingen, Ulm, Wiesbaden, Wolfsburg, Wuppertal, Würzburg
Austria: Graz, Innsbruck, Klagenfurt, Linz, Salzburg, Vienna, Wien
Switzerland: Basel, Bern, Geneva, Genève, Genf, Lausanne, Lucerne, Luzern, St. Gallen, Winterthur, Zürich, Zurich
Netherlands: Amsterdam, Delft, Den Haag, The Hague, Eindhoven, Groningen, Leiden, Maastricht, Nijmegen, Rotterdam,
Utrecht
Belgium: Antwerp, Antwerpen, Brugge, Bruges, Brussels, Brussel, Bruxelles, Charleroi, Gent, Ghent, Leuven, Liège,
Namur
Luxembourg: Luxembourg City
France: Aix-en-Provence, Amiens, Angers, Bordeaux, Brest, Caen, Clermont-Ferrand, Dijon, Grenoble, La Rochelle,
Le Havre, Le Mans, Lille, Limoges, Lyon, Marseille, Metz, Montpellier, Nancy, Nantes, Nice, Orléans, Paris,
Poitiers, Reims, Rennes, Rouen, Saint-Étienne, Sophia Antipolis, Strasbourg, Toulon, Toulouse, Tours
United Kingdom: Aberdeen, Bath, Belfast, Birmingham, Brighton, Bristol, Cambridge, Cardiff, Coventry, Dundee,
Edinburgh, Exeter, Glasgow, Hull, Leeds, Leicester, Liverpool, London, Manchester, Newcastle, Norwich, Nottingham,
Oxford, Portsmouth, Reading, Sheffield, Southampton, Swansea, York
Ireland: Cork, Dublin, Galway, Limerick
Spain: A Coruña, Alicante, Barcelona, Bilbao, Cádiz, Córdoba, Granada, Gijón, Las Palmas, Madrid, Málaga, Malaga,
Murcia, Oviedo, Palma, Pamplona, Salamanca, San Sebastián, Santander, Sevilla, Seville, Valencia, Valladolid, Vigo,
Zaragoza
Portugal: Aveiro, Braga, Coimbra, Faro, Lisboa, Lisbon, Porto
Italy: Bari, Bergamo, Bologna, Cagliari, Catania, Firenze, Florence, Genova, Genoa, Milano, Milan, Modena, Napoli,
Naples, Padova, Palermo, Parma, Perugia, Pisa, Rimini, Roma, Rome, Torino, Turin, Trento, Trieste, Udine, Venezia,
Venice, Verona
Denmark: Aalborg, Aarhus, Copenhagen, København, Odense
Sweden: Gothenburg, Göteborg, Linköping, Lund, Malmö, Stockholm, Umeå, Uppsala
Norway: Bergen, Oslo, Stavanger, Trondheim
Finland: Espoo, Helsinki, Oulu, Tampere, Turku
Iceland: Reykjavik, Reykjavík
Estonia: Tallinn, Tartu
Latvia: Riga
Lithuania: Kaunas, Vilnius
Poland: Gdańsk, Gdansk, Gdynia, Katowice, Kraków, Krakow, Cracow, Lublin, Łódź, Lodz, Poznań, Poznan, Szczecin,
Warsaw, Warszawa, Wrocław, Wroclaw
Czechia: Brno, Olomouc, Ostrava, Plzeň, Prague, Praha
Slovakia: Bratislava, Košice
Hungary: Budapest, Debrecen, Szeged
Slovenia: Ljubljana, Maribor
Croatia: Dubrovnik, Rijeka, Split, Zagreb
Serbia: Belgrade, Beograd, Novi Sad
Bosnia: Sarajevo
North Macedonia: Skopje
Albania: Tirana
Romania: Bucharest, București, Cluj-Napoca, Cluj, Iași, Iasi, Sibiu, Timișoara, Timisoara
Bulgaria: Plovdiv, Sofia, Varna
Greece: Athens, Thessaloniki
Cyprus: Limassol, Nicosia
Malta: Valletta
Ukraine: Dnipro, Kharkiv, Kiev, Kyiv, Lviv, Odesa, Odessa
Moldova: Chișinău, Chisinau
Belarus: Minsk
Russia: Moscow, Novosibirsk, Saint Petersburg, St. Petersburg, Yekaterinburg, Москва, Санкт-Петербург
Georgia: Tbilisi
Armenia: Yerevan
Turkey: Ankara, Istanbul, İstanbul, Izmir
Israel: Haifa, Jerusalem, Tel Aviv, Tel-Aviv
United Arab Emirates: Abu Dhabi, Dubai
Saudi Arabia: Jeddah, Riyadh
Qatar: Doha
Lebanon: Beirut
Jordan: Amman
Egypt: Alexandria, Cairo
Morocco: Casablanca, Marrakesh, Marrakech, Rabat
Tunisia: Tunis
Algeria: Algiers, Alger
Ghana: Accra
Nigeria: Abuja, Ibadan, Lagos
Kenya: Nairobi
Uganda: Kampala
Rwanda: Kigali
Tanzania: Dar es Salaam
Ethiopia: Addis Ababa
Senegal: Dakar
Ivory Coast: Abidjan
Cameroon: Douala, Yaoundé
Zimbabwe: Harare
Namibia: Windhoek
South Africa: Cape Town, Durban, Johannesburg, Pretoria, Stellenbosch
United States: Albuquerque, Ann Arbor, Anaheim, Asheville, Atlanta, Austin, Baltimore, Berkeley, Boise, Boston,
Boulder, Buffalo, Charlotte, Chattanooga, Chicago, Cincinnati, Cleveland, Columbus, Dallas, Denver, Des Moines,
Detroit, Durham, Fort Worth, Honolulu, Houston, Indianapolis, Jacksonville, Kansas City, Las Vegas, Long Beach,
Los Angeles, Louisville, Madison, Memphis, Miami, Milwaukee, Minneapolis, Mobile, Mountain View, Nashville,
New Haven, New Orleans, New York, New York City, Oakland, Oklahoma City, Omaha, Orlando, Palo Alto, Palm Springs,
Philadelphia, Phoenix, Pittsburgh, Portland, Providence, Raleigh, Redmond, Reno, Richmond, Rochester, Sacramento,
Saint Louis, St. Louis, Salt Lake City, San Antonio, San Diego, San Francisco, San Jose, Santa Clara, Santa Monica,
Savannah, Scottsdale, Seattle, Spokane, Syracuse, Tampa, Tempe, Tucson, Washington, Washington DC
Canada: Calgary, Edmonton, Halifax, Hamilton, Kitchener, Montreal, Montréal, Ottawa, Quebec City, Québec, Regina,
Saskatoon, Toronto, Vancouver, Victoria, Waterloo, Winnipeg
Mexico: Cancún, Ciudad de México, Guadalajara, Mexico City, Mérida, Monterrey, Puebla, Tijuana
Guatemala: Guatemala City
Costa Rica: San José
Panama: Panama City
Cuba: Havana, La Habana
Puerto Rico: San Juan
Colombia: Barranquilla, Bogotá, Bogota, Cali, Cartagena, Medellín, Medellin
Venezuela: Caracas
Ecuador: Guayaquil, Quito
Peru: Arequipa, Lima
Bolivia: La Paz
Chile: Santiago, Santiago de Chile, Valparaíso
Argentina: Buenos Aires, Mendoza, Rosario
Uruguay: Montevideo
Paraguay: Asunción
Brazil: Belém, Belo Horizonte, Brasília, Campinas, Curitiba, Florianópolis, Fortaleza, Goiânia, João Pessoa,
Joinville, Maceió, Manaus, Natal, Porto Alegre, Recife, Rio de Janeiro, Salvador, São Carlos, São Paulo, Sao Paulo,
Uberlândia, Vitória
India: Ahmedabad, Bangalore, Bengaluru, Bhopal, Chandigarh, Chennai, Coimbatore, Delhi, New Delhi, Goa, Gurgaon,
Gurugram, Hyderabad, Indore, Jaipur, Kochi, Kolkata, Lucknow, Mumbai, Nagpur, Noida, Pune, Surat,
Thiruvananthapuram, Vadodara
Pakistan: Islamabad, Karachi, Lahore
Bangladesh: Dhaka
Sri Lanka: Colombo
Nepal: Kathmandu
Thailand: Bangkok, Chiang Mai
Vietnam: Da Nang, Hanoi, Ho Chi Minh City
Cambodia: Phnom Penh
Malaysia: Kuala Lumpur, Penang
Singapore: Singapore
Indonesia: Bali, Bandung, Jakarta, Surabaya, Yogyakarta
Philippines: Cebu, Manila
China: Beijing, Chengdu, Guangzhou, Hangzhou, Nanjing, Shanghai, Shenzhen, Wuhan, 北京, 上海, 深圳, 杭州
Hong Kong: Hong Kong
Taiwan: Kaohsiung, Taichung, Taipei, 台北, 台中
South Korea: Busan, Seoul, 서울
Japan: Fukuoka, Hiroshima, Kobe, Kyoto, Matsue, Nagoya, Okinawa, Osaka, Sapporo, Sendai, Tokyo, Yokohama, 東京, 大阪,
京都, 名古屋, 札幌, 福岡, 仙台, 神戸, 横浜, 広島, 松江, 沖縄
Australia: Adelaide, Brisbane, Canberra, Darwin, Gold Coast, Hobart, Melbourne, Newcastle, Perth, Sydney
New Zealand: Auckland, Christchurch, Dunedin, Hamilton, Wellington
"""
"""Country by country; the spellings in use, in English and in the country's own languages."""

HOMONYMS = frozenset(
    "Bath, Brest, Buffalo, Cali, Cork, Darwin, Essen, Florence, Goa, Halle, Lima, Lund, Mobile, Nancy, "
    "Natal, Nice, Palma, Parma, Phoenix, Providence, Reading, Regina, Rosario, Salvador, Split, Surat, Tours, "
    "Victoria, Washington, Waterloo, York".split(", ")
)
"""Cities whose names are words, products or people as well: taken for a city only where the line says `in` before."""

_COUNTRY_BY_COUNTRY = (line.partition(":")[2] for line in _CITIES.replace(",\n", ", ").splitlines())
_NAMES = sorted({name.strip() for cities in _COUNTRY_BY_COUNTRY for name in cities.split(",") if name.strip()})
CITIES: dict[str, str] = {name.casefold(): name for name in _NAMES}
"""Every spelling, case folded, with the way it is written."""

REGIONS = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS NT NU ON PE QC SK YT NSW VIC QLD TAS ACT".split()
)
"""States and provinces as they are shortened behind a city: the United States, Canada, Australia."""

_WORD = seldom(r"(?![\u3040-\u9fff\uac00-\ud7af])(?:St\.|[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_LONGEST_NAME = 4
_LONGEST_LINE = 2000
_NO_BLANKS = tuple(name for name in CITIES if "\u3040" <= name[0] <= "\u9fff" or "\uac00" <= name[0] <= "\ud7af")


@dataclass(frozen=True, slots=True)
class NamedCity:
    """A city named in a line."""

    name: str
    """As the line writes it."""
    at: int
    """Where it begins."""
    stop: int
    """Where it ends."""
    homonym: bool
    """Whether the name is a word or a person's as well."""


def is_known_city(text: str) -> bool:
    """Whether `text` is the name of a city of the list, in whatever case."""
    return text.strip().casefold() in CITIES


def cities_in(line: str) -> Iterator[NamedCity]:
    """Each city that `line` names with a capital, the longest name at each place: `New York City`, not `York`."""
    words = list(_WORD.finditer(line[:_LONGEST_LINE]))
    at = 0
    while at < len(words):
        if line[words[at].start()].islower():
            at += 1
            continue
        taken = 1
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            first, last = words[at], words[at + length - 1]
            name = " ".join(line[first.start() : last.end()].split())
            if name.casefold() in CITIES:
                yield NamedCity(name, first.start(), last.end(), CITIES[name.casefold()] in HOMONYMS)
                taken = length
                break
        at += taken
    for name in () if line.isascii() else _NO_BLANKS:
        found = line[:_LONGEST_LINE].find(name)
        if found >= 0:
            yield NamedCity(name, found, found + len(name), False)
