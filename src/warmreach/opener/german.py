"""German phrases, with Sie and with du."""

from collections.abc import Mapping

from .phrases import PhraseBook, phrasings

__all__ = ["GERMAN"]

_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)

_TIME: Mapping[str, str] = {
    "when/today": "heute",
    "when/yesterday": "gestern",
    "when/two_days_ago": "vorgestern",
    **{f"when/weekday/{number}": f"am {day}" for number, day in enumerate(_DAYS, 1)},
    "when/last_week": "letzte Woche",
    "when/weeks_ago/1": "vor einer Woche",
    "when/weeks_ago/2": "vor zwei Wochen",
    "when/weeks_ago/3": "vor drei Wochen",
    "when/weeks_ago/4": "vor vier Wochen",
    **{f"when/month/{number}": f"im {month}" for number, month in enumerate(_MONTHS, 1)},
    **{f"when/month_last_year/{number}": f"im {month} letzten Jahres" for number, month in enumerate(_MONTHS, 1)},
    **{f"when/month_of_year/{number}": f"im {month} {{year}}" for number, month in enumerate(_MONTHS, 1)},
    "at/today": "heute um {time}",
    "at/tomorrow": "morgen um {time}",
    **{f"at/weekday/{number}": f"am {day} um {{time}}" for number, day in enumerate(_DAYS, 1)},
    "at/date": "am {weekday}, dem {day}. {month}, um {time}",
    **{f"weekday/{number}": day for number, day in enumerate(_DAYS, 1)},
    **{f"month/{number}": month for number, month in enumerate(_MONTHS, 1)},
    "clock/am": "{hour} Uhr",
    "clock/pm": "{hour} Uhr",
    "clock/am_minutes": "{hour}:{minute} Uhr",
    "clock/pm_minutes": "{hour}:{minute} Uhr",
    "clock/noon": "12 Uhr",
    "clock/midnight": "0 Uhr",
}

_HELLO: Mapping[str, str] = {
    "mr": "Guten Tag, Herr {family}",
    "ms": "Guten Tag, Frau {family}",
    "mr_titled": "Guten Tag, Herr {title} {family}",
    "ms_titled": "Guten Tag, Frau {title} {family}",
    "full": "Guten Tag, {given} {family}",
    "full_titled": "Guten Tag, {title} {given} {family}",
    "given": "Hallo {given}",
    "nobody:formal": "Guten Tag",
    "nobody:informal": "Hallo",
}

_FOR_BOTH: Mapping[str, str | tuple[str, ...]] = {
    **{f"{how}/{whom}": hello for how in ("hello", "dear") for whom, hello in _HELLO.items()},
    "call/greeting": ("{hello}, hier ist {sender}, {firm}.", "{hello}, {sender} hier, {firm}."),
    "visit/greeting": ("{hello}, ich bin {sender}, {firm}.", "{hello}, mein Name ist {sender}, {firm}."),
    "gatekeeper/greeting": ("Guten Tag, hier ist {sender}, {firm}.", "Guten Tag, {sender} hier, {firm}."),
    "sms/greeting": "{hello}, hier ist {sender}, {firm}.",
    "mail/greeting": "{dear},",
    "mail/closing:formal": "Freundliche Grüße\n{sender}\n{firm}",
    "mail/closing:informal": "Viele Grüße\n{sender}\n{firm}",
    "value": "{value}",
    "value/in_a_sentence": "{offer} in einem Satz: {value}",
    "proof": "{proof}",
    "video": "Im Video zeige ich, wie das geht: {video}",
    "links": "Mehr dazu: {links}",
    "attachments": "Anbei: {attachments}.",
    "short_answer": "Eine kurze Antwort genügt.",
    # a warm call
    "warm_call/reason/warm": (
        "Daran möchte ich gern anknüpfen: Es geht um {offer}.",
        "Deshalb rufe ich an: Es geht um {offer}.",
    ),
    "warm_call/reason/warm:light": "Daran knüpfe ich gern an, ganz ohne achtzig Folien: Es geht um {offer}.",
    "warm_call/reason/lukewarm": ("Ich mache es kurz: Es geht um {offer}.", "Kurz zum Grund meines Anrufs: {offer}."),
    "warm_call/reason/lukewarm:light": "Ich bin fertig, bevor der Kaffee kalt wird: Es geht um {offer}.",
    "warm_call/reason/cold": (
        "Mein Anruf kommt unangekündigt, deshalb mache ich es kurz: Es geht um {offer}.",
        "Ich rufe unangekündigt an, deshalb gleich zur Sache: Es geht um {offer}.",
    ),
    "warm_call/reason/cold:light": "Ich rufe unangekündigt an, aber ohne achtzig Folien: Es geht um {offer}.",
    # a visit
    "visit/reason/warm": (
        "Daran möchte ich gern anknüpfen: Es geht um {offer}.",
        "Deshalb komme ich vorbei: Es geht um {offer}.",
    ),
    "visit/reason/lukewarm": ("Ich mache es kurz: Es geht um {offer}.", "Kurz zum Grund meines Besuchs: {offer}."),
    "visit/reason/cold": (
        "Ich komme unangekündigt, deshalb mache ich es kurz: Es geht um {offer}.",
        "Mein Besuch ist nicht angekündigt, deshalb gleich zur Sache: Es geht um {offer}.",
    ),
    # the mail after the call
    "confirm_and_substantiate/subject": "Das Wichtigste zu {offer}",
    "confirm_and_substantiate/subject/talk": "Unser Gespräch: {offer}",
    "confirm_and_substantiate/thanks/mine": ("Danke für das Gespräch {when}.", "Vielen Dank für das Gespräch {when}."),
    # further purposes
    "answer_them/subject:formal": "Ihre Nachricht: {offer}",
    "answer_them/subject:informal": "Deine Nachricht: {offer}",
    "answer_them/reason": ("Es geht um {offer}.", "Ich melde mich wegen {offer}."),
    "voicemail/reason": ("Es geht um {offer}.", "Kurz zum Grund meines Anrufs: {offer}."),
    "voicemail/tip": "Ein Tipp vorab: {tip}",
    "voicemail/ask": "Ich versuche es gern ein andermal wieder.",
    "voicemail/ask/again": "Ich versuche es {first} noch einmal.",
    "helpful_mail/subject": "Eine Anregung zu {offer}",
    "helpful_mail/subject/tip": "Ein Tipp zu {offer}",
    "post_invite/subject": "Ein Vorschlag zu {offer}",
    "post_invite/reach/email": "Ein kurzes Ja an {email} genügt.",
    "post_invite/reach/phone": "Ein kurzes Ja unter {phone} genügt.",
    "gatekeeper/reason": ("Es geht um {offer}.", "Ich rufe wegen {offer} an."),
    "gatekeeper/ask/mr": ("Ist Herr {family} gerade zu sprechen?", "Wann ist Herr {family} am besten zu erreichen?"),
    "gatekeeper/ask/ms": ("Ist Frau {family} gerade zu sprechen?", "Wann ist Frau {family} am besten zu erreichen?"),
    "gatekeeper/ask/mr_titled": (
        "Ist Herr {title} {family} gerade zu sprechen?",
        "Wann ist Herr {title} {family} am besten zu erreichen?",
    ),
    "gatekeeper/ask/ms_titled": (
        "Ist Frau {title} {family} gerade zu sprechen?",
        "Wann ist Frau {title} {family} am besten zu erreichen?",
    ),
    "gatekeeper/ask/full": (
        "Ist {given} {family} gerade zu sprechen?",
        "Wann ist {given} {family} am besten zu erreichen?",
    ),
    "gatekeeper/ask/full_titled": (
        "Ist {title} {given} {family} gerade zu sprechen?",
        "Wann ist {title} {given} {family} am besten zu erreichen?",
    ),
    "gatekeeper/ask/nobody": ("Mit wem spreche ich dazu am besten?", "Wer ist im Haus dafür zuständig?"),
    "gatekeeper/reply/send_again": "Gern. An welche Adresse darf ich die E-Mail schicken?",
    "gatekeeper/reply/not_me": "Danke für den Hinweis. Wer kümmert sich darum?",
    "gatekeeper/reply/no_time": "Verstanden. Wann rufe ich am besten wieder an?",
    "repair/subject": "Ich bitte um Entschuldigung",
    "repair/ask/two_slots": "Können wir {first} oder {second} miteinander sprechen?",
    "repair/ask/one_slot": "Können wir {first} miteinander sprechen?",
    "repair/ask/open": "Wann können wir miteinander sprechen?",
    "objection/cannot_remember": "Daran erinnere ich mich nicht.",
    "objection/send_again:formal": "Können Sie mir das noch einmal schicken?",
    "objection/send_again:informal": "Kannst du mir das noch einmal schicken?",
    "objection/not_me": "Dafür bin ich nicht zuständig.",
    "objection/no_time": "Ich habe gerade keine Zeit.",
    "repair/late": "Ich melde mich später als geplant.",
    "repair/sorry": (
        "Das tut mir leid, und ich hole es gern nach.",
        "Dafür bitte ich um Entschuldigung, und ich hole es gern nach.",
    ),
    "new_slots/subject": "Ein neuer Termin für unser Gespräch",
    "new_slots/missed": "Wir waren {when} verabredet und haben uns nicht erreicht.",
    "new_slots/reason:formal": (
        "Ich möchte gern einen Termin finden, der Ihnen besser passt.",
        "Vielleicht passt Ihnen ein anderer Termin besser.",
    ),
    "new_slots/reason:informal": (
        "Ich möchte gern einen Termin finden, der dir besser passt.",
        "Vielleicht passt dir ein anderer Termin besser.",
    ),
    "screen_share/reason": (
        "{offer} ist am Bildschirm am schnellsten erklärt.",
        "Am Bildschirm lässt sich {offer} am besten zeigen.",
    ),
    # the second call
    "follow_through/reason": (
        "Heute würde ich gern konkret werden.",
        "Heute soll es um die Einzelheiten gehen.",
    ),
    "follow_through/reason/agreed": ("Ich rufe wie vereinbart an.", "Wie vereinbart rufe ich heute an."),
}

# Each with Sie, and with du.
_SIE_DU: Mapping[str, tuple[str | tuple[str, ...], str | tuple[str, ...]]] = {
    "softening": (
        ("Kein Problem, wenn Sie das nicht mehr parat haben.", "Falls Ihnen das entfallen ist, macht das nichts."),
        ("Kein Problem, wenn du das nicht mehr parat hast.", "Falls dir das entfallen ist, macht das nichts."),
    ),
    "warm_call/ask/two_slots": (
        (
            "Passt Ihnen ein Gespräch von {minutes} Minuten {first} oder {second}?",
            "Können wir {first} oder {second} in Ruhe darüber sprechen?",
        ),
        (
            "Passt dir ein Gespräch von {minutes} Minuten {first} oder {second}?",
            "Wollen wir {first} oder {second} in Ruhe darüber sprechen?",
        ),
    ),
    "warm_call/ask/one_slot": (
        (
            "Passt Ihnen ein Gespräch von {minutes} Minuten {first}?",
            "Können wir {first} in Ruhe darüber sprechen?",
        ),
        (
            "Passt dir ein Gespräch von {minutes} Minuten {first}?",
            "Wollen wir {first} in Ruhe darüber sprechen?",
        ),
    ),
    "warm_call/ask/open": (
        (
            "Wann passt Ihnen ein Gespräch von {minutes} Minuten?",
            "Wann können wir {minutes} Minuten in Ruhe darüber sprechen?",
        ),
        (
            "Wann passt dir ein Gespräch von {minutes} Minuten?",
            "Wann wollen wir {minutes} Minuten in Ruhe darüber sprechen?",
        ),
    ),
    # call 1: is it the right person, and may a mail follow
    "verify_and_announce/reason/warm": (
        (
            "Daran möchte ich gern anknüpfen und Ihnen etwas zu {offer} schicken.",
            "Deshalb würde ich Ihnen gern etwas zu {offer} schicken.",
        ),
        (
            "Daran möchte ich gern anknüpfen und dir etwas zu {offer} schicken.",
            "Deshalb würde ich dir gern etwas zu {offer} schicken.",
        ),
    ),
    "verify_and_announce/reason/lukewarm": (
        (
            "Ich würde Ihnen gern etwas zu {offer} schicken und rufe deshalb vorher kurz an.",
            "Bevor ich Ihnen zu {offer} schreibe, rufe ich kurz an.",
        ),
        (
            "Ich würde dir gern etwas zu {offer} schicken und rufe deshalb vorher kurz an.",
            "Bevor ich dir zu {offer} schreibe, rufe ich kurz an.",
        ),
    ),
    "verify_and_announce/reason/cold": (
        (
            "Mein Anruf kommt unangekündigt, deshalb kurz: Ich würde Ihnen gern etwas zu {offer} schicken.",
            "Ich rufe unangekündigt an, bevor ich Ihnen etwas zu {offer} schicke.",
        ),
        (
            "Mein Anruf kommt unangekündigt, deshalb kurz: Ich würde dir gern etwas zu {offer} schicken.",
            "Ich rufe unangekündigt an, bevor ich dir etwas zu {offer} schicke.",
        ),
    ),
    "verify_and_announce/announce": (
        "Ich frage lieber vorher, damit Sie nur bekommen, was Sie brauchen können.",
        "Ich frage lieber vorher, damit du nur bekommst, was du brauchen kannst.",
    ),
    "verify_and_announce/announce/why": (
        "Die E-Mail käme gleich nach unserem Gespräch, {mail_reason}.",
        "Die E-Mail käme gleich nach unserem Gespräch, {mail_reason}.",
    ),
    "verify_and_announce/ask": (
        ("Bin ich damit bei Ihnen richtig?", "Sind Sie dafür die richtige Ansprechperson?"),
        ("Bin ich damit bei dir richtig?", "Bist du dafür die richtige Ansprechperson?"),
    ),
    "verify_and_announce/ask/still": (
        ("Bin ich damit bei Ihnen noch richtig?", "Sind Sie dafür weiterhin die richtige Ansprechperson?"),
        ("Bin ich damit bei dir noch richtig?", "Bist du dafür weiterhin die richtige Ansprechperson?"),
    ),
    "verify_and_announce/ask/unnamed": (
        ("Mit wem spreche ich dazu am besten?", "Wer ist bei Ihnen dafür zuständig?"),
        ("Mit wem spreche ich dazu am besten?", "Wer ist bei euch dafür zuständig?"),
    ),
    "confirm_and_substantiate/thanks/colleague": (
        "Danke, dass Sie {when} mit {colleague} aus unserem Team gesprochen haben.",
        "Danke, dass du {when} mit {colleague} aus unserem Team gesprochen hast.",
    ),
    "confirm_and_substantiate/thanks/firm": (
        "Danke, dass Sie {when} mit uns gesprochen haben.",
        "Danke, dass du {when} mit uns gesprochen hast.",
    ),
    "confirm_and_substantiate/reason": (
        ("Hier bekommen Sie das Wichtigste zu {offer}.", "Ich habe Ihnen das Wichtigste zu {offer} zusammengestellt."),
        ("Hier bekommst du das Wichtigste zu {offer}.", "Ich habe dir das Wichtigste zu {offer} zusammengestellt."),
    ),
    "confirm_and_substantiate/reason/why": (
        "Ich schicke Ihnen das Wichtigste zu {offer}, {mail_reason}.",
        "Ich schicke dir das Wichtigste zu {offer}, {mail_reason}.",
    ),
    "confirm_and_substantiate/reason/promised": (
        (
            "Wie besprochen bekommen Sie hier das Wichtigste zu {offer}.",
            "Hier ist, wie besprochen, das Wichtigste zu {offer}.",
        ),
        (
            "Wie besprochen bekommst du hier das Wichtigste zu {offer}.",
            "Hier ist, wie besprochen, das Wichtigste zu {offer}.",
        ),
    ),
    "confirm_and_substantiate/reason/promised/why": (
        "Wie besprochen schicke ich Ihnen das Wichtigste zu {offer}, {mail_reason}.",
        "Wie besprochen schicke ich dir das Wichtigste zu {offer}, {mail_reason}.",
    ),
    "confirm_and_substantiate/next/phone/us": ("Ich rufe Sie {first} an.", "Ich rufe dich {first} an."),
    "confirm_and_substantiate/next/phone/them": (
        "Ich freue mich auf Ihren Anruf {first}.",
        "Ich freue mich auf deinen Anruf {first}.",
    ),
    "confirm_and_substantiate/next/video": (
        "Wir sprechen uns {first} per Video: {reach}",
        "Wir sprechen uns {first} per Video: {reach}",
    ),
    "confirm_and_substantiate/next/on_site": (
        "Wir sehen uns {first}. Treffpunkt: {reach}.",
        "Wir sehen uns {first}. Treffpunkt: {reach}.",
    ),
    "confirm_and_substantiate/ask": (
        ("Welche Fragen kann ich Ihnen dazu beantworten?", "Worüber möchten Sie mehr wissen?"),
        ("Welche Fragen kann ich dir dazu beantworten?", "Worüber möchtest du mehr wissen?"),
    ),
    "confirm_and_substantiate/ask/until_then": (
        ("Welche Fragen kann ich Ihnen bis dahin beantworten?", "Was soll ich bis dahin für Sie klären?"),
        ("Welche Fragen kann ich dir bis dahin beantworten?", "Was soll ich bis dahin für dich klären?"),
    ),
    "follow_through/ask": (
        ("Welche Fragen sind für Sie noch offen?", "Womit möchten Sie anfangen?"),
        ("Welche Fragen sind für dich noch offen?", "Womit möchtest du anfangen?"),
    ),
    "follow_through/ask/mail": (
        ("Welche Fragen kann ich Ihnen dazu noch beantworten?", "Wie ist Ihr Eindruck davon?"),
        ("Welche Fragen kann ich dir dazu noch beantworten?", "Wie ist dein Eindruck davon?"),
    ),
    "follow_through/ask/open": (
        ("Welche Fragen kann ich Ihnen dazu beantworten?", "Worüber möchten Sie mehr wissen?"),
        ("Welche Fragen kann ich dir dazu beantworten?", "Worüber möchtest du mehr wissen?"),
    ),
    # further purposes
    "answer_them/thanks": (
        ("Danke, dass Sie sich gemeldet haben.", "Schön, dass Sie sich gemeldet haben."),
        ("Danke, dass du dich gemeldet hast.", "Schön, dass du dich gemeldet hast."),
    ),
    "answer_them/value": (
        "Für Ihre Fragen nehme ich mir gern Zeit.",
        "Für deine Fragen nehme ich mir gern Zeit.",
    ),
    "answer_them/ask": (
        ("Was möchten Sie als Erstes wissen?", "Womit kann ich Ihnen am besten helfen?"),
        ("Was möchtest du als Erstes wissen?", "Womit kann ich dir am besten helfen?"),
    ),
    "voicemail/ask/phone": (
        "Wenn Sie mehr wissen möchten, erreichen Sie mich unter {phone}.",
        "Wenn du mehr wissen möchtest, erreichst du mich unter {phone}.",
    ),
    "helpful_mail/value": (
        ("Ich habe eine Anregung für Sie: {value}", "Vielleicht hilft Ihnen das weiter: {value}"),
        ("Ich habe eine Anregung für dich: {value}", "Vielleicht hilft dir das weiter: {value}"),
    ),
    "helpful_mail/tip": (
        ("Ich habe einen Tipp für Sie: {tip}", "Vielleicht hilft Ihnen dieser Tipp: {tip}"),
        ("Ich habe einen Tipp für dich: {tip}", "Vielleicht hilft dir dieser Tipp: {tip}"),
    ),
    "helpful_mail/ask": (
        ("Ist das bei Ihnen gerade ein Thema?", "Welche Fragen haben Sie dazu?"),
        ("Ist das bei euch gerade ein Thema?", "Welche Fragen hast du dazu?"),
    ),
    "post_invite/reason": (
        (
            "Ich möchte Sie nicht unangekündigt anrufen, deshalb schreibe ich Ihnen zuerst.",
            "Bevor ich Sie anrufe, möchte ich Sie fragen, ob Ihnen das recht ist.",
        ),
        (
            "Ich möchte dich nicht unangekündigt anrufen, deshalb schreibe ich dir zuerst.",
            "Bevor ich dich anrufe, möchte ich dich fragen, ob dir das recht ist.",
        ),
    ),
    "post_invite/ask": (
        ("Darf ich Sie dazu einmal anrufen?", "Darf ich Ihnen am Telefon mehr dazu erzählen?"),
        ("Darf ich dich dazu einmal anrufen?", "Darf ich dir am Telefon mehr dazu erzählen?"),
    ),
    "writing/reason": ("Ich schreibe Ihnen wegen {offer}.", "Ich schreibe dir wegen {offer}."),
    "social_note/ask": (
        ("Darf ich Ihnen dazu mehr erzählen?", "Möchten Sie sich dazu mit mir austauschen?"),
        ("Darf ich dir dazu mehr erzählen?", "Magst du dich dazu mit mir austauschen?"),
    ),
    "sms_note/ask": (
        ("Darf ich Sie dazu kurz anrufen?", "Wann darf ich Sie dazu anrufen?"),
        ("Darf ich dich dazu kurz anrufen?", "Wann darf ich dich dazu anrufen?"),
    ),
    "visit/ask": (
        (
            "Haben Sie jetzt fünf Minuten, oder wollen wir lieber einen Termin ausmachen?",
            "Passt es Ihnen gerade, oder wollen wir lieber einen Termin ausmachen?",
        ),
        (
            "Hast du jetzt fünf Minuten, oder wollen wir lieber einen Termin ausmachen?",
            "Passt es dir gerade, oder wollen wir lieber einen Termin ausmachen?",
        ),
    ),
    "visit/ask/one_slot": (
        "Haben Sie jetzt fünf Minuten, oder passt es Ihnen {first} besser?",
        "Hast du jetzt fünf Minuten, oder passt es dir {first} besser?",
    ),
    "repair/missed_call/mine": (
        "Wir waren {when} verabredet, und ich habe mich nicht bei Ihnen gemeldet.",
        "Wir waren {when} verabredet, und ich habe mich nicht bei dir gemeldet.",
    ),
    "repair/missed_call/firm": (
        "Wir waren {when} mit Ihnen verabredet und haben uns nicht gemeldet.",
        "Wir waren {when} mit dir verabredet und haben uns nicht gemeldet.",
    ),
    "repair/missed_meeting/mine": (
        "Wir hatten {when} einen Termin, und ich habe Sie warten lassen.",
        "Wir hatten {when} einen Termin, und ich habe dich warten lassen.",
    ),
    "repair/missed_meeting/firm": (
        "Sie hatten {when} einen Termin mit uns, und wir haben Sie warten lassen.",
        "Du hattest {when} einen Termin mit uns, und wir haben dich warten lassen.",
    ),
    "repair/missed_callback/mine": (
        "Ich wollte Sie {when} zurückrufen und habe es nicht getan.",
        "Ich wollte dich {when} zurückrufen und habe es nicht getan.",
    ),
    "repair/missed_callback/firm": (
        "Wir wollten Sie {when} zurückrufen und haben es nicht getan.",
        "Wir wollten dich {when} zurückrufen und haben es nicht getan.",
    ),
    "repair/promised_mail/mine": (
        "Sie warten noch auf die Unterlagen, die ich Ihnen {when} zugesagt habe.",
        "Du wartest noch auf die Unterlagen, die ich dir {when} zugesagt habe.",
    ),
    "repair/promised_mail/firm": (
        "Sie warten noch auf die Unterlagen, die wir Ihnen {when} zugesagt haben.",
        "Du wartest noch auf die Unterlagen, die wir dir {when} zugesagt haben.",
    ),
    "repair/ask/mail": (
        "Darf ich sie Ihnen heute noch schicken?",
        "Darf ich sie dir heute noch schicken?",
    ),
    "screen_share/ask": (
        ("Darf ich Ihnen den Link dafür gleich schicken?", "Wollen wir uns das gemeinsam ansehen?"),
        ("Darf ich dir den Link dafür gleich schicken?", "Wollen wir uns das gemeinsam ansehen?"),
    ),
    # what to say to an objection
    "reply/cannot_remember": (
        "Das macht gar nichts, klären wir es gleich hier. {value} Was wäre Ihnen dabei am wichtigsten?",
        "Das macht gar nichts, klären wir es gleich hier. {value} Was wäre dir dabei am wichtigsten?",
    ),
    "reply/send_again": (
        "Das mache ich gern. Damit drinsteht, was Sie brauchen: Welche Frage soll die E-Mail beantworten?",
        "Das mache ich gern. Damit drinsteht, was du brauchst: Welche Frage soll die E-Mail beantworten?",
    ),
    "reply/not_me": (
        "Danke für den Hinweis. Wer kümmert sich bei Ihnen darum?",
        "Danke für den Hinweis. Wer kümmert sich bei euch darum?",
    ),
    "reply/no_time/two_slots": (
        "Dann halte ich Sie nicht auf. Passt es Ihnen {first} oder {second} besser?",
        "Dann halte ich dich nicht auf. Passt es dir {first} oder {second} besser?",
    ),
    "reply/no_time/one_slot": (
        "Dann halte ich Sie nicht auf. Passt es Ihnen {first} besser?",
        "Dann halte ich dich nicht auf. Passt es dir {first} besser?",
    ),
    "reply/no_time/open": (
        "Dann halte ich Sie nicht auf. Wann passt es Ihnen besser?",
        "Dann halte ich dich nicht auf. Wann passt es dir besser?",
    ),
}

# How a contact is named, by kind and by whose it was: with Sie, and with du.
_REFERENCES: dict[str, tuple[str, str]] = {
    # we sent it
    "email_sent/mine": ("Ich habe Ihnen {when} eine E-Mail geschickt.", "Ich habe dir {when} eine E-Mail geschickt."),
    "email_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} eine E-Mail geschickt.",
        "{colleague} aus unserem Team hat dir {when} eine E-Mail geschickt.",
    ),
    "email_sent/firm": ("Wir haben Ihnen {when} eine E-Mail geschickt.", "Wir haben dir {when} eine E-Mail geschickt."),
    "letter_sent/mine": ("Ich habe Ihnen {when} einen Brief geschickt.", "Ich habe dir {when} einen Brief geschickt."),
    "letter_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} einen Brief geschickt.",
        "{colleague} aus unserem Team hat dir {when} einen Brief geschickt.",
    ),
    "letter_sent/firm": (
        "Wir haben Ihnen {when} einen Brief geschickt.",
        "Wir haben dir {when} einen Brief geschickt.",
    ),
    "social_message_sent/mine": (
        "Ich habe Ihnen {when} online eine Nachricht geschickt.",
        "Ich habe dir {when} online eine Nachricht geschickt.",
    ),
    "social_message_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} online eine Nachricht geschickt.",
        "{colleague} aus unserem Team hat dir {when} online eine Nachricht geschickt.",
    ),
    "social_message_sent/firm": (
        "Wir haben Ihnen {when} online eine Nachricht geschickt.",
        "Wir haben dir {when} online eine Nachricht geschickt.",
    ),
    "sms_sent/mine": ("Ich habe Ihnen {when} eine SMS geschickt.", "Ich habe dir {when} eine SMS geschickt."),
    "sms_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} eine SMS geschickt.",
        "{colleague} aus unserem Team hat dir {when} eine SMS geschickt.",
    ),
    "sms_sent/firm": ("Wir haben Ihnen {when} eine SMS geschickt.", "Wir haben dir {when} eine SMS geschickt."),
    "voicemail_left/mine": (
        "Ich habe Ihnen {when} eine Nachricht auf der Mailbox hinterlassen.",
        "Ich habe dir {when} eine Nachricht auf der Mailbox hinterlassen.",
    ),
    "voicemail_left/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} eine Nachricht auf der Mailbox hinterlassen.",
        "{colleague} aus unserem Team hat dir {when} eine Nachricht auf der Mailbox hinterlassen.",
    ),
    "voicemail_left/firm": (
        "Wir haben Ihnen {when} eine Nachricht auf der Mailbox hinterlassen.",
        "Wir haben dir {when} eine Nachricht auf der Mailbox hinterlassen.",
    ),
    # both took part
    "meeting_held/mine": ("Wir hatten {when} einen gemeinsamen Termin.", "Wir hatten {when} einen gemeinsamen Termin."),
    "meeting_held/colleague": (
        "Sie hatten {when} einen Termin mit {colleague} aus unserem Team.",
        "Du hattest {when} einen Termin mit {colleague} aus unserem Team.",
    ),
    "meeting_held/firm": ("Sie hatten {when} einen Termin mit uns.", "Du hattest {when} einen Termin mit uns."),
    "visit_held/mine": ("Ich war {when} bei Ihnen vor Ort.", "Ich war {when} bei euch vor Ort."),
    "visit_held/colleague": (
        "{colleague} aus unserem Team war {when} bei Ihnen vor Ort.",
        "{colleague} aus unserem Team war {when} bei euch vor Ort.",
    ),
    "visit_held/firm": ("Wir waren {when} bei Ihnen vor Ort.", "Wir waren {when} bei euch vor Ort."),
    "demo_held/mine": ("Ich habe Ihnen {when} eine Demo gezeigt.", "Ich habe dir {when} eine Demo gezeigt."),
    "demo_held/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} eine Demo gezeigt.",
        "{colleague} aus unserem Team hat dir {when} eine Demo gezeigt.",
    ),
    "demo_held/firm": ("Wir haben Ihnen {when} eine Demo gezeigt.", "Wir haben dir {when} eine Demo gezeigt."),
    "introduced/mine": ("Wir wurden einander {when} vorgestellt.", "Wir wurden einander {when} vorgestellt."),
    "introduced/colleague": (
        "Sie und {colleague} aus unserem Team wurden einander {when} vorgestellt.",
        "Du und {colleague} aus unserem Team, ihr wurdet einander {when} vorgestellt.",
    ),
    "introduced/firm": (
        "Sie wurden {when} mit unserem Team bekannt gemacht.",
        "Du wurdest {when} mit unserem Team bekannt gemacht.",
    ),
    "call_held/mine": ("Wir haben {when} miteinander telefoniert.", "Wir haben {when} miteinander telefoniert."),
    "call_held/colleague": (
        "Sie haben {when} mit {colleague} aus unserem Team telefoniert.",
        "Du hast {when} mit {colleague} aus unserem Team telefoniert.",
    ),
    "call_held/firm": ("Sie haben {when} mit uns telefoniert.", "Du hast {when} mit uns telefoniert."),
    "announced_email_sent/mine": (
        "Ich habe Ihnen {when} wie angekündigt eine E-Mail geschickt.",
        "Ich habe dir {when} wie angekündigt eine E-Mail geschickt.",
    ),
    "announced_email_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} wie angekündigt eine E-Mail geschickt.",
        "{colleague} aus unserem Team hat dir {when} wie angekündigt eine E-Mail geschickt.",
    ),
    "announced_email_sent/firm": (
        "Wir haben Ihnen {when} wie angekündigt eine E-Mail geschickt.",
        "Wir haben dir {when} wie angekündigt eine E-Mail geschickt.",
    ),
    "announced_letter_sent/mine": (
        "Ich habe Ihnen {when} wie angekündigt einen Brief geschickt.",
        "Ich habe dir {when} wie angekündigt einen Brief geschickt.",
    ),
    "announced_letter_sent/colleague": (
        "{colleague} aus unserem Team hat Ihnen {when} wie angekündigt einen Brief geschickt.",
        "{colleague} aus unserem Team hat dir {when} wie angekündigt einen Brief geschickt.",
    ),
    "announced_letter_sent/firm": (
        "Wir haben Ihnen {when} wie angekündigt einen Brief geschickt.",
        "Wir haben dir {when} wie angekündigt einen Brief geschickt.",
    ),
    "event_met/mine": (
        "Wir haben uns {when} auf einer Veranstaltung getroffen.",
        "Wir haben uns {when} auf einer Veranstaltung getroffen.",
    ),
    "event_met/colleague": (
        "Sie haben {when} auf einer Veranstaltung mit {colleague} aus unserem Team gesprochen.",
        "Du hast {when} auf einer Veranstaltung mit {colleague} aus unserem Team gesprochen.",
    ),
    "event_met/firm": (
        "Sie haben {when} auf einer Veranstaltung mit uns gesprochen.",
        "Du hast {when} auf einer Veranstaltung mit uns gesprochen.",
    ),
    "email_reply/mine": ("Sie haben mir {when} per E-Mail geantwortet.", "Du hast mir {when} per E-Mail geantwortet."),
    "email_reply/colleague": (
        "Sie haben {colleague} aus unserem Team {when} per E-Mail geantwortet.",
        "Du hast {colleague} aus unserem Team {when} per E-Mail geantwortet.",
    ),
    "email_reply/firm": ("Sie haben uns {when} per E-Mail geantwortet.", "Du hast uns {when} per E-Mail geantwortet."),
    "referred/mine": ("Sie wurden mir {when} empfohlen.", "Du wurdest mir {when} empfohlen."),
    "referred/colleague": (
        "Sie wurden {colleague} aus unserem Team {when} empfohlen.",
        "Du wurdest {colleague} aus unserem Team {when} empfohlen.",
    ),
    "referred/firm": ("Sie wurden uns {when} empfohlen.", "Du wurdest uns {when} empfohlen."),
    "sms_reply/mine": ("Sie haben mir {when} per SMS geantwortet.", "Du hast mir {when} per SMS geantwortet."),
    "sms_reply/colleague": (
        "Sie haben {colleague} aus unserem Team {when} per SMS geantwortet.",
        "Du hast {colleague} aus unserem Team {when} per SMS geantwortet.",
    ),
    "sms_reply/firm": ("Sie haben uns {when} per SMS geantwortet.", "Du hast uns {when} per SMS geantwortet."),
    "social_reply/mine": (
        "Sie haben {when} auf meine Nachricht geantwortet.",
        "Du hast {when} auf meine Nachricht geantwortet.",
    ),
    "social_reply/colleague": (
        "Sie haben {when} auf eine Nachricht von {colleague} aus unserem Team geantwortet.",
        "Du hast {when} auf eine Nachricht von {colleague} aus unserem Team geantwortet.",
    ),
    "social_reply/firm": (
        "Sie haben {when} auf unsere Nachricht geantwortet.",
        "Du hast {when} auf unsere Nachricht geantwortet.",
    ),
    "chat_held/mine": ("Wir haben {when} miteinander gechattet.", "Wir haben {when} miteinander gechattet."),
    "chat_held/colleague": (
        "Sie haben {when} mit {colleague} aus unserem Team gechattet.",
        "Du hast {when} mit {colleague} aus unserem Team gechattet.",
    ),
    "chat_held/firm": ("Sie haben {when} mit uns gechattet.", "Du hast {when} mit uns gechattet."),
    # they came to us
    "purchase/mine": ("Sie haben {when} bei mir bestellt.", "Du hast {when} bei mir bestellt."),
    "purchase/colleague": (
        "Sie haben {when} bei {colleague} aus unserem Team bestellt.",
        "Du hast {when} bei {colleague} aus unserem Team bestellt.",
    ),
    "purchase/firm": ("Sie haben {when} bei uns bestellt.", "Du hast {when} bei uns bestellt."),
    "inquiry/mine": ("Sie haben {when} bei mir angefragt.", "Du hast {when} bei mir angefragt."),
    "inquiry/colleague": (
        "Sie haben {when} bei {colleague} aus unserem Team angefragt.",
        "Du hast {when} bei {colleague} aus unserem Team angefragt.",
    ),
    "inquiry/firm": ("Sie haben {when} bei uns angefragt.", "Du hast {when} bei uns angefragt."),
    "quote_requested/mine": (
        "Sie haben mich {when} um ein Angebot gebeten.",
        "Du hast mich {when} um ein Angebot gebeten.",
    ),
    "quote_requested/colleague": (
        "Sie haben {colleague} aus unserem Team {when} um ein Angebot gebeten.",
        "Du hast {colleague} aus unserem Team {when} um ein Angebot gebeten.",
    ),
    "quote_requested/firm": (
        "Sie haben uns {when} um ein Angebot gebeten.",
        "Du hast uns {when} um ein Angebot gebeten.",
    ),
    "callback_requested/mine": ("Sie haben mich {when} um Rückruf gebeten.", "Du hast mich {when} um Rückruf gebeten."),
    "callback_requested/colleague": (
        "Sie haben {colleague} aus unserem Team {when} um Rückruf gebeten.",
        "Du hast {colleague} aus unserem Team {when} um Rückruf gebeten.",
    ),
    "callback_requested/firm": ("Sie haben uns {when} um Rückruf gebeten.", "Du hast uns {when} um Rückruf gebeten."),
    "call_received/mine": ("Sie haben mich {when} angerufen.", "Du hast mich {when} angerufen."),
    "call_received/colleague": (
        "Sie haben {when} bei {colleague} aus unserem Team angerufen.",
        "Du hast {when} bei {colleague} aus unserem Team angerufen.",
    ),
    "call_received/firm": ("Sie haben {when} bei uns angerufen.", "Du hast {when} bei uns angerufen."),
    "event_attended/mine": (
        "Sie waren {when} bei unserer Veranstaltung dabei.",
        "Du warst {when} bei unserer Veranstaltung dabei.",
    ),
    "content_requested/mine": (
        "Sie haben {when} Unterlagen bei mir angefordert.",
        "Du hast {when} Unterlagen bei mir angefordert.",
    ),
    "content_requested/colleague": (
        "Sie haben {when} Unterlagen bei {colleague} aus unserem Team angefordert.",
        "Du hast {when} Unterlagen bei {colleague} aus unserem Team angefordert.",
    ),
    "content_requested/firm": (
        "Sie haben {when} Unterlagen bei uns angefordert.",
        "Du hast {when} Unterlagen bei uns angefordert.",
    ),
    "newsletter_subscribed/mine": (
        "Sie haben {when} unseren Newsletter abonniert.",
        "Du hast {when} unseren Newsletter abonniert.",
    ),
    # in social networks
    "social_comment/mine": (
        "Sie haben {when} einen meiner Beiträge kommentiert.",
        "Du hast {when} einen meiner Beiträge kommentiert.",
    ),
    "social_comment/colleague": (
        "Sie haben {when} einen Beitrag von {colleague} aus unserem Team kommentiert.",
        "Du hast {when} einen Beitrag von {colleague} aus unserem Team kommentiert.",
    ),
    "social_comment/firm": (
        "Sie haben {when} einen unserer Beiträge kommentiert.",
        "Du hast {when} einen unserer Beiträge kommentiert.",
    ),
    "social_mention/mine": (
        "Sie haben mich {when} in einem Beitrag erwähnt.",
        "Du hast mich {when} in einem Beitrag erwähnt.",
    ),
    "social_mention/colleague": (
        "Sie haben {colleague} aus unserem Team {when} in einem Beitrag erwähnt.",
        "Du hast {colleague} aus unserem Team {when} in einem Beitrag erwähnt.",
    ),
    "social_mention/firm": (
        "Sie haben uns {when} in einem Beitrag erwähnt.",
        "Du hast uns {when} in einem Beitrag erwähnt.",
    ),
    "social_follow/mine": (
        "Ich habe gesehen, dass Sie mir online folgen.",
        "Ich habe gesehen, dass du mir online folgst.",
    ),
    "social_follow/colleague": (
        "Ich habe gesehen, dass Sie {colleague} aus unserem Team online folgen.",
        "Ich habe gesehen, dass du {colleague} aus unserem Team online folgst.",
    ),
    "social_follow/firm": (
        "Ich habe gesehen, dass Sie uns online folgen.",
        "Ich habe gesehen, dass du uns online folgst.",
    ),
    "connection_accepted/mine": ("Wir haben uns {when} online vernetzt.", "Wir haben uns {when} online vernetzt."),
    "connection_accepted/colleague": (
        "Sie haben sich {when} online mit {colleague} aus unserem Team vernetzt.",
        "Du hast dich {when} online mit {colleague} aus unserem Team vernetzt.",
    ),
    "connection_accepted/firm": (
        "Sie haben sich {when} online mit uns vernetzt.",
        "Du hast dich {when} online mit uns vernetzt.",
    ),
    "article_shared/mine": (
        "Sie haben {when} einen meiner Artikel geteilt.",
        "Du hast {when} einen meiner Artikel geteilt.",
    ),
    "article_shared/colleague": (
        "Sie haben {when} einen Artikel von {colleague} aus unserem Team geteilt.",
        "Du hast {when} einen Artikel von {colleague} aus unserem Team geteilt.",
    ),
    "article_shared/firm": (
        "Sie haben {when} einen unserer Artikel geteilt.",
        "Du hast {when} einen unserer Artikel geteilt.",
    ),
    "social_post/mine": (
        "Mir ist ein Beitrag von Ihnen aufgefallen.",
        "Mir ist ein Beitrag von dir aufgefallen.",
    ),
    "social_post/colleague": (
        "{colleague} aus unserem Team ist ein Beitrag von Ihnen aufgefallen.",
        "{colleague} aus unserem Team ist ein Beitrag von dir aufgefallen.",
    ),
    "social_post/firm": (
        "Uns ist ein Beitrag von Ihnen aufgefallen.",
        "Uns ist ein Beitrag von dir aufgefallen.",
    ),
    "social_reaction/mine": (
        "Sie haben {when} auf einen meiner Beiträge reagiert.",
        "Du hast {when} auf einen meiner Beiträge reagiert.",
    ),
    "social_reaction/colleague": (
        "Sie haben {when} auf einen Beitrag von {colleague} aus unserem Team reagiert.",
        "Du hast {when} auf einen Beitrag von {colleague} aus unserem Team reagiert.",
    ),
    "social_reaction/firm": (
        "Sie haben {when} auf einen unserer Beiträge reagiert.",
        "Du hast {when} auf einen unserer Beiträge reagiert.",
    ),
}

# `about` of a referral is the person who gave the name; everywhere else it is a keyword, which takes no article here.
_REFERRED_BY: dict[str, tuple[str, str]] = {
    "referred/mine/about": (
        "{about} hat mir {when} Ihren Namen genannt.",
        "{about} hat mir {when} deinen Namen genannt.",
    ),
    "referred/colleague/about": (
        "{about} hat {colleague} aus unserem Team {when} Ihren Namen genannt.",
        "{about} hat {colleague} aus unserem Team {when} deinen Namen genannt.",
    ),
    "referred/firm/about": (
        "{about} hat uns {when} Ihren Namen genannt.",
        "{about} hat uns {when} deinen Namen genannt.",
    ),
}

_WHOEVER_ASKED = ("event_attended", "newsletter_subscribed")  # the same, whoever of us it was logged for
_ALL_REFERENCES = _REFERENCES | {
    f"{kind}/{whose}": _REFERENCES[f"{kind}/mine"] for kind in _WHOEVER_ASKED for whose in ("colleague", "firm")
}
_WITH_KEYWORD = {
    f"{name}/about": (f"{sie[:-1]}, Stichwort {{about}}.", f"{du[:-1]}, Stichwort {{about}}.")
    for name, (sie, du) in _ALL_REFERENCES.items()
    if not name.startswith("social_follow/")  # they follow us, and not for a keyword's sake
}
_FORMS = {
    **_SIE_DU,
    **{f"reference/{name}": both for name, both in (_ALL_REFERENCES | _WITH_KEYWORD | _REFERRED_BY).items()},
}

_BY_FORM = {
    f"{name}:{form}": said
    for name, both in _FORMS.items()
    for form, said in zip(("formal", "informal"), both, strict=True)
}

GERMAN = PhraseBook(
    name="german-2026",
    language="de",
    sentences=phrasings({**_TIME, **_FOR_BOTH, **_BY_FORM}),
    lowercase=(
        "Ich",
        "Wir",
        "Du",
        "Danke",
        "Vielen",
        "Hier",
        "Kurz",
        "Mir",
        "Uns",
        "Wie",
        "Daran",
        "Deshalb",
        "Es",
        "Für",
        "Schön",
        "Vielleicht",
        "Bevor",
    ),
)
"""German; `about` follows "Stichwort", and the name of whoever recommended stands at the head of its sentence."""
