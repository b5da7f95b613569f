"""What a review looks for by its look: what was left to fill in, the form of address, a false "Re:"."""

import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ..records.words import AddressForm, Kind

__all__ = ["ADDRESS", "ANTECEDENT", "FORMAL_AT_START", "PLACEHOLDERS", "REPLY", "REPLY_IS_TRUE_AFTER", "Placeholder"]


@attrs.frozen
class Placeholder:
    """One look of what was left to fill in; every repetition is bounded, so that no text makes the search slow."""

    case: str
    pattern: str
    better: str | None = None


_FIELD = (
    r"(?:(?:first|last|full|your|company|job|product|kunden|kontakt|firmen|produkt|vor|nach|familien)[ _-]?)?"
    r"(?:name|vorname|nachname|firma|company|title|titel|anrede|datum|date|ort|city|stadt|thema|topic|branche|industry"
    r"|unternehmen|produkt|product|rolle|role|position|telefon|phone|email|e-mail|beispiel|example|link|betrag|amount)"
)
PLACEHOLDERS: tuple[Placeholder, ...] = (
    Placeholder("braces", r"\{{1,3}[^{}\n]{1,60}\}{1,3}"),
    Placeholder("double angles", r"<<[^<>\n]{1,60}>>"),
    Placeholder("angles", rf"(?i:[<«»\u2039\u203a] ?{_FIELD} ?[>«»\u2039\u203a])"),
    Placeholder("brackets", r"\[(?!sic\])[A-Za-z][^\[\]\n]{0,60}\](?!\()|\[(?:\.{1,3}| ?)\]"),
    Placeholder("parentheses", rf"(?i:\((?:ihr |your |der |the )?{_FIELD}\))"),
    Placeholder("percent signs", r"%{1,2}[A-Za-z][A-Za-z_]{2,30}%{1,2}"),
    Placeholder("merge tag", r"\*\|[A-Za-z_:]{2,40}\|\*"),
    Placeholder("crosses", r"\bX{3,}\b|\b(?:Firma|Herrn?|Frau|Mr|Ms|Mrs) X[XY]?\b|\bXY(?:Z)?\b"),
    Placeholder("line to fill in", r"_{3,}"),
    Placeholder("filler text", r"(?i:\blorem ipsum\b)"),
    Placeholder("note to self", r"\b(?:TODO|TBD|TBC|FIXME)\b"),
    Placeholder("instruction", r"\b(?:INSERT|EINFUEGEN|ERGAENZEN|AUSFUELLEN|PLACEHOLDER|PLATZHALTER)\b"),
    Placeholder("instruction", r"(?i:\binsert (?:[\w'-]{1,20} ){1,4}here\b)"),
    Placeholder("instruction", rf"(?i:\binsert (?:the |your |their |a )?{_FIELD}\b)"),
    Placeholder("instruction", r"(?i:\bhier (?:bitte )?(?:[\w'-]{1,20} ){1,4}(?:einfuegen|eintragen|ergaenzen)\b)"),
    Placeholder("instruction", rf"(?i:\b{_FIELD} (?:hier |bitte ){{0,2}}(?:einfuegen|eintragen|ergaenzen)\b)"),
    Placeholder("field name", r"\b(?:FIRST|LAST|FULL|COMPANY|VOR|NACH|FIRMEN)_?NAME\b|\b(?:ANREDE|RECIPIENT)\b"),
    Placeholder("sample name", r"\b(?:Muster(?:mann|frau|firma|kunde)|John Doe|Jane Doe)\b"),
    Placeholder(
        "two salutations",
        r"\b(?:geehrte|[Ll]iebe)(?:/r\b|\(r\)|r/)|\b(?:Frau|Herrn?) ?/ ?(?:Frau|Herrn?)\b"
        r"|\b(?:Mr|Mrs|Ms)\.? ?/ ?(?:Mr|Mrs|Ms)\b",
    ),
)

REPLY = re.compile(
    r"(?i: {0,2}(?:re|aw|antw|antwort|wg|fwd?|fw|sv|vs|tr|rv|wtr) ?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})? ?:)"
)
REPLY_IS_TRUE_AFTER = frozenset({Kind.EMAIL_REPLY, Kind.INQUIRY, Kind.QUOTE_REQUESTED, Kind.CONTENT_REQUESTED})

_OF_IHR = r"(?:habt|seid|koennt|wollt|moechtet|werdet|muesst|solltet|hattet)"
_SIE = rf"(?:Sie|Ihnen|Ihr(?! {_OF_IHR}\b)|Ihre[nmrs]?)\b"
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Madam)\b"
ADDRESS: Mapping[str, Mapping[AddressForm, re.Pattern[str]]] = MappingProxyType(
    {
        "de": {
            # A capital within a sentence tells Sie from sie; for its beginning see FORMAL_AT_START.
            AddressForm.FORMAL: re.compile(
                r"(?:(?<=[\w,;)'\"] )|(?<=[\w,;)'\"] [\"'(]))"
                rf"{_SIE}"
                r"|\bSehr geehrte[rs]?\b"
                r"|(?:\A|\n)(?:Guten (?:Tag|Morgen|Abend)|Hallo|Liebe[r]?|Hi|Moin),? (?:Herrn?|Frau)"
                r" [\w.-]{1,30}(?: [\w.-]{1,30}){0,2},"
            ),
            AddressForm.INFORMAL: re.compile(
                r"(?<!\b[Pp]er )(?<!\b[Aa]uf )\b(?:du|(?<!\b[Dd]as )(?<!\b[Zz]um )(?<!\b[Bb]eim )Du)\b"
                r"|(?i:\b(?:dich|dir|dein|deine[nmrs]?|euch|euer|eure[nmrs]?)\b)"
                rf"|\b[Ii]hr {_OF_IHR}\b|(?i:\b{_OF_IHR} ihr\b)"
            ),
        },
        "en": {
            AddressForm.FORMAL: re.compile(rf"\bDear {_TITLE}|\bYours (?:faithfully|sincerely)\b"),
            AddressForm.INFORMAL: re.compile(
                r"\bHey\b|\bhey,|\b(?:Hi|Hello) there\b|\bCheers\b|, (?:mate|buddy|pal|dude)\b"
                r"|\b(?:you guys|[Ss]ee ya|gonna|wanna)\b"
                rf"|\bHi (?!all|everyone|team|{_TITLE})[A-Z][\w'-]{{1,30}},"
            ),
        },
    }
)

# "Sie" at the beginning of a sentence is formal only if the sentence before holds nobody whom it could refer to.
FORMAL_AT_START: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "de": re.compile(
            r"(?:(?<=[.!?:] )|(?<=\n)|(?<=\A))"
            rf"{_SIE}"
        )
    }
)
ANTECEDENT = re.compile(
    r"\b(?:die|diese|deren|unsere|viele|alle|manche|andere|einige|beide|mehrere|zwei|drei|vier|fuenf|sie|frau|ihre"
    r"|wenige|meine|kollegin|leute|niemand|meisten|\d{1,6})\b"
)
