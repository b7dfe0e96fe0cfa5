-- The recipes of the Ohjaamos' events: a new format is a row here, not a release. Minutes count from the event's start;
-- how a recipe becomes parts and slots is events/format.recipe.ts.

INSERT INTO format (code, name, blurb, steps, recipe, table_count, tables_for, elsewhere, position) VALUES
  ('vartissa-toihin', 'Vartissa töihin',
   '{"fi": "Pikatreffit, joissa juttelet yhden alan työnantajien kanssa vartin kerrallaan.", "sv": "Snabbdejter där du pratar med arbetsgivare inom en bransch, en kvart i taget.", "en": "Speed dates: you talk with employers of one trade, a quarter of an hour at a time."}',
   '[
     {"fi": "Tule ovelle ja sano etunimesi. Et tarvitse CV:tä.", "sv": "Kom till dörren och säg ditt förnamn. Du behöver ingen CV.", "en": "Come to the door and say your first name. You need no CV."},
     {"fi": "Istu pöytään ja juttele työnantajan kanssa vartti. Kun kello soi, vaihdat pöytää.", "sv": "Sätt dig vid ett bord och prata med arbetsgivaren en kvart. När klockan ringer byter du bord.", "en": "Sit down and talk with an employer for a quarter of an hour. When the bell rings, you change tables."},
     {"fi": "Jos jokin pöytä on vapaana, pääset jonosta suoraan juttelemaan.", "sv": "Om ett bord är ledigt får du gå dit direkt från kön.", "en": "If a table is empty, you can go straight there from the queue."},
     {"fi": "Saat lähtiessäsi tietää, mitä seuraavaksi tapahtuu.", "sv": "När du går får du veta vad som händer härnäst.", "en": "Before you leave, you hear what happens next."}]',
   '[
     {"kind": "rotation", "startsAfterMinutes": 0, "lengthMinutes": 180, "capacity": null, "settings": {"slotMinutes": 15, "breakMinutes": 3}},
     {"kind": "queue", "startsAfterMinutes": 0, "lengthMinutes": 180, "capacity": null, "settings": {}}]',
   8, 'employers', false, 1),
  ('tunnissa-duuniin', 'Tunnissa Duuniin',
   '{"fi": "Yrittäjä kertoo työstään ja paikoistaan. Sen jälkeen voit jutella hänen kanssaan vartin kahdestaan.", "sv": "En företagare berättar om sitt jobb och sina platser. Efteråt kan du prata en kvart på tu man hand.", "en": "A business owner tells about the work and the jobs. Afterwards you can have a quarter of an hour alone with them."}',
   '[
     {"fi": "Istu alas ja kuuntele, millaista työ on. Saat kysyä mitä vain.", "sv": "Slå dig ner och lyssna på hur jobbet är. Du får fråga vad du vill.", "en": "Sit down and listen to what the work is like. Ask anything."},
     {"fi": "Juttele yrittäjän kanssa vartti kahdestaan. Ajan voit varata jo etukäteen.", "sv": "Prata med företagaren en kvart på tu man hand. Du kan boka tiden redan på förhand.", "en": "Talk with the owner for a quarter of an hour, just the two of you. You can book the time beforehand."},
     {"fi": "Sovitte heti, miten jatketaan: työhön, työkokeiluun tai tutustumaan.", "sv": "Ni kommer genast överens om fortsättningen: jobb, arbetsprövning eller ett besök.", "en": "You agree right away how to go on: a job, a work trial or a visit."}]',
   '[
     {"kind": "presentation", "startsAfterMinutes": 0, "lengthMinutes": 40, "capacity": 25, "settings": {"offerMinutes": 60}},
     {"kind": "slots", "startsAfterMinutes": 40, "lengthMinutes": 80, "capacity": null, "settings": {"slotMinutes": 15, "breakMinutes": 0, "offerMinutes": 60, "opensOnTheSpot": false}}]',
   1, 'employers', false, 2),
  ('nonstop-rekry', 'NonstopRekry',
   '{"fi": "Henkilöstöfirmat päivystävät Ohjaamossa. Tule, kun ehdit, tai varaa vartti etukäteen.", "sv": "Bemanningsföretag har jour på Navigatorn. Kom när du hinner eller boka en kvart på förhand.", "en": "Staffing firms are on duty at the Ohjaamo. Come when you can, or book a quarter of an hour beforehand."}',
   '[
     {"fi": "Ota vuoronumero ovelta. Jos varasit ajan, mene suoraan pöytään.", "sv": "Ta ett könummer vid dörren. Om du har bokat en tid går du direkt till bordet.", "en": "Take a number at the door. If you booked a time, go straight to the table."},
     {"fi": "Kerro rekrytoijalle, millaista työtä etsit ja milloin voit aloittaa.", "sv": "Berätta för rekryteraren vilket slags jobb du söker och när du kan börja.", "en": "Tell the recruiter what kind of work you want and when you can start."},
     {"fi": "Firma soittaa, kun sopiva keikka tai paikka löytyy.", "sv": "Företaget ringer när ett lämpligt jobb dyker upp.", "en": "The firm calls you when a suitable job comes up."}]',
   '[
     {"kind": "queue", "startsAfterMinutes": 0, "lengthMinutes": 180, "capacity": null, "settings": {}},
     {"kind": "slots", "startsAfterMinutes": 0, "lengthMinutes": 180, "capacity": null, "settings": {"slotMinutes": 15, "breakMinutes": 15, "offerMinutes": 30}}]',
   3, 'employers', false, 3),
  ('tyonantajatreffit', 'Työnantajatreffit',
   '{"fi": "Pieni joukko työnantajia ja nuoria tapaa rauhassa. Jokaisella on oma aikansa.", "sv": "En liten grupp arbetsgivare och unga träffas i lugn och ro. Alla har sin egen tid.", "en": "A few employers and young people meet without hurry. Everyone has their own time."}',
   '[
     {"fi": "Valitse työnantaja ja varaa sopiva aika.", "sv": "Välj en arbetsgivare och boka en tid som passar.", "en": "Choose an employer and book a time that suits you."},
     {"fi": "Tule viisi minuuttia ennen aikaasi. Ohjaaja näyttää pöydän.", "sv": "Kom fem minuter före din tid. En handledare visar bordet.", "en": "Come five minutes before your time. Staff show you the table."},
     {"fi": "Jutelkaa vartti. Voit pyytää ohjaajan mukaan.", "sv": "Prata en kvart. Du kan be en handledare vara med.", "en": "Talk for a quarter of an hour. You can ask a member of staff to join you."}]',
   '[
     {"kind": "slots", "startsAfterMinutes": 0, "lengthMinutes": 120, "capacity": null, "settings": {"slotMinutes": 15, "breakMinutes": 5, "offerMinutes": 60}}]',
   5, 'employers', false, 4),
  ('rekrytointitapahtuma', 'Rekrytointitapahtuma',
   '{"fi": "Iso päivä, jossa monta työnantajaa etsii tekijöitä. Kierrä pöydissä omaan tahtiisi.", "sv": "En stor dag då många arbetsgivare söker folk. Gå runt mellan borden i din egen takt.", "en": "A big day with many employers looking for people. Go round the stands at your own pace."}',
   '[
     {"fi": "Ilmoittaudu ovella. Jos sait kutsun, ota se mukaan.", "sv": "Anmäl dig vid dörren. Om du har fått en kallelse tar du med den.", "en": "Sign in at the door. If you got an invitation, bring it with you."},
     {"fi": "Kuuntele alussa, ketkä ovat paikalla ja ketä he etsivät.", "sv": "Lyssna i början på vilka som är på plats och vem de söker.", "en": "Listen at the start to who is here and whom they are looking for."},
     {"fi": "Käy pöydissä ja juttele. Suosittuun pöytään on jono, ja puhelin kertoo vuorosi.", "sv": "Gå runt och prata. Till populära bord finns en kö och telefonen säger när det är din tur.", "en": "Go round and talk. Popular stands have a queue, and your phone tells you when it is your turn."}]',
   '[
     {"kind": "presentation", "startsAfterMinutes": 0, "lengthMinutes": 45, "capacity": 120, "settings": {"offerMinutes": 120}},
     {"kind": "queue", "startsAfterMinutes": 30, "lengthMinutes": 210, "capacity": null, "settings": {}}]',
   20, 'employers', false, 5),
  ('yrityskaynti', 'Yrityskäynti',
   '{"fi": "Käydään yhdessä katsomassa, millaista työ on oikeassa työpaikassa.", "sv": "Vi besöker tillsammans en arbetsplats och ser hur jobbet är på riktigt.", "en": "We visit a workplace together and see what the work is really like."}',
   '[
     {"fi": "Tule lähtöpaikkaan ajoissa. Kuljetus ei maksa sinulle mitään.", "sv": "Kom till startplatsen i tid. Resan kostar dig ingenting.", "en": "Come to the meeting point in time. The ride costs you nothing."},
     {"fi": "Yrityksessä näet työpaikan ja tapaat tekijöitä.", "sv": "På företaget ser du arbetsplatsen och träffar dem som jobbar där.", "en": "At the firm you see the workplace and meet the people who work there."},
     {"fi": "Voit kysyä töistä ja työkokeilusta paikan päällä.", "sv": "Du kan fråga om jobb och arbetsprövning på plats.", "en": "You can ask about jobs and work trials right there."}]',
   '[
     {"kind": "presentation", "startsAfterMinutes": 0, "lengthMinutes": 150, "capacity": 15, "settings": {"offerMinutes": 240}}]',
   0, 'none', true, 6),
  ('duunipysakki', 'Duunipysäkki',
   '{"fi": "Apua työnhakuun ilman ajanvarausta. Tule sellaisena kuin olet.", "sv": "Hjälp med att söka jobb utan tidsbokning. Kom som du är.", "en": "Help with finding work, no appointment needed. Come as you are."}',
   '[
     {"fi": "Ota vuoronumero ovelta tai puhelimella.", "sv": "Ta ett könummer vid dörren eller med telefonen.", "en": "Take a number at the door or with your phone."},
     {"fi": "Ohjaaja katsoo kanssasi paikkoja, hakemusta tai CV:tä.", "sv": "En handledare tittar på platser, ansökan eller CV tillsammans med dig.", "en": "Staff look at jobs, an application or a CV with you."},
     {"fi": "Lähdet kotiin yksi asia valmiina.", "sv": "Du går hem med en sak färdig.", "en": "You go home with one thing done."}]',
   '[
     {"kind": "queue", "startsAfterMinutes": 0, "lengthMinutes": 180, "capacity": null, "settings": {}}]',
   0, 'none', false, 7),
  ('neuvonta', 'Neuvonta',
   '{"fi": "Asiantuntija auttaa asumisessa, rahassa, Kelassa, opinnoissa tai yrittämisessä.", "sv": "En sakkunnig hjälper med boende, pengar, FPA, studier eller företagande.", "en": "An expert helps with housing, money, Kela, studies or starting a business."}',
   '[
     {"fi": "Varaa aika tai tule jonoon lopputunniksi.", "sv": "Boka en tid eller kom till kön den sista timmen.", "en": "Book a time, or join the queue for the last hour."},
     {"fi": "Ota mukaan paperit tai kirjeet, jos niitä on. Ilmankin pärjää.", "sv": "Ta med papper eller brev om du har sådana. Det går bra utan också.", "en": "Bring papers or letters if you have them. It works without them, too."},
     {"fi": "Asia jää sinun ja asiantuntijan väliseksi.", "sv": "Det stannar mellan dig och den sakkunniga.", "en": "It stays between you and the expert."}]',
   '[
     {"kind": "slots", "startsAfterMinutes": 0, "lengthMinutes": 90, "capacity": null, "settings": {"slotMinutes": 30, "breakMinutes": 0, "offerMinutes": 120}},
     {"kind": "queue", "startsAfterMinutes": 90, "lengthMinutes": 60, "capacity": null, "settings": {}}]',
   1, 'topics', false, 8),
  ('teemapaiva', 'Teemapäivä',
   '{"fi": "Info, mentorointi, paja tai pop up: yksi aihe ja joku, joka tietää siitä paljon.", "sv": "Info, mentorskap, verkstad eller pop up: ett ämne och någon som kan mycket om det.", "en": "An info session, mentoring, a workshop or a pop-up: one topic and someone who knows it well."}',
   '[
     {"fi": "Varaa paikka, niin tiedämme odottaa sinua.", "sv": "Boka en plats så att vi vet att du kommer.", "en": "Book a seat, so that we know to expect you."},
     {"fi": "Kuuntele, kokeile ja kysy.", "sv": "Lyssna, prova och fråga.", "en": "Listen, try things out and ask."},
     {"fi": "Jää lopuksi juttelemaan ohjaajan kanssa, jos jokin jäi mietityttämään.", "sv": "Stanna kvar och prata med en handledare om du undrar över något.", "en": "Stay and talk with staff afterwards if something is on your mind."}]',
   '[
     {"kind": "presentation", "startsAfterMinutes": 0, "lengthMinutes": 90, "capacity": 20, "settings": {"offerMinutes": 120}}]',
   0, 'none', false, 9);
