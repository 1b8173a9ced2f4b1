"""Given names where French, Spanish, Portuguese and Italian are spoken."""

ROMANCE = """
abel abelard abelardo abílio achille acácio ada addolorata adelaide adelaïde adele adelina adelino adolfo adriana
adriano adrien adrián adèle adérito afonsa afonso agathe agnese agostino agustina agustín aimée ainara ainhoa aitana
aitor alain alba alban albane albertina alberto alcide alcides aldina aldo alejandra alejandro alessandra alessandro
alessia alessio alexandre alfio alfonsina alfonso alfredo alighiero aline alix alizée aliénor allef alma almerinda
almudena aloisia alonso alphonse altino amada amadeu amalia amandine amaury amaya ambra ambre amedeo amparo amélie
américa américo ana anabel anabela anacleto anahí anatole anaïs anderson andrés angelica angelo angélique annabelle
annachiara annalisa annamaria annarita anne-claire anne-laure anne-marie anne-sophie annick anselmo antoine antonella
antonello antonio antónia antónio antônio anxo aníbal aparecida apolline araceli arantxa ariane arianna aristide
arlindo armand armanda armando armel armelle armida arminda arnaldo arnau arnaud artemisia arturo asier assunta
asunción aude auguste augustin augustine augusto aurelia aurelio aurora aurore aurélia aurélie aurélien axelle aymeric
azucena azzurra azélie baltasar balthazar baptiste barnabé barthélémy bartolomeo bartolomeu bartolomé basile bastien
basílio baudilio beatriz begoña belén benedetta benedetto benedito benicio benigna benito benoît benvinda berenice
bernadette bernardino bernardo berta bertille bertrand bettina biagio bianca biel blaise blanca blanche blandine
bonaria bonifacio borja brando breno brice brieuc brigitte bruma bruna brunella bruno brás brígida bárbara béatrice
bénédicte bérénice cacilda caetana caetano caio calogero camila camilla camille camillo camilo candela candelaria
capucine caridad carine carlo carlos carlota carlotta carmela carmelo carmen carmine carola carolina casandra casimiro
cassandre catalina caterina catherine cauã cayetana cecília ceferino celeste celestino celia cesare cesira chantal
charlène chema chiara christelle christophe cidália cintia cinzia ciro clarice clarisa clarisse claudette claudine
claudio cleiton clelia clemente clotilde clovis cláudia cláudio clémence clément cléo colette coline conceição
concepción concetta consolata constanza constança consuelo corentin corinne corrado cosima cosimo cosme costanza
cremilde cristian cristiana cristiano cristina cristoforo cristóbal cristóvão custódia custódio cyprien cyrielle cyril
cyrille cássio cátia cândida cândido cécile cédric cédrine célestin célestine célia céline célio césar dafne
daiane dalila damiano damián dania daniele danilo daphné dario davi davide delfina delia delphine demetrio denilson
denis deolinda desiderio didier diego diletta dimitri dinis diogo dionisio dionísio domenico domingas domingo domingos
dominique donata donatella donato dorian doriana dorotea doroteia dorothée dulce dámaso débora edgardo edite edmond
edmundo edoardo edson eduarda edwige efigênia efraín efrén egidio eglantine eladio elda eleonora elettra eleuterio
eliana eliane elio eliott elisabete elisabetta eliseo elisée elodie eloy elton elvira elvire elías elísio elói emanuel
emanuela emanuele emeline emilia emiliano emilio emmanuel emmanuelle emídio encarna encarnación encarni enguerrand
ennio enric enrica enrico enrique enzo epifanía erasmo ermanno ermelinda erminia ernestina ernestine ernesto ersilia
esperanza esteban estefanía estela estelle ester estève etelvina ettore eudes eufemia eugenia eugenio eugène eugénia
eugénie eugénio eulalie eulogio eulália eunice eusebia eusebio eustaquio evariste evaristo everton ezequiel ezio
fabiana fabiano fabien fabienne fabio fabiola fabián fabrice fabrizio fanny fantine fausta faustine faustino fausto
fedele federica federico felice feliciano felipe felisberto ferdinando fermín fernand fernanda fernando fernán fernão
ferran ferruccio fiamma fidel fidela filiberto filipa filipe filippo filomena fiorella fiorenza fiorenzo firmino
flaminia flavia flavie flavien flavio fleur flora florbela flore florence florencio florent florentin florentino
florinda flávia flávio fosca foucauld franca francesca francesco francine francisca francisco franck franco françois
françoise frédéric frédérique fulvia fulvio fábio fátima félicie félicien félicité félix gabin gabriela gabrielle gael
gaetano gaia gaizka galeazzo gaspar gaspard gaspare gauthier gauvain gavino gaétan gaël gaëlle gaëtan gaëtane gema
gemma genaro geneviève gennaro genoveva geoffroy georges georgette georgina gerardo germain germana germán gertrudes
gervasio gerónimo ghislain ghislaine ghita giacomo giada gianandrea giancarlo gianfilippo gianfranco giangiacomo
gianluca gianluigi gianmarco gianmaria gianna gianni giannina gianpaolo gilberto gilda gildas gilles ginevra gino
gioacchino gioconda gioele giordana giordano giorgia giorgio giosuè giovana giovanna giovanni gisele gisella giuditta
giulia giuliana giuliano giulietta giulio giuseppe giuseppina giusy glauber glauco goffredo gontran gonzalo gonçala
gonçalo gorka graciela gracinda graziano graziella graça gregorio greta grégoire grégory guadalupe gualtiero
guendalina guglielmo guida guilhem guilherme guillaume guillemette guillermo guiomar gustave gustavo guzmán guénaël
guénolé gwenaël gwenaëlle gwendoline gwenn gérald gérard haydée heitor henri henrique herculano heriberto hermance
hermine herminia herminio hermínia hernán hervé hilario hippolyte hipólito honorine honoré horacio hortense hortênsia
hugues huguette humberto héctor hélder hélio héloïse hélène iago idalina idoia idriss ignacio ignasi ignazio igor
ilaria ilario immacolata inaya inma inmaculada innocenza inácio inès inés inês iolanda ippolito iracema iria irma
isabela isabelle isadora isaura isaías isidoro isidro ismael isotta italo itziar ivana ivano ivone ivonne iván izabel
izan iñaki iñigo jacinta jacinthe jacinto jacira jacobo jacopo jacques jaime jairo jandira jaqueline jean-baptiste
jean-christophe jean-claude jean-daniel jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie
jean-michel jean-noël jean-paul jean-philippe jean-pierre jeannine jeferson jerónimo jesús jimena jimeno joachim joana
joaquim joaquín jocelyne jole jonás jordana jordane jordi jorge jorgina josefa josefina joselina josep josette
jossselin josu josué josé joséphine jovita joão joël juan-carlos juana jucá judicaël judit judite julen jules julien
julieta juliette julio julián jurema jussara justine jérémie jérémy jérôme júlia júlio kaique karim karine katell kepa
khalid killian kleber koldo kátia kévin ladislas laia laila lambert lamberto lancelot larissa laure laurent lauretta
laurinda lautaro lavinia lazare lazzaro laëtitia laís leandra leandro leda leila leire lella leocadia leonardo leone
leonilde leonor leopoldina leopoldo leovigildo leticia letizia letícia lia licia lidia lidiane ligia liliana lina
lionel lisa-marie lise livia livio llorenç lluc lluís loan loane lola lope loredana lorella lorena lorenza lorenzo
loretta loriana lourdes lourenço loïc luan luana lubin luc lucero luciana luciano lucie lucien lucile lucio lucrecia
lucrezia lucía ludivine ludmilla ludovic ludovica ludovico ludovina luigi luigina luisa luiz luiza lupe lurdes luísa
lydie lázaro léa léandre léonard léonie léontine léopold lía lígia lívia lúcia lúcio macarena macario madalena
maddalena maeva mafalda magali maicon maite malena malik manel manfredi manoel manolo manon manuele mara marc-antoine
marceau marcela marcella marcello marcelo marcolino marcos marga margalida margarida margarita margaux margherita
marguerite mariagrazia marialuisa mariana mariangela marianna mariano mariapia mariazinha maribel maricarmen maricruz
marie-anne marie-christine marie-claire marie-france marie-hélène marie-laure marie-pierre mariella marilena mariló
marilù marine marinella marisa marisol maristela marius mariángeles marjolaine marlon marlène marta martial martim
martine martino martirio martí martín maría marília mascia massima massimiliano massimo mateo mateus matheus mathieu
mathilde mathurin mathéo matilde matteo matthieu mattia matías maud maura mauricio maurine maurizio mauro maurícia
maurício maxence maxime maximiliano mayra maël maëlle maëlys maísa maïa maïwenn mehdi melania melchor melisa menotti
mercè merlin micaela michaël michela michelangelo michelina michèle mickaël mikel milagros milagrosa milena mireia
mireille mirella mirta moacir modeste moisés monique montserrat morgane muriel murilo myriam márcia márcio mário
mélanie méline mélissa mélusine mónica mônica nadia nadège narcisa narciso natacha natale nathalie nathanaël nathália
natividad natália natércia nausicaa nazaret nella nelson nerea nerina nestore neus nevio nicanor nicolasa nicolau
nicoletta nicolás nicolò nieve nieves nilla nilton ninetta nino ninon noelia noemi noemí nolwenn norberta norberto
norina noé noémia noémie noël noëlie noëlle nuno nunzia nunzio nuria nádia nélia nídia núria octave octavia octavio
océane odete odette odile odilon odón ofelia olalla olavo olegario olga olinda oliviero olívia omar ombeline ombretta
onofre onofrio orazio oreste oriana oriane orietta oriol orlanda orlando ornella orsola ortensia osvaldo otilia
ottavia ottaviano ottavio ottilie otávio otília ovidio ovídio pablo paco pacôme palmira paloma pamphile pancho
pancrazio paola paolo paride pascale pascoal pascual pascuala pasquale patrice patricio patrizia patrizio patrícia
patrício pau paul-henri paulin paulo pedro pepe peppe pernelle perrine petronila petronilla philibert philippe
philomène piera pierangelo pierfrancesco piergiorgio pierluigi piero pierpaolo pierre pierre-alain pierre-antoine
pierre-emmanuel pierre-louis pierre-yves pietro pilar pina pino placido plácido pol poncio porfírio priscilla prosper
prudencio purificación pénélope quentin quintino quique quirino quitéria rachele rafa rafaela raffaele raffaella
raimondo raimunda raimundo ramiro ramon ramón raoul raphaël raul raymonde raíssa raúl rebeca reginaldo reinaldo
remedios remigio renan renata renato renaud renzo renée riccardo rigoberto rinaldo robustiano rocco rocío rodolfo
rodolphe rodrigo rogelio rogéria rogério romain romane romaric romeo romeu romina romolo romualdo román ronaldo roque
rosalba rosalia rosalie rosalía rosana rosario rosaura rose-marie roser rosetta rosina rossana rossella rosália
rosária rosângela roxane rozenn rubén rufino ruggero rui rute rébecca régine régis rémi rémy sabina sabino sacha
salomé salvador salvadora salvatore samanta samir samson samuela samuele sancho sandro santi santiago santina saray
saverio savino saúl sebastiana sebastiano sebastião selvaggia serafina serafín sergi sergia sergio servane settimio
severina severino sibilla sidonie silvana silvano silvestro silvio silvério simona simão siméon simón siria sixtine
sixto sofía solange soledad solenn solenne soline solène sonsoles soraia soraya stefania stefano stéphane stéphanie
susana suzon sveva sylvain sylvaine sylvie sébastien ségolène séraphine sérgio séverine sónia sônia tadeu tainá
tancredi tancrède tanguy tania tarcisio tarcísio tatiana taís tecla telma teodora teodoro teotónio teseo thales thaís
thaïs thiago thibaud thibault thibaut thierry thiphaine théa théo théodora théodore théodule théophile théotime tiago
tibúrcio tiphaine titouan tiziana tiziano tobia tobías tomasa tommasina tommaso tomás tomé toribio tosca toussaint
trinidad tristan tristane tugdual tulio tullia tullio tânia ubaldo ugo uliana ulisse ulisses ulysse umberta umberto
unai urbain ursule valdemar valdir valentim valentina valentine valentino valentín valeria valeriano valerio valère
valéria valérie valéry vanda vanderlei vanna vanni vasco venancio venâncio verdiana verónica vianney vicente victoire
victorien vidal vilma vincenza vincenzo vinicio vinícius violante violeta virgilio virginie virgílio virgínia
viridiana vitale vitaliano vito vitorino vittoria vittorio vitória viviana viviane viviano véronique víctor vítor
wagner wanderson wandrille wellington wenceslao wilfredo willian wilson xabier xana xavi xavier ximena xiomara xènia
yago yaiza yann yasmin yasmina yeray yesenia ysaline yseult yuri yvan yveline yves zacarías zaccaria zacharie zaida
zaira zeno zilda zita zoraida zoé zoélie zulema zulmira zélia zélie álvaro ángel ángela ángeles ângela édouard
élisabeth élise élodie éloïse émeline émile émilie émilien éric étienne étiennette íker ítalo óscar úrsula
"""
