"""`cryout today` in a real terminal: it ends in the shell, and as plain lines it draws nothing."""

import signal

import pytest

from tests.terminal.conftest import Person
from tests.terminal.walk import TODAY, arrive, go_on


def test_after_the_last_line_it_is_the_shell_again_and_all_is_kept(person: Person) -> None:
    session = person.make().start("today")
    for stand in TODAY:
        arrive(session, stand)
        go_on(session, stand)
    assert session.ended() == 0
    kept = person.kept()
    (day,) = kept["reflections"]
    assert (day["outside"], day["angry"], day["hurt"], day["text"]) == (8, 10, "He looked away", "I kept my coat on")
    assert [each["where"] for each in kept["drafts"] if each["where"].startswith("today/")] == []


def test_behind_a_passphrase_it_opens_into_the_numbers_and_esc_ends_it(person: Person) -> None:
    secret = person.folder.parent / "secret"
    secret.write_text("pass\n")
    secret.chmod(0o600)
    assert person.run("--passphrase-file", str(secret), "init").returncode == 0
    session = person.start("today")
    session.until("assphrase|locked")
    session.type("pass")
    session.press("enter")
    session.until("How does it look")
    session.press("8", "esc")
    assert session.ended() == 0
    (day,) = person.kept("--passphrase-file", str(secret))["reflections"]
    assert day["outside"] == 8


@pytest.mark.parametrize(("options", "env"), [(("--plain",), {}), ((), {"TERM": "dumb"})], ids=["plain", "dumb"])
def test_plain_lines_have_no_escape_among_them_and_ctrl_d_keeps_what_was_given(
    person: Person, options: tuple[str, ...], env: dict[str, str]
) -> None:
    session = person.make().start("today", *options, env=env, rows=50)
    session.until("1 of 8")
    session.type("8\n")
    session.until("2 of 8")
    session.press("ctrl+d")
    assert session.ended() == 0
    assert b"\x1b" not in bytes(session.raw)
    (day,) = person.kept()["reflections"]
    assert day["outside"] == 8


def test_ctrl_c_in_plain_lines_keeps_what_was_given_and_a_pipe_is_read_to_its_end(person: Person) -> None:
    person.make()
    ran = person.run("today", "--plain", "--day", "yesterday", input=b"")
    assert ran.returncode == 1
    assert b"Nothing came in" in ran.stderr
    assert b", yesterday, 1 of 8\n" in ran.stdout
    session = person.start("today", "--plain", rows=50)
    session.until("1 of 8")
    session.type("8\n")
    session.until("2 of 8")
    session.press("ctrl+c")
    assert session.ended() == 128 + signal.SIGINT
    assert "Kept" in session.text
    ran = person.run("today", "--plain", input=b"3\n7\n5\n4\n\n\nhe \xffleft\n.\n\n\n")
    assert ran.returncode == 0, ran.stderr
    (day,) = person.kept()["reflections"]
    assert (day["outside"], day["inside"], day["hurt"], day["text"]) == (8, 3, "he \ufffdleft", None)
