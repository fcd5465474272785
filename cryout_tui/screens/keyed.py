"""A screen on which the person's own keys work."""

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import Screen

from cryout_tui import live_keys

Chain = list[tuple[DOMNode, BindingsMap]]


class Keyed(Screen[None]):
    """Finds what a key does by the keys as they are now.

    Textual has a way to change keys, too. It drops everything else on the key that is left, and takes a letter for
    a key while one types; here only what has the name is moved, and a text field comes before every letter.
    """

    @property
    def _binding_chain(self) -> Chain:
        if live_keys.are_usual():
            return super()._binding_chain
        focused = self.focused
        nodes = [self, self.app] if focused is None or focused.loading else focused.ancestors_with_self
        chain: Chain = [(node, with_own_keys(node._bindings)) for node in nodes]
        if live_keys.is_vim():
            _lay_vim(chain)
        for index, (_, bindings) in enumerate(chain):
            inner = [node for node, _ in chain[:index]]
            for key in list(bindings.key_to_bindings):
                if any(node.check_consume_key(key, key_to_character(key)) for node in inner):
                    del bindings.key_to_bindings[key]
        return chain


def with_own_keys(bindings: BindingsMap) -> BindingsMap:
    """Return the bindings, each on the keys it has now."""
    found: dict[str, list[Binding]] = {}
    for key, each in bindings.key_to_bindings.items():
        for binding in each:
            keys = live_keys.changed(binding.id)
            if not keys:
                found.setdefault(key, []).append(binding)
                continue
            for own in keys:
                there = found.setdefault(own, [])
                if all((other.id, other.action) != (binding.id, binding.action) for other in there):
                    there.append(binding.with_key(own))
    return BindingsMap.from_keys(found)


def _lay_vim(chain: Chain) -> None:
    """Add the keys of the vim layer to what has no key of its own there."""
    taken = {key for _, bindings in chain for key in bindings.key_to_bindings}
    for _, bindings in chain:
        for binding in [each for _, each in bindings]:
            key = live_keys.VIM.get(binding.id or "", "")
            if key and key not in taken:
                bindings.key_to_bindings[key] = [binding.with_key(key, binding.key_display)]
                taken.add(key)
