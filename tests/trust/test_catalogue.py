"""The catalogue of faults: what can go wrong, and which tests show that it does no harm."""

import ast
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
FAULTS = {
    # keeping words
    "killed, or the power gone, while typing": ("terminal/test_kills.py:sixty_kills", "store/test_kills.py:keeps"),
    "told to end, also while busy": (
        "terminal/test_leaving.py:busy_with_something_else",
        "terminal/test_leaving.py:writer_is_at_the_disk",
        "terminal/test_cut_off.py:mid_word",
    ),
    "the window closed, the line to it dropped": (
        "terminal/test_cut_off.py:sitting_cut_off",
        "terminal/test_ssh.py:whose_client_dies",
    ),
    "the other end frozen": (
        "screens/test_lock.py:after_a_while_without_a_key",
        "terminal/test_two_at_once.py:stopped_holder",
    ),
    "a full disk, a quota": (
        "store/test_journal.py:full_disk",
        "store/test_journal.py:writer_tries_on",
        "screens/test_nothing_lost.py:full_disk_at_the_lock",
        "store/test_restoring.py:full_disk",
        "store/test_renewal.py:full_disk",
    ),
    "a disk that confirms nothing": ("store/test_restoring.py:confirms_nothing",),
    "a place that cannot be written": (
        "screens/test_lock.py:where_nothing_can_be_written",
        "store/test_restoring.py:folder_that_cannot_be_written",
    ),
    "two full screens on one journal": (
        "terminal/test_two_at_once.py:mid_word",
        "screens/test_lock.py:second_window",
        "screens/test_lock.py:a_look_reads",
        "store/test_holding.py:as_fast_as_they_can",
    ),
    "commands beside the open app": (
        "trust/test_the_file.py:write_at_once",
        "store/test_journal.py:two_windows_never",
        "exchange/test_coming_in.py:many_entries_wait",
    ),
    "a holder that is stopped": ("trust/test_the_file.py:stopped_holds_nobody_up",),
    "an error anywhere": ("terminal/test_crashes.py:whatever_breaks", "terminal/test_secrets.py:crash_keeps"),
    "locked while writing": (
        "terminal/test_lock.py:no_word_is_shown",
        "screens/test_lock.py:leads_back",
        "screens/test_lock.py:waits_behind_the_lock",
    ),
    "keys pressed by mistake": (
        "screens/test_taking_back.py:also_after_a_restart",
        "store/test_changes.py:undo",
        "terminal/test_bad_input.py:held_down",
    ),
    "a plain copy while it is open": ("trust/test_the_file.py:copy_taken",),
    # the file
    "missing, empty, no file at all": (
        "store/test_journal.py:what_is_no_journal",
        "cli/test_commands.py:gone_is_no_first_time",
        "screens/test_damaged.py:gone_asks",
        "store/test_journal.py:taken_away",
    ),
    "damaged anywhere": (
        "store/test_salvage.py:damaged_file_is_refused",
        "store/test_salvage.py:all_but_the_damaged_pages",
        "store/test_salvage.py:cut_or_turned_over",
        "screens/test_damaged.py:what_can_be_read",
        "cli/test_backup.py:names_its_backup",
    ),
    "an older file put back": ("screens/test_damaged.py:older_file",),
    "the wrong passphrase": (
        "terminal/test_secrets.py:wrong_passphrase",
        "domain/test_lock.py:other_ways_in",
        "domain/test_lock.py:never_more_than_two_seconds",
    ),
    "a passphrase of any letters": (
        "store/test_journal.py:would_not_encrypt",
        "store/test_journal.py:hostile_string_that_can_be_a_passphrase",
        "store/test_renewal.py:hostile_strings",
    ),
    "cut off while the passphrase changes": ("store/test_renewal.py:twenty_kills", "store/test_renewal.py:killed_run"),
    "a recovery code mistyped, or of another time": ("domain/test_code.py:", "cli/test_passphrase.py:code_opens"),
    "another format, a newer one": (
        "store/test_journal.py:newer_journal",
        "store/test_journal.py:first_format",
        "store/test_restoring.py:change_of_format",
    ),
    "cut off in a backup or a restore": (
        "store/test_restoring.py:killed_anywhere",
        "store/test_backups.py:cannot_be_finished",
        "domain/test_keeping.py:newest_of_each",
    ),
    "loose rights, planted folders and links": (
        "trust/test_surroundings.py:umask",
        "trust/test_surroundings.py:planted_link",
        "store/test_backups.py:link_planted",
        "store/test_journal.py:looser_rights",
    ),
    "no home, strange folders": (
        "trust/test_surroundings.py:without_a_place",
        "trust/test_surroundings.py:need_no_place",
        "trust/test_surroundings.py:state_folder",
    ),
    "clocks and travel": (
        "domain/test_day.py:where_the_person_is",
        "domain/test_day.py:day_it_was_begun",
        "domain/test_lock.py:whichever_clock",
        "domain/test_seal.py:",
    ),
    # secrets
    "words at rest": (
        "terminal/test_nothing_leaks.py:no_word_is_left",
        "terminal/test_secrets.py:leaves_no_word",
        "trust/test_the_file.py:every_page_is_sealed",
    ),
    "deleted, and found again": ("store/test_gone.py:deleted_for_good",),
    "what the lock leaves behind": ("terminal/test_lock.py:no_word_is_shown_or_remembered",),
    "what any way of leaving leaves behind": (
        "terminal/test_odd_terminals.py:no_second_screen",
        "terminal/test_parent.py:leaves_the_terminal",
        "terminal/test_parent.py:takes_the_app",
        "terminal/test_parent.py:put_aside",
        "terminal/test_secrets.py:after_leaving",
    ),
    "tracebacks": ("terminal/test_crashes.py:whatever_breaks",),
    "the environment": ("terminal/test_secrets.py:environment", "trust/test_kept_to_itself.py:textual_s_own"),
    "arguments and titles": ("terminal/test_nothing_leaks.py:no_word_is_left", "cli/test_commands.py:never_taken"),
    "helpers that give a passphrase": ("cli/test_commands.py:file_or_a_command",),
    "the clipboard": ("screens/test_recovery_code.py:shown_once", "screens/test_pages.py:nothing_is_copied"),
    "memory": (
        "trust/test_surroundings.py:read_its_memory",
        "store/test_journal.py:locked_and_wiped",
        "terminal/test_burnt_page.py:goes_from_the_process",
    ),
    "what libraries log": ("trust/test_kept_to_itself.py:log_no_word",),
    "the network": ("trust/test_no_network.py:who_asks", "terminal/test_nothing_leaks.py:network"),
    # terminal and keys
    "any text anywhere": (
        "store/test_journal.py:every_hostile_string",
        "screens/test_sitting_screens.py:hostile_strings_in_every_field",
        "screens/test_sitting_screens.py:hostile_titles",
    ),
    "text that would command the terminal": ("cli/test_search.py:commands_the_terminal", "domain/test_rules.py:"),
    "bytes that are no letters or keys": ("terminal/test_bad_input.py:bad_bytes",),
    "pastes without end, or too large": (
        "terminal/test_bad_input.py:never_ends",
        "terminal/test_bad_input.py:megabyte",
    ),
    "any key at any time": ("terminal/test_bad_input.py:twenty_thousand", "terminal/test_lock.py:no_key_but"),
    "any size": ("terminal/test_odd_terminals.py:any_size",),
    "any TERM and locale": ("trust/test_kept_to_itself.py:face_is_chosen", "cli/test_ground.py:old_terminal"),
    "no terminal": (
        "trust/test_surroundings.py:without_a_terminal",
        "trust/test_surroundings.py:closed_descriptors",
    ),
    "put aside, stopped, gone on with": ("terminal/test_parent.py:put_aside",),
    "a slow line, a terminal nobody reads": (
        "terminal/test_odd_terminals.py:nobody_reads",
        "terminal/test_link.py:no_queue",
    ),
    # import, export, search
    "an import of any bytes": (
        "exchange/test_fuzz.py:any_bytes",
        "exchange/test_coming_in.py:limits",
        "exchange/test_coming_in.py:refused_in_a_sentence",
        "exchange/test_coming_in.py:comes_once",
        "store/test_kills.py:imports",
    ),
    "an export where something stands": (
        "exchange/test_going_out.py:never_over_another",
        "exchange/test_going_out.py:leaves_nothing",
    ),
    "dangerous text in an export": ("exchange/test_going_out.py:every_hostile_string",),
    "any string searched for": ("store/test_search.py:every_string",),
    # what always works
    "help when nothing else works": (
        "cli/test_commands.py:help_now_works",
        "cli/test_help_now.py:journal_is_damaged",
        "test_help_at_once.py:broken_list",
        "screens/test_help_and_ground_everywhere.py:from_every_screen",
        "terminal/test_lock.py:no_word_is_shown",
    ),
    "a library not to be trusted": ("trust/test_kept_to_itself.py:cannot_be_trusted",),
}


@cache
def _tests_of(file: str) -> list[str]:
    read = ast.parse((TESTS / file).read_text())
    functions = [each.name for each in read.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [each for each in functions if each.startswith("test_")]


@pytest.mark.parametrize(("fault", "shown"), FAULTS.items(), ids=list(FAULTS))
def test_every_fault_has_the_tests_that_are_named(fault: str, shown: tuple[str, ...]) -> None:
    for each in shown:
        file, _, name = each.partition(":")
        assert [test for test in _tests_of(file) if name in test], f"{fault}: no test is {each}"
