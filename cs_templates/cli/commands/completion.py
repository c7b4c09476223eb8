"""`cst completion`: the script that has a shell complete `cst`."""

from __future__ import annotations

from cs_templates.cli import screen
from cs_templates.cli.commands import one_of
from cs_templates.errors import DONE

BASH = r"""_cst() {
    local IFS=$'\n' words=() word line i cut= glue=
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]})) && [[ -n $glue || $word == [=:]* ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        [[ $word == *[=:] ]] && glue=1 || glue=
    done
    word=${words[${#words[@]} - 1]}
    [[ $word == *[=:]* ]] && cut=${word%"${word##*[=:]}"}
    COMPREPLY=()
    while read -r line; do
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$cut"}")
    done < <(cst __complete -- "${words[@]}" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=.] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -F _cst cst
"""
ZSH = r"""#compdef cst
_cst() {
    local -a names assignments
    local line item
    for line in "${(@f)$(cst __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        item="${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}"
        if [[ ${line%%$'\t'*} == *[=.] ]]; then assignments+=("$item"); else names+=("$item"); fi
    done
    (( $#names + $#assignments )) || { _files; return }
    (( $#names )) && _describe -V cst names
    (( $#assignments )) && _describe -V 'cst value' assignments -S ''
}
if [[ $funcstack[1] == _cst ]]; then _cst "$@"; else compdef _cst cst; fi
"""
FISH = r"""function __cst_complete
    set -l words (commandline -opc) (commandline -ct)
    cst __complete -- $words[2..-1] 2>/dev/null
end
complete -c cst -f -n 'test -n "$(__cst_complete)"' -a '(__cst_complete)'
complete -c cst -F -n 'test -z "$(__cst_complete)"'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def run(shell: str, *, ui: str | None = None) -> int:  # noqa: ARG001 - the language of what goes wrong
    """Print the script for a shell. It calls `cst __complete` at each TAB."""
    screen.out(SCRIPTS[one_of(tuple(SCRIPTS), shell, "SHELL")])
    return DONE
