"""A finding's span is where its excerpt was written, whatever the text is made of."""

from __future__ import annotations

from hypothesis import given, strategies as st

from warmreach.opener import review_text
from warmreach.opener.folding import fold
from warmreach.records import AddressForm, Purpose

BAITS = [
    "Haben Sie meine E-Mail gelesen?",
    "Did you get my letter?",
    "Wir haben uns getroffen. ",
    "Buy now! ",
    "{name}",
    "XXX",
    "Sie und du",
    "Nur noch heute: 49 €",
    "Sehr geehrte/r",
    "\n\n",
]
ODD_SIGNS = (
    "äÖß\u0308\u0316\u00ad\u200b\u00a0\u2003\u2029\r\n\t\u201e\u201c\u2019\u2013\ufb01\u0130\u03a3\U0001d401½…\ud7a3"
    "\U0001f600aZ{}[]<>?. "
)
ODD = st.text(st.sampled_from(ODD_SIGNS), max_size=8)


@st.composite
def written(draw: st.DrawFn) -> str:
    """Baits strewn with odd signs, between and within words; shrinks to fewer and plainer ones."""
    pieces = draw(st.lists(st.one_of(st.sampled_from(BAITS), ODD, st.text(max_size=6)), max_size=12))
    hidden = draw(st.sampled_from(["", "\u200b", "\u00ad"]))
    return "".join(hidden.join(piece) if hidden else piece for piece in pieces)


@given(
    text=written(),
    subject=st.none() | written(),
    language=st.sampled_from(["de", "en"]),
    purpose=st.sampled_from(Purpose),
    address=st.none() | st.sampled_from(AddressForm),
)
def test_an_excerpt_is_what_stands_from_start_to_end(
    text: str, subject: str | None, language: str, purpose: Purpose, address: AddressForm | None
) -> None:
    """For each finding, the reviewed part from start to end is the excerpt; and findings stand in reading order."""
    found = review_text(text, language=language, purpose=purpose, subject=subject, address=address)
    for one in found:
        part = text if one.part == "text" else subject or ""
        assert 0 <= one.start < one.end <= len(part)
        assert one.excerpt == part[one.start : one.end]
    assert list(found) == sorted(found, key=lambda one: (one.part, one.start, one.end, one.rule))


@given(text=written())
def test_a_folded_text_leads_back_to_what_was_written(text: str) -> None:
    """Spans of folded signs follow each other, and folding what one sign stands for gives it back."""
    folded = fold(text)
    assert len(folded.cased) == len(folded.lowered)
    spans = [folded.span(place, place + 1) for place in range(len(folded.cased))]
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    for place, (start, end) in enumerate(spans):
        assert folded.cased[place] in fold(text[start:end]).cased


@given(text=st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E)))
def test_plain_ascii_is_folded_to_itself(text: str) -> None:
    """What a typewriter can write stays as it is."""
    assert fold(text).cased == text
