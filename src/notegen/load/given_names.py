"""Given names of many countries: where one stands in front, two capitalised words are surely a person.

A name that is missing here is still read where something else marks it; so the list need not be whole. Words that
begin titles just as well (`Will`, `May`, `Hope`, `Summer`) are left out.
"""

from notegen.load.folding import fold

_ENGLISH = """
aaron abigail adam adrian aidan alan albert alex alexa alexander alexandra alexis alfred alice alicia alison allan
allison alyssa amanda amber amelia amy andrea andrew andy angela angie anita ann anna anne annette annie anthony
antony ariel arnold arthur ashley audrey austin barbara barry beatrice becky ben benjamin bernard bernie beth betty
beverly bill billy blake bob bobby bonnie brad bradley brandon brenda brendan brent brett brian bridget brittany bruce
bryan bryce caitlin caleb calvin cameron candace carl carla carol caroline carolyn carrie casey cathy cecilia chad
charles charlie charlotte chelsea cheryl chris christian christie christina christine christopher chuck cindy claire
clara clarence clark claude claudia clayton clifford clint clinton clive cody colin colleen connor conor constance
corey craig curt curtis cynthia dale damian damien damon dan dana daniel danielle danny darius darrell darren dave
david dean deb debbie deborah debra denise dennis derek derrick devin diana diane dick don donald donna doris dorothy
doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine
eleanor eli elias elijah elizabeth ella ellen ellie elliot elliott elsa emily emma eric erica erik erika erin ernest
ethan eugene eva evan evelyn felicia felix fiona floyd frances francis frank franklin fred freddie frederick gabriel
gabriella gail gareth garrett gary gavin gene geoff geoffrey george georgia gerald geraldine gerard gilbert gina
giselle gladys glen glenn gloria gordon graham greg gregory gretchen gwen hailey hannah harold harriet harry harvey
hazel heather hector helen henry herbert herman hilary holly howard hugh hugo ian ida imogen ira irene iris isaac
isabel isabella ivan ivy jack jackie jacob jacqueline jade jake james jamie jan jana jane janet janice jared jasmine
jason javier jay jean jeanette jeanne jeff jeffery jeffrey jen jenna jennie jennifer jenny jeremy jerome jerry jesse
jessica jessie jill jillian jim jimmy jo joan joann joanna joanne jocelyn jodie joe joel joey john johnathan johnny
jon jonah jonas jonathan jordan joseph josephine josh joshua joyce juan judith judy julia julian juliana julie juliet
justin kaitlyn karen karina karl kate katelyn katherine kathleen kathryn kathy katie katrina kayla keith kelly kelsey
ken kendra kenneth kenny kerry kevin kim kimberly kirk kirsten kirsty kristen kristin kristina kristy kurt kyle
lachlan lance lara larry laura lauren laurence laurie lawrence leah lee leigh lena leo leon leonard leroy leslie lewis
liam lily linda lindsay lindsey lisa liz lloyd lois lori lorraine louis louise lucas lucia lucy luke lydia lynn mabel
mackenzie maddie madeleine madeline mallory mandy marc marcia marcus margaret margie maria marian marie marilyn marion
marissa marjorie mark marlene marsha martha martin marvin mary matilda matt matthew maureen maurice max maxine megan
meghan mel melanie melinda melissa melvin mercedes meredith mia michael michaela micheal michele michelle miguel mike
mildred miles milton minnie miranda miriam mitch mitchell moira molly monica morgan myles myra nancy naomi natalia
natalie natasha nathan nathaniel neil nicholas nick nicola nicole nigel nina noah noel nora norma norman oliver olivia
oscar owen paige pam pamela pat patricia patrick patty paul paula pauline peggy penelope penny perry pete peter phil
philip phillip phoebe phyllis polly rachel rafael ralph ramona randall randy raquel ray raymond rebecca reggie regina
rene renee rhonda ricardo richard rick ricky rita rob robbie robert roberta roberto robin robyn rodney roger roland
ron ronald ronnie rory rosa rosalind rosanna rosemary rosie ross roy rupert russ russell ruth ryan sabrina sally sam
samantha samuel sandra sandy sara sarah saul scott sean sebastian selena serena seth shane shannon sharon shaun shawn
sheila shelby shelley sheri sherry shirley sidney simon sofia sonia sonja sophia sophie spencer stacey stacy stan
stanley stella stephanie stephen steve steven stewart stuart sue susan susanna suzanne sylvia tamara tammy tanya tara
tasha taylor ted terence teresa terri terry tess tessa thelma theo theodore theresa thomas tiffany tim timothy tina
toby todd tom tommy toni tony tracey tracy travis trent trevor trish troy tyler valerie vanessa vera vernon veronica
vicki vickie vicky victor victoria vince vincent viola violet virginia vivian wade wallace walter wanda warren wayne
wendy wesley wilfred willard william willie winston yolanda yvonne zac zach zachary zack zoe
"""

_GERMAN_DUTCH_NORDIC = """
aad achim adriaan agnes agneta aino alexej alina alwin anders andreas andré anett anika anja anke annegret anneke
annelie annelies annika anselm ansgar antje antonia antti arbo arend arjan arjen arjun armin arnd arndt arne arno
arvid asbjørn astrid axel bart bas bastian bea benedikt bengt benno bernd bernhard bernt bert berthold bertram birgit
birgitta birgitte birte bjarke bjarne björn bo bodo boris bram britta bror burkhard bärbel carina carsten caspar cees
christer christof christofer christoph claas claudius clemens coen constantin corinna cornelia corné daan dag daniela
detlef didi dieter dietmar dietrich dirk dirk-jan dominic dominik doreen dorothea eberhard eckart eckhard edda
edeltraud eero egon einar eirik ekkehard elena elfriede elin elisa elisabeth elise elke els emiel emil enno erich erja
erkan erkki ernst erwin esa eskil espen esther eugen evelin evert fabian falk femke ferdinand floor florian floris
frans frauke fredrik freek freja frida friederike friedrich fritz frode gabi gabriele geert georg gerben gerd gerda
gereon gerhard gerlinde gero gerold gerrit gesa gisela gitte gottfried greger gregor gudrun guido gunilla gunn gunnar
gunther gustaf gustav guus göran götz günter günther hajo hakon halvor hanna hanne hanneke hannes hanno hans harald
hardy harm harmen harri hartmut hauke hedwig heidi heike heikki heiko hein heiner heinke heinrich heinz helena helga
helge hella helle helmut hendrik henk henning henriette henrik hermann hilda hilde hildegard hinrich holger horst
hubert huub håkan ilka ilona ilse ineke ines inga inge ingeborg inger ingmar ingo ingrid ingvar inka irina irmgard
isabell ivar jaakko jaap jakob jan-willem janneke jannik jannis japie jari jarkko jarno jasmin jasper jelle jelmer
jens jeroen jesper jette jildou joakim jochen joep johan johann johanna johannes joke jonatan jonny joost joris
jorma jos josef josephin juha juhani jukka juliane julika julius jurgen jussi jutta jörg jörn jürgen kaarina kai kari
karin karla karola karolin karoline karsten kaspar katarina katharina kathrin katja katri katrin kay kees kent kerstin
kilian kimmo kira kjell kjetil klaas klara klas klaus knut koen konrad konstantin korbinian krister kristian kristof
kristoffer laetitia lars lasse lauri lea leena leif lennart leonie leopold levin lieke lies liesel lieven liisa lilian
linus lisbeth lodewijk loes lorenz lothar lotte luca ludger ludwig luis luise lukas lutz maaike maarten mads magdalena
magne magnus maik maike maja malin malte manfred manuel manuela marcel marcell marco mareike marek maren margarete
margit margot marianne marieke marijke marijn marina mario marit marja markku marko markus marleen marlies marloes
marten martijn martina mathias mathis matthias matthijs matthäus matti maximilian mechthild meike meinhard mette
michel mieke mika mikael mikkel mikko mirco mirjam mirko mona monika moritz morten nadine nadja nele niclas nico
nicolai nicolas niek niels niina niklas nikolai nikolas nikolaus nils norbert oda olaf olav ole olivier olof ortwin
oskar otto outi ove palle pascal paulina peer pekka pelle pernille petra petter petteri philipp pia piet pieter
pontus päivi pär ragnar raimund rainer ralf raphael rasmus regine reiner reinhard reinhold renate rené rico rik roel
roelof rolf roman rosemarie ruben rudi rudolf rune rutger ruud rüdiger sabine sakari sami samira sander sandrine sanna
sascha saskia selma severin siegfried sieglinde signe sigrid sigurd silja silke silvia simone sina siri sjaak sjoerd
solveig stefan stefanie steffen steffi stein stephan stig stijn sture sune susann susanne svein sven svenja sverre
sybille sönke tanja tapio tatjana teemu terje teun thijs thilo thor thorben thorbjørn thorsten tijs till tilman tilo
timo tjark tjeerd tobias tomas tomi tor torben torbjörn tore toril torsten tove traudel trine trond tuomas tuula udo
ulf ulla ulli ulrich ulrika ulrike ursula uta ute uwe valentin vegard veikko veit verena vesa vibeke vidar viktor
viktoria volker volkmar waldemar walther wenke werner wiebke wilfried wilhelm wilhelmine willem willi wim
winfried wolf wolfgang wolfram wouter xaver yannick yke yvette åke åsa øystein øyvind
"""

_ROMANCE = """
abel abelardo achille adolfo adriana adriano adrien adrián adèle afonso agathe agostino agustín aimée alain alba alban
albane alberto alejandra alejandro alessandra alessandro alessia alessio alexandre alfio alfonso alfredo aline alix
allef alonso amandine ambra ambre amedeo amparo amélie ana anabel anatole anaïs anderson andrés angelica angelo
angélique annabelle annalisa annamaria anne-marie anne-sophie annick antoine antonella antonello antonio antónio
antônio araceli arantxa ariane arianna armand armando arnaldo arnaud arturo asunción aude augusto aurelio aurora
aurore aurélie aurélien axelle baptiste barthélémy bastien beatriz belén benedetta benedetto benedito benito benoît
bernadette bernardino bernardo bertrand bianca blaise blanca blandine borja breno brice brigitte bruna brunella bruno
béatrice bérénice caio camila camilla camille capucine carine carlo carlos carlota carmelo carmen carmine cassandre
catalina caterina catherine cauã cecília cesare chantal charlène chema chiara christelle christophe cinzia clarisse
claudine claudio cleiton clotilde cláudio clémence clément colette concepción consuelo corentin corinne corrado cosimo
costanza cristian cristiana cristiano cristina cristóbal cyril cyrille cássio cécile cédric célia céline césar daiane
daniele danilo dario davi davide delfina delphine denilson denis didier diego dimitri diogo domenico domingo dominique
donatella donato débora edoardo edson eduarda eleonora elettra eliana eliane elisabetta elodie eloy elton elvira
emanuel emanuela emanuele emilia emiliano emilio emmanuel emmanuelle enrica enrico enrique enzo ermanno ernesto
esperanza esteban estefanía estela estelle ester ettore eugenia eugenio eugénie eusebio everton fabiana fabiano fabien
fabienne fabio fabiola fabrice fabrizio fanny fausto federica federico felipe fermín fernand fernanda fernando
ferruccio fidel filipa filipe filippo fiorella flavia flavio florence florent florentin flávia flávio franca francesca
francesco francisca francisco franck franco françois françoise frédéric frédérique fulvio fábio fátima félicien félix
gabin gabriela gaetano gaspard gauthier gaël gaëlle gaëtan gema gemma geneviève gennaro geoffroy georges gerardo
germain germán ghislain ghislaine giacomo giada gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo
gilberto gilda gilles gino gioele giorgia giorgio giovana giovanna giovanni gisele giuditta giulia giuliana giuliano
giulio giuseppe giuseppina glauber gonzalo graciela graziano graziella gregorio guadalupe guglielmo guilherme
guillaume guillermo gustave gustavo guénolé gwenaël gwendoline gérald gérard heitor henri henrique herminio hernán
hervé honoré horacio hugues héctor hélène iago ignacio igor ilaria inmaculada inès inés isabela isabelle isadora
ismael italo ivana ivano ivonne iván izabel jacinto jacobo jacopo jacques jaime jairo jaqueline jean-baptiste
jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe
jean-pierre jeferson jerónimo jesús jimena joachim joana joaquim joaquín jordi jorge josefa josué josé joséphine joão
joël juan-carlos juana jucá judicaël judit jules julien julieta juliette julio julián jussara justine jérémie jérémy
jérôme júlia júlio kaique karim karine khalid kleber kátia kévin laia larissa laure laurent lavinia laëtitia laís
leandro leila leire leonardo leonor leticia letizia letícia lia lidia liliana lionel livia lola lorena lorenza lorenzo
loretta lourdes loïc luan luc luciana luciano lucie lucien lucio lucrezia lucía ludivine ludovic luigi luisa luiz
luiza luísa lydie léa lívia macarena maddalena magali maicon maite malik manoel manolo manon manuele mara marc-antoine
marcela marcello marcelo marcos margarida margarita margaux marialuisa mariana mariangela marianna mariano maribel
maricarmen mariella marine marinella marisol maristela marjolaine marlon marlène marta martial martine martín marília
massimiliano massimo mateo mateus matheus mathieu mathilde matteo matthieu mattia matías maud maura mauricio maurizio
mauro maurício maxence maxime maximiliano maël maísa mehdi melchor mercè michaël michela michelangelo michèle mickaël
milagros milena mireia mireille mirella moacir monique montserrat morgane muriel murilo myriam márcia márcio mário
mélanie mélissa mónica mônica nadia nadège natale nathalie nathália natália nelson nerea nicolás nicolò nieves nilton
noelia noemi norberto noémie noël nuno nuria núria octavio océane odile olga omar ombeline oriana orlando ornella
ottavia otávio pablo paco paloma paola paolo pascale pasquale patrice patricio patrizia patrícia paul-henri paulo
pedro pepe perrine philippe piera pierluigi piero pierpaolo pierre pierre-yves pietro pilar quentin rafa rafaela
raffaele raffaella ramiro ramon ramón raphaël raíssa raúl rebeca reginaldo reinaldo remedios renan renata renato
renaud renzo riccardo rinaldo rocco rocío rodolfo rodolphe rodrigo rogelio rogério romain romina román ronaldo rosalba
rosana rosario rosângela roxane rubén rui régis rémi rémy sabina salvador salvatore samir samuele sandro santi
santiago saúl sergi sergio silvana silvio simona simón sofía solange soledad solène stefania stefano stéphane
stéphanie susana sylvain sylvie sébastien ségolène sérgio séverine sónia sônia tainá tanguy tania tatiana taís
telma teodoro thales thaís thiago thibaud thibault thibaut thierry théo théodore tiago tiziana tiziano tommaso tomás
trinidad tristan tânia ubaldo ugo umberto valdir valentina valentine valeria valerio valéria valérie vanderlei vanna
vicente victoire vincenza vincenzo vinícius virginie vito vittoria vittorio vitória viviana viviane véronique víctor
vítor wagner wanderson wellington willian wilson xabier xavi xavier ximena yann yasmin yuri yvan yves zoé álvaro ángel
ángela ángeles ângela édouard élodie éloïse émeline émile émilie éric étienne ítalo óscar
"""

_SLAVIC_BALTIC_HUNGARIAN_GREEK = """
adela adrianna agata agnieszka aleksandar aleksander aleksandr aleksandra aleksei aleksey aleksi alena ales alexei
alexey alois anastasia anastasiia anatolii anatoly andrei andrej andrey andrii andriy andrzej aneta antal antanas
anton antonín arkadiusz arkady artem artur arturs attila balázs barbora bartek bartosz bartłomiej beata bence blaž
bogdan bohdan bojan boleslav borislav boyan bořivoj božidar branislav branko bronisław brygida bálint béla csaba
csilla dalibor damir danica daniil danil danuta darek daria dariusz darko dawid dejan denys desislava dimitar
dimitrios dimitris dmitri dmitrii dmitriy dmitry dmytro dorota dragan dragoș dušan edita edyta egor ekaterina elżbieta
endre erzsébet eszter evgenia evgenii evgeny ewa ewelina fedor ferenc filip františek galina gellért genadi gennady
georgi georgios gergely gergő gheorghe giorgos goran gosia grażyna grygoriy grzegorz gyula gyöngyi gyöngyvér gábor
halina henryk hristo hrvoje hynek ihor ildikó ilia ilja ilya imre ioan ioana ion ionel ionuț irena iryna istván iva
ivelina iveta ivo iwona izabela jacek jadranka jakub jarek jaromír jaroslav jarosław jelena jerzy jindřich jiří jolana
jolanta josip jovan jovana juraj jurgis jurij justyna józef józsef jānis kacper kaloyan kamil kamila karel karolina
kasia katalin katarzyna kateřina kazimierz kinga kiril kirill klára konstantinos konstantyn kornél kostas kristaps
krisztina krisztián krystian krystyna krzysztof ksenia kseniia ladislav lajos lenka leoš leszek levente libor lidija
lilla ljubica lubomir lubomír luboš luděk lyudmila lászló maciej maciek magda magdaléna mantas marcin mariia marija
marika marin mariusz markéta martynas maryna matej mateusz matija matěj małgorzata michal michał mihai mihail mihály
mikhail miklós mikołaj mikuláš mila milan milica miloslav miloš mircea miro miroslav mirosław miłosz mladen mojmír
mykola mária márk márton mátyás máté nataliia natalija natalya nebojša nemanja nenad nevena nicolae nikita nikola
nikolaos nikolay nikolett nikos noémi oana oksana oldřich oleg oleh oleksandr oleksii olena olha ondřej orsolya ota
ottó oxana patrik patrycja pavel pavla pavlo paweł petar petr petro petya piotr plamen predrag péter přemysl radek
radim radka radomír radoslav radosław radovan radu rafał ramunas renáta richárd rimantas robertas roberts rossen
rostislav rumen ruslan ryszard réka răzvan sanja sava saša sebastián sergei sergey sergii serhii serhiy silvester
slaven slavko slavomir slobodan snežana sofiia spyros stanislav stanislava stanisław stavros stefanos stefán stoyan
svetlana svetlin svetoslav svitlana sylwia szabolcs szilvia szilárd szymon sándor tadeusz tamás taras tereza tetiana
tetyana theodoros tibor tihomir timea timur todor tomasz tomaš tomek tomislav tomáš tsvetan urszula vaclav vadim vadym
valentyn valerii valeriy varvara vasil vasile vasilis vasily vasyl veronika vesna viktorija viliam vilmos viorel
vitalii vitaliy vitaly vlad vladan vladimir vladimír vladislav vlado vladyslav vlasta vojtěch volodymyr vuk vyacheslav
václav vít věra wacław wiktor wiktoria wioletta witold wojciech wojtek władysław włodzimierz yana yanis yaroslav yegor
yevgeny yiannis yulia yuliia yuriy yury zbigniew zbyněk zdenka zdeněk zdravko zlatko zofia zoltán zoran zorica zsolt
zsuzsanna zsófia zuzana ľuboš łukasz štefan štěpán šárka željko žiga ștefan
"""

_EASTERN = """
aarav abbas abdelkader abdou abdul abdulaziz abdullah abdullahi abebe adaeze ade adebayo adi adil aditi aditya adnan
aftab agus ahmad ahmed ahmet aisha aishwarya ajay akash akhil akihiro akiko akin akio akira akshay ali alireza aliya
amar amara amin amina amir amit amitabh amjad amr amrita anand anandprakash ananya anas andi aniket anil anirudh anisa
anish anjali ankit ankita ankur anoop anuj anupam anupama anurag apoorva arash aravind archana arief arif arun aruna
arunee arvind arwa asad asami ashish ashok ashwin ashwini asif asli asma asuka atsushi atul avi avinash aviv avraham
aya ayaka ayako aylin ayman aynur ayodele ayu ayumi ayşe aziz babak babatunde bagus bahar balaji bambang barış basak
bashir batuhan behnam behzad berk bhaskar bhavesh bhavya bilal bilge binh budi burak byung canan cem cemal ceren chaim
chakrit chandan chandra chandrasekhar chang charu cheng chenyang chetan chia chiaki chiamaka chidi chie chihiro chika
chinedu chinmay chioma chirag chiu chuan chukwuemeka chul chulsoo citra cong cuong dac daehyun daiki daisuke damilola
dat deepa deepak deepika deniz devansh devendra dewi dhruv dian didem dilip dina dinesh divya dong-hyun donghyun dror
duc dung duong durga dwi ebuka ece efe efosa ehsan ehud eiji eiko einat eka ekin elad elham elif emeka emin emir emrah
emre engin ercan erdem erez esra eunji eunjung eyal fadi faisal fajar farah faraz farhad farid fatih fatima fatma feng
ferhat feyza fitri folake francois fumihiro fumiko fumio funmi fırat ganesh gaurav gautam gede geeta ghassan giang gil
gilad girish gokhan gopal gopi gopinath goro guang gyu gökhan gürkan ha-eun habib hadi haejin hagai hai hakan halil
hamed hamid hamza hana haneen hanh haoyu hari harin harish harsh harsha haruka haruki haruna haruto hasan hassan
hatice heejin hemant hendra heng hideaki hideki hideko hideo hidetoshi hien hieu hikari hikaru himanshu hira hirofumi
hiroki hiroko hiromi hironori hiroshi hiroto hiroyuki hisashi hitomi hitoshi hoa hoai hoang hossein hsin hua huan huda
hui hung huong hussein huy huyen hye hyejin hyeon hyun hyunjin hyunwoo hüseyin ibrahim ichiro idan ido idris ifeanyi
ihab ikenna ikuko ilan ilker imad imran inbal indah indira irfan isamu isha ishaan ishan ismail issei itai itamar iwan
iyad jaehyun jaewon jagdish jamal jamil jatin javed jaya jayesh jia jiahao jiajun jian jiang jianhua jie jignesh
jihoon jihye jimin jing jingwen jinho jinhua jiro jisoo jitendra jiwei jiwon jiyoung joko jomar jongwoo joon joonho
jun jun'ichi jungmin junho junichi junjie junko junya jyoti kaan kabir kaede kaito kamal kamau kamran kana kanako kang
kaori kapil karan karthik karthikeyan kartik katsumi katsuya kaustubh kavita kavya kazuaki kazuhiko kazuhiro kazuki
kazuko kazuma kazunori kazuo kazushi kazuya keiichi keiji keiko keisuke keita kelechi kemal kenichi kenichiro kenji
kenta kentaro kerem ketut khaled khalil kien kiran kishore kittipong kiyoshi kofi kohei koichi koji kosuke kota
krishna kritika kuan kumar kumiko kun kunal kwabena kwame kwang kwesi kyoko kyung kyungmin lakshmi lalit lei levent
liang liezl lihua liling lin ling linh lior liron lokesh luong madhav madhu madhuri mahesh mahmoud mahmud mai
majid maki makoto mami mamta manabu manav mandar mandeep manish manisha manjunath manoj mari mariam maricel mariko
maryam masaaki masafumi masahiko masahiro masakazu masaki masako masami masamichi masanori masao masaru masashi masato
masatoshi masaya masayuki masoud matsumoto maya mayank mayu mayuko mayumi mayur meenakshi meera megumi mehmet mehrdad
mei meiling melih meltem meng mert merve michiko miho miki mikiko milind min-jun mina minako ming minh minho minji
minjun minoru minsu misaki mithun mitsuo mitsuru miyuki mizuki moataz mohamad mohamed mohammad mohammed mohan mohit
mohsen momoko moshe motoki mrunal muhammad muhammed mukesh mukul murat mustafa mwangi nabil nader nadir naga nagaraj
nagarjuna nam namrata nandini nao naoki naoko naoto naoya naoyuki narayan narendra naresh nasir nasser nathi natsuki
natsumi nattapong naveen navin nazanin neelam neeraj neha ngoc ngozi nguyen nguyễn nhung nidhi nihar nikhil nilay
nilesh nima nimrod ning nir niraj niranjan nisha nishant nitesh nithin nitin njeri nkechi nnamdi noa noam noboru nobuo
nobuyuki nori noriko noriyuki nour nurul obinna oded ofer ofir olamide olu oluwaseun oluwatobi omkar omri onur opeyemi
oren orhan osama osamu osman otieno padma pankaj parag paras parisa parth parvati pavan pawan payal peng phong phuc
phuong ping pooja pornthip pouya prabhakar prabhu pradeep pradhvan prakash pramod pranav pranay pranjal prasad
prasanna prasanth prasert prashant prashanth prateek pratik praveen preeti prerna pritam prithvi priya priyanka puneet
punit purvi putri putu qasim qian qiang qing quan quang quoc quynh rachid raghav raghu rahul raj raja rajan rajat
rajeev rajendra rajesh rajiv raju rakesh ram ramesh ramin ramya rana ranjan ranjit rashid rashmi ravi ravindra reiko
reza rie rika rina rishabh rishi ritesh ritika ritu riya rizki rodel rohan rohini rohit ronen ronit roshan ruchi
ruixue rupesh ryo ryohei ryoko ryosuke ryota ryuichi ryuji ryusuke saad sachiko sachin sadia saeed sagar sahar sahil
sai said saif sajid saki sakura salah saleh salim salma salman sameer samer sandeep sandhya sang sangmin sanjana
sanjay sanjeev sanket santosh sapna saravanan sarika sarthak sasha satish satoko satomi satoru satoshi satsuki satya
saurabh sayaka sayuri sedat segun seiji seiya selim selin selçuk semih senthil seojin seong serdar serkan seun seung
seungho seyed shadi shahar shai shailesh shalini shan shankar shanthi shao sharad shashank shashi sheetal shen sheng
shigeki shigeru shikha shilpa shin shingo shinichi shinji shinobu shintaro shinya shiori shira shirin shiva shivam
shivani shlomi shlomo sho shobhit shogo shohei shoichi shoko shota shotaro shreya shruti shu shuai shubham shuhei
shuichi shuji shun shunsuke shunta shweta shyam sichuan siddharth siddhartha sima sinan sipho siriporn siti sneha
sohail sohan somchai somsak sonal soo soojin sota soumya sourav souta soyeon sreekanth sri sridhar srinivas srinivasan
subhash suda sudeep sudha sudhir suhas sujata sukhdeep sultan suman sumit sung sungmin sunil sunita sunmi supaporn
suraj suresh surya sushant sushil sushma susumu swapnil swarup swati syed tae taehyun tahir tai taichi taiki takaaki
takafumi takahiro takako takanori takao takashi takato takayuki takehiro takeo takeru takeshi taku takuma takumi
takuro takuya tal tamaki tamer tanmay tanvi tao tarek tareq tariq taro tarun tatsuo tatsuro tatsuya tejas temitope
teppei teruo tesfaye tetsuo tetsuro tetsuya thabo thanakorn thandi thanh thao thejas themba thien thuy tien toan tolga
tomer tomoaki tomohiro tomoka tomoki tomoko tomomi tomonori tomoya tomoyuki toru toshiaki toshihiro toshiki toshiko
toshio toshiya toshiyuki tran trang tri trinh trung trupti trần tsubasa tsutomu tsuyoshi tuan tuba tufan tunde tung
tushar tuyen tuğba uche uchenna uday udi ufuk ugur umesh umit umut upendra uri usha usman utkarsh uğur vaibhav
vaishali varun vasudev veena venkat venkata venkatesh vibhor vidya viet vignesh vijay vikas vikash vikram vimal vinay
vineet vinh vinod vipin vipul vishal vishnu vishwas vivek wahyu wangari wanjiru wataru wayan wei weiming wen wenjie
wichai woo woojin xia xian xiang xiao xiaoming xiaoyu xin xing xinyi xiu xu xuan xue yael yair yan yang yanyan yariv
yaser yash yasin yasser yasuhiro yasuko yasuo yasushi yasuyuki yavuz yaw yayoi yehuda yejin yen yeon yi yifan yigit
ying yingying yiğit yoav yogesh yohei yoichi yoji yoko yonatan yoon yosef yoshi yoshiaki yoshihiro yoshiki yoshiko
yoshimasa yoshinori yoshio yoshito yoshiyuki yossi yosuke yota youngmin yousef youssef yuan yudi yue yui yuichi
yuichiro yuika yuji yuka yukari yuki yukihiro yukiko yukio yuko yuma yumi yumiko yun yuna yunfei yuriko yusaku yusuf
yusuke yuta yutaka yuto yuuki yuval yuya zafer zahra zaid zainab zanele zeev zehra zeynep zhang zhen zheng zhi zhihao
zhiwei zhong zhou zia ziad zihan ziyi zohar zubair ömer özgür özlem
"""


def _names(*lists: str) -> frozenset[str]:
    return frozenset(fold(name) for words in lists for name in words.split())


GIVEN_NAMES = _names(_ENGLISH, _GERMAN_DUTCH_NORDIC, _ROMANCE, _SLAVIC_BALTIC_HUNGARIAN_GREEK, _EASTERN)
"""Folded as `folding.fold` folds: no case, no accents."""


def is_given_name(word: str) -> bool:
    """Whether a word is a known given name, or one joined of such: `Anne-Sophie`."""
    whole = fold(word.strip(".,'’"))
    return whole in GIVEN_NAMES or ("-" in whole and all(part in GIVEN_NAMES for part in whole.split("-")))
