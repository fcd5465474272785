"""The names of the languages that lines are answered in."""

from cryout_tui.language import _

NAMES = {
    "ar": _("Arabic"), "as": _("Assamese"), "bn": _("Bengali"), "cs": _("Czech"), "da": _("Danish"),
    "de": _("German"), "el": _("Greek"), "en": _("English"), "es": _("Spanish"), "et": _("Estonian"),
    "fi": _("Finnish"), "fil": _("Filipino"), "fr": _("French"), "gu": _("Gujarati"), "he": _("Hebrew"),
    "hi": _("Hindi"), "hr": _("Croatian"), "hu": _("Hungarian"), "hy": _("Armenian"), "id": _("Indonesian"),
    "is": _("Icelandic"), "it": _("Italian"), "ja": _("Japanese"), "kk": _("Kazakh"), "km": _("Khmer"),
    "kn": _("Kannada"), "ko": _("Korean"), "lb": _("Luxembourgish"), "lt": _("Lithuanian"), "lv": _("Latvian"),
    "ml": _("Malayalam"), "mr": _("Marathi"), "ne": _("Nepali"), "nl": _("Dutch"), "no": _("Norwegian"),
    "pa": _("Punjabi"), "pl": _("Polish"), "pt": _("Portuguese"), "ro": _("Romanian"), "ru": _("Russian"),
    "si": _("Sinhala"), "sk": _("Slovak"), "sl": _("Slovene"), "sq": _("Albanian"), "sr": _("Serbian"),
    "sv": _("Swedish"), "ta": _("Tamil"), "te": _("Telugu"), "th": _("Thai"), "uk": _("Ukrainian"), "ur": _("Urdu"),
    "vi": _("Vietnamese"), "yue": _("Cantonese"), "zh": _("Chinese"),
}  # fmt: skip


def language(code: str) -> str:
    """Return the name of a language by its ISO code, or the code where there is none."""
    return NAMES.get(code, code)
