"""The keys a person chose: what can be had, what is said of the rest, and nothing that locks anybody out."""

import pytest
from textual.keys import _character_to_key

from cryout_tui import live_keys
from cryout_tui.domain.bound import ANSWERS, FOLLOWS, LETTERS, keeps, usual
from cryout_tui.domain.key_names import read, shown, sign_name, trouble
from cryout_tui.domain.own_keys import as_written, clash, look_through, with_key

HAD = [
    ({"today": "d"}, {"today": "d"}),
    ({"today": "s", "sit": "t"}, {"today": "s", "sit": "t"}),  # they change places
    ({"help_now": "f9"}, {"help_now": "f1,f9"}),
    ({"back": "backspace"}, {"back": "escape,backspace", "part": "escape,backspace"}),
    ({"take": "right"}, dict.fromkeys(("take", "skip_choice", "add", "keep_line"), "enter,right")),
    ({"ground": "F9, ctrl+G"}, {"ground": "f9,ctrl+g"}),
    ({"ground": "f2,ctrl+g"}, {}),  # as it is
    ({"write": "u"}, {"write": "u"}),  # undo is u too, elsewhere
    ({"swap": "f9", "go_on": "f9"}, {"swap": "f9", "go_on": "f9"}),  # never on one screen
    ({"search": "F", "keys": "shift+h"}, {"search": "F", "keys": "H"}),
    ({"seal": "z"}, {"seal": "z", "unseal": "z"}),
    ({"today": "!"}, {"today": "exclamation_mark"}),
]
REFUSED = [
    ({"tody": "x"}, '"tody" is not the name of a key; is it today?'),
    ({"nothing_like_it": "x"}, '"nothing_like_it" is not the name of a key.'),
    ({"today": 3}, '"today" can be names of keys, such as "f9" or "f2,ctrl+g".'),
    ({"rate": "5"}, '"rate" is typed as an answer, and stays 0.'),
    ({"ground": "ctrl+foo"}, '"ctrl+foo" cannot be "ground": there is no such key. It stays f2 or ctrl+g.'),
    ({"ground": ""}, '"" cannot be "ground": there is no such key. It stays f2 or ctrl+g.'),
    *(
        ({"ground": key}, f'"{key}" cannot be "ground": a terminal cannot tell it from {same}. It stays f2 or ctrl+g.')
        for key, same in (("ctrl+h", "backspace"), ("ctrl+i", "tab"), ("ctrl+m", "enter"), ("ctrl+[", "esc"))
    ),
    ({"swap": "shift+enter"}, '"shift+enter" cannot be "swap": most terminals do not send it. It stays ctrl+t.'),
    ({"swap": "ctrl+enter"}, '"ctrl+enter" cannot be "swap": most terminals do not send it. It stays ctrl+t.'),
    ({"lock": "ctrl+c"}, '"ctrl+c" cannot be "lock": it copies what is marked. It stays ctrl+l.'),
    ({"lock": "ctrl+k"}, '"ctrl+k" cannot be "lock": a text field needs it. It stays ctrl+l.'),
    ({"today": "s"}, '"s" is "sit" already (home), so it is not "today". It stays t.'),
    ({"today": "g"}, '"g" is "first" already (home), so it is not "today". It stays t.'),
    ({"breathe": "7"}, '"7" cannot be "breathe": digits stay answers. It stays b.'),
    ({"more_words": "5"}, '"5" cannot be "more_words": digits stay answers. It stays m.'),
    ({"today": "f9"}, '"today" can be one letter or sign. It stays t.'),
    ({"cue": "n"}, '"n" is "numb" already (release), so it is not "cue". It stays c.'),
    ({"quit": "f10", "keep": "f10"}, '"f10" is "quit" already (everywhere), so it is not "keep". It stays ctrl+s.'),
]


@pytest.mark.parametrize(("written", "keys"), HAD)
def test_what_can_be_had_is_had_without_a_word(written: dict[str, object], keys: dict[str, str]) -> None:
    own = look_through(written)
    assert (own.keys, own.said) == (keys, [])


@pytest.mark.parametrize(("written", "words"), REFUSED)
def test_what_cannot_be_had_is_told_and_stays(written: dict[str, object], words: str) -> None:
    own = look_through(written)
    name = list(written)[-1]
    assert name not in own.keys
    assert own.said == [(name, words)]


def test_a_letter_does_not_take_the_place_of_a_key_that_works_while_one_types() -> None:
    own = look_through({"questions": "é"})
    assert own.keys == {"questions": "ctrl+t,é"}
    assert own.said == [
        ("questions", '"questions" works while you type, where a letter is a letter. It is ctrl+t or é.')
    ]


def test_what_a_clash_leaves_is_looked_through_again() -> None:
    """memories cannot be s; then it is m, and sit cannot be that either."""
    own = look_through({"learn": "s", "memories": "t", "sit": "m"})
    assert own.keys == {}
    assert [name for name, _ in own.said] == ["memories", "sit", "learn"]


def test_help_the_way_back_and_enter_are_never_lost_whatever_is_written() -> None:
    for name in usual():
        for key in ("f9", "x", "ctrl+i", ""):
            keys = look_through({name: key}).keys.get(name)
            assert keys is None or not keeps(name) or keys.split(",")[0] == keeps(name)
    assert {keeps("help_now"), keeps("back"), keeps("take")} == {"f1", "escape", "enter"}


def test_a_key_is_told_to_be_taken_before_it_is_chosen() -> None:
    assert clash("sit", "t", {}) == '"t" is "today" already (home), so it is not "sit".'
    assert clash("sit", "t", {"today": "d"}) == ""
    assert clash("sit", "ctrl+m", {}).endswith("a terminal cannot tell it from enter.")


def test_keys_are_called_as_the_screens_call_them() -> None:
    for code in range(0x21, 0x17F):
        sign = chr(code)
        if sign.isprintable():
            assert sign_name(sign) == _character_to_key(sign), sign
            assert shown(read(sign)) == sign or not sign.isascii()
    assert [trouble(each) for names in usual().values() for each in names if each != "shift+enter"] == [""] * sum(
        len([each for each in names if each != "shift+enter"]) for names in usual().values()
    )


def test_every_name_that_is_spoken_of_is_one() -> None:
    assert {*FOLLOWS, *FOLLOWS.values(), *ANSWERS, *LETTERS} <= set(usual())


def test_one_key_is_changed_and_taken_back_and_the_others_stay() -> None:
    own = with_key({"lock": "f9"}, "seal", "comma")
    assert own == {"lock": "f9", "seal": "comma", "unseal": "comma"}
    assert as_written(own["seal"]) == "comma"
    assert read(as_written("question_mark")) == "question_mark"
    assert with_key(own, "seal", None) == {"lock": "f9"}
    assert with_key({}, "help_now", "f9") == {"help_now": "f1,f9"}


def test_a_sentence_names_the_keys_as_they_are() -> None:
    try:
        live_keys.use({"ground": "f9", "lock": "ctrl+o,f12", "details": "plus"})
        assert live_keys.named("f2, ctrl+g, ctrl+l and f1; f5 burns it.", f5="burn") == (
            "f9, f9, ctrl+o and f1; f5 burns it."
        )
        assert live_keys.told("{d} says more, {u} takes it back.", d="details", u="undo_change") == (
            "+ says more, u takes it back."
        )
        assert live_keys.keys("lock", "ctrl+l") == "ctrl+o, f12"
    finally:
        live_keys.use({})
    assert live_keys.named("f2") == "f2"
