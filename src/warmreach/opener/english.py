"""English phrases, formal and informal."""

from collections.abc import Mapping

from .phrases import PhraseBook, phrasings

__all__ = ["ENGLISH"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_TIME: Mapping[str, str] = {
    "when/today": "today",
    "when/yesterday": "yesterday",
    "when/two_days_ago": "two days ago",
    **{f"when/weekday/{number}": f"on {day}" for number, day in enumerate(_DAYS, 1)},
    "when/last_week": "last week",
    "when/weeks_ago/1": "a week ago",
    "when/weeks_ago/2": "two weeks ago",
    "when/weeks_ago/3": "three weeks ago",
    "when/weeks_ago/4": "four weeks ago",
    **{f"when/month/{number}": f"in {month}" for number, month in enumerate(_MONTHS, 1)},
    **{f"when/month_last_year/{number}": f"in {month} last year" for number, month in enumerate(_MONTHS, 1)},
    **{f"when/month_of_year/{number}": f"in {month} {{year}}" for number, month in enumerate(_MONTHS, 1)},
    "at/today": "today at {time}",
    "at/tomorrow": "tomorrow at {time}",
    **{f"at/weekday/{number}": f"on {day} at {{time}}" for number, day in enumerate(_DAYS, 1)},
    "at/date": "on {weekday} {day} {month} at {time}",
    **{f"weekday/{number}": day for number, day in enumerate(_DAYS, 1)},
    **{f"month/{number}": month for number, month in enumerate(_MONTHS, 1)},
    "clock/am": "{hour12} am",
    "clock/pm": "{hour12} pm",
    "clock/am_minutes": "{hour12}:{minute} am",
    "clock/pm_minutes": "{hour12}:{minute} pm",
    "clock/noon": "noon",
    "clock/midnight": "midnight",
}

_NAMED: Mapping[str, str] = {
    "mr": "Mr {family}",
    "ms": "Ms {family}",
    "mr_titled": "{title} {family}",
    "ms_titled": "{title} {family}",
    "full": "{given} {family}",
    "full_titled": "{title} {given} {family}",
}

_SENTENCES: Mapping[str, str | tuple[str, ...]] = {
    **{f"hello/{whom}": f"Hello, {named}" for whom, named in _NAMED.items()},
    "hello/given": "Hi {given}",
    "hello/nobody": "Hello",
    **{f"dear/{whom}": f"Dear {named}" for whom, named in _NAMED.items()},
    "dear/given": "Hi {given}",
    "dear/nobody": "Hello",
    "call/greeting": ("{hello}, this is {sender} from {firm}.", "{hello}, {sender} here from {firm}."),
    "visit/greeting": ("{hello}, I'm {sender} from {firm}.", "{hello}, my name is {sender}, and I work for {firm}."),
    "gatekeeper/greeting": ("Hello, this is {sender} from {firm}.", "Hello, {sender} here from {firm}."),
    "sms/greeting": "{hello}, this is {sender} from {firm}.",
    "mail/greeting": "{dear},",
    "mail/closing:formal": "Kind regards,\n{sender}\n{firm}",
    "mail/closing:informal": "Best wishes,\n{sender}\n{firm}",
    "softening": ("No problem if that has slipped your mind.", "It's quite all right if you don't recall that."),
    "value": "{value}",
    "value/in_a_sentence": "{value} That is {offer} in one sentence.",
    "proof": "{proof}",
    "video": "In this video I show how it works: {video}",
    "links": "More on this: {links}",
    "attachments": "Attached: {attachments}.",
    "short_answer": "A short reply is enough.",
    # a warm call
    "warm_call/reason/warm": (
        "I'd like to pick up from there: it's about {offer}.",
        "That's why I'm calling: it's about {offer}.",
    ),
    "warm_call/reason/warm:light": "I'd like to pick up from there, without eighty slides: it's about {offer}.",
    "warm_call/reason/lukewarm": ("I'll be brief: it's about {offer}.", "In short, I'm calling about {offer}."),
    "warm_call/reason/lukewarm:light": "I'll be done before your coffee gets cold: it's about {offer}.",
    "warm_call/reason/cold": (
        "You weren't expecting my call, so I'll be brief: it's about {offer}.",
        "My call comes out of the blue, so straight to the point: it's about {offer}.",
    ),
    "warm_call/reason/cold:light": "My call comes out of the blue, but without eighty slides: it's about {offer}.",
    "warm_call/ask/two_slots": (
        "Would {minutes} minutes {first} or {second} suit you?",
        "Could we talk it over {first} or {second}?",
    ),
    "warm_call/ask/one_slot": ("Would {minutes} minutes {first} suit you?", "Could we talk it over {first}?"),
    "warm_call/ask/open": (
        "When would {minutes} minutes suit you?",
        "When could we find {minutes} minutes to talk it over?",
    ),
    # a visit
    "visit/reason/warm": (
        "I'd like to pick up from there: it's about {offer}.",
        "That's why I've come by: it's about {offer}.",
    ),
    "visit/reason/lukewarm": ("I'll be brief: it's about {offer}.", "In short, I've come about {offer}."),
    "visit/reason/cold": (
        "You weren't expecting me, so I'll be brief: it's about {offer}.",
        "I've come unannounced, so straight to the point: it's about {offer}.",
    ),
    # call 1: is it the right person, and may a mail follow
    "verify_and_announce/reason/warm": (
        "I'd like to pick up from there and send you something about {offer}.",
        "That's why I'd like to send you something about {offer}.",
    ),
    "verify_and_announce/reason/lukewarm": (
        "I'd like to send you something about {offer}, and thought I'd call first.",
        "Before I write to you about {offer}, I thought I'd call.",
    ),
    "verify_and_announce/reason/cold": (
        "You weren't expecting my call, so I'll be brief: I'd like to send you something about {offer}.",
        "My call comes out of the blue: I'd like to send you something about {offer}, and thought I'd ask first.",
    ),
    "verify_and_announce/announce": "I'm asking first so that you only get what is of use to you.",
    "verify_and_announce/announce/why": "I'd send the email right after this call, {mail_reason}.",
    "verify_and_announce/ask": ("Are you the right person for that?", "Have I come to the right person?"),
    "verify_and_announce/ask/still": ("Are you still the right person for that?", "Is that still your area?"),
    "verify_and_announce/ask/unnamed": (
        "Who would be the best person to talk to about that?",
        "Who looks after that at your company?",
    ),
    # the mail after the call
    "confirm_and_substantiate/subject": "The essentials on {offer}",
    "confirm_and_substantiate/subject/talk": "Our conversation: {offer}",
    "confirm_and_substantiate/thanks/mine": ("Thank you for talking to me {when}.", "Thank you for your time {when}."),
    "confirm_and_substantiate/thanks/colleague": "Thank you for talking to my colleague {colleague} {when}.",
    "confirm_and_substantiate/thanks/firm": "Thank you for talking to us {when}.",
    "confirm_and_substantiate/reason": (
        "Here are the essentials on {offer}.",
        "I have put the essentials on {offer} together for you.",
    ),
    "confirm_and_substantiate/reason/why": "I'm sending you the essentials on {offer}, {mail_reason}.",
    "confirm_and_substantiate/reason/promised": (
        "As discussed, here are the essentials on {offer}.",
        "Here, as discussed, are the essentials on {offer}.",
    ),
    "confirm_and_substantiate/reason/promised/why": (
        "As discussed, I'm sending you the essentials on {offer}, {mail_reason}."
    ),
    "confirm_and_substantiate/next/phone/us": "I'll call you {first}.",
    "confirm_and_substantiate/next/phone/them": "I look forward to your call {first}.",
    "confirm_and_substantiate/next/video": "We'll talk by video {first}: {reach}",
    "confirm_and_substantiate/next/on_site": "I'll see you {first}. We'll meet here: {reach}.",
    "confirm_and_substantiate/ask": (
        "Which questions can I answer for you?",
        "What would you like to know more about?",
    ),
    "confirm_and_substantiate/ask/until_then": (
        "Which questions can I answer for you before then?",
        "What shall I find out for you by then?",
    ),
    # the second call
    "follow_through/reason": ("Today I'd like to get down to specifics.", "Today I'd like to go into the details."),
    "follow_through/reason/agreed": ("I'm calling as agreed.", "As agreed, I'm calling you today."),
    "follow_through/ask": ("Which questions do you still have?", "Where would you like to start?"),
    "follow_through/ask/mail": ("Which questions can I still answer for you?", "How did you find what I sent you?"),
    "follow_through/ask/open": ("Which questions can I answer for you?", "What would you like to know more about?"),
    # further purposes
    "answer_them/subject": "Your message: {offer}",
    "answer_them/thanks": ("Thank you for getting in touch.", "I'm glad you got in touch."),
    "answer_them/reason": ("It's about {offer}.", "I'm getting in touch about {offer}."),
    "answer_them/value": "I've set time aside for your questions.",
    "answer_them/ask": ("What would you like to know first?", "How can I be of most help?"),
    "voicemail/reason": ("It's about {offer}.", "I'm calling about {offer}."),
    "voicemail/tip": "Here is a tip in the meantime. {tip}",
    "voicemail/ask": "I'll gladly try again another time.",
    "voicemail/ask/phone": "If you'd like to know more, you can reach me on {phone}.",
    "voicemail/ask/again": "I'll try you again {first}.",
    "helpful_mail/subject": "An idea about {offer}",
    "helpful_mail/subject/tip": "A tip on {offer}",
    "helpful_mail/value": ("I have an idea for you. {value}", "This may help you. {value}"),
    "helpful_mail/tip": ("I have a tip for you. {tip}", "Perhaps this tip will help. {tip}"),
    "helpful_mail/ask": ("Is that on your mind at the moment?", "What would you like to know about it?"),
    "post_invite/subject": "A suggestion about {offer}",
    "post_invite/reason": (
        "I don't want to call you out of the blue, so I'm writing first.",
        "Before I call you, I'd like to ask whether that is all right with you.",
    ),
    "post_invite/ask": ("May I call you about it?", "May I tell you more on the phone?"),
    "post_invite/reach/email": "A short yes to {email} is enough.",
    "post_invite/reach/phone": "A short yes on {phone} is enough.",
    "writing/reason": "I'm writing about {offer}.",
    "social_note/ask": ("May I tell you more about it?", "Would you like to compare notes on that?"),
    "sms_note/ask": ("May I give you a quick call about it?", "When may I call you about it?"),
    "visit/ask": (
        "Do you have five minutes now, or shall we make an appointment instead?",
        "Is this a good moment, or shall we make an appointment instead?",
    ),
    "visit/ask/one_slot": "Do you have five minutes now, or would it suit you better {first}?",
    "gatekeeper/reason": ("It's about {offer}.", "I'm calling about {offer}."),
    **{
        f"gatekeeper/ask/{whom}": (f"May I speak to {named}?", f"When is a good time to reach {named}?")
        for whom, named in _NAMED.items()
    },
    "gatekeeper/ask/nobody": (
        "Who would be the best person to talk to about that?",
        "Who looks after that in your company?",
    ),
    "gatekeeper/reply/send_again": "Gladly. Which address should I send the email to?",
    "gatekeeper/reply/not_me": "Thank you for telling me. Who looks after that?",
    "gatekeeper/reply/no_time": "I understand. When would be a better time to call?",
    "repair/subject": "My apologies",
    "repair/missed_call/mine": "We had arranged to talk {when}, and I didn't get in touch.",
    "repair/missed_call/firm": "We had arranged to talk to you {when}, and we didn't get in touch.",
    "repair/missed_meeting/mine": "We had a meeting {when}, and I kept you waiting.",
    "repair/missed_meeting/firm": "You had a meeting with us {when}, and we kept you waiting.",
    "repair/missed_callback/mine": "I was going to call you back {when}, and I didn't.",
    "repair/missed_callback/firm": "We were going to call you back {when}, and we didn't.",
    "repair/promised_mail/mine": "You are still waiting for the material that I promised you {when}.",
    "repair/promised_mail/firm": "You are still waiting for the material that we promised you {when}.",
    "repair/late": "I'm getting in touch later than I meant to.",
    "repair/sorry": (
        "I'm sorry about that, and I'd like to make up for it.",
        "I apologise, and I'd like to put it right.",
    ),
    "repair/ask/mail": "May I send it to you today?",
    "repair/ask/two_slots": "Could we talk {first} or {second}?",
    "repair/ask/one_slot": "Could we talk {first}?",
    "repair/ask/open": "When could we talk?",
    "new_slots/subject": "A new time to talk",
    "new_slots/missed": "We had arranged to talk {when}, and didn't get to speak.",
    "new_slots/reason": ("I'd like to find a time that suits you better.", "Perhaps another time suits you better."),
    "screen_share/reason": (
        "{offer} is quickest to explain on screen.",
        "{offer} is easiest to see on screen.",
    ),
    "screen_share/ask": ("May I send you the link for it now?", "Shall we look at it together?"),
    # what is said back, and what to answer
    "objection/cannot_remember": "I can't remember.",
    "objection/send_again": "Could you send it again?",
    "objection/not_me": "I'm not the right person.",
    "objection/no_time": "I have no time right now.",
    "reply/cannot_remember": (
        "That's quite all right, let's go through it now. {value} What would matter most to you?"
    ),
    "reply/send_again": ("Gladly. So that it has what you need, which question should the email answer?"),
    "reply/not_me": "Thank you for telling me. Who looks after this at your company?",
    "reply/no_time/two_slots": "Then I won't keep you. Would it suit you better {first} or {second}?",
    "reply/no_time/one_slot": "Then I won't keep you. Would it suit you better {first}?",
    "reply/no_time/open": "Then I won't keep you. When would suit you better?",
}

# How a contact is named: by me, by a colleague, by the firm; then the same three with what it was about.
_REFERENCES: Mapping[str, tuple[str, ...]] = {
    # we sent it
    "email_sent": (
        "I sent you an email {when}.",
        "My colleague {colleague} sent you an email {when}.",
        "We sent you an email {when}.",
        "I sent you an email {when} about {about}.",
        "My colleague {colleague} sent you an email {when} about {about}.",
        "We sent you an email {when} about {about}.",
    ),
    "letter_sent": (
        "I sent you a letter {when}.",
        "My colleague {colleague} sent you a letter {when}.",
        "We sent you a letter {when}.",
        "I sent you a letter {when} about {about}.",
        "My colleague {colleague} sent you a letter {when} about {about}.",
        "We sent you a letter {when} about {about}.",
    ),
    "social_message_sent": (
        "I sent you a message online {when}.",
        "My colleague {colleague} sent you a message online {when}.",
        "We sent you a message online {when}.",
        "I sent you a message online {when} about {about}.",
        "My colleague {colleague} sent you a message online {when} about {about}.",
        "We sent you a message online {when} about {about}.",
    ),
    "sms_sent": (
        "I sent you a text {when}.",
        "My colleague {colleague} sent you a text {when}.",
        "We sent you a text {when}.",
        "I sent you a text {when} about {about}.",
        "My colleague {colleague} sent you a text {when} about {about}.",
        "We sent you a text {when} about {about}.",
    ),
    "voicemail_left": (
        "I left you a voicemail {when}.",
        "My colleague {colleague} left you a voicemail {when}.",
        "We left you a voicemail {when}.",
        "I left you a voicemail {when} about {about}.",
        "My colleague {colleague} left you a voicemail {when} about {about}.",
        "We left you a voicemail {when} about {about}.",
    ),
    # both took part
    "meeting_held": (
        "We had a meeting {when}.",
        "You had a meeting with my colleague {colleague} {when}.",
        "You had a meeting with us {when}.",
        "We had a meeting {when} about {about}.",
        "You had a meeting with my colleague {colleague} {when} about {about}.",
        "You had a meeting with us {when} about {about}.",
    ),
    "visit_held": (
        "I came to see you {when}.",
        "My colleague {colleague} came to see you {when}.",
        "We came to see you {when}.",
        "I came to see you {when} about {about}.",
        "My colleague {colleague} came to see you {when} about {about}.",
        "We came to see you {when} about {about}.",
    ),
    "demo_held": (
        "I gave you a demo {when}.",
        "My colleague {colleague} gave you a demo {when}.",
        "We gave you a demo {when}.",
        "I gave you a demo of {about} {when}.",
        "My colleague {colleague} gave you a demo of {about} {when}.",
        "We gave you a demo of {about} {when}.",
    ),
    "introduced": (
        "We were introduced to each other {when}.",
        "You and my colleague {colleague} were introduced to each other {when}.",
        "You were introduced to our team {when}.",
    ),
    "call_held": (
        "We spoke on the phone {when}.",
        "You spoke to my colleague {colleague} on the phone {when}.",
        "You spoke to us on the phone {when}.",
        "We spoke on the phone {when} about {about}.",
        "You spoke to my colleague {colleague} on the phone {when} about {about}.",
        "You spoke to us on the phone {when} about {about}.",
    ),
    "announced_email_sent": (
        "As promised, I sent you an email {when}.",
        "As promised, my colleague {colleague} sent you an email {when}.",
        "As promised, we sent you an email {when}.",
        "As promised, I sent you an email {when} about {about}.",
        "As promised, my colleague {colleague} sent you an email {when} about {about}.",
        "As promised, we sent you an email {when} about {about}.",
    ),
    "announced_letter_sent": (
        "As promised, I sent you a letter {when}.",
        "As promised, my colleague {colleague} sent you a letter {when}.",
        "As promised, we sent you a letter {when}.",
        "As promised, I sent you a letter {when} about {about}.",
        "As promised, my colleague {colleague} sent you a letter {when} about {about}.",
        "As promised, we sent you a letter {when} about {about}.",
    ),
    "event_met": (
        "We met at an event {when}.",
        "You met my colleague {colleague} at an event {when}.",
        "You met our team at an event {when}.",
        "We met {when} at {about}.",
        "You met my colleague {colleague} {when} at {about}.",
        "You met our team {when} at {about}.",
    ),
    "email_reply": (
        "You replied to my email {when}.",
        "You replied to an email from my colleague {colleague} {when}.",
        "You replied to our email {when}.",
        "You replied {when} to my email about {about}.",
        "You replied {when} to an email from my colleague {colleague} about {about}.",
        "You replied {when} to our email about {about}.",
    ),
    "referred": (
        "You were recommended to me {when}.",
        "You were recommended to my colleague {colleague} {when}.",
        "You were recommended to us {when}.",
        "{about} gave me your name {when}.",
        "{about} gave my colleague {colleague} your name {when}.",
        "{about} gave us your name {when}.",
    ),
    "sms_reply": (
        "You replied to my text {when}.",
        "You replied to a text from my colleague {colleague} {when}.",
        "You replied to our text {when}.",
        "You replied {when} to my text about {about}.",
        "You replied {when} to a text from my colleague {colleague} about {about}.",
        "You replied {when} to our text about {about}.",
    ),
    "social_reply": (
        "You replied to my message {when}.",
        "You replied to a message from my colleague {colleague} {when}.",
        "You replied to our message {when}.",
        "You replied {when} to my message about {about}.",
        "You replied {when} to a message from my colleague {colleague} about {about}.",
        "You replied {when} to our message about {about}.",
    ),
    "chat_held": (
        "We chatted online {when}.",
        "You chatted online with my colleague {colleague} {when}.",
        "You chatted online with us {when}.",
        "We chatted online {when} about {about}.",
        "You chatted online with my colleague {colleague} {when} about {about}.",
        "You chatted online with us {when} about {about}.",
    ),
    # they came to us
    "purchase": (
        "You placed an order with me {when}.",
        "You placed an order with my colleague {colleague} {when}.",
        "You placed an order with us {when}.",
        "You ordered {about} from me {when}.",
        "You ordered {about} from my colleague {colleague} {when}.",
        "You ordered {about} from us {when}.",
    ),
    "inquiry": (
        "You got in touch with me {when}.",
        "You got in touch with my colleague {colleague} {when}.",
        "You got in touch with us {when}.",
        "You asked me about {about} {when}.",
        "You asked my colleague {colleague} about {about} {when}.",
        "You asked us about {about} {when}.",
    ),
    "quote_requested": (
        "You asked me for a quote {when}.",
        "You asked my colleague {colleague} for a quote {when}.",
        "You asked us for a quote {when}.",
        "You asked me {when} for a quote on {about}.",
        "You asked my colleague {colleague} {when} for a quote on {about}.",
        "You asked us {when} for a quote on {about}.",
    ),
    "callback_requested": (
        "You asked me {when} to call you back.",
        "You asked my colleague {colleague} {when} for a call back.",
        "You asked us {when} to call you back.",
        "You asked me {when} to call you back about {about}.",
        "You asked my colleague {colleague} {when} for a call back about {about}.",
        "You asked us {when} to call you back about {about}.",
    ),
    "call_received": (
        "You called me {when}.",
        "You called my colleague {colleague} {when}.",
        "You called us {when}.",
        "You called me {when} about {about}.",
        "You called my colleague {colleague} {when} about {about}.",
        "You called us {when} about {about}.",
    ),
    "event_attended": (
        *["You came to our event {when}."] * 3,
        *["You came to {about} {when}."] * 3,
    ),
    "content_requested": (
        "You asked me for some material {when}.",
        "You asked my colleague {colleague} for some material {when}.",
        "You asked us for some material {when}.",
        "You asked me {when} for material on {about}.",
        "You asked my colleague {colleague} {when} for material on {about}.",
        "You asked us {when} for material on {about}.",
    ),
    "newsletter_subscribed": (*["You subscribed to our newsletter {when}."] * 3,),
    # in social networks
    "social_comment": (
        "You commented on one of my posts {when}.",
        "You commented on a post by my colleague {colleague} {when}.",
        "You commented on one of our posts {when}.",
        "You commented {when} on my post about {about}.",
        "You commented {when} on a post by my colleague {colleague} about {about}.",
        "You commented {when} on our post about {about}.",
    ),
    "social_mention": (
        "A post of yours mentioned me {when}.",
        "A post of yours mentioned my colleague {colleague} {when}.",
        "A post of yours mentioned us {when}.",
        "Your post about {about} mentioned me {when}.",
        "Your post about {about} mentioned my colleague {colleague} {when}.",
        "Your post about {about} mentioned us {when}.",
    ),
    "social_follow": (
        "I saw that you followed me {when}.",
        "I saw that you followed my colleague {colleague} {when}.",
        "I saw that you followed us {when}.",
    ),
    "connection_accepted": (
        "We connected online {when}.",
        "You connected online with my colleague {colleague} {when}.",
        "You connected online with us {when}.",
    ),
    "article_shared": (
        "You shared one of my articles {when}.",
        "You shared an article by my colleague {colleague} {when}.",
        "You shared one of our articles {when}.",
        "You shared my article about {about} {when}.",
        "You shared an article by my colleague {colleague} about {about} {when}.",
        "You shared our article about {about} {when}.",
    ),
    "social_post": (
        "A post of yours caught my eye.",
        "My colleague {colleague} noticed a post of yours.",
        "A post of yours caught our eye.",
        "Your post about {about} caught my eye.",
        "My colleague {colleague} noticed your post about {about}.",
        "Your post about {about} caught our eye.",
    ),
    "social_reaction": (
        "You reacted to one of my posts {when}.",
        "You reacted to a post by my colleague {colleague} {when}.",
        "You reacted to one of our posts {when}.",
        "You reacted {when} to my post about {about}.",
        "You reacted {when} to a post by my colleague {colleague} about {about}.",
        "You reacted {when} to our post about {about}.",
    ),
}
_PLACES = ("mine", "colleague", "firm", "mine/about", "colleague/about", "firm/about")

ENGLISH = PhraseBook(
    name="english-2026",
    language="en",
    sentences=phrasings(
        {
            **_TIME,
            **_SENTENCES,
            **{
                f"reference/{kind}/{place}": said
                for kind, six in _REFERENCES.items()
                for place, said in zip(_PLACES, six, strict=False)
            },
        }
    ),
)
"""English; `about` reads after "about" or "on", and for events after "at": "the Freight Forum"."""
