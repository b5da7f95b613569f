"""What each purpose is to bring about and what it leaves alone, as a salesperson would check it."""

from collections.abc import Mapping

from ..records.words import Purpose

__all__ = ["AIMS", "ALWAYS_AVOID", "AVOID"]

AIMS: Mapping[Purpose, str] = {
    Purpose.WARM_CALL: "Agree an appointment or a virtual meeting; a sale is not today's aim (W5).",
    Purpose.VERIFY_AND_ANNOUNCE: (
        "Make sure that it is the right person, find common ground, announce the mail and agree the second call "
        "(C5, C6, C10)."
    ),
    Purpose.CONFIRM_AND_SUBSTANTIATE: "Confirm what was said, substantiate it, and name the next call (C8).",
    Purpose.FOLLOW_THROUGH: "Answer what is open and get down to business (C11).",
    Purpose.ANSWER_THEM: "Answer what they asked, completely, before anything else.",
    Purpose.VOICEMAIL: "Leave something of use and a way to call back (W14).",
    Purpose.HELPFUL_MAIL: "Help with one thing, and learn whether it matters to them (W14).",
    Purpose.POST_INVITE: "Get their leave to call (C1).",
    Purpose.SOCIAL_NOTE: "Start an exchange about what they said themselves (W8).",
    Purpose.SMS_NOTE: "Get their leave to call.",
    Purpose.VISIT: "Have five minutes now, or an appointment (W5).",
    Purpose.GATEKEEPER: "Reach the person, or learn when and how (C5).",
    Purpose.REPAIR: "Apologise, mend it, and agree a time that holds.",
    Purpose.NEW_SLOTS: "Agree a new time that holds (C10).",
    Purpose.SCREEN_SHARE: "Look at it together, so that they see for themselves (C9).",
}

AVOID: Mapping[Purpose, tuple[str, ...]] = {
    Purpose.WARM_CALL: ("Do not sell: ask for a meeting (W5).",),
    Purpose.VERIFY_AND_ANNOUNCE: ("No price and no pitch in this call (C6).", "Do not sell: announce the mail (C7)."),
    Purpose.FOLLOW_THROUGH: ("Never ask whether the mail arrived or was read (C3).",),
    Purpose.ANSWER_THEM: ("Do not offer anything before their question is answered.",),
    Purpose.GATEKEEPER: ("Do not tell what passed between us and the person.",),
    Purpose.REPAIR: ("No excuses, and no word of the offer.",),
    Purpose.NEW_SLOTS: ("No reproach: they missed the call, and know it.",),
}

ALWAYS_AVOID: tuple[str, ...] = (
    "Never ask whether something was received or read (C3).",
    "No pressure, no exaggeration, no deadline that is not real.",
    "Never tell people that opened mails, clicks or visits to our pages are seen.",
    "Do not guess a gender or a form of address.",
)
