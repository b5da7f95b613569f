"""The phrases of each review rule in English."""

from .review_rows import ReviewTable, claim, row

__all__ = ["ENGLISH"]

_WORDS = {
    "adv": """\
        already|yet|perhaps|maybe|ever|also|still|just|actually|possibly|by chance|by any chance|really|safely|\
            properly|all right|okay|ok|in the end|recently|even|happen to|manage to|get to|by now""",
    "our": "my|our",
    "the": "my|our|the|that|this",
    "mail": "e-mail|e-mails|email|emails|mail|mails|e mail",
    "letter": """\
        <mail>|message|messages|note|letter|post|voicemail|voice message|voice mail|text|sms|invitation|invite|\
            inmail|dm|connection request|newsletter|follow-up|followup|reminder""",
    "goods": """\
        brochure|leaflet|flyer|catalogue|catalog|prospectus|proposal|offer|quote|slides|deck|presentation|pdf|\
            attachment|attachments|document|documents|file|guide|whitepaper|white paper|video|link|sample|samples|\
            parcel|package|envelope|materials|material|information|info|papers|card|case study|report|folder|\
            example|pack|swatch""",
    "get": """\
        get|receive|see|read|notice|catch|find|open|hear|check|view|watch|review|spot|skim|listen to|look at|look \
            over|look through|go through|read through|come across|pick up|have""",
    "got": """\
        got|gotten|received|seen|read|noticed|caught|found|opened|heard|checked|viewed|watched|reviewed|spotted|\
            looked at|looked over|looked through|looked into|gone through|gone over|been through|read through|\
            listened to|missed|overlooked|skimmed|had|picked up|come across|digested|studied""",
    "to_read": """\
        look at|look over|look through|look into|read|read through|go through|go over|review|open|see|check|watch|\
            listen to|view|check out|skim|glance at|digest|go over|study|take a look at|have a look at""",
    "arrive": "arrive|reach|turn up|come through|get lost|go missing|go astray|end up|disappear|get through|make it|\
        get to|find its way|land|show up|go through|come",
    "arrived": """\
        arrived|reached|turned up|came through|come through|got through|made it|got to|landed|shown up|delivered|\
            found its way|gone through|went through|get to|got lost|went missing|gone missing|gone astray|come|\
            went to""",
    "we_sent": "sent|posted|mailed|emailed|e-mailed|wrote|left|forwarded|dropped|shared|attached|send",
    "have_you": """\
        have you|had you|if you've|whether you've|if you'd|whether you'd|if you have|whether you have|if you had|\
            whether you had|has he|has she|that you have|that you've|you've|you have""",
    "did_you": "did you|did he|did she|if you|whether you|that you|do you",
    "us": "me|us|my|our|mine|ours",
    "not": "not|nothing|no|never|none|without|don't|won't|isn't|haven't|can't|cannot|didn't|neither|nor|aren't|hasn't",
    "buyable": """\
        licence|licences|license|licenses|software|solution|product|plan|package|machine|subscription|copy|annual \
            plan|premium|pro version|full version|seats|system""",
    "site": """\
        pricing|prices|platform|portal|website|site|web site|homepage|home page|pricing page|product page|landing \
            page|page|pages|shop|store|blog""",
    "event": """\
        webinar|seminar|workshop|talk|event|fair|trade show|conference|roadshow|open day|training|session|stand|\
            booth|breakfast|meetup|congress|summit|expo""",
}


# The question that C3 bans, about one sort of thing: <it>.
_ARRIVAL = """
    you did (get|read|see|receive) <our> <it>
    (if|whether|that) you [<adv>] (received|got|saw|read|reviewed|opened|looked at|looked through|went through|went \
        over) .. <our> .. <it>
    (if|whether|that) you [<adv>] (received|got|saw|read|reviewed|opened) (the|that) <it> (i|we) [have] <we_sent>
    (did|does|will) (the|that|my|our) <it> .. (open|work|load|display) .. (side|end|for you|all right|properly)
    (is|are) (my|our) <it> .. (unread|unopened|buried|in your inbox|on your desk|with you)
    (my|our) <it> (may|might|must|could) have .. (slipped|got lost|gotten lost|been buried|ended up|gone)
    (bump|bumping|float|floating|push|pushing|bring|bringing|move|moving) (this|my <it>) .. (top|inbox)
    <did_you> [<adv>] [<adv>] [<adv>] <get> [to] [<adv>] .. <our> .. <it>
    <did_you> [<adv>] [<adv>] [<adv>] <get> (the|that|this) <it> .. (i|we) [just|had|have] <we_sent>
    <did_you> [<adv>] [<adv>] <get> (the|that|this) <it> [<adv>] .
    <did_you> [<adv>] [<adv>] <get> (that|the|this) <it> from (me|us)
    did you (read|saw|got|received) <our> .. <it>
    <have_you> [<adv>] [<adv>] <got> .. <our> .. <it>
    <have_you> [<adv>] [<adv>] <got> .. (the|that|this) <it> .. (i|we) [just|had|have] <we_sent>
    <have_you> [<adv>] [<adv>] <got> (the|that|this) <it> [<adv>] .
    (saw|seen|read|got|received|missed|overlooked) <our> .. <it> .
    (in case|if|maybe|perhaps|not sure if|not sure whether|sure|wondering if|wondering whether) you [<adv>] \
        [have] (saw|seen|read|got|received|missed|overlooked|get) .. <our> .. <it>
    (hope|trust|assume|assuming|presume|guess|suppose|believe|confirm|checking|check|sure|gather|take it) \
        [that|if] you [<adv>] [have|had] [<adv>] <got> .. <the> .. <it>
    (hope|trust|assume|presume|guess|suppose|confirm|checking|check|sure|see|wondering|know|hear) [that|if|\
        whether] <our> .. <it> [has|have|had|didn't] [<adv>] [end up|ended up] (<arrived>|<arrive>|in your)
    you [have|had|must have|will have|should have|'ve|would have] (got|received|seen|read) <our> .. <it> .. \
        (right|correct|yes|didn't you|haven't you)
    (you've|you have|you must have|you will have) [<adv>] (got|received|seen|read) <our> .. <it>
    you (should|ought to|must) .. (have|find|see) .. <it> .. (from me|from us|in your inbox|i sent|we sent)
    (did|didn't|does) <the> .. <it> .. <arrive>
    (did|didn't) <the> <it> (i|we) .. <we_sent> .. <arrive>
    (has|have|had|was|were|is|are) <our> .. <it> .. (<arrived>|there|with you|in your inbox)
    (has|have|had|was|were|is|are) (the|that|this) <it> (i|we) .. <we_sent> .. (<arrived>|there)
    (has|have|had|was|were|is) (the|that|this) <it> [<adv>] (<arrived>) .
    (has|have|had) (he|she|you|they|mr *|ms *|mrs *) [<adv>] (got|received|seen|read) <our> .. <it>
    (if|whether) .. [has|have] (got|received|seen|read) <our> .. <it>
    (chance|time|moment|opportunity|able|minute|manage|managed|get around|got round|got around|get round) to \
        <to_read> .. <the> .. <it>
    (chance|time|opportunity) to <to_read> .. (what|everything) (i|we)
    (had|get|got) a (look|glance|peek) (at|through) .. <our> .. <it>
    (were|are) you able to <to_read> .. <the> .. <it>
    (do you|can you) (remember|recall) .. <the> .. <it>
    <our> .. <it> .. (spam|junk|trash|bin|spam folder|junk folder)
    <our> .. <it> (reached|got to|came through|made it) .
    <our> .. <it> (reached|got to|made it to|found its way to) (you|your)
    (any luck with|any thoughts on whether you saw|what happened to|what became of) <our> .. <it>
"""
_ORDERED = """
    (you|they) .. (ordered|requested|asked|bought|wanted)
    (how|what) did you
    (thank|thanks|glad|grateful) ... (reading|you)
    (together|how|which)
    (saw|see|noticed|notice|tells|notification|shows) .. that
    when you
    (i|we|can) (saw|noticed|see|notice) [that] you
"""
_ASK = "Which questions can I still answer?"

_ARRIVED = (
    row("asks_if_it_arrived", "message", better=_ASK, phrases=_ARRIVAL.replace("<it>", "<letter>"), unless=_ORDERED),
    row(
        "asks_if_it_arrived",
        "enclosure",
        better="How did you find the example?",
        phrases=_ARRIVAL.replace("<it>", "<goods>"),
        unless=_ORDERED,
        excused_by=("content_requested", "purchase", "quote_requested"),
    ),
    row(
        "asks_if_it_arrived",
        "any question about a message",
        better=_ASK,
        unless="""
            (which|what|how|when|where|who|whom|why|question|questions|useful|helpful|happy|like|liked|suit|clear|\
                interesting|interest|help|may|shall|can|could|would|should|will|comment|comments)
            (you|they) .. (ordered|requested|asked|wanted)
        """,
        phrases="""
            (did|didn't|have|has|had|is|isn't|was|wasn't|were|are|does) ... <our> <letter> ... ?
            (did|didn't|have|has|had|is|isn't|was|wasn't|were|are|does) ... the <letter> (i|we) <we_sent> ... ?
            (curious|wondering|wonder|unsure|not sure) (if|whether) <our> <letter> ... (filters|filter|way|inbox|you) .
        """,
    ),
    row(
        "asks_if_it_arrived",
        "it",
        better=_ASK,
        unless=_ORDERED,
        phrases="""
            (if|whether|hope) (my|our|the) <letter> .. (got through|made it|came through|went through)
            have you (been|gone) through (it|them|that)
            (managed|manage|got round) to (get through|get round to|go through) .. (we|i) [have] <we_sent>
            did you [<adv>] (get|hear|see|read|open|watch|catch|receive) (it|that|them|this) [<adv>] .
            (bump|bumping|float|floating|push|pushing|bring|bringing) this .. (top|inbox)
            <have_you> [<adv>] (got|seen|read|received|opened|looked at|gone through|had a look at|watched) (it|\
                that|them|everything|this) [<adv>] .
            have you (read|seen|received|got|looked|opened|checked) [yet|already] .
            (have you|had you|you've|you have) [<adv>] [<adv>] <got> .. (what|everything|anything) (i|we) [have] \
                <we_sent>
            <did_you> [<adv>] [<adv>] <get> .. (what|everything) (i|we) <we_sent>
            (any chance|i wonder if|wondering if|wondering whether|hoping) (you've|you have|you had|you'd) <got>
            <did_you> [<adv>] [<adv>] (get|receive|see|read) (it|that|them) [<adv>] .
            did (it|that|this|everything) .. (reach|arrive|come through|get through|turn up)
            (has|have) (it|that|this|everything) [<adv>] (arrived|reached|come through|turned up)
            (check|look in|look into|checked) your (spam|junk|spam folder|junk folder)
            (chance|time) to (look at|read|open|review) (it|that|them) [<adv>] .
            (get|got|seen|read|received) my <letter> .
        """,
    ),
)

_SELLING = (
    row(
        "sells",
        "price",
        better="I will gladly name the price when we talk. When would it suit you?",
        excused_by=("quote_requested",),
        unless="""
            (saves|save|saved|saving|cut|cuts|cutting|reduce|reduces|reduced|lower|lowered|lost|loses|lose|\
                spending|turnover|revenue|earns|earned|wasted)
            (asked|wrote) .. (price|prices)
        """,
        phrases="""
            (costs|cost|pay|paying|charge|priced at|price of|priced) .. <money>
            <money> (a|per|each|monthly|yearly|instead|net|plus|for|only|all-in|once|one-off) [month|year|user|\
                seat|licence|license|head|day]
            (only|just|for only|for just|from only|from just|starting at|starts at|start at|starting from|as low \
                as|for as little as|as little as) .. <money>
            (price|prices|pricing|rates|plans|packages) (start|starts|begin|begins|is|are) .. <money>
            (our|the|a) (price list|price sheet|pricing|rate card|prices|price) .. (attached|enclosed|below|start|\
                is|are)
            (costs|cost) (less than|no more than|only|just|next to nothing)
        """,
    ),
    row(
        "sells",
        "discount",
        better="Ten minutes will show what is in it for you. Would Tuesday at ten suit you?",
        unless="<not>",
        phrases="""
            (complimentary|extra|bonus) (month|months|week|year|gift)
            (<percent>|tenth|third|quarter|fifth|half) off (the|our|your|list|all)
            off the list price
            (use|enter|redeem) (the|this|your|our) [promo|discount|voucher] code
            (limited-time|limited time|special|exclusive|black friday|introductory|one-time) offer
            (try it|test it) (for free|free)
            (free|no-cost) (trial|upgrade|month|gift|bonus)
            (<percent>|percent) [<adv>] (off|discount|rebate|cheaper|reduction)
            (discount|discounts|discounted|rebate|voucher|coupon|promo code|promotional|promotion|cashback|bonus \
                offer)
            (special|launch|introductory|promotional|best|lowest|unbeatable|half|reduced|exclusive|early bird|\
                early-bird|bargain|rock-bottom|trial|sale) (price|prices|pricing|rate|rates|offer)
            (best|special|exclusive|better|good) deal
            (half price|great deals|bargain|money-off|money off|price cut)
            (month|months|year|setup|shipping|week|weeks) [is|are] (free|on us|for free|on the house)
            (free|waive|waived|waiving) (shipping|delivery|setup|the setup|the set-up|the fee|months|the first)
            (waive|waiving|drop|skip) .. fee
            (two|three|six|<number>|first) (month|months|weeks) free
            ship .. free
        """,
    ),
    row(
        "sells",
        "order",
        better="Would Tuesday at ten suit you for a short call?",
        unless="""
            <not>
            (if you like|if you wish)
            too much
            (many|most) .. order
        """,
        phrases="""
            which (package|plan|licence|license|option) (shall|should|can|may) i (book|order)
            (set you up|sign you up|get you set up|kit you out) .. (account|<money>|today|right now)
            (get|have|wrap) (the|your|this) (order|contract|deal|paperwork) (done|signed|sorted|placed|going|over)
            (finalise|finalize|conclude|close|wrap up|seal) (the|our|an|this|a) (agreement|contract|deal|order|purchase)
            (you|we) only need [to|you to] sign
            (get|start|activate|set up) your (subscription|licence|license|plan|account) [started|going|running]
            (place|give|phone in) your order
            (send|sending|issue|email) [you] (the|an|your|our) invoice
            ready to (order|buy|sign|purchase|subscribe|go ahead)
            (would|do) you [like|want|wish] to (buy|order|purchase|subscribe|upgrade|sign)
            (how|when) (would|do|will) you [like|want] [to] (pay|order|buy)
            (shall|may|can|should) i (send|draw up|prepare) .. (contract|agreement|order form)
            (go ahead and|let's|simply|just) (order|buy|sign|purchase)
            (buy|order|purchase|subscribe|upgrade|sign up|enrol|enroll|get started|check out) (now|today|online|\
                here|this week|right now|right here|tonight|before|directly)
            (why not|simply|just|please|then just|can|could|should|must|to|you can|and|let's) (buy|purchase|\
                subscribe|upgrade|place an order|place your order) [a|an|our|the|your|now|it|today]
            (sign up|sign you up|signing up) .. (<buyable>|trial|annual|monthly)
            (sign|signing|signed) [off] (the|our|your|this|a|it|here|on the) .. (contract|agreement|order|form|\
                dotted line|paperwork|deal)
            (contract|agreement|order form|paperwork|order) .. (sign|signed|signature|signing)
            (grab|get|snap up|secure|claim|reserve|pick up|take out) (our|your|a|the|one of our) .. (<buyable>|\
                copy|deal)
            (sell|selling) (you|to you|our)
            (order form|purchase order form|checkout|shopping cart|shopping basket|our shop|online shop|online \
                store)
            how many (licences|licenses|seats|units|copies|pieces) .. (shall|should|can|may|do|would|put|want|\
                need|like)
            (put you down for|sign you up|take your order|place your order|place an order|take the order|close \
                the deal|close this deal)
            (your|the) (credit card|card details|payment details|bank details)
            (start|begin|activate) your (free trial|trial|subscription|plan)
            (buy|purchase) (one|two|three|it|them|our|a|an|the) .. (<buyable>|now|today)
            add .. to (your|the) (cart|basket)
        """,
    ),
)

_PUSHING = (
    row(
        "pressure",
        "deadline",
        better="When would it suit you?",
        unless="""
            no (hurry|rush)
            <not> urgent
            (fair|show|conference)
            <not> ... today only
        """,
        phrases="""
            hold (this|the|that|our) (price|offer|place|slot|rate) .. (until|till)
            no time to (lose|waste)
            off the table
            (this|it) is (the|my) (final|last) (time|attempt|message|email|e-mail|mail|call|reminder|notice|try)
            (valid|available|open|holds|stands|good) .. (only until|until) (tomorrow|today|midnight|tonight|friday|\
                the end)
            only (valid|available|open) (until|till|through|today|this week)
            time is of the essence
            (offer|deal|chance|place|price) .. (is|will be|are) gone
            (places|spots|seats) .. are gone
            (need|want|expect) your (answer|reply|decision|signature|yes) .. (by|today|tonight|now|tomorrow)
            (spots|seats|places|slots|spaces|licences|tickets) .. (filling up|filling fast|going fast|almost gone|\
                nearly gone|running out|limited|taken|selling out)
            (if|unless) (you|i) .. (reply|respond|answer|hear|decide|act|get back) ... (close your|close the|remove \
                you|delete|assume|move on|give up|stop|take you off|archive)
            (closing|close|archive) your file
            (only|just) (take|taking|accept|accepting|have room for) .. (<number>|one|two|three|four|five|a few|a \
                handful) .. more
            (last|final) (few|remaining) (seats|spots|places|slots|days|hours|licences|spaces)
            (time|places|seats|stock) (is|are) running out
            (clock is ticking|while you still can|before it's gone|before they're gone|running out of time)
            (ends|expires|closes|closing|ending|runs out|gone|over|finishes|expire|end|close) .. (tonight|today|\
                at midnight|tomorrow|in 24 hours|in 48 hours|within hours|within 24 hours|soon|by midnight|in a \
                few hours)
            (today only|only today|only for today|only until|only till|for a limited time|limited time|\
                limited-time|while stocks last|while supplies last|until midnight)
            (only|just) [<adv>] (<number>|a few|two|three|four|five|six|ten|a handful of|one) .. (left|remaining|\
                available|to go)
            (last|final|one last|only|once-in-a-lifetime|once in a lifetime|very last) (chance|opportunity|call for|\
                reminder|notice|warning|offer)
            (final|last) (<letter>|attempt) .. (unless|if)
            (limited) (seats|places|spots|availability|offer|number|spaces|edition|slots)
            before [it] (it's|it is|is) too late
            (never|won't) .. (opportunity|chance|offer|deal) .. again
            (never|not) (see|get|have|find) .. like (this|it) again
            (after that|then|or) .. (place|offer|spot|seat|chance|deal) .. (gone|lost|expired|taken)
            this (offer|deal|price|window) .. (expires|ends|closes|won't last|disappears)
        """,
    ),
    row(
        "pressure",
        "demand",
        better="Call me back whenever it suits you.",
        unless="""
            no (hurry|rush)
            (not|isn't) (so|that) urgent
        """,
        phrases="""
            (need|want|give me|expect) a yes or [a] no
            (i|we) (need|want|require) (a|an|your) (answer|decision|reply|signature|commitment|yes) .. (today|now|by|\
                tonight|tomorrow)
            (please|kindly|so) (respond|reply|answer|act|decide|sign) (today|tonight|now|by tonight|by tomorrow)
            (decide|choose|commit|sign|answer) (now|today|right away|this minute)
            (competitors|rivals|neighbours|peers) .. (already|ahead)
            (fall|falling|left|stay) behind
            (hurry|hurry up) [and|up|now|while|before]
            (would|you'd) be (crazy|mad|foolish|stupid|silly) not to
            (must|mustn't|can't|cannot) (ignore|miss|pass up|overlook) [this|out|it]
            (can't|cannot) afford to
            (don't|do not) (let|allow) .. (slip|pass|get away)
            (i|we) expect (a|your) (reply|answer|decision)
            (reply|respond|answer|call|act|decide|sign|book|register|write|get back to me|call me back|ring me) \
                .. (immediately|at once|right now|right away|straight away|asap|instantly|urgently|without delay|\
                without fail)
            act (now|fast|quickly|today|soon)
            (don't|do not) (wait|hesitate|delay|miss|let|lose|risk|sleep) [any|this|out|another|on] (longer|too \
                long|opportunity|chance|out|offer|slip|day|moment|this|it)
            (don't|do not) (miss out|miss this|wait|delay)
            (you have to|you need to|you must|you've got to) .. (now|today|right now|immediately|tonight|at once)
            (as soon as you hear this|as soon as you get this|the moment you)
            (it is|it's|this is|very|extremely|most|highly) urgent
            (urgent|urgently) (action|reply|response|required|need|needed|attention)
            (competitors|competition|rivals) .. (never sleep|never sleeps|don't sleep|not sleeping|overtake|ahead \
                of you|leave you)
            (left behind|fall behind|lose out|missing out|regret it|regret this|regret not)
            (can't|cannot) afford (not to|to miss|to wait|to ignore)
            (those|anyone|firms|companies) who (don't|do not) .. (now|today)
            (or|otherwise) (i|we|i'll|we'll) [will] (move on|give it|go|offer it|pass)
            now or never
            (won't|will not|not going to|never) (stop|quit|give up) (calling|ringing|writing|trying|asking|phoning|\
                emailing|messaging) .. until
            (all|every one|each) of your (competitors|rivals|neighbours|peers) .. (use|uses|have|has|are|is)
            (all|every) your (competitors|rivals|neighbours|peers) .. (use|uses|have|are)
            (sign|order|book|buy|decide|act|answer|reply) .. (today|now|tonight|this week) or .. (price|cost|fee|rate) \
                .. (doubles|double|rises|rise|goes up|go up|increases)
            (miss|missing) the (chance|opportunity|deal) of (a|your) lifetime
        """,
    ),
)

_BOASTING = (
    row(
        "exaggeration",
        "promise",
        better="What would an hour less of this a day be worth to you?",
        unless="""
            <not> .. (guarantee|guaranteed|promise)
            (guarantee|warranty) (of|is|period|lasts)
            <not> a guarantee
        """,
        phrases="""
            (hundred per cent|hundred percent|100 per cent|100 percent|100%) (success|satisfaction)
            (money back|money-back|your money back)
            (ten times|10x|5x|100x|tenfold)
            (never|nothing) .. (again|before) .. (worry|seen|been)
            (only|last) .. you (will|'ll) ever need
            (i|we) [can|will|personally|absolutely|hereby|do] guarantee
            (guaranteed|guarantees)
            (risk-free|risk free|no risk|zero risk|without any risk|nothing to lose)
            (one hundred percent|100 percent|100%|hundred percent|1000%|a hundred percent)
            (you'll|you will|you are going to|you're going to) [<adv>] [absolutely] (love|be amazed|be blown away|\
                be thrilled|be stunned|adore|never look back|be delighted)
            (will|would) (double|triple|quadruple|skyrocket|explode) [your] .
            (double|triple|quadruple|skyrocket|explode) (your|in) .. (overnight|sales|revenue|turnover|profit|\
                profits|income)
            (changes|change|solves|solve|transforms|transform) (everything|your life|all your problems|the world|\
                all)
            (overnight success|results overnight|get rich)
            i promise you .. (will|double|more|amazing)
        """,
    ),
    row(
        "exaggeration",
        "superlative",
        better="How do you go about this today?",
        unless="""
            (you|they) (called|wrote|said|named)
            (excuse|topic|reason|not sure)
            (not|hardly) (unique|revolutionary)
        """,
        phrases="""
            (won't|will not|cannot|can't) find .. better (anywhere|elsewhere)
            find anything better
            (state-of-the-art|next level|new heights|supercharge|supercharges|second to none|unmissable)
            (transform|transforms|revolutionise|revolutionises|revolutionize|revolutionizes) your (business|company|\
                industry|team|work|sales)
            unlock .. (growth|potential|success|revenue)
            (no other|nobody else|no one else|nothing else) .. (comes close|compares|can do|offers|matches)
            (world's|industry's) (smartest|fastest|cleverest|easiest|biggest|most)
            (prepare|ready) to be (amazed|blown away|stunned)
            (we|it|our *) never (fail|fails|failed)
            (perfect|ultimate|magic|flawless|bulletproof) (solution|tool|answer|formula|product|system|software|\
                planner|service)
            (everybody|everyone|all our customers|all our clients) (loves|love|raves|rave)
            (revolutionary|sensational|unbelievable|incredible|incredibly|groundbreaking|ground-breaking|unique|\
                unrivalled|unrivaled|unbeatable|unmatched|unparalleled|unprecedented|world-class|mind-blowing|\
                mindblowing|phenomenal|breathtaking|amazing|astonishing|jaw-dropping|spectacular|awesome|\
                fantastic|insane|miraculous|magical|cutting-edge|best-in-class|next-level|life-changing|\
                earth-shattering|extraordinary|second to none|peerless)
            (game-changer|game changer|gamechanger|game-changing|quantum leap|silver bullet|miracle|secret weapon|\
                holy grail|magic bullet|no-brainer)
            (best|leading|greatest|finest|most powerful|most advanced|most successful|biggest|number one) .. (in \
                the world|on the market|in the market|in the industry|ever|on earth|worldwide|in the business|on \
                the planet|in europe)
            (world's|industry's|market's|europe's) (best|leading|most|number one|greatest|first|finest|only)
            (undisputed|clear|absolute|unquestioned) (number one|leader|market leader|champion|best)
            (we are|we're|as the) .. (number one|market leader|world leader|no. 1)
        """,
    ),
)

_NOT_MET = """
    <not>
    haven't
    (if|whether|once|until)
    when we meet
    (hope|like|love|want|look forward|suggest) to
"""
_CLAIMING = (
    claim(
        "met",
        better="My name is …, and my reason for getting in touch is …",
        unless=_NOT_MET,
        phrases="""
            (question|questions|point|topic|concern) you (raised|asked|mentioned|brought up) .. (demo|meeting|call|\
                talk|conversation|visit|chat)
            (you and i|we both|the two of us|we) .. (sat|stood|were) .. (together|same table|side by side|next to)
            (great|good|nice|lovely|pleasure|wonderful|glad|pleased|happy|delighted|fun) .. to (see|have seen|have \
                met|catch up with|run into) (you|with you) .. (at|in|on|last|yesterday|the|again)
            you [recently|briefly|also|just] met (me|us|my|our)
            (i|we|my colleague *) ... (came to see|visited|called on|came by to see|dropped in on) you
            (gave|showed|walked) you [through] (a|our|the) .. (demo|demonstration|tour)
            (we|you) had (a|our) .. (meeting|demo|visit|coffee|lunch) [<adv>] .. (yesterday|last|with|on|in|ago|at)
            (we|we've|i) [have|had|both] [first|recently|briefly|actually|last|also|already|once|just] met
            (when|since|after|where|as) we [first|last|recently|briefly] met
            (great|good|nice|lovely|pleasure|wonderful|glad|enjoyed|pleased|happy|delighted|fun) [to] .. (meeting|\
                met|have met|seeing|bumping into|running into|meet) (you|with you) .. (at|in|on|last|yesterday|\
                the|again|.)
            (at|in|during|from|after|since) our [last|recent|previous|short|first] (meeting|visit|meet-up|\
                get-together|demo|lunch|coffee) .. (you|we|i|in|last|on|yesterday|at)
            (thank|thanks) .. (meeting with|meeting me|meeting us|visiting us|your visit|stopping by|coming by|\
                dropping by|the meeting|our meeting|having me)
            (at|by) our (booth|stand|stall) .. (you|we|last|yesterday)
            (talk|talking|talked|speaking|spoke|chat|chatting|chatted|meet|meeting|seeing) .. (at|by) our (booth|\
                stand|stall)
            we (stood|sat) (together|next to|side by side|beside)
            our paths crossed
            (bumped|ran) into (you|each other|one another)
        """,
    ),
    claim(
        "talked",
        better="My name is …. May I briefly say why I call?",
        unless=_NOT_MET + "(look forward|looking forward)\nmentioned (me|us)\n(next|tomorrow|will)",
        phrases="""
            (great|good|nice|lovely|pleasure|wonderful|glad|pleased|happy|delighted|fun) .. to (chat|talk|speak|catch \
                up) (with|to) you .. (at|in|on|last|yesterday|the|again|earlier|today)
            enjoyed (our|the|my) .. (conversation|chat|talk|discussion|exchange)
            enjoyed (talking|speaking|chatting|catching up)
            (per|as per|following|further to|based on|following on from) (our|the|your) [last|recent|earlier|brief|\
                short] (discussion|conversation|chat|talk|agreement)
            our (conversation|discussion|chat|talk) (about|on|regarding|yesterday|last|at|in|the other|earlier)
            (thank|thanks) .. your time (yesterday|last|today|earlier|this|on)
            (thank|thanks) .. (taking the time|making time|making the time)
            (thank|thanks) .. (talking|speaking|chatting) (to|with) <us>
            you [recently|briefly|also|just] (spoke|talked|chatted) .. (to|with) .. <us>
            you .. had a .. (talk|chat|conversation) with <us>
            (thank|thanks) .. (talk|chat|conversation|discussion|talking|speaking|chatting|your time yesterday|\
                your time today|catching up|catch-up|time on the phone)
            (as|like) (we|you and i|we've|we had|we have) [have|had|both] [just|recently|briefly|last] (discussed|\
                talked|spoke|said|agreed|mentioned)
            (when|since|after|last time|as|what) we [last|recently|first|briefly|had] (spoke|talked|chatted|\
                spoken|discussed|caught up)
            (in|during|from|after|since|to|on) our [last|recent|previous|short|first|earlier|pleasant|good] \
                (conversation|chat|talk|discussion|conversations|exchange) .. (you|we|i|in|last|on|yesterday|\
                earlier|about|.)
            our (last|recent|previous|earlier|latest) (conversation|chat|talk|discussion|catch-up)
            we (spoke|talked|chatted|discussed)
            (we have|we've|we had) [already|just|recently|briefly] (spoken|talked|chatted|discussed)
            as [just|previously|recently|briefly|already] discussed
            you (told|mentioned to|said to|promised|explained to) (me|us)
            (good|great|nice|lovely|pleasure|enjoyed|pleasant) [to] (talk|talking|speak|speaking|chat|chatting|\
                talked|spoken) [to|with] [you] (earlier|yesterday|today|last|on|at|to|with)
            you mentioned .. (last time|earlier|yesterday|last week|when|you were|at)
            (picking up|pick up|following up on|follow up on|continue) .. our (conversation|chat|talk|discussion)
        """,
    ),
    claim(
        "talked_by_phone",
        better="May I briefly say why I write to you?",
        unless=_NOT_MET + "(look forward|looking forward)",
        phrases="""
            (per|as per|following|further to|following on from) our [last|recent|earlier|brief|short] (call|phone \
                call|telephone call)
            enjoyed our .. (call|phone call)
            you [recently|briefly|also|just] (spoke|talked) (to|with) <us> ... (phone|telephone)
            (thank|thanks) .. (call|phone call|telephone call|phone conversation) [<adv>] .. (yesterday|today|\
                earlier|last|this|on|just)
            (thank|thanks) .. (pleasant|good|nice|great|helpful|frank|kind|your|the) (call|phone call)
            (as|like) .. (discussed|agreed|promised|mentioned|arranged|said) .. (on|by|over) [the|our] (phone|\
                call|telephone)
            (on|in|during|from|after|since) our [last|recent|previous|short|first|earlier|pleasant|good] (call|\
                phone call|telephone call|phone conversation) .. (you|we|i|in|last|on|yesterday|earlier|today|.)
            our (last|recent|previous|earlier|latest) (call|phone call|phone conversation)
            (spoke|talked|spoken|chatted) .. (by|over|on) the (phone|telephone)
            (phoned|called) each other
        """,
    ),
    claim(
        "agreed",
        better="May I briefly say why I am getting in touch?",
        unless="""
            <not>
            (if|whether)
        """,
        phrases="""
            as [we|i|you|we had|we have|i had|previously|just] [both] (agreed|arranged|promised|requested|planned)
            (we|we had|we have|we'd) [already|just] (agreed|arranged) (to|on|that|a)
            (as|like) (i|you) (promised|asked|requested|wished)
        """,
    ),
    claim(
        "known",
        better="My name is …, and my reason for getting in touch is …",
        unless="""
            <not>
            (if|whether)
        """,
        phrases="""
            (since|when) we last (connected|met|spoke|talked|were in touch|caught up)
            we (know each other|go way back|have known|go back)
            (we've|we have) known each other
            (long time no see|long time no speak|it's been a while|it has been a while|been too long|it's been \
                ages)
            (good|great|nice|lovely) to (hear from|reconnect|see you again|be back in touch|hear your voice again)
            our (long-standing|longstanding|good|long|existing|excellent) (relationship|partnership|cooperation|\
                collaboration|connection|friendship)
            (reconnect|reconnecting|catch up again) with you
        """,
    ),
    claim(
        "referred",
        better="Does this concern you, or somebody else in your firm?",
        unless="""
            <not>
            (whom|who) (could|can|would)
            (if|could you|can you|would you)
        """,
        phrases="""
            your (colleague|boss|manager|partner|friend|assistant|team) .. (told me|told us|suggested|recommended|\
                mentioned|asked me|pointed me|gave me|said i|said we|referred)
            you (were|have been|had been|came) .. recommended
            (recommended|recommends|referred|introduced|mentioned|suggested) (you|your name|your firm) to (me|us)
            (recommended|suggested|mentioned|proposed|advised|thought|said|told me|felt|reckoned) [that] (i|we) \
                should .. (you|touch|call|contact|write)
            (recommended|suggested|proposed|advised) [that] (i|we) .. (you|touch|call|contact|write)
            (gave|passed|handed|given) (me|us|on) (your|you) .. (name|number|contact|details|email|e-mail|card)
            (got|have|received|had) your (name|number|contact|details|email address) (from|through|via)
            (referred|introduced|recommended|pointed|sent|directed) to (you|me|us) (by|through|via)
            (was|were|been) (referred|introduced|recommended|pointed|sent|directed) .. (you|to you|by|me)
            (mutual|common|shared) (friend|friends|contact|contacts|acquaintance|connection|connections|colleague)
            (at|on|upon|by|through) the (recommendation|suggestion|referral|introduction|request) of
            (recommended|told|suggested|urged|encouraged) (me|us) [to] (call|contact|to|get|speak|talk|write|\
                reach)
            (told|said to|urged) me to (call|contact|get|speak|talk|write|reach|look)
            (sends|sent) (me|his|her|you|their) (regards|to you|greetings|best)
            (put|putting) (us|me|you) in touch
            on .. (recommendation|referral|suggestion)
        """,
    ),
    claim(
        "told_about_them",
        better="What is on your mind most this year?",
        unless="""
            <not>
            (if|who)
        """,
        phrases="""
            (mentioned|told me|told us|let me know|said to me) [that] you (are|were|might|may|would|have|had|could|\
                want|need)
        """,
    ),
    claim(
        "they_wrote",
        better="May I briefly say why I write to you?",
        unless="""
            (would|look forward|looking forward|hope|await|awaiting|waiting|if|whether)
            <not>
        """,
        phrases="""
            (in|from) your (email|e-mail|message|reply|mail|note|letter) you (wrote|said|mentioned|asked|told)
            you [recently|kindly|also|just|had|have] (replied|responded|answered|wrote back) [to] (my|our|a|\
                an|the|one of) .. <letter>
            (thank|thanks|glad|grateful|pleased|happy|appreciate|enjoyed) .. your .. (reply|response|answer|\
                message|email|e-mail|mail|note|letter|feedback|kind words|comments|lines)
            (thank|thanks) .. (replying|responding|answering|writing back|getting back|writing to|your quick)
            (reply|response|answer|regarding|referring|reference|re) (to|your) [your] [last|recent] (email|e-mail|\
                message|mail|letter|question|note)
            (email|e-mail|mail|message) (exchange|thread|conversation|correspondence)
            (our|previous) correspondence
            (i|we) [have|just] (received|got|read) your (email|e-mail|message|reply|note|answer|mail)
            you [had|have|just|kindly] (wrote|written|replied|emailed|answered) [to|back] (me|us|back)
            (in|from) your (last|latest|previous|recent) (email|e-mail|message|reply|mail|note)
        """,
    ),
    claim(
        "they_asked",
        better="May I briefly say why I am getting in touch?",
        unless="""
            <not>
            (if|whether|many)
        """,
        phrases="""
            (thank|thanks) .. (expressing|showing|your) .. interest
            you [had|have|recently|also|just] (asked|contacted|approached) <us> ... (for|about|whether|yesterday|last|\
                on)
            you [had|have|recently|just] (asked|requested) .. for .. (quote|offer|material|information|brochure|guide)
            (thank|thanks|regarding|following|about|concerning|re|to|further to) .. your .. (inquiry|enquiry|\
                request|interest|query)
            (thank|thanks) .. (getting in touch|reaching out|contacting us|contacting me|inquiring|enquiring)
            you [had|have|recently|just] (contacted|approached|got in touch|gotten in touch|reached out|inquired|\
                enquired|got in contact) [with|to|at|about] (us|our|about|me|with|to)
            you [had|have|recently] (asked|wrote) (us|me) (about|for|whether|to send|if)
            (your|the) interest (in our|you showed|shown)
            you [have|had] (expressed|showed|shown) [an|your] interest
        """,
    ),
    claim(
        "asked_for_content",
        better="Would a short guide be of use to you?",
        unless="""
            <not>
            (if|whether|many)
        """,
        phrases="""
            you [had|have|recently|just|kindly] (requested|downloaded|ordered|signed up for) (our|the|a|that|\
                this) ..
            (thank|thanks) .. (downloading|requesting|your download)
            your (download|requested|copy of our)
            (guide|paper|report|brochure|checklist) .. you [had|have] (requested|asked for|downloaded)
        """,
    ),
    claim(
        "asked_for_callback",
        better="May I briefly say why I call?",
        unless="""
            <not>
            (if|may i|should i|shall i)
        """,
        phrases="""
            you asked (us|me) to (get in touch|get back|come back|call|ring|phone)
            you [had|have|recently|just] (called|rang|phoned|tried to reach|tried to call) <us>
            you [had|have] asked ... (call back|callback|call me back|ring back)
            (returning|return|in answer to) your (call|message|voicemail|phone call)
            you [had|have] (asked|requested|wanted) .. (call|ring|phone|call back|callback|contact)
            (your|the) (request|wish) for a (call|callback|call back)
            you [had|have] (called|rang|phoned|tried to reach|tried to call) (me|us|our|earlier|yesterday)
            (sorry|apologies) .. missed your call
        """,
    ),
    claim(
        "we_wrote",
        better="May I briefly say why I write to you?",
        unless="""
            how did you
            (which|what) .. (questions|think)
        """,
        phrases="""
            (sent|wrote|posted|mailed|dropped) you (a|an|our|my|the|two|some) .. (<letter>|<goods>) .. (yesterday|\
                last|on|in|ago|earlier|before|this)
            (sent|wrote) you (a|an) (<letter>)
            (following up|follow up|follow-up|circling back|circle back|coming back|checking in|bumping|referring|\
                further|get back|getting back) .. (my|our) [last|previous|earlier|recent|first|initial] (email|\
                e-mail|message|mail|letter|note|emails|messages)
            (in|with|from|as per|per|since|to|after) (my|our) (last|previous|earlier|recent|first|initial|prior|\
                latest) (email|e-mail|message|mail|letter|note|emails)
            (i|we) [had|have|already|recently] (wrote|written|emailed|e-mailed|messaged) [to] you
            (i|we) [had|have|already|recently] (sent) you .. (last|yesterday|on|ago|earlier|before|recently)
        """,
    ),
    claim(
        "we_called",
        better="May I briefly say why I call?",
        unless="haven't tried",
        phrases="""
            left you (a|two|some) (voicemail|message|voice message|note)
            (i|i've|i have|i had) [already|just|have] (tried|attempted) .. (reach|call|ring|phone|get hold of|\
                catch) [of] you
            (i|i've|i have) [already|just] left you (a voicemail|a message|a voice message)
            (i|i've|i have) [already|just] (called|rang|phoned) you .. (earlier|yesterday|last|on|before)
        """,
    ),
    claim(
        "customer",
        better="Who looks after this in your firm?",
        unless="""
            <not>
            (become|becoming|if|your customers|your clients)
        """,
        phrases="""
            you [had|have|recently|just|already] (placed|made) (an|your|a) (order|purchase)
            (as|you are|you're|being|you've been|you have been) (a|an|our|one of our) [valued|loyal|long-standing|\
                existing|longtime|good|long-time|returning|former] (customer|client|customers|clients|user) [of \
                ours|of our] .. (you|ours|us|for|since|we)
            (thank|thanks) .. your .. (order|purchase|business|custom)
            (since|after) your [last|recent|latest|first|previous] (order|purchase)
            your (last|recent|latest|previous) (order|purchase)
            you [had|have|recently] (ordered|bought|purchased) .. (from us|our|with us)
        """,
    ),
    claim(
        "attended",
        better="Would a summary on one page be of use to you?",
        unless="""
            <not>
            (if|whether|would you|like to|invite)
        """,
        phrases="""
            you [had|have|recently|also|kindly] (attended|joined|visited|came to|took part in|participated in|sat \
                in on) (our|my|the) .. <event>
            you were (at|in) (our|my) .. <event>
            (thank|thanks|great|good|glad|pleased) .. (attending|joining|taking part|coming to|having you|your \
                attendance) .. (our|my|the) .. <event>
        """,
    ),
    claim(
        "follows",
        better="What is on your mind most this year?",
        unless="""
            <not>
            (if|would you|invite)
        """,
        phrases="""
            you [kindly|just|recently|have] (accepted|confirmed) my (invitation|request|connection)
            (thank|thanks) .. (following|connecting|accepting|the follow|your follow|adding me|linking up)
            (that|since|as|because|now that) (you|you've|you have) [now|just|recently] (follow|followed|\
                following) (us|our|me|my)
            you [now|just|recently|have] (follow|followed|started following) (us|our|me|my)
            you (accepted) my (request|invitation|connection)
        """,
    ),
    claim(
        "commented",
        better="How do you see this?",
        unless="""
            <not>
            (if|many)
        """,
        phrases="""
            you [recently|have|had|kindly] (commented on|remarked on|mentioned|quoted|tagged) .. <us> .. (post|posts|\
                article|in|under|on)
            you [recently|have|had|kindly] (commented on|remarked on) (a|one|an|the) ... <us>
            you [recently|have|had|kindly] (mentioned|tagged|quoted) <us>
            your [recent|kind|thoughtful|sharp|good] (comment|comments|remark) (on|under|to|below|about) (our|my)
            you [recently|have|had] (commented|wrote|replied|remarked) (on|under|below) (our|my)
            you [recently|have|had|kindly] mentioned (me|us) [in|on|under]
            (thank|thanks) .. (your comment|commenting|your comments|mentioning us|tagging)
        """,
    ),
    claim(
        "had_an_appointment",
        better="May I briefly say why I am getting in touch?",
        unless=_NOT_MET,
        phrases="""
            (we|you) [both] had (a|an|our|your) .. (appointment|meeting|demo)
            (we|you) were (due|scheduled|supposed) to (meet|talk|speak)
        """,
    ),
    claim(
        "introduced",
        better="My name is …, and my reason for getting in touch is …",
        unless=_NOT_MET,
        phrases="""
            were [recently|kindly|briefly] introduced [to]
            (introduced|presented) (us|you and me|me to you|you to me|you to us|you to our)
        """,
    ),
    claim(
        "reacted",
        better="What is on your mind most this year?",
        unless="""
            <not>
            (if|many|would you)
        """,
        phrases="""
            you [recently|have|kindly|just] (reacted to|liked|upvoted|hearted) .. <us>
            you [recently|have|kindly|just] (reacted to|liked) (one|an|a|the|some) ... <us>
            (thank|thanks) .. (your like|the like|liking|your reaction|your likes)
        """,
    ),
    claim(
        "posted",
        better="What is on your mind most this year?",
        unless="""
            <not>
            (if|would you|do you)
        """,
        phrases="""
            (post|article|comment) of yours
            (read|liked|enjoyed|saw|noticed|loved|like) .. your [last|latest|recent|linkedin] (post|article|comment|\
                posts)
            your [last|latest|recent|linkedin] (post|article) (on|about)
        """,
    ),
    claim(
        "connected",
        better="I would like to connect with you.",
        unless="""
            <not>
            (if|would|like to|shall we|let's)
        """,
        phrases="""
            (we|you|we've|we have) [recently|just|both|have|are|now] connected
        """,
    ),
    claim(
        "subscribed",
        better="Would you like to hear when something changes?",
        unless="""
            <not>
            (if|would you)
        """,
        phrases="""
            you [recently|have|just|also] (subscribed to|signed up for|signed up to) (our|my) .. newsletter
            (subscriber|reader) (of|to) (our|my) newsletter
        """,
    ),
    claim(
        "shared",
        better="Would an example be of use to you?",
        unless="""
            <not>
            (if|would you)
        """,
        phrases="""
            you [recently|have|kindly|just] (shared|reposted|passed on|forwarded) (one|an|a|the|some) ... <us>
            you [recently|have|kindly|just] (shared|reposted|passed on|forwarded) (our|my) .. (article|post|guide|\
                study|video|report|piece)
            (thank|thanks) .. (sharing|reposting|forwarding|passing on) (our|my)
        """,
    ),
)

_WATCHING = (
    row(
        "discloses_tracking",
        "mail",
        better="Is this on your mind just now?",
        unless="""
            (can't|cannot|don't|do not|won't|never) .. (see|know|track|tell)
            (may|might|how to|if|in case)
            you can open
        """,
        phrases="""
            (haven't|have not|hadn't|didn't|did not|never) [yet] (opened|open|clicked|click) .. (my|our) .. <letter>
            (tracker|tracking|notification|software|system|tool|crm|app) .. (says|tells|shows|showed|told|reports) .. \
                you .. (opened|clicked|read|viewed|visited)
            (noticed|saw|see|looks like|seems|apparently|appears|know|tell) ... (you|you've|you have) .. (opened|\
                clicked|downloaded|viewed|watched|forwarded) .. (my|our|through|on)
            (you|you've|you have|you had|that you|she|he) [<adv>] [<adv>] (opened|clicked on|clicked|open) .. (my|\
                our|the|that|this) .. (<letter>|link|attachment|pdf|button|banner|ad)
            (see|saw|noticed|notice|tells|shows|show|tell|notification|alert|know|informed) ... (my|our) .. \
                <letter> .. (opened|clicked|read|viewed)
            (<letter>) (was|were|has been|got) (opened|viewed|clicked) .. (times|at your end|by you|yesterday|\
                twice|on your)
            (see|saw|noticed|notice|tells|shows|show|tell|notification|alert) .. [that] (you|you've|you have) \
                [<adv>] (read|opened|viewed|watched|clicked|downloaded|looked at|forwarded) .. (my|our|the|half|\
                most|all)
            (read receipt|open rate|tracking pixel|our tracking|click rate|our analytics)
            (statistics|analytics|data|logs|system|software|dashboard|crm) .. (show|shows|tell|tells|say|says|\
                indicate|indicates) .. (you|my|our)
            you clicked
        """,
    ),
    row(
        "discloses_tracking",
        "site",
        better="May I show you an example?",
        unless="""
            (can't|cannot|don't|do not|won't|never) .. (see|know|track|tell)
            (if|when|should) you
            you (can|could|will|may|might)
            talked about
        """,
        phrases="""
            (statistics|analytics|stats|logs) .. you .. (visitor|visit|visited|visits) .. (site|page|website|pages)
            (i can tell|i know|i could tell) [that] you .. (looked at|visited|viewed|opened|read|browsed) .. (page|\
                pages|site|website|pricing)
            (noticed|saw|see|looks like|seems|apparently|appears) ... (you|you've|you have) [been|were] [<adv>] \
                (checking out|browsing|looking at|visiting|viewing|exploring|on|looking around) (our|my) .. (<site>|\
                case studies|products|offer|catalogue)
            (you|you've|you have) .. spent .. (on|at) (our|my) .. <site>
            (you|you've|you have|that you|you had) [<adv>] [recently|just|also] (visited|browsed|viewed|explored|\
                checked out|came to|looked at|looked around|landed on|been to|been on|were on|dropped by|spent|\
                stopped by|came by) .. (our|my) .. <site>
            (you|you've|you have) [<adv>] (had|took|taken) a look (at|around|through) (our|my) .. <site>
            you were [<adv>] [recently|just] (on|at|browsing|looking at|visiting) (our|my) .. <site>
            (thank|thanks) .. (visiting|browsing|stopping by|checking out|your visit to) (our|my) .. <site>
            (your|recent) visit to (our|my) .. <site>
            (saw|noticed|see|notice) you [were] (on|browsing|visiting|looking at) (our|my) .. <site>
        """,
    ),
)

ENGLISH = ReviewTable("en", _WORDS, (*_ARRIVED, *_SELLING, *_PUSHING, *_BOASTING, *_CLAIMING, *_WATCHING))
