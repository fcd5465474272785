"""What a shell needs to finish a command that is being typed. Nothing of the journal is in it."""

from collections.abc import Iterable

from cryout_tui.cli.told import Argument, Command

# bash


def bash(program: Command, every: Iterable[Command]) -> str:
    """Return the completions for bash, 3.2 (of macOS) or newer."""
    every = list(every)
    names = " ".join(each.name for each in every)
    return BASH.format(
        takes="|".join(_taking(program, every)),
        commands="|".join(each.name for each in every),
        values="\n".join(_bash_values(each) for each in (program, *every)),
        words="\n".join(_bash_words(each, names if not each.name else "") for each in (program, *every)),
    )


BASH = """# cryout in bash
_cryout() {{
    local cur="${{COMP_WORDS[COMP_CWORD]}}" prev="${{COMP_WORDS[COMP_CWORD-1]}}" command="" skip="" word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        if [ -n "$skip" ]; then skip=""; continue; fi
        case "$word" in
            {takes}) skip=1 ;;
            {commands}) command="$word"; break ;;
        esac
    done
    COMPREPLY=()
    case "$command $prev" in
{values}
    esac
    case "$command" in
{words}
    esac
}}
_cryout_files() {{
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen "$1" -- "$cur"))
}}
complete -F _cryout cryout
"""


def _bash_values(command: Command) -> str:
    lines = []
    for option in command.options:
        if option.value:
            pattern = "|".join(f'"{command.name} {flag}"' for flag in option.flags)
            lines.append(f"        {pattern}) {_bash_reply(option)}return ;;")
    return "\n".join(lines)


def _bash_reply(option: Argument) -> str:
    if option.takes_file or option.takes_folder:
        return f"_cryout_files {'-d' if option.takes_folder else '-f'}; "
    return f'COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$cur")); ' if option.choices else ""


def _bash_words(command: Command, names: str) -> str:
    flags = " ".join(flag for option in command.options for flag in option.flags)
    choices = " ".join([names, *(word for place in command.places for word in place.choices)]).strip()
    takes_file = any(place.takes_file for place in command.places)
    lines = [f'        "{command.name}")']
    lines.append(f'            case "$cur" in -*) COMPREPLY=($(compgen -W "{flags}" -- "$cur")); return ;; esac')
    if choices:
        lines.append(f'            COMPREPLY=($(compgen -W "{choices}" -- "$cur"))')
    if takes_file:
        lines.append("            _cryout_files -f")
    return "\n".join([*lines, "            ;;"])


# zsh


def zsh(program: Command, every: Iterable[Command]) -> str:
    """Return the completions for zsh."""
    every = list(every)
    return ZSH.format(
        options=_zsh_options(program),
        commands="\n".join(f"                {_quoted(f'{each.name}:{each.says}')}" for each in every),
        cases="\n".join(f"                {each.name}) _arguments{_zsh_arguments(each)} ;;" for each in every),
    )


ZSH = """#compdef cryout
_cryout() {{
    local context state state_descr line
    typeset -A opt_args
    _arguments -C{options} '1:command:->command' '*::argument:->argument'
    case $state in
        command)
            local -a commands
            commands=(
{commands}
            )
            _describe command commands ;;
        argument)
            case $words[1] in
{cases}
            esac ;;
    esac
}}
if [ "$funcstack[1]" = "_cryout" ]; then _cryout "$@"; else compdef _cryout cryout; fi
"""


def _zsh_options(command: Command) -> str:
    told = []
    for option in command.options:
        for flag in option.flags:
            told.append(_quoted(f"{flag}[{_zsh_text(option.says)}]{_zsh_value(option)}"))
    return "".join(f" {each}" for each in told)


def _zsh_arguments(command: Command) -> str:
    places = []
    for at, place in enumerate(command.places, 1):
        begins = "*" if place.is_many else str(at) if place.is_needed else f"{at}:"
        places.append(_quoted(begins + (_zsh_value(place) or ":")))
    return _zsh_options(command) + "".join(f" {each}" for each in places)


def _zsh_value(argument: Argument) -> str:
    if not argument.value:
        return ""
    after = ""
    if argument.choices:
        after = f"({' '.join(argument.choices)})"
    elif argument.takes_file or argument.takes_folder:
        after = "_files -/" if argument.takes_folder else "_files"
    return f":{_zsh_text(argument.value)}:{after}"


def _zsh_text(words: str) -> str:
    return words.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


# fish


def fish(program: Command, every: Iterable[Command]) -> str:
    """Return the completions for fish."""
    every = list(every)
    lines = [FISH.format(takes=" ".join(_taking(program, every)), commands=" ".join(each.name for each in every))]
    lines += [_fish(option, "") for option in program.options]
    for each in every:
        lines.append(f"complete -c cryout -n '__cryout_is \"\"' -a {each.name} -d {_quoted(each.says)}")
        only = f" -n '__cryout_is {each.name}'"
        known = {flag for option in program.options for flag in option.flags}
        lines += [_fish(option, only) for option in each.options if not known & set(option.flags)]
        for place in each.places:
            if place.choices:
                lines.append(f"complete -c cryout{only} -a {_quoted(' '.join(place.choices))}")
            elif place.takes_file:
                lines.append(f"complete -c cryout{only} -F")
    return "\n".join(lines) + "\n"


FISH = """# cryout in fish
function __cryout_is
    set -l now ""
    set -l skip ""
    for word in (commandline -opc)[2..-1]
        if test -n "$skip"
            set skip ""
            continue
        end
        switch $word
            case {takes}
                set skip 1
            case {commands}
                set now $word
                break
        end
    end
    test "$now" = "$argv[1]"
end
complete -c cryout -f"""


def _taking(program: Command, every: Iterable[Command]) -> list[str]:
    """The flags that are followed by a value."""
    options = [option for each in (program, *every) for option in each.options if option.value]
    return sorted({flag for option in options for flag in option.flags})


def _fish(option: Argument, only: str) -> str:
    flags = "".join(f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}" for flag in option.flags)
    value = ""
    if option.choices:
        value = f" -x -a {_quoted(' '.join(option.choices))}"
    elif option.takes_folder:
        value = " -x -a '(__fish_complete_directories)'"
    elif option.value:
        value = " -r -F" if option.takes_file else " -x"
    return f"complete -c cryout{only}{flags}{value}" + (f" -d {_quoted(option.says)}" if option.says else "")


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
