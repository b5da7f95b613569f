"""Germany: who may be contacted how, when and how often."""

from ..law import Cap, ContactRule, Cooldown, Waiver, rows_of

__all__ = ["RULES"]

_rows = rows_of("DE", as_of="2026-11-21")

RULES: tuple[ContactRule, ...] = (
    *_rows(
        "call",
        "consumer",
        covers={"consumer"},
        needs="prior express consent",
        basis_any_of=("consent",),
        hours="mon-fri 08:00-20:00, sat 09:00-18:00",
        hours_basis="code",
        hours_confidence="medium",
        hours_waived_by="consent_for_that_time",
        holidays="closed",
        caps=(
            Cap(at_most=3, window="calendar", days=1, whose="code"),
            Cap(at_most=15, window="calendar", days=7, whose="code"),
            Cap(at_most=30, window="campaign", whose="code"),
        ),
        caps_confidence="low",
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        preconditions=("caller_id", "consent_names_us"),
        proof=("prior express consent, documented in adequate form at the time it is given; kept 5 years (UWG s.7a)"),
        citation=(
            "UWG s.7(1), s.7(2) no.1; s.7a (proof, 5 years); s.20 (fine up to EUR 300,000; s.7a breach up to "
            "EUR 50,000); hours/attempts: Branchenkodex CCV/DDV 2015 (rev. 2016), used by Bundesnetzagentur "
            "under s.7(1)"
        ),
        sources=(
            "https://lxgesetze.de/uwg/7",
            "https://ihk.de/hannover/hauptnavigation/recht/wirtschafts-und-wettbewerbsrecht2/wettbewerbsrecht/telefonwerbung-einwilligung-dokumentieren-und-aufbewahren-5344294",
            "https://consocias.com/wettbewerbsrecht/bundesnetzagentur-veroeffentlicht-auslegungshinweise-zu-7auwg",
            "https://cc-verband.de/branchenkodex",
            "https://tariftip.de/News/45526/Verhaltensregeln-fuer-Telefonwerbung.html",
            "https://www.general-anzeiger-bonn.de/news/wirtschaft/regional/was-unternehmen-fuer-telefonmarketing-duerfen_aid-42205421",
            "https://service.rheinstetten.de/leistungen-a-z/unerwunschte-telefonanrufe-beschwerde-einreichen",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "law has no clock; hours/caps are industry code. Consent: high. Hours: medium. Caps: low (2016 "
            "revision unknown). A consumer's own recorded call-back request is a one-off express consent; "
            "cap: 2015 values; frequency limits were TIGHTENED Sept/Nov 2016, new numbers not obtained: treat "
            "as upper bound; any existing or past contract waives nothing: not even follow-up on an existing "
            "or cancelled contract"
        ),
    ),
    *_rows(
        "call",
        "business",
        covers={"business", "sole_trader", "partnership"},
        needs="presumed interest (documented per contact)",
        basis_any_of=("presumed_interest", "consent", "callback"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase", "contract", "negotiation", "inquiry"),
                lifts=("interest",),
                conditions="BGH I ZR 27/08: relationship or personal contact is an indicator, not automatic",
            ),
        ),
        preconditions=("caller_id",),
        proof=(
            "facts known BEFORE the call that let you presume interest in this offer AND in being phoned "
            "about it; burden on the caller"
        ),
        citation=(
            "UWG s.7(2) no.1 alt.2; BGH 16.11.2006 I ZR 191/03; 20.09.2007 I ZR 88/05; 11.03.2010 I ZR 27/08; "
            "BVerwG 29.01.2025 6 C 3.23; LG Hamburg 04.09.2006 312 T 6/06 (presumption must cover the medium)"
        ),
        sources=(
            "https://lxgesetze.de/uwg/7",
            "https://shopbetreiber-blog.de/2007/05/27/bgh-keine-unaufgeforderte-telefonwerbung-gegenueber-gewerbetreibenden",
            "https://schweizer.eu/aktuelles/das-neueste/2496-unaufgeforderte-telefonanrufe-bei-unternehmen",
            "https://www.rechtslupe.de/wirtschaftsrecht/kontaktdaten-aus-den-gelben-seiten-und-ihre-nutzung-zur-telefonwerbung-3303486",
            "https://sis-datenbank.nwb.de/Dokument/261478",
            "https://lhr-law.de/en/magazin/bei-anruf-abmahnung-auch-gegenuber-unternehmen",
            "public source file, address not kept",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "no administrative fine for B2B calls (s.20 covers consumers only), but injunctions, costs and "
            "data-protection orders. No statutory hours: apply courtesy default, Mo-Fr office hours; sector "
            "fit alone is not enough (BGH I ZR 191/03); a published business number is no consent (BVerwG 6 C "
            "3.23)"
        ),
    ),
    *_rows(
        "email sms",
        "consumer business",
        needs="prior express consent | existing-customer exception (s.7(3))",
        basis_any_of=("consent", "customer"),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        relationships=(
            Waiver(
                by=("purchase",),
                lifts=("consent",),
                conditions=(
                    "all four cumulative: address from the customer in connection with a SALE; own similar "
                    "goods/services; no objection; clear opt-out notice at collection AND in every message. Cancelled "
                    "order or mere inquiry does not count. No statutory expiry"
                ),
            ),
        ),
        proof="who, when, wording, double-opt-in confirmation mail per address; burden on the sender",
        citation=(
            "UWG s.7(2) no.2, s.7(3); no B2B relief and no balancing: BGH 10.12.2009 I ZR 201/07; BGH "
            "17.07.2008 I ZR 197/05; OLG Dresden 4 U 168/24"
        ),
        sources=(
            "https://lxgesetze.de/uwg/7",
            "https://www.kfz-innung-mittelbaden.de/newsletter-03-2025/e-mail-werbung-grundsaetzlich-nur-nach-vorheriger-einwilligung-des-privaten-und-geschaeftlichen-adressaten/",
            "https://mediadefine.com/page,8738,163777,0,0,60,1,de.htm",
            "public source file, address not kept",
        ),
        evidence="primary_text",
        confidence="high",
        note=(
            "an express request ('send me the documents') covers exactly that one sending, not a newsletter "
            "or a third follow-up"
        ),
    ),
    *_rows(
        "social",
        "consumer business",
        needs="prior express consent",
        basis_any_of=("consent",),
        cooldowns=(Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),),
        citation=(
            "UWG s.7(2) no.2; OLG Hamm 03.05.2023 18 U 154/22 (Xing, Facebook, LinkedIn, WhatsApp = "
            "electronic mail; obiter, hint order) and 23.12.2021 18 U 110/21"
        ),
        sources=(
            "https://www.dr-bahr.com/news/werbe-nachrichten-ueber-social-media-dienste-wie-xing-linkedin-oder-x-sind-ebenfalls-unzulaessiger-s.html",
            "https://landgraf-datenschutz.de/werbung-per-direktnachricht-ueber-soziale-netzwerke-wie-linkedin-und-co-sind-illegal-ohne-einwilligung",
            "public source file, address not kept",
        ),
        evidence="secondary",
        confidence="medium",
        note=("being connected is not consent; pure connection request without advertising text: unsettled: unknown"),
    ),
    *_rows(
        "letter",
        "consumer business",
        needs="nothing, unless recognisably unwanted",
        basis_any_of=("nothing",),
        cooldowns=(
            Cooldown(after="complaint", note="UWG s.7(1) sentence 2; binds across channels"),
            Cooldown(after="objection", note="UWG s.7(1) sentence 2; binds across channels"),
            Cooldown(after="objection", note="GDPR art. 21(2)-(3)"),
        ),
        preconditions=("marked_as_advertising", "address_source", "no_advertising_stickers"),
        citation=(
            "UWG s.7(1) (letters are not in s.7(2)); BGH 03.03.2011 I ZR 167/09 (degree of annoyance of post "
            "low); LG Koeln 26.04.2019 84 O 82/18"
        ),
        sources=("https://lxgesetze.de/uwg/7", "public source file, address not kept"),
        evidence="primary_text",
        confidence="high",
    ),
    *_rows(
        "visit",
        "consumer",
        needs="nothing, unless recognisably unwanted (sign, refusal)",
        basis_any_of=("nothing",),
        cooldowns=(Cooldown(after="objection"),),
        preconditions=("identify", "leaves_when_asked"),
        citation="UWG s.7(1); KG Berlin 01.12.2020 5 U 26/19; Annex no. 26",
        sources=(
            "https://www.omsels.info/die-verbote-oder-was-darf-ich-nicht/7-uwg-belaestigende-werbung/1-7-abs-1-uwg/haustuergeschaefte",
            "https://frankfurt-main.ihk.de/recht/uebersicht-alle-rechtsthemen/wettbewerbsrecht/unlauterer-wettbewerb/unzumutbare-belaestigung/vertreterbesuche-5196346",
        ),
        evidence="secondary",
        confidence="high",
    ),
    *_rows(
        "visit",
        "business",
        needs="nothing, unless recognisably unwanted",
        basis_any_of=("nothing",),
        citation="UWG s.7(1)",
        sources=("https://www.kanzlei-richter.com/index.php/1999/12/31/rechtslage-spam-vertreter/",),
        evidence="secondary",
        confidence="medium",
    ),
)
