"""The phrases of each review rule in German."""

from .review_rows import ReviewTable, claim, row

__all__ = ["GERMAN"]

_WORDS = {
    "adv": """\
        schon|bereits|mal|einmal|vielleicht|zufällig|denn|eigentlich|auch|gut|inzwischen|mittlerweile|etwa|kurz|\
            noch|womöglich|möglicherweise|überhaupt|wirklich|ja|sicher|bestimmt|hoffentlich|wohl|doch|vermutlich|\
            endlich|überhaupt""",
    "you": "sie|du|ihr|sie's|du's",
    "to_you": "ihnen|dir|euch|sie|dich",
    "our": "mein|meine|meinen|meiner|meinem|unser|unsere|unseren|unserer|unserem|unsre",
    "the": "mein|meine|meinen|meiner|meinem|unser|unsere|unseren|unserer|unserem|unsre|die|das|den|der|dem",
    "mail": "e-mail|e-mails|email|emails|mail|mails|e mail",
    "message": """\
        <mail>|nachricht|nachrichten|schreiben|zeilen|brief|post|anschreiben|einladung|sms|sprachnachricht|\
            mailbox-nachricht|mailboxnachricht|voicemail|newsletter|kontaktanfrage|fax|postkarte|followup|follow-up""",
    "letter": "<message>|(letzte|letzten|letzter|letztes|letztem|vorige|vorigen|erste|ersten|kurze|neue) <message>",
    "goods": """\
        unterlagen|unterlage|broschüre|prospekt|prospekte|katalog|flyer|angebot|präsentation|folien|pdf|anhang|\
            dokument|dokumente|leitfaden|whitepaper|video|link|muster|probe|proben|warenprobe|musterpaket|\
            päckchen|paket|sendung|infos|informationen|material|infomaterial|karte|vorschlag|exposé|datei|\
            umschlag|beispiel|mappe|infopaket""",
    "got": """\
        bekommen|erhalten|gekriegt|gelesen|gesehen|durchgelesen|angesehen|angeschaut|durchgesehen|durchgeschaut|\
            reingelesen|hineingelesen|reingeschaut|hineingeschaut|reingesehen|reingeguckt|angeguckt|überflogen|\
            geöffnet|aufgemacht|abgehört|gehört|angehört|gefunden|bemerkt|entdeckt|übersehen|wahrgenommen|\
            studiert|gesichtet|empfangen|durchgegangen|geprüft|geworfen|geschaut|geguckt|gesehn|durchgearbeitet|\
            abgerufen|registriert|durchgeblättert""",
    "to_read": """\
        lesen|ansehen|anzusehen|anschauen|anzuschauen|durchlesen|durchzulesen|durchsehen|durchzusehen|öffnen|\
            werfen|reinschauen|reinzuschauen|hineinschauen|hineinzuschauen|überfliegen|anhören|anzuhören|abhören|\
            abzuhören|prüfen|durchgehen|durchzugehen|durchschauen|durchzuschauen|sichten|schauen|gucken|\
            durchzuarbeiten|durcharbeiten""",
    "arrived": """\
        angekommen|eingegangen|eingetroffen|durchgekommen|durchgegangen|aufgetaucht|verschwunden|abhandengekommen|\
            zugegangen|zugestellt|gelandet|erreicht|untergegangen|\
            verloren gegangen|hängen geblieben|angelangt|da|aufgefallen|weitergeleitet worden""",
    "have_you": """\
        haben sie|haben sie's|hatten sie|hast du|hast du's|hattest du|habt ihr|hattet ihr|haben sie es|ob sie|ob \
            du|ob ihr|dass sie|dass du|dass ihr|hat er|hat sie|hat herr|hat frau""",
    "could_you": """\
        hatten sie|konnten sie|fanden sie|kamen sie|sind sie|hattest du|konntest du|fandest du|kamst du|bist du|\
            hattet ihr|konntet ihr|seid ihr|haben sie schon|hast du schon|haben sie inzwischen|ob sie""",
    "we_sent": """\
        geschickt|zugeschickt|gesendet|zugesandt|gesandt|gemailt|geschrieben|zukommen|übersandt|hinterlassen|\
            gesprochen|rübergeschickt|weitergeleitet|dagelassen|beigelegt""",
    "event": """\
        webinar|seminar|workshop|vortrag|veranstaltung|messe|tagung|konferenz|roadshow|hausmesse|infoabend|\
            schulung|event|online-seminar|frühstück|stammtisch|kongress|fachtag|messestand|stand""",
    "site": """\
        website|webseite|homepage|internetseite|seite|seiten|preisseite|produktseite|web-seite|landingpage|shop|\
            webshop""",
    "us": """\
        mir|mich|uns|mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|unseres|kollege|\
            kollegen|kollegin""",
    "you_have": "sie haben|sie hatten|du hast|du hattest|ihr habt|ihr hattet|haben sie|hatten sie|hast du|hattest du",
    "not": "nicht|nichts|kein|keine|keinen|keinem|keiner|ohne|nie|niemals|weder",
    "buyable": """\
        lizenz|lizenzen|software|lösung|produkt|produkte|paket|maschine|abo|jahresabo|abonnement|vertrag|anlage|\
            ware|gerät|system|modul|tarif|version|vollversion|premium*|jahres*""",
}


# The question that C3 bans, about one sort of thing: <it>.
_ARRIVAL = """
    sie haben (den|das|die) <it> [<adv>] [<adv>] (gelesen|bekommen|erhalten|gesehen) .. (oder|nicht wahr|richtig)
    (ist|sind|wurde|wurden) <our> <it> ... (abgegeben|angekommen|eingelaufen|übergeben) .. ?
    (ob|hoffe|hoffen|dass) .. <our> <it> .. <to_read> (konnten|konntest|konntet)
    (hatten|hattest|hattet|gefunden|fanden) .. (zeit|gelegenheit|muße|ruhe) ... <the> <it> .. <to_read>
    <our> <it> (haben sie|hast du|habt ihr) [<adv>] [<adv>] [<adv>] <got>
    (haben sie|hast du|habt ihr) .. <our> <it> .. (vorliegen|im postfach|auf dem tisch|zur hand|in der post)
    (hat|haben|ist|sind|lässt|lassen|ließ) [sich] <the> <it> .. (geklappt|funktioniert|aufgegangen|lesbar|öffnen)
    <our> <it> .. (könnte|dürfte|wird|ist wohl|ist vielleicht) .. (untergegangen|verloren|im spam|gerutscht)
    <have_you> .. <our> <it> ... <got>
    <have_you> [sich|dir|euch] [<adv>] [<adv>] [in|auf] <the> <it> [<adv>] [<adv>] [<adv>] <got>
    <have_you> .. <the> <it> [<adv>] [<adv>] <got> .. (die|das|den) (ich|wir)
    <have_you> .. <the> <it> (die|das|den) (ich|wir) ... <got>
    <have_you> .. (blick|einblick) (in|auf) <the> <it> .. (geworfen|werfen)
    ob .. <our> <it> ... (<got>|<arrived>)
    (dass|nicht dass) .. <our> <it> ... (<arrived>|bekommen|erhalten|gelesen|gesehen)
    (ist|sind|war|waren|wurde|wurden) [<adv>] [<adv>] [<to_you>] <the> <it> ... <arrived>
    <our> <it> .. (ist|sind|hat|haben) (die|der|das|sie|er|es|dich) ... <arrived>
    (hat|hatte|hätte) [<to_you>] .. <our> <it> ... erreicht
    (hoffe|hoffentlich|hoffen) ... <our> <it> ... (<got>|<arrived>)
    (hoffentlich|sicherlich|bestimmt) (hat|ist|sind|haben) .. <our> <it> ... (<got>|<arrived>)
    (kam|kamen) .. <the> <it> .. an .
    (kam|kamen) .. <our> <it> .. (an|durch)
    (liegt|liegen|lag|lagen) .. <to_you> .. <our> <it> .. vor
    (liegt|liegen) .. <our> <it> .. (vor|auf ihrem tisch|auf ihrem schreibtisch)
    <could_you> ... <the> <it> ... <to_read>
    <our> <it> ... (spam|spamordner|spam-ordner|spamfilter|junk|papierkorb)
    (sie müssten|sie sollten|du müsstest|du solltest|ihr müsstet|ihr solltet) ... <it> ... (haben|erhalten|\
        bekommen|finden|vorliegen|gesehen)
    <to_you> (müsste|müssten|sollte|sollten) ... <it> ... (vorliegen|zugegangen|erreicht|angekommen|\
        eingegangen)
    <it> ... (müsste|müssten|sollte|sollten) [<to_you>] [<adv>] .. (vorliegen|zugegangen|erreicht haben|\
        angekommen)
    (erinnern sie sich|erinnerst du dich|erinnert ihr euch) .. an <the> <it>
    (sagt|sagen) <to_you> .. <our> <it> .. (was|etwas)
    (wissen sie|weißt du) noch .. <our> <it>
    (sie haben|du hast|ihr habt) <our> <it> [<adv>] [<adv>] [<adv>] <got>
    (sie haben|du hast|ihr habt) [<adv>] [<adv>] <our> <it> .. <got> .. (oder|richtig|nicht wahr)
    <our> <it> [<adv>] [<adv>] (<got>|<arrived>) .
    <it> [<adv>] (bekommen|erhalten|gekriegt|gelesen|gesehen|angekommen|durchgelesen) .
    (was macht|was ist mit|was wurde aus|was ist aus) .. <our> <it>
    (lasen sie|sahen sie|bekamen sie|erhielten sie|bekamst du|last ihr) .. <our> <it>
"""
_ORDERED = """
    (bestellt*|angefordert*|angefragt*|gewünscht*|erbeten*|gekauft*)
    (gebeten|bat|baten) (haben|hatten|hattest|hast|habt|hattet)
    um (die|das|den) sie .. gebeten
    (danke|dank|freut mich|freue mich) .. dass
    (gemeinsam|zusammen)
    (ich|mir|uns|wir|system|software) .. (gesehen|bemerkt|gemeldet|sehe|angezeigt|sah|meldet|zeigt) .. (dass|wie)
"""
_ASK = "Welche Fragen kann ich Ihnen noch beantworten?"

_ARRIVED = (
    row("asks_if_it_arrived", "message", better=_ASK, phrases=_ARRIVAL.replace("<it>", "<letter>"), unless=_ORDERED),
    row(
        "asks_if_it_arrived",
        "enclosure",
        better="Wie hat Ihnen das Beispiel gefallen?",
        phrases=_ARRIVAL.replace("<it>", "<goods>"),
        unless=_ORDERED,
        excused_by=("content_requested", "purchase", "quote_requested"),
    ),
    row(
        "asks_if_it_arrived",
        "any question about a message",
        better=_ASK,
        unless="""
            (welche|welcher|welches|welchen|was|wie|wann|wo|wer|wen|wem|warum|worauf|wozu|frage|fragen|gefallen|\
                geholfen|\
                hilfreich|nützlich|zufrieden|passt|interessant|anmerkungen|darf|soll|kann|können|dürfte|möchten|wollen)
            (bestellt*|angefordert*|gewünscht*|erbeten*|gebeten)
        """,
        phrases="""
            (haben|hat|hast|habt|hatten|hatte|ist|sind|war|waren|kam|kamen|wartet|warten|liegt|liegen|steckt|wurde|\
                wurden) ... <our> <letter> ... ?
            (nehme an|vermute|denke|glaube|hoffe|gehe davon aus|wüsste gern) .. <our> <letter> ... (<got>|<arrived>)
        """,
    ),
    row(
        "asks_if_it_arrived",
        "it",
        better=_ASK,
        unless=_ORDERED,
        phrases="""
            <have_you> .. <letter> .. (in den händen|in der hand|in händen)
            konnten sie (ihn|es|sie|alles) [<adv>] (lesen|öffnen)
            (ist|sind) (sie|es|das|die) [<adv>] [nicht] [bei ihnen|bei dir] (durchgegangen|eingegangen|eingetroffen|\
                durchgekommen)
            (haben sie|hast du|habt ihr) (das|es|sie|die) [<adv>] [<adv>] (abgehört|angehört|geöffnet|bekommen|\
                gelesen|angesehen)
            <have_you> (es|das|sie|ihn|alles|etwas) [<adv>] [<adv>] [<adv>] <got>
            (haben sie's|hast du's|habt ihr's) [<adv>] [<adv>] [<adv>] <got>
            (haben sie|hast du|habt ihr) [<adv>] [<adv>] [<adv>] (reingelesen|reingeschaut|hineingeschaut|\
                hineingelesen|durchgelesen|durchgesehen|reingeguckt|reingesehen)
            (haben sie|hast du|habt ihr) (schon|bereits) [<adv>] (gelesen|nachgesehen|nachgeschaut) .
            <have_you> ... <got> .. (was|die|das|den) (ich|wir) <to_you> ... <we_sent>
            (schon|bereits) (gelesen|gesehen|angesehen|angeschaut|bekommen|reingeschaut) .. (was|die|das|den) \
                (ich|wir)
            (ist|sind) (das|es|die|alles) [<adv>] [<adv>] [bei ihnen|bei dir|bei euch] [<adv>] (angekommen|\
                eingegangen|durchgekommen|eingetroffen) .
            (nachsehen|nachschauen|schauen sie|sehen sie|schau|guck) .. (spam|spamordner|spam-ordner|junk-ordner)
            (konnten sie|hatten sie zeit|konntest du|hattest du zeit) .. (es|das) [<adv>] (zu lesen|lesen|ansehen|\
                anzusehen|anschauen|anzuschauen)
            (hat|haben) (es|das|alles) <to_you> .. erreicht
            (zum lesen|zum durchlesen|zum reinschauen|zum anschauen) gekommen
        """,
    ),
)

_SELLING = (
    row(
        "sells",
        "price",
        better="Den Preis nenne ich Ihnen gern im Gespräch. Wann passt es Ihnen?",
        excused_by=("quote_requested",),
        unless="""
            (spart|sparen|sparte|gespart|senkt|senken|senkte|gesenkt|weniger|verliert|verlieren|einsparung*|\
                eingespart|verloren|reduziert|kostete|gekostet|umsatz)
            (fragten nach|nach dem preis gefragt|gefragt nach)
        """,
        phrases="""
            (kostet|kosten) .. (fast nichts|so gut wie nichts|weniger als|nur ein paar)
            (<percent>|zehn prozent|prozent) .. (auf|vom) (den|dem) listenpreis
            (kostet|kosten|bezahlen|zahlen|zahlst|zahlt) [sie] .. <money>
            <money> (im|pro|je|monatlich|jährlich|netto|brutto|statt|einmalig|zzgl|inklusive) [monat|jahr|nutzer|\
                lizenz|kopf|platz|tag]
            (für|ab|schon ab|bereits ab|nur) [nur|gerade|gerade mal|schon|lediglich] <money>
            (preis|preise|preisen|paketpreis|festpreis|listenpreis) .. (von|beginnt|beginnen|ab|liegt|liegen|\
                beträgt) .. <money>
            (unsere|unser|die|eine|aktuelle|meine) (preisliste|preise|preis|preisübersicht|konditionen|tarife) .. \
                (hängt|hängen|anbei|finden|liegt|liegen|lauten|beginnen|im anhang)
        """,
    ),
    row(
        "sells",
        "discount",
        better="Was daran für Sie nützt, sehen wir in zehn Minuten. Passt Ihnen Dienstag um zehn?",
        unless="""
            <not>
            *rabattsystem
        """,
        phrases="""
            bei (abschluss|bestellung|vertragsabschluss|unterschrift|kauf) (bis|heute|noch|innerhalb|im|diese*)
            (rabattcode|gutscheincode|aktionscode|gratismonat|probemonat|gratiszugang)
            (kostenlos|gratis|umsonst) (testen|probieren|dazu|obendrauf)
            (<money>|für <money>|euro) .. sind sie dabei
            (<percent>|prozent) [<adv>] (rabatt|nachlass|skonto|preisnachlass|ermäßigung|günstiger|billiger)
            (*rabatt|*rabatte|preisnachlass|sonderpreis*|einführungspreis*|aktionspreis*|vorzugspreis*|\
                kennenlernpreis*|sonderangebot*|sonderkondition*|neukundenbonus|willkommensbonus|treuebonus|\
                schnäppchen|gutschein*|freimonat*|freundschaftspreis*|messepreis*|frühbucherpreis*)
            (halben|besten|günstigsten|unschlagbaren|reduzierten|vergünstigten) preis
            (zum|zu einem) (tiefstpreis|hammerpreis|schnäppchenpreis|aktionspreis|spitzenpreis)
            (monat*|woche*|jahr|einrichtung) [ist|sind|gibt es] [für sie] (gratis|umsonst|kostenlos|geschenkt)
            (einrichtungsgebühr|gebühr|versandkosten|anmeldegebühr) .. (erlassen|entfällt|schenken|sparen|\
                übernehmen)
            (sparen sie|spare|sichern sie sich|sichere dir) .. (<percent>|gebühr|einrichtungsgebühr)
            frei haus
        """,
    ),
    row(
        "sells",
        "order",
        better="Passt Ihnen Dienstag um zehn für ein kurzes Gespräch?",
        unless="""
            <not>
            bestellt*
            (wenn sie möchten|auf wunsch)
            zur unterschrift
        """,
        phrases="""
            (darf|soll|kann) ich .. (freischalten|bestellen)
            (soll|darf|kann) ich .. (vertrag|auftrag|kaufvertrag) .. (machen|schicken|ausstellen|vorbereiten)
            (vertrag|vereinbarung|auftrag|geschäft) .. (abschließen|schließen|unter dach und fach|finalisieren|\
                fixieren|festmachen)
            (fehlt|fehlen|brauche|brauchen) [nur|noch|bloß] [noch] (ihre|deine) unterschrift
            (geben sie|gib) .. (bestellung|auftrag) .. (auf|durch)
            (starten|beginnen|loslegen) .. mit (ihrem|deinem|eurem) (abo|jahresabo|vertrag|paket|tarif)
            (schicke|schicken|sende|senden|stelle|stellen|mache|ausstellen) .. (die|eine|unsere|ihnen) .. rechnung
            (die|eine|ihre) rechnung (schicken|zuschicken|senden|zusenden|stellen|ausstellen|fertig machen)
            (möchten|wollen|mögen|würden) (sie|du|ihr) .. (kaufen|bestellen|abonnieren|unterschreiben|erwerben|\
                zugreifen)
            (möchtest|willst|würdest) du .. (kaufen|bestellen|abonnieren|unterschreiben|zugreifen)
            (bereit|soweit|so weit) .. (zu bestellen|zu kaufen|zum kauf|für die bestellung|zum unterschreiben|für den \
                abschluss)
            (bestellen|kaufen|ordern|abonnieren|erwerben|unterschreiben|unterzeichnen|zuschlagen) sie
            (bestell|bestelle|kauf|kaufe|ordere|abonniere|unterschreib|unterschreibe) [<adv>] (jetzt|gleich|heute|\
                hier|noch|bei|es|dir|das|die|einfach)
            (jetzt|heute|gleich|sofort|direkt|online|hier|noch heute|einfach) .. (bestellen|kaufen|ordern|\
                abonnieren|unterschreiben|abschließen|erwerben|zuschlagen|buchen und)
            (schließen sie|schließ|schließe) ... ab
            (greifen sie|greif|schlagen sie|schlag) [<adv>] [jetzt|gleich] zu
            (hol|hole|holen sie|sichere|sichern sie|gönn|gönnen sie) (dir|sich|euch) .. <buyable>
            <to_you> ... (verkaufen|anbieten zu kaufen)
            (bestellschein|bestellformular|auftragsbestätigung|auftragsformular|kaufvertrag|bestellformulare)
            (wie viele|wieviele) (lizenzen|stück|exemplare|pakete|einheiten|plätze) .. (aufnehmen|notieren|\
                bestellen|eintragen|reservieren|brauchen|nehmen|vormerken)
            (auftrag|bestellung|vertrag) .. (vorbereitet|aufnehmen|notieren|fertig gemacht|ausgefüllt)
            (unterschreiben|unterzeichnen|unterschreibe) [sie|du] .. (vertrag|auftrag|angebot|formular)
            (vertrag|auftrag|angebot|formular|bestellung) .. (unterschreiben|unterschrieben|unterzeichnen|\
                unterzeichnet|bestätigen|freigeben|zustimmen)
            (zustimmen|nur noch) .. (und|zu) kaufen
            (in den|in ihren) warenkorb
            (im|in unserem|zum) (shop|online-shop|onlineshop|webshop) .. (bestellen|kaufen|erwerben|lizenz)
            (testphase|probeabo|vollversion|premium-paket|jahresabo) .. (starten|buchen|freischalten|abschließen)
        """,
    ),
)

_PUSHING = (
    row(
        "pressure",
        "deadline",
        better="Wann passt es Ihnen?",
        unless="""
            <not> .. dringend
            eilt nicht
            keine eile
            messe*
        """,
        phrases="""
            (preis|angebot|platz|konditionen) .. nur .. bis .. (halten|garantieren)
            (bis|heute|morgen) .. ja oder [ein] nein
            (angebot|aktion|preis|rabatt|sonderpreis) .. vom tisch
            (bräuchte|bräuchten|brauchen|benötigen) [ich|wir] (ihre|deine|eure|eine|ihr|dein) (entscheidung|antwort|\
                zusage|unterschrift|ja) .. (heute|morgen|sofort|bis|jetzt)
            (meine|unsere|die) letzte (nachricht|mail|e-mail|erinnerung) an (sie|dich|euch)
            die zeit drängt
            (gilt|gültig|besteht|läuft) .. nur .. bis (morgen|heute|freitag|mitternacht|ende|zum)
            (angebot|aktion|chance|platz|preis) .. (endgültig|unwiderruflich|für immer) (vorbei|weg|verfallen|vergeben)
            (morgen|danach|dann|heute) (ist|sind) (das|die|der) (angebot|aktion|chance|platz|plätze|preis) .. (vorbei|\
                weg|verfallen|vergeben)
            (brauche|erwarte|benötige|möchte) (ihre|deine|eure) (antwort|zusage|entscheidung|unterschrift|\
                rückmeldung) .. (bis|heute|sofort|morgen|jetzt)
            (plätze|lizenzen|karten) .. (weg|vergeben) sind
            (plätze|termine|kontingente|lizenzen|karten|restplätze) .. (fast|bald|beinahe|schnell|knapp|nahezu) .. \
                (vergeben|weg|ausgebucht|vergriffen|voll|knapp)
            (wenn|falls|sollte) ich .. (nichts|keine antwort|keine rückmeldung|nicht) .. (höre|hören|bekomme|bekommen|\
                habe) ... (schließe|streiche|vergebe|lösche|nehme ich an|gehe ich davon aus)
            (schließe|schließen|streiche) .. (ihre|deine|die) (akte|anfrage|reservierung)
            (zeit|uhr|frist) (läuft|drängt|tickt|wird knapp) .. (ab|davon|weg|für sie|.)
            (jetzt oder nie|höchste zeit|es wird höchste|sonst ist es zu spät|nur wer schnell)
            (gilt|gibt es|nur) nur noch (heute|bis morgen|bis heute|diese woche|bis freitag|wenige)
            nur noch (heute|bis morgen|bis mitternacht|bis heute|wenige tage|wenige stunden|kurze zeit|kurz|diese \
                woche|bis freitag|24 stunden|für kurze zeit)
            nur noch (<number>|wenige|ein paar|einige|zwei|drei|vier|fünf|sechs|zehn) [freie|restliche] (plätze|\
                stück|exemplare|termine|lizenzen|stunden|tage|restplätze)
            (letzte|allerletzte|letzten|einmalige|einmaligen|einzige) (chance|gelegenheit|möglichkeit|aufruf|\
                mahnung|erinnerung|zeitfenster)
            (einmalige|einmaliges|einmaligen) (angebot|aktion|zeitfenster|rabatt)
            (meine|die) letzte (nachricht|mail|e-mail|email) .. (wenn|falls|sollten)
            (zeitfenster|angebot|fenster|tür|aktion) .. (schließt|endet|läuft ab|verfällt) .. (heute|morgen|\
                stunden|mitternacht|tagen|freitag|kürze)
            (danach|dann|sonst) .. (platz|angebot|chance|plätze) .. (weg|vergeben|verfallen|vorbei)
            (bevor|ehe) es zu spät ist
            (nie wieder|so schnell nicht wieder|kein zweites mal|nie mehr)
            (solange|so lange) (der vorrat|vorrat|noch plätze)
            (begrenzte|begrenzter|limitierte|limitiertes|limitierter) (plätze|anzahl|angebot|zeit|auflage|\
                kontingent)
        """,
    ),
    row(
        "pressure",
        "demand",
        better="Melden Sie sich gern, wenn es Ihnen passt.",
        unless="<not> [so] (dringend|sofort|eilig)",
        phrases="""
            (antworten|melden|reagieren|entscheiden|schreiben|rufen) sie .. (noch heute|heute noch|auf der stelle)
            (konkurrenten|konkurrenz|mitbewerber|wettbewerber|nachbarn) .. (schon|bereits|längst) .. (unterschrieben|\
                bestellt|umgestellt|voraus|gekauft|dabei)
            (bleiben sie|bleib|fallen sie|fall) nicht (zurück|stehen)
            (beeilen sie sich|beeil dich|beeile dich|beeilt euch|schnell sein lohnt)
            (dürfen|dürft|darfst|darf|sollten|sollte|solltest) .. (auf keinen fall|keinesfalls|nicht) .. (verpassen|\
                entgehen|versäumen|verschlafen|zögern)
            (sich|dir|euch|ihnen|das) .. entgehen lassen
            (wären|wärst|wäre) .. (dumm|verrückt|töricht|selbst schuld|schön blöd)
            ich erwarte (ihre|eine|deine) (antwort|rückmeldung|entscheidung|zusage)
            (melden|antworten|rufen|reagieren|handeln|entscheiden|schreiben|greifen|sichern|schlagen|kommen) sie \
                .. (sofort|unverzüglich|umgehend|schnellstens|schleunigst|jetzt sofort|auf der stelle|jetzt zu)
            (meld|melde|antworte|ruf|handle|entscheide|reagier) ... (sofort|unverzüglich|umgehend|schnellstens)
            (handeln|entscheiden|reagieren|agieren) sie [sich] .. (jetzt|heute|schnell|rechtzeitig|noch heute)
            (sie müssen|du musst|ihr müsst) [sich|dich|euch] .. (jetzt|sofort|heute|heute noch) .. (entscheiden|\
                handeln|reagieren|zusagen|antworten)
            (jetzt|heute) nicht (handelt|reagiert|zugreift|einsteigt|umstellt|mitmacht|entscheidet)
            (warten|zögern) sie nicht [<adv>] (länger|zu lange|mehr|lange|ab)
            (warte|zögere|zöger) nicht (länger|zu lange|mehr|lange)
            (verpassen|versäumen) sie .. nicht
            (verpass|verpasse|versäume) .. nicht
            (sonst|oder) (verpassen|versäumen|verpasst|versäumst) (sie|du|ihr) .. (chance|gelegenheit|\
                angebot|möglichkeit)
            (chance|gelegenheit|angebot) (ihres|deines|eures) lebens
            alle (ihre|deine|eure) (konkurrenten|mitbewerber|wettbewerber|nachbarn) .. (nutzen|haben|arbeiten|machen|\
                setzen|sind)
            (sonst|oder) (verdoppelt|verdoppeln|erhöht|erhöhen|steigt|steigen) [sich] .. (preis|preise|kosten|gebühr)
            (rufe|schreibe|melde|frage) .. (so lange|solange) .. bis .. (ja sagen|zusagen|zustimmen)
            (sehr|äußerst|ist|wirklich|extrem|höchst|absolut) dringend
            (konkurrenz|mitbewerber|wettbewerber|wettbewerb) .. (schläft|schlafen) nicht
            (abgehängt|auf der strecke bleiben|das nachsehen haben|zu den verlierern)
            (sie werden es bereuen|sonst bereuen|werden sie bereuen|sie können es sich nicht leisten|können sie \
                sich nicht leisten)
            sonst (nehme|rufe|geht|bekommt|vergebe|gebe) .. (nächsten|nächste|anderen|andere|mitbewerber|\
                konkurrenz)
        """,
    ),
)

_BOASTING = (
    row(
        "exaggeration",
        "promise",
        better="Was wäre Ihnen eine gesparte Stunde am Tag wert?",
        unless="""
            (nicht|nichts|kein|keine|keinen|niemand)
            (gibt|gab) .. garantie
        """,
        phrases="""
            erfolgsquote von .. (prozent|<percent>)
            (verdoppeln|verdreifachen|vervielfachen|verdoppelst|verdreifachst) (sie|du|wir) .. (umsatz|gewinn|\
                abschlüsse|absatz)
            (ganz|völlig|absolut|komplett) ohne (aufwand|mühe|anstrengung|zutun)
            (geld zurück|geld-zurück-garantie|geld-zurück)
            (zehnmal|zehnfach|zehnfache|hundertmal|hundertfach|doppelt so viel) .. (mehr|umsatz|schneller|besser|gewinn)
            (umsatz|gewinn|zahlen|absatz) .. (explodieren|durch die decke|durchstarten)
            (nie wieder|nie mehr) .. (sorgen|probleme|ärger|stress)
            (garantiere|garantieren|garantier) [ich|wir] <to_you>
            (verspreche|versprechen) [ich|wir] <to_you> .. (mehr|weniger|doppelt|doppelte|erfolg|dass sie|dass du)
            (garantiert|garantierte|garantierter|garantiertes|garantierten)
            (das|dies|es) (verspreche|garantiere) ich <to_you>
            (hundertprozentig|hundertprozentige|tausendprozentig|100-prozentig|100 prozentig|100%ig|zu 100 \
                prozent|zu hundert prozent|100 prozent sicher)
            (ganz|völlig|absolut|komplett|vollkommen|null) [ohne] (ohne risiko|risiko|risikofrei|risikolos)
            (sie werden|du wirst|ihr werdet) .. (begeistert|hingerissen|überwältigt|verblüfft|staunen|lieben|\
                umgehauen)
            (verdoppelt|verdreifacht|verzehnfacht|vervielfacht|explodiert) (sich|ihren|ihr|deinen|ihre) .. \
                (umsatz|gewinn|garantiert|über nacht)
            über nacht .. (verdoppeln|reich|erfolgreich|lösen)
            (alle|sämtliche) (ihre|deine|eure) probleme (lösen|löst|verschwinden|gelöst)
            (verändert|ändert|revolutioniert|löst) (alles|ihr leben|alle probleme|ihre branche|die branche)
        """,
    ),
    row(
        "exaggeration",
        "superlative",
        better="Wie lösen Sie das heute?",
        unless="""
            (nicht|nichts|kein|keine|keinen|weder) .. (einzigartig*|revolution*|gamechanger|wunder*|beste*|\
                quantensprung)
            (nannten|nennen|schreiben|sagten) sie
            (sie|du) (nannten|nanntest|sagten|schreiben)
        """,
        phrases="""
            aus dem staunen
            etwas besseres (finden|gibt|bekommen|werden)
            mit abstand (der|die|das) (beste*|schnellste*|günstigste*|stärkste*|führende*|erfolgreichste*)
            (hochmodern*|beispiellos*|wegweisend*|zukunftsweisend*|hochinnovativ*|unerreicht*)
            (transformiert|transformieren|revolutionieren|revolutioniert|auf das nächste level|aufs nächste level|\
                neue maßstäbe)
            (kein anderes|kein anderer|keine andere|niemand sonst|nichts anderes) .. (heran|ran|mithalten|vergleichen|\
                bieten)
            (klügste|schnellste|schlauste|modernste|fortschrittlichste|stärkste|klügster|schnellster|innovativste) .. \
                (der welt|weltweit|am markt|auf dem markt|aller zeiten|europas|deutschlands)
            (wir|unser *|unsere *) .. (scheitern|versagen|scheitert|versagt) nie
            (perfekte|perfekten|ultimative|ultimativen|magische|makellose|todsichere) (lösung|werkzeug|antwort|formel|\
                produkt|system|software|tool)
            (alle|jeder|sämtliche) .. (lieben|liebt|schwärmen|schwärmt|begeistert)
            (revolutionär*|sensationell*|unglaublich*|bahnbrechend*|einzigartig*|konkurrenzlos*|unschlagbar*|\
                weltklasse|phänomenal*|atemberaubend*|gigantisch*|unübertroffen*|unvergleichlich*|genial*|\
                spektakulär*|fantastisch*|phantastisch*|wahnsinnig*|überragend*|mega|bombastisch*|unfassbar*|\
                epochal*|wunderwaffe)
            (gamechanger|game-changer|game changer|quantensprung|wunderlösung|geheimwaffe|revolution)
            (weltweit|welt|europas|deutschlands|absolut|branchenweit|marktweit) (beste|besten|bester|bestes|\
                führende|führender|führenden|größte|erfolgreichste)
            (beste|besten|bester|bestes|führende|führender) .. (der welt|weltweit|auf dem markt|am markt|aller \
                zeiten|in europa|in deutschland|der branche)
            (wir sind|unangefochten*|sind) .. (nummer eins|nummer 1|marktführer|weltmarktführer)
            (nummer eins|nummer 1|weltmarktführer) .. (am markt|im markt|auf dem markt|weltweit|der branche)
        """,
    ),
)

_NOT_MET = """
    <not>
    wenn
    falls
    sobald
    vielleicht
"""
_CLAIMING = (
    claim(
        "met",
        better="Mein Name ist …, und ich melde mich, weil …",
        unless=_NOT_MET,
        phrases="""
            (freude|vergnügen|ehre) .. (sie|dich|euch) .. (kennenzulernen|kennengelernt|zu treffen|zu begrüßen)
            (dass|weil|nachdem) (sie|du|ihr) .. an (unserem|unseren) (stand|messestand|tisch) .. (vorbeigeschaut|\
                waren|besucht|vorbeigekommen|gewesen)
            (dass|weil) ich (sie|dich|euch) ... (gesehen|getroffen|kennengelernt|begrüßt|wiedergesehen) (habe|hatte)
            (war|ist) .. (schön|nett|angenehm|freude|vergnügen) .. (sie|dich|euch) .. zu (sehen|treffen|begrüßen)
            <you_have> ... <us> ... (getroffen|kennengelernt|besucht|begrüßt)
            (ich war|wir waren|war ich|waren wir|war|waren) [<adv>] ... bei (ihnen|euch|dir) (vor ort|zu besuch|im \
                haus|im werk|in)
            (habe|haben|hat|hatte|hatten) <to_you> ... (demo|vorführung|rundgang) ... (gezeigt|gegeben|vorgeführt)
            (habe|haben|hat|hatte|hatten) (sie|dich|euch) ... besucht
            (haben|hatten) (wir|uns) (uns|wir) ... (kennengelernt|getroffen|gesehen|begegnet|kennen gelernt|\
                unterhalten)
            (wir|uns) (haben|hatten) (uns|wir) ... (kennengelernt|getroffen|gesehen|kennen gelernt)
            (dass|weil|da|nachdem|als|seit) wir uns ... (kennengelernt|getroffen|gesehen|kennen gelernt|trafen|\
                sahen)
            wir (trafen|sahen|begegneten|lernten) uns
            wir sind uns ... begegnet
            (bei|nach|seit|von) [unserem|unserer|unserem letzten|unserem gemeinsamen] (treffen|begegnung) .. \
                (sagten|hatten|haben|erzählten|erwähnten|sprachen|war|im|am|auf|in|letzte)
            (unser|unserem|unseres) (letzten|letztes|letzter|gemeinsamen|gemeinsames|jüngsten) (treffen|termin|\
                kaffee|mittagessen|besuch|begegnung)
            (danke|dank) .. (treffen|ihren besuch|deinen besuch|termin vor ort) .. (gestern|neulich|letzte|am|auf|\
                bei)
            (ihrem|deinem|eurem|ihren|deinen|ihr|dein) besuch (an|bei|auf) (unserem|unseren|uns)
            (an|bei) unserem (stand|messestand|infostand) .. (gesprochen|sprechen|getroffen|kennengelernt|waren|\
                besucht)
            (wir|ich) (standen|saßen) .. (zusammen|nebeneinander|am messestand|gemeinsam|beim|am)
            (schön|nett|freude|freut mich|hat mich gefreut) .. (sie|dich|euch) .. (kennenzulernen|kennengelernt|\
                getroffen|zu treffen|wiederzusehen|gesehen) .. (haben|war|hat|auf|bei|gestern)
        """,
    ),
    claim(
        "talked",
        better="Mein Name ist …. Darf ich kurz sagen, worum es geht?",
        unless=_NOT_MET + "(mailbox|anrufbeantworter|band)",
        phrases="""
            (war|ist) .. (schön|nett|angenehm|freude|vergnügen) .. mit (ihnen|dir|euch) .. zu (plaudern|sprechen|\
                reden|diskutieren|plauschen)
            (unser|unseres|unserem|unsere) (gespräch|gesprächs|austausch|unterhaltung|plausch) (über|war|hat|neulich|\
                gestern|vom|auf|bei|in|im|zum|zur)
            (dass|nachdem) ich mit (ihnen|dir|euch) ... (gesprochen|geredet|sprechen|reden)
            (dass|nachdem|als|da|weil) (sie|du|ihr) ... <us> ... (gesprochen|geredet|gechattet|unterhalten)
            (danke|dank) .. (dass|für) (sie|du|ihr) ... (zeit genommen|zeit hatten|zeit hattest)
            (danke|dank) .. (ihre|deine|eure) zeit (gestern|neulich|letzte|vorhin|am|heute)
            <you_have> ... <us> ... (gesprochen|geredet|unterhalten|gechattet|ausgetauscht)
            (wir haben|haben wir) ... gechattet
            (danke|dank|dankeschön) .. (gespräch|austausch|unterhaltung|plausch|zeit vorhin|zeit heute|zeit \
                gestern)
            (in|bei|nach|seit|aus|von|während) (unserem|unserer|unsrem|unserem letzten|unserer letzten) .. \
                (gespräch|unterhaltung|austausch|gesprächs) .. (sagten|hatten|haben|erzählten|erwähnten|sprachen|\
                wollten|war|gestern|meinten|vom|von|neulich|letzte|hatte|hast|ging)
            (unser|unserem|unseres|unsere) (letztes|letzten|letzte|letzter|jüngstes|gestriges|heutiges|gutes|\
                nettes) (gespräch|gesprächs|unterhaltung|austausch)
            (wie|da|nachdem|als|weil|seit|dass) wir ... (besprochen|gesprochen|sprachen|unterhielten|geredet|\
                redeten)
            wir (sprachen|redeten|unterhielten|plauderten) [uns]
            (wir haben|wir hatten|haben wir|hatten wir) ... (gesprochen|besprochen|geredet|unterhalten|\
                ausgetauscht)
            wie [neulich|gestern|kürzlich|eben|gerade|vorhin|heute|letzte woche|zuletzt] (besprochen|angesprochen)
            (sie|du) (sagten|erwähnten|erzählten|meinten|sagtest|erwähntest|erzähltest|meintest) .. (mir|letzte|\
                neulich|gestern|damals|im gespräch|am stand|auf der)
            (sie|du) (hatten|haben|hattest|hast) (mir|uns) .. (erzählt|gesagt|berichtet|versprochen|zugesagt)
            (anknüpfen|anknüpfend|zurückkommen) .. (unser|unserem|letztes|gespräch)
        """,
    ),
    claim(
        "talked_by_phone",
        better="Darf ich Ihnen kurz schreiben, worum es geht?",
        unless=_NOT_MET,
        phrases="""
            (sie|du) .. am telefon (sagten|sagtest|erzählten|erwähnten|meinten)
            (war|ist) .. (schön|nett|angenehm|freude|vergnügen) .. mit (ihnen|dir|euch) .. zu telefonieren
            (gemäß|laut|entsprechend|nach) (unserem|dem) .. (telefonat|telefongespräch|anruf)
            (dass|nachdem|als|da|weil) (sie|du|ihr) ... <us> ... telefoniert
            <you_have> ... <us> ... telefoniert
            (danke|dank|dankeschön) .. (telefonat|telefongespräch|anruf|rückruf)
            wie .. (telefonisch|am telefon) .. (besprochen|vereinbart|verabredet|angekündigt|versprochen|\
                abgestimmt)
            (in|bei|nach|seit|aus|zu|von) (unserem|unserm|dem|unserem letzten|unserem kurzen) .. (telefonat|\
                telefongespräch|telefonats)
            (unser|unserem|unseres) .. (telefonat|telefonats|telefongespräch|telefongesprächs)
            (wir|wir haben) ... telefoniert
            (haben|hatten) wir .. telefoniert
            (telefonierten wir|wir telefonierten)
        """,
    ),
    claim(
        "agreed",
        better="Darf ich kurz sagen, worum es geht?",
        unless="""
            <not>
            wenn
            falls
        """,
        phrases="""
            (gemäß|laut|entsprechend|nach) (unserer|unserem|der) (absprache|vereinbarung|verabredung|abmachung|\
                abstimmung)
            wie .. (vereinbart|verabredet|versprochen|abgemacht|abgesprochen|zugesagt|ausgemacht|angekündigt|\
                gewünscht|erbeten)
            (wir|uns) (haben|hatten|sind|waren) .. (vereinbart|verabredet|abgemacht|ausgemacht)
        """,
    ),
    claim(
        "known",
        better="Mein Name ist …, und ich melde mich, weil …",
        unless="""
            <not>
            wenn
            falls
            wie gut
        """,
        phrases="""
            wir kennen uns
            (kennen|kennt) wir uns (ja|doch|schon)
            (lange|länger|ewig) nichts [mehr] [von ihnen|von dir|voneinander] (gehört|gesehen)
            (schön|gut|freut mich) .. (wieder|mal wieder) .. (von ihnen|von dir) [zu] (hören|lesen)
            (unsere|unserer) (gute|guten|langjährige|langjährigen|gemeinsame|gemeinsamen) (zusammenarbeit|\
                beziehung|bekanntschaft|verbindung)
            (seit|in) unserem letzten (kontakt|wiedersehen)
        """,
    ),
    claim(
        "referred",
        better="Betrifft das Sie oder jemand anderen in Ihrem Haus?",
        unless="""
            <not>
            wen
            wem
            könnten sie
            falls
            wenn
        """,
        phrases="""
            (ihr|ihre|dein|deine) (kollege|kollegin|chef|chefin|mitarbeiter|mitarbeiterin|geschäftspartner|partner|\
                bekannter|freund|freundin) .. (hat|hatte) ... (geraten|empfohlen|gesagt|genannt|gegeben|gebeten|\
                erzählt|verwiesen|vorgeschlagen)
            (sie|du) (sind|bist|wurden|wurdest) ... empfohlen
            (hat|haben|hatte) .. (sie|dich|euch|ihren namen|deinen namen|ihre nummer) .. (empfohlen|genannt|\
                vorgeschlagen|weiterempfohlen|ans herz gelegt|gegeben)
            (hat|haben|hatte) .. (mir|uns|mich) .. (empfohlen|geraten|gebeten) .. (sie|dich|ihnen|dir|an sie|mit \
                ihnen)
            (auf|durch|dank) (die|eine) [empfehlung|vermittlung] (empfehlung|vermittlung) (von|durch|des|der|\
                ihres|ihrer)
            (auf|durch) (empfehlung|vermittlung|anraten|hinweis) (von|durch|des|der|ihres|ihrer|meines|eines|aus)
            (wurden|wurdest|sind|bist) .. (sie|du|mir|uns) .. (empfohlen|weiterempfohlen) [worden]
            (sie|du) (wurden|wurdest|sind|bist) (mir|uns) .. (empfohlen|genannt|ans herz gelegt|vorgeschlagen)
            (meinte|sagte|riet|fand|schlug vor|bat mich|empfahl) .. (ich|mir|mich) .. (solle|sollte|soll|\
                unbedingt) .. (sie|ihnen|dir|dich|melden|anrufen|anzurufen|ansprechen|wenden)
            (riet mir|empfahl mir|legte mir ans herz) .. (sie|ihnen|dir|dich|an sie)
            (gemeinsame|gemeinsamer|gemeinsamen) (bekannte|bekannter|bekannten|freund|freundin|kontakt|kontakte|\
                kollegin)
            (schickt|schickte) mich zu <to_you>
            (ihre|deine) nummer (habe ich|hat mir|bekam ich) .. (von|gegeben)
            ich soll <to_you> .. (grüßen|schöne grüße) .. von
        """,
    ),
    claim(
        "told_about_them",
        better="Was beschäftigt Sie in diesem Jahr am meisten?",
        unless="""
            <not>
            (wenn|falls|wer)
        """,
        phrases="""
            (hat|hatte|haben) [mir|uns] .. (erwähnt|erzählt|gesagt|berichtet|verraten) .. dass (sie|du|ihr)
            (erzählte|sagte|verriet|berichtete) (mir|uns) .. dass (sie|du|ihr)
        """,
    ),
    claim(
        "they_wrote",
        better="Darf ich Ihnen kurz schreiben, worum es geht?",
        unless="""
            wäre
            würde
            freue mich auf
            freue ich mich auf
            wenn
            warte
            falls
            über eine
        """,
        phrases="""
            (in|auf) (ihrer|deiner|eurer) (mail|e-mail|nachricht|antwort) .. (schrieben|schreiben|fragten|erwähnten|\
                schriebst|sagten) (sie|du)
            (danke|dank|dankeschön) .. (schnelle|rasche|prompte|freundliche|nette|ausführliche|klare) (antwort|\
                rückmeldung|nachricht|reaktion|e-mail|mail)
            <you_have> ... <us> ... (geantwortet|zurückgeschrieben|geschrieben|gemailt)
            <you_have> ... auf (eine|die|meine|unsere) ... <letter> ... geantwortet
            (danke|dank|dankeschön|freut|gefreut|gefreut über) .. (ihre|deine|eure) .. (antwort|rückmeldung|\
                nachricht|e-mail|mail|email|zeilen|brief|schreiben|reaktion|feedback)
            (bezug|bezugnehmend|antwort|zurück|zurückkommend|rückmeldung) (auf|auf ihre) .. (ihre|ihrer|deine|ihr|\
                dein) .. (nachricht|e-mail|mail|email|schreiben|antwort|frage)
            (mailwechsel|e-mail-wechsel|mail-wechsel|schriftwechsel|korrespondenz|mailverkehr|e-mail-austausch|\
                e-mail-verkehr|briefwechsel|chatverlauf)
            (ich habe|habe ich) (ihre|deine) .. (mail|e-mail|email|nachricht|antwort) .. (bekommen|erhalten|\
                gelesen)
            (sie haben|sie hatten|du hast|du hattest) (mir|uns) .. (geschrieben|geantwortet|gemailt)
            (in|auf) (ihrer|deiner) (letzten|jüngsten) (mail|e-mail|nachricht|antwort)
            (ihrer|deiner) (antwort|rückmeldung) .. (entnehme|entnommen|vom|von)
        """,
    ),
    claim(
        "they_asked",
        better="Darf ich kurz sagen, worum es geht?",
        unless="""
            <not>
            wenn
            falls
            viele
            haben sie fragen
        """,
        phrases="""
            <you_have> ... <us> ... (angefragt|nachgefragt|erkundigt|gemeldet|kontaktiert|angeschrieben)
            <you_have> ... um .. (angebot|informationen|auskunft|unterlagen|material|beratung) ... (gebeten|angefragt)
            (danke|dank|dankeschön|wegen|zu|auf|bezüglich) .. (ihre|deine|eure|ihrer|deiner) .. (anfrage|\
                nachfrage|interesse|bewerbung|kontaktaufnahme)
            (sie hatten|sie haben|du hattest|du hast|hatten sie|haben sie) .. (bei uns|uns|wegen|nach) .. \
                (angefragt|nachgefragt|erkundigt|gemeldet|kontaktiert|angeschrieben)
            (ihr|dein) interesse an (unserer|unserem|unseren|einer) .. (gezeigt|bekundet|gefreut|danke)
            (danke|dank) (für|für ihr) [ihr|das|dein] interesse
        """,
    ),
    claim(
        "asked_for_content",
        better="Würde Ihnen ein kurzer Leitfaden nützen?",
        unless="""
            <not>
            wenn
            falls
        """,
        phrases="""
            <you_have> ... <us> ... (angefordert|heruntergeladen|runtergeladen)
            (sie haben|sie hatten|haben sie|hatten sie|du hast|du hattest) .. (unser|unsere|unseren|die|das|den|\
                bei uns) .. (angefordert|heruntergeladen|bestellt und|runtergeladen)
            (ihr|dein) (download|herunterladen) .. (von|vom|des|unseres|der)
            (von ihnen|von dir) (angeforderte|angeforderten|gewünschte|gewünschten)
        """,
    ),
    claim(
        "asked_for_callback",
        better="Darf ich kurz sagen, warum ich anrufe?",
        unless="""
            <not>
            wenn
            falls
            darf ich
        """,
        phrases="""
            (baten|batest) (uns|mich) .. (zu melden|anzurufen|zurückzurufen)
            <you_have> ... <us> ... angerufen
            (um rückruf|um einen rückruf|um meinen rückruf|um meinen anruf|um einen anruf) .. (gebeten|baten|\
                bittest)
            (ihrer|ihre|deine|deiner) (bitte um rückruf|rückrufbitte)
            (sie hatten|du hattest|sie haben|du hast) .. (angerufen|versucht mich zu erreichen)
            rufe .. (wie vereinbart|wie gewünscht|auf ihren wunsch) .. zurück
        """,
    ),
    claim(
        "we_wrote",
        better="Darf ich Ihnen kurz schreiben, worum es geht?",
        unless="""
            wie
            <not> <got>
        """,
        phrases="""
            (hat|habe|haben|hatte|hatten) <to_you> ... <letter> .. (geschickt|geschrieben|gesendet|gesandt|zukommen \
                lassen)
            (hat|habe|haben|hatte|hatten) (ich|wir) <to_you> ... <letter> .. (geschickt|geschrieben|gesendet)
            (in|mit|auf|zu|nach) (meiner|unserer|meinen|unseren|meinem|unserem) (letzten|vorigen|früheren|ersten|\
                vorherigen|gestrigen|jüngsten|vorangegangenen) (e-mail|mail|email|nachricht|e-mails|mails|brief|\
                schreiben)
            (ich hatte|ich habe|hatte ich|habe ich|wir hatten|wir haben|hatten wir) (ihnen|dir) .. (letzte|vor|am|\
                gestern|neulich|bereits|schon|kürzlich) .. (geschrieben|gemailt|geschickt|gesendet)
            (bezug|bezugnehmend|zurück|anknüpfend) .. (meine|unsere|meiner) (e-mail|mail|nachricht|letzte mail|\
                letzte|letzte nachricht)
        """,
    ),
    claim(
        "we_called",
        better="Darf ich kurz sagen, warum ich anrufe?",
        unless="<not> versucht",
        phrases="""
            (hat|habe|haben|hatte|hatten) <to_you> ... (mailbox|anrufbeantworter|band) .. (gesprochen|hinterlassen)
            (ich habe|ich hatte|habe ich|hatte ich) .. (versucht|probiert) .. (sie|dich) .. (erreichen|anzurufen)
            (ich habe|ich hatte|habe ich|hatte ich) (ihnen|dir) .. (auf die mailbox|auf den anrufbeantworter) \
                gesprochen
            (ich hatte|ich habe) (sie|dich) .. (angerufen|telefonisch nicht erreicht|am telefon verpasst)
        """,
    ),
    claim(
        "customer",
        better="Wer kümmert sich bei Ihnen darum?",
        unless="""
            <not>
            werden
            wenn
            ihre kunden
            ihren kunden
        """,
        phrases="""
            (seit|nachdem|weil|da|dass) (sie|du|ihr) ... (bei|von) uns .. (gekauft|bestellt|eingekauft|bezogen|\
                beauftragt)
            <you_have> ... <us> ... (bestellt|gekauft|eingekauft|beauftragt|erworben)
            (als|sie sind|du bist|ihr seid) [ja|seit|langjähriger|treuer|guter|bestehender|schon|lange|bereits] \
                .. (unser|unsere|bei uns|von uns|treuer|treue|langjähriger) (kunde|kundin|kunden|bestandskunde|\
                stammkunde|käufer)
            (danke|dank) .. (ihre|ihren|deine|deinen) .. (bestellung|einkauf|kauf|auftrag)
            (ihre|ihrer|deine|deiner) (letzten|letzte|jüngste|jüngsten) (bestellung|lieferung)
            (seit|nach|bei|zu) (ihrer|deiner|ihrem|deinem) .. (bestellung|kauf|einkauf|auftrag)
            (sie hatten|sie haben|du hast|du hattest) .. bei uns .. (bestellt|gekauft|eingekauft|beauftragt)
        """,
    ),
    claim(
        "attended",
        better="Würde Ihnen eine Zusammenfassung auf einer Seite nützen?",
        unless="""
            <not>
            wenn
            falls
            möchten sie
            ob
        """,
        phrases="""
            (sie haben|sie hatten|haben sie|du hast|du hattest|hast du) .. (an|bei) (unserem|unserer|unseren) .. \
                (teilgenommen|dabei|zugehört|mitgemacht)
            (sie waren|du warst|waren sie|warst du) .. (bei|auf|in) (unserem|unserer|unseren) .. <event>
            (danke|dank) .. (ihre|deine) .. (teilnahme|besuch) .. (an|bei|unserem|unserer|unseres)
            (sie haben|du hast|sie hatten|waren sie) .. unser .. (webinar|seminar|workshop|vortrag) .. (besucht|\
                verfolgt)
        """,
    ),
    claim(
        "follows",
        better="Was beschäftigt Sie in diesem Jahr am meisten?",
        unless="""
            <not>
            wenn
            möchten sie
            wenn sie mögen
        """,
        phrases="""
            (dass|weil|da|seit) (sie|du|ihr) ... <us> ... (folgen|folgst|folgt)
            (dass|weil|da|seit) (sie|du|ihr) (uns|mir|unserer seite|unserem kanal|unserem profil|unserer firma) \
                .. (folgen|folgst|folgt|gefolgt)
            (sie folgen|du folgst|ihr folgt) (uns|mir|unserer|unserem|jetzt)
            (danke|dank) .. (vernetzung|vernetzen|kontaktbestätigung|kontaktannahme|folgen|annehmen|annahme)
            (meine|unsere) (kontaktanfrage|anfrage|einladung) .. angenommen
        """,
    ),
    claim(
        "commented",
        better="Wie sehen Sie das?",
        unless="""
            <not>
            wenn
            viele
        """,
        phrases="""
            <you_have> ... <us> ... (kommentiert|erwähnt|verlinkt|markiert|zitiert)
            (ihr|dein|ihren|deinen|ihrem|deinem) .. kommentar .. (unter|zu|auf|bei|an) .. (unser|unserem|unseren|\
                unserer|meinem|meinen|beitrag|post|artikel)
            (sie haben|du hast|haben sie) .. (unter|zu|bei) (unser|unserem|unseren|meinem|meinen|unserer) .. \
                (kommentiert|geschrieben)
            (danke|dank) .. (ihren|deinen) kommentar
            (sie|du) .. (mich|uns) .. (erwähnt|verlinkt|markiert)
        """,
    ),
    claim(
        "had_an_appointment",
        better="Darf ich kurz sagen, worum es geht?",
        unless=_NOT_MET,
        phrases="""
            (wir hatten|sie hatten|du hattest|hatten wir|hatten sie|hattest du) ... (termin|treffen|besprechung|\
                meeting|\
                videotermin|verabredung)
        """,
    ),
    claim(
        "introduced",
        better="Mein Name ist …, und ich melde mich, weil …",
        unless=_NOT_MET,
        phrases="""
            (wurden|wurdest|wurdet|worden|hat|haben) [sie|wir|uns] ... (einander|bekannt|\
                miteinander) ... (vorgestellt|gemacht)
            (hat|haben) (uns|sie|mich) (einander|miteinander|ihnen|dir) (vorgestellt|bekannt gemacht)
        """,
    ),
    claim(
        "reacted",
        better="Was beschäftigt Sie in diesem Jahr am meisten?",
        unless="""
            <not>
            (wenn|viele|möchten sie)
        """,
        phrases="""
            <you_have> ... <us> ... (reagiert|geliked|gelikt|geherzt)
            (danke|dank) .. (ihr|dein|das|für ihre|deine) .. (like|likes|reaktion|daumen)
            (ihnen|dir) hat .. <us> .. (beitrag|artikel|post) .. gefallen
        """,
    ),
    claim(
        "posted",
        better="Was beschäftigt Sie in diesem Jahr am meisten?",
        unless="""
            <not>
            (wenn|falls|lesen sie|möchten sie)
        """,
        phrases="""
            (beitrag|post|artikel|kommentar|beiträge) von (ihnen|dir) .. (aufgefallen|gelesen|gesehen|gefallen)
            (ihr|ihren|ihrem|dein|deinen|deinem) [<adv>] (beitrag|post|linkedin-beitrag) .. (über|zu|zum|zur|auf|von|\
                hat)
        """,
    ),
    claim(
        "connected",
        better="Ich würde mich gern mit Ihnen vernetzen.",
        unless="""
            <not>
            (wenn|würde|möchte|lassen sie uns|gern)
        """,
        phrases="""
            (haben|hast|habt|sind|seit) ... (vernetzt|verbunden|verlinkt)
            (sich|dich|euch|uns) ... vernetzt
        """,
    ),
    claim(
        "subscribed",
        better="Möchten Sie erfahren, wenn sich etwas ändert?",
        unless="""
            <not>
            (wenn|möchten sie)
        """,
        phrases="""
            <you_have> ... newsletter ... (abonniert|bestellt|angemeldet)
            (abonnent|abonnentin|leser|leserin|bezieher) (unseres|meines) newsletters
        """,
    ),
    claim(
        "shared",
        better="Würde Ihnen ein Beispiel nützen?",
        unless="""
            <not>
            wenn
        """,
        phrases="""
            <you_have> ... <us> ... geteilt
            (sie|du|ihr) .. (unseren|unser|meinen|meine|unsere) .. (artikel|beitrag|post|leitfaden|studie) .. \
                geteilt
            (danke|dank) .. (teilen|weiterleiten|geteilt) .. (unseres|unser|meines|artikel|beitrag)
        """,
    ),
)

_WATCHING = (
    row(
        "discloses_tracking",
        "mail",
        better="Beschäftigt Sie das Thema gerade?",
        unless="""
            (sehe|sehen|weiß|wissen|verfolge|verfolgen|messen|kann|können) .. nicht
            (darf|kann|können|können sie)
            wenn
        """,
        phrases="""
            (dass|weil|da) (sie|du|ihr) ... (meine|unsere|meinen|unseren) <letter> ... nicht (geöffnet|gelesen|\
                angeklickt)
            (dass|weil|da|nachdem|wie) .. (sie|du|ihr) .. <letter> .. (geöffnet|angeklickt|gelesen|aufgerufen|\
                aufgemacht)
            (sie haben|du hast) .. (meine|unsere|unseren) .. <letter> .. (mehrmals|mehrfach|zweimal|\
                dreimal|oft) .. (geöffnet|gelesen|angeklickt|aufgerufen)
            (dass|gesehen|gemeldet|zeigt|sehe) ... (meine|unsere) <letter> ... geöffnet
            <letter> (wurde|ist) .. (geöffnet|aufgerufen|angeklickt) (worden)
            (lesebestätigung|öffnungsrate|tracking|zählpixel|klickstatistik)
            (geklickt|angeklickt) (haben|hast|habt|hatten)
            (haben sie|hast du) .. (auf|den) .. (link|button|anzeige|banner) .. (geklickt|angeklickt)
            (sie haben|du hast) .. (link|button|anzeige|banner) .. (geklickt|angeklickt)
            (laut|zufolge|zeigt|sehe|gesehen|statistik|bemerkt|angezeigt|gemeldet) ... (haben sie|hast du|sie|du) \
                ... (video|leitfaden|newsletter|anhang|pdf) ... (angesehen|angeschaut|geöffnet|gelesen|gestoppt|\
                heruntergeladen)
        """,
    ),
    row(
        "discloses_tracking",
        "site",
        better="Darf ich Ihnen ein Beispiel zeigen?",
        unless="""
            (sehe|sehen|weiß|wissen|verfolge|verfolgen|messen|kann|können) .. nicht
            (wenn|falls|sobald)
            (möchten|können|könnten|mögen) sie
        """,
        phrases="""
            (statistik|auswertung|analyse) .. (besuchen|besucht|besuchten) .. (seite|seiten|website|webseite|homepage)
            (ich weiß|wir wissen|ich merke|mein programm|unser system) ... (sie|du) .. auf (der|unserer|meiner) \
                (preisseite|seite|website|webseite|homepage|landingpage) .. (waren|warst|gewesen|umgesehen)
            (aufgefallen|gesehen|bemerkt|sehe|anscheinend|offenbar|offensichtlich|scheinbar|registriert|mitbekommen|\
                merke) ... (sie|du|ihr) ... (unsere|unserer|unserem|meine|meiner) ... (angesehen|angeschaut|besucht|\
                aufgerufen|verbracht|durchgesehen|durchgeklickt|umgesehen)
            (anscheinend|offenbar|offensichtlich|scheinbar|haben|hast) (sie|du|haben) .. auf (unserer|unsere|unserem|\
                meiner|meine) ... (verbracht|geklickt|gestöbert|umgesehen)
            (sie haben|du hast|ihr habt) ... auf (unserer|unserem|meiner) <site> .. (verbracht|gestöbert|umgesehen)
            (haben sie|hast du) .. auf (unsere|meine) .. (geklickt|getippt)
            (sie|du|ihr) .. (haben|hast|habt|waren|warst|wart|sind|bist) .. (unserer|unsere|unserem|unser) <site> \
                .. (umgesehen|besucht|unterwegs|gewesen|angesehen|angeschaut|gelandet|vorbeigeschaut|gestöbert|\
                aufgerufen|gesurft)
            (sie|du|ihr) (waren|warst|wart) [<adv>] .. auf (unserer|unserem) <site>
            (waren|warst|wart) (sie|du|ihr) .. auf (unserer|unserem) <site>
            (da|weil|nachdem|dass|als) (sie|du|ihr) .. (unsere|unserer|unserem|unser) <site> .. (besucht|\
                besuchten|waren|warst|angesehen|aufgerufen|umgesehen|angeschaut|gelandet|gewesen|interessiert)
            (danke|dank) .. (besuch|interesse) .. (unserer|unserem) <site>
            (ihr|dein|ihren|deinen|ihrem|deinem) besuch auf (unserer|unserem) <site>
        """,
    ),
)

GERMAN = ReviewTable("de", _WORDS, (*_ARRIVED, *_SELLING, *_PUSHING, *_BOASTING, *_CLAIMING, *_WATCHING))
