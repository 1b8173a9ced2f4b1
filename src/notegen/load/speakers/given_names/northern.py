"""Given names where English, German, Dutch and the Nordic languages are spoken."""

ENGLISH = """
aaron abby abigail adam addison adele adrian agatha aidan ainsley alan alasdair alastair albert alec alex alexa
alexander alexandra alexis alfie alfred alice alicia alison alistair allan allison alma alva alyssa amanda amber
amelia amos amy andrea andrew andy angela angie angus anita ann anna annabel annalise anne annette annie anthony
antony arabella archie ariana ariel arlo arnold arthur ashley aubrey audrey augusta austin barbara barnaby
barry bartholomew basil beatrice beau becky bella ben benedict benjamin bernard bernie beth bethany betty beverly bill
billy blake blanche bob bobby bonnie brad bradley brandon brenda brendan brent brett brian brianna bridget brigid
brittany bronwyn bruce bryan bryce bryony caitlin caleb callum calvin cameron candace carl carla carmel carol caroline
carolyn carrie casey cathy cecilia cedric celeste celia chad charles charlie charlotte chelsea cheryl chloe
chris christian christie christina christine christopher chuck ciara cindy claire clara clarence clarissa clark claude
claudia clayton clementine cliff clifford clint clinton clive cody colin colleen connor conor conrad constance
cordelia corey cormac craig cressida crispin curt curtis cynthia dale damian damien damon dan dana daniel danielle
danny daphne darcy darius darrell darren dave david dean deb debbie deborah debra declan deirdre delia della denise
dennis derek derrick desmond devin devon dexter diana diane dick don donald donna dora doris dorothy doug douglas drew
dulcie duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edith edmond edmund edna eduardo edward edwin
edwina eileen eilidh elaine eleanor eli elias elijah elinor elizabeth ella ellen ellery ellie elliot elliott eloise
elsa elspeth emery emily emma emmett enid eric erica erik erika erin ernest ernie esme esmond ethan eugene eva evan
evelyn ezra faye felicia felix fenella fergus finlay finn fiona flora floyd fran frances francis frank franklin fred
freddie frederick freya gabriel gabriella gail gareth garrett gary gavin gene genevieve geoff geoffrey george georgia
gerald geraldine gerard gideon gilbert gillian gina ginny giselle gladys glen glenda glenn gloria godfrey gordie
gordon grady graham greg gregory greta gretchen gwen gwendolyn gwyneth hailey hamish hannah harley harmon harold
harriet harry harvey hattie hazel heather hector helen henrietta henry herbert herman hester hilary holly honor horace
hortense howard howie hugh hugo humphrey ian ida imogen ira irene iris isaac isabel isabella isla isobel ivan ivor ivy
jacinta jack jackie jacob jacqueline jade jake james jamie jan jana jane janet janice jared jarrod jasmine jason
javier jay jean jeanette jeanne jeff jeffery jeffrey jemima jemma jen jenna jennie jennifer jenny jeremy jerome jerry
jesse jessica jessie jill jillian jim jimmy jo joan joann joanna joanne jocelyn jodi jodie joe joel joey john
johnathan johnny jolene jon jonah jonas jonathan jonquil jordan joseph josephine josh joshua josiah joyce juan judah
judith judy julia julian juliana julie juliet justin kaitlyn kara karen karina karl kate katelyn katherine kathleen
kathryn kathy katie katrina kayla keira keith kelly kelsey ken kendall kendra kenneth kenny kerry kevin kiera kieran
kim kimberly kirk kirsten kirsty kit kristen kristin kristina kristy kurt kyle lachlan laila lana lance lara larry
latoya laura laurel lauren laurence laurie lawrence leah lee leigh lena lenora leo leon leona leonard leroy leslie
letitia lewis liam lila lillian lily linda lindsay lindsey lisa liz lloyd lois lori lorna lorraine louis louisa louise
lucas lucia lucille lucinda lucy ludmila luella luke lydia lyle lynn mabel mackenzie maddie madeleine madeline madge
maeve maisie malcolm mallory mandy manny marc marcia marcie marcus margaret margie maria marian marie marilyn marion
marissa marjorie mark marlene marnie marsha martha martin marvin mary matilda matt matthew maude maureen maurice mavis
max maxine megan meghan mel melanie melinda melissa melvin mercedes meredith merle merlin mervyn mia michael michaela
micheal michele michelle miguel mike mildred miles millicent millie milton minnie mirabel miranda miriam mitch
mitchell mitzi moira molly monica monty morgan morris mortimer myles myra myrtle nancy naomi natalia natalie natasha
nathan nathaniel neil nell nellie nevil neville niall nicholas nick nicola nicole nigel nina noah noel nolan nora
noreen norma norman odette oliver olivia oona ophelia orla orson oscar osgood osmond oswald otis ottoline owen paige
pam pamela pat patricia patrick patty paul paula pauline peggy penelope penny perpetua perry pete peter petula phil
philip philippa phillip phillipa phineas phoebe phyllis pippa polly preston priscilla quinn quinta rachel rafael ralph
ramona randall randy raquel ray raymond rebecca reggie regina rene renee rhonda rhys ricardo richard rick ricky rita
rob robbie robert roberta roberto robin robyn roderick rodney roger roland romilly ron ronald ronan ronnie rory rosa
rosalie rosalind rosalyn rosamund rosanna roscoe rosemary rosie ross rowan rowena roxanne roy rufus rupert russ
russell ruth ryan sabrina sadie sally sam samantha samuel sandra sandy sara sarah saul scott seamus sean sebastian
selena selina serena seth shane shannon sharon shaun shawn sheila shelagh shelby shelley sheri sherman sherry shirley
sian sibyl sidney simon siobhan sofia solomon sonia sonja sophia sophie spencer stacey stacia stacy stan stanley
stella stephanie stephen steve steven stewart stuart sue sunniva susan susanna susannah suzanne sybil sylvia tabitha
talia tamara tammy tamsin tanya tara tasha tatum taylor ted terence teresa terri terry tess tessa thaddeus thalia thea
thelma theo theodora theodore theresa thomas thora thurston tiffany tilda tilly tim timothy tina toby todd tom tommy
toni tony tracey tracy travis trent trevor trish tristram troy tyler ulysses valerie vanessa vanora vera verity vernon
veronica vicki vickie vicky victor victoria vince vincent viola violet virginia vivian wade wallace walter wanda
warren wayne wendeline wendell wendy wesley wilbur wilfred wilhelmina willard william willie wilma winifred winnie
winston xanthe yolanda yvonne zac zach zachariah zachary zack zara zelda zoe zoey
"""

GERMAN_DUTCH_NORDIC = """
aad aafke aart achim adelheid adriaan adriaanse agnes agneta agnete aino alexej alina alva alwin alwine anders
anders-petter andreas andré anett anika anja anke annegret anneke anneli annelie annelies annelore annemarie annerose
annika anouk anselm ansgar antje antonia antti arbo arend arjan arjen arjun armin arnd arndt arne arni arno arnoud
arnulf arvid asbjørn aslaug astrid axel bart bas bastiaan bastian bea beatrijs beatrix benedikt bengt benno bente
berend berit bernd bernhard bernt bert berta berthold bertram bettina birgit birgitta birgitte birte bjarke bjarne
björn bjørg bjørnar bo bodo boris bouke bram brechtje britta bror brunhilde brynhild burghard burkhard bärbel carina
carl-heinz carola carsten caspar cathrin cato cees christa christel christer christfried christof christofer christoph
claas claudius clemens coen constantin cordula corinna cornelia cornelis corné cäcilia daan dag dagfinn dagmar dagny
daniela dankwart daphne detlef detlev didi diederik dieter dietmar dietrich dieuwertje dirk dirk-jan dominic dominik
doreen dorle dorothea doutzen dörte ebba eberhard eckart eckhard edda edeltraud edeltraut eefje eero egbert egon eike
einar eirik eivind ekkehard elena elfi elfriede elin eline elisa elisabeth elise elke ellinor els elsbeth elske embla
emiel emil emmi engelbert enke enno erich erja erkan erkki ernst erwin esa eskil eskild espen esther eugen eva-lena
evelien evelin evert ewald fabian falk femke fenja fenna fenne ferdinand fiete finn-erik fleur floor florian floris
fokke folke frans franziska frauke fredrik fredrika freek freimut freja frida frieda friederike friedhelm friedlinde
friedrich friso fritz frode froukje gabi gabriele geert geir georg gerben gerd gerda gereon gerhard gerhild gerlinde
gero gerold gerrit gertrud gesa gesine gijs gijsbert gisbert gisela gitta gitte gottfried greger gregor greta grete
gretel gro gudrun guido gundula gunilla gunn gunnar gunter gunther guntram gustaf gustav guus guðmundur guðrún gyda
göran götz günter günther hajo hakon halvor hanna hanne hanneke hannelore hannes hanno hans hans-georg hans-jörg
hans-jürgen hans-peter harald hardy harm harmen harri harro hartmut hasso hauke hedda hedwig heide heidemarie heidi
heike heikki heiko hein heiner heinke heinrich heinz helena helga helge hella helle helmar helmut helmuth hendrik henk
henning henny henriette henrik herma hermann hermine hessel hilda hildburg hilde hildegard hilmar hinnerk hinrich
holger horst hubert huub hylke håkan ilka ilona ilse ilse-marie imke ineke ines inga inge ingebjørg ingeborg inger
ingmar ingo ingrid ingvar inka inken insa irina irmela irmgard irmtraud isa isabell iselin isolde ivar iver jaakko
jaap jacobus jakob jan-willem janneke jannes jannik jannis japie jari jarkko jarno jasmin jasper jelle jelmer jelte
jens jens-jakob jeroen jesper jette jikke jildou jiske joakim jochem jochen joep johan johann johanna johannes joke
jolien jonatan jonny joost jorin joris jorma jorrit jort jos josef josefine josephin jost juha juhani jukka jule
juliane julika julius jurgen jurre jussi jutta jóhann jón jónas jördis jörg jörn jürgen jürn kaarina kai kari karin
karl-heinz karla karlijn karola karolin karoline karsten kaspar kasper katarina katharina kathi kathrin katinka katja
katri katrin kay kees keimpe kent kerstin kilian kimmo kira kjell kjersti kjetil klaas klara klas klaus klaus-dieter
klaus-peter klazien knud knut koen konrad konstantin korbinian kordula krister kristian kristof kristoffer kristín
kunigunde laetitia laila lammert lars lasse lauri lea leena leentje leif leif-erik lennaert lennard lennart leonie
leopold levin lieke lienhard lies liesel lieselotte lieuwe lieven liisa lilian lilli lina linnea linus lisbeth liv
lodewijk loes lore lorenz lothar lotta lotte lovisa luca ludger ludwig luis luise lukas lutz luuk luzie maaike maarten
machteld madita mads magdalena magne magnhild magnus maik maike maiken maja malin malte malwine manfred manja manuel
manuela marcel marcell marco mareike marek maren margarete margarethe margit margot margret marianne marie-luise
marieke marijke marijn marina mario marit marja marjolein mark-jan markku marko markus marleen marlies marlis marloes
marlou marten martijn martina mathias mathilda mathis mats matthias matthijs matthäus matti mattias maximilian
mechthild mees meike meindert meinhard melle merel merethe merle merlin mette michel mieke mika mikael mikkel mikko
milou minna mirco mirjam mirko mirthe mona monika moritz morten morten-andré nadine nadja nanna neele nele niclas nico
nicolai nicolas niek niels nienke niina niklas niko nikolai nikolas nikolaus nils noortje norbert oda oddvar olaf olav
ole oline olivier olof ortrud ortwin oskar oswald otmar ottar ottmar otto outi ove palle pascal paulina peer pekka
pelle pernille peter-paul petra petter petteri philipp pia piet pieter pim pleun pontus päivi pär ragna ragnar
ragnhild raik raimund rainer ralf randi raphael rasmus regine reidar reiner reinhard reinhart reinhild reinhold rena
renate renske rené rico rieke rients rik rinske rixt roald roderich roel roelof rolf roman romy ronja rosemarie rosi
roswitha ruben rudi rudolf runa rune rutger ruud rüdiger sabine sakari sami samira sander sandrine sanna sanne sascha
saskia selma severin siegfried sieglinde sietse sietske sigbjørn sigmar signe sigrid sigrun sigríður sigurd silja
silke silvia simone sina sindre siri siv sjaak sjoerd sjoukje snorri solfrid solveig stefan stefanie steffen steffi
stein stephan stian stig stijn stina stine sture sune sunniva susann susanne svea svein sven svenja sverre swantje
sybille sybren synnøve sönke sören tabea tanja tapio tarjei tatjana teemu terje teun teuntje thea thekla theodor thijs
thilo thor thoralf thorben thorbjørn thorge thorleif thorsten tijs till tilman tilmann tilo timo timon tineke tjark
tjeerd tjorven tobias tomas tomi tor torben torbjörn tore toril torsten tove traudel traute trijntje trine trond trude
tuomas tuula tuva tygo udo ulf ulla ulli ulrich ulrik ulrika ulrike ulv undine unni ursula uta ute uwe valentin veerle
vegard veikko veit verena vesa vibeke vidar vigdis viktor viktoria vinzenz volker volkhard volkmar walburga waldemar
walther waltraud wendelin wenke werner wessel wibke wiebke wieland wietse wijnand wilfried wilhelm wilhelmine willem
willemijn willi wiltrud wim winfrid winfried wolf wolf-dieter wolfgang wolfram wouter wulf wytze xaver xenia yannick
yke ymke yngve yvette zita ása ásgeir åke åsa åse øystein øyvind þorsteinn þóra
"""
