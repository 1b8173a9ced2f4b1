"""Given names of the east of Europe, of Asia and of Africa."""

SLAVIC_BALTIC_HUNGARIAN_GREEK = """
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

EASTERN = """
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
liang liezl lihua liling lin ling linh lior liron lokesh luong madhav madhu madhuri mahesh mahmoud mahmud mai majid
maki makoto mami mamta manabu manav mandar mandeep manish manisha manjunath manoj mari mariam maricel mariko maryam
masaaki masafumi masahiko masahiro masakazu masaki masako masami masamichi masanori masao masaru masashi masato
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
