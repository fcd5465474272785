"""The bin: what was deleted is taken back, or deleted for good."""

from collections.abc import Callable, Sequence

from cryout_tui.asked.ask import Noted, Said, Top, Wants, titled
from cryout_tui.asked.entry import Entry
from cryout_tui.asked.kept_list import DELETE, GOES, TAKE_BACK, Bin
from cryout_tui.asked.kept_list import EMPTY as EMPTY_IT
from cryout_tui.asked.usual import Choice
from cryout_tui.domain.earlier import Binned
from cryout_tui.domain.memory import Memory
from cryout_tui.domain.reflection import Reflection
from cryout_tui.language import _, ngettext
from cryout_tui.routes.desk import Desk, when

EMPTY = _("The bin is empty.")
GONE = _("It is gone, every word of it. What a disk keeps of old files is out of reach.")
ALL_GONE = _("The bin is empty, and every word of it gone. What a disk keeps of old files is out of reach.")
FOR_GOOD = _("Its words go now, with what was written about it, and no undo brings them back.")
ALL_FOR_GOOD = _("All their words go now, with what was written about it, and no undo brings them back.")
ALL = "all"

Thing = Memory | Reflection


class BinRoute:
    """Shows what is in the bin; asks once before anything goes for good. `done` is called on the way out."""

    name = "bin"

    def __init__(self, desk: Desk, done: Callable[[], None]) -> None:
        self.desk = desk
        self.done = done
        self._asked: str | None = None

    def renew(self) -> None:
        """Show the bin as it now stands."""
        self._show()

    def answered(self, event: Said) -> None:
        match event.answer, event.row:
            case Wants(what), str(key) if what == TAKE_BACK:
                self._take_back(key)
            case Wants(what), str(key) if what == DELETE:
                self._ask(key)
            case Wants(what), None if what == EMPTY_IT:
                self._ask(ALL)
            case Wants("gone"), None:
                self._delete()
            case _:
                self._show(at=self._asked)

    def noted(self, event: Noted) -> None:
        """Nothing is rated here."""

    def left(self) -> None:
        if self._asked is None:
            self.done()
        else:
            self._show(at=self._asked)

    # what is done

    def _take_back(self, key: str) -> None:
        thing = self._found(key)
        now = self.desk.now()
        if isinstance(thing, Memory):
            self.desk.store.memories.take_back(thing, now=now)
        elif thing is not None:
            self.desk.store.reflections.take_back(thing, now=now)
        self._show(() if thing is None else (_("{name} is back where it was.").format(name=self._name(thing)),))

    def _delete(self) -> None:
        asked, store, now = self._asked, self.desk.store, self.desk.now()
        if asked == ALL:
            backups = store.empty_bins_now(now=now)
            self._show(_lines(ALL_GONE, backups))
            return
        thing = self._found(asked or "")
        if isinstance(thing, Memory):
            self._show(_lines(GONE, store.memories.delete_for_good(thing, now=now)))
        elif thing is not None:
            self._show(_lines(GONE, store.reflections.delete_for_good(thing)))
        else:
            self._show()

    def _found(self, key: str) -> Thing | None:
        return next((each.what for each in self._things() if str(each.what.id) == key), None)

    def _things(self) -> Sequence[Binned[Memory] | Binned[Reflection]]:
        store = self.desk.store
        return [*store.memories.bin(), *store.reflections.bin()]

    # what is shown

    def _show(self, lines: Sequence[str] = (), *, at: str | None = None) -> None:
        self._asked = None
        today = self.desk.now().date()
        things = sorted(self._things(), key=lambda each: each.goes_on, reverse=True)
        entries = [
            Entry(str(each.what.id), self._name(each.what), hint=_days(each.days_left(today))) for each in things
        ]
        about = [*lines, GOES] if entries else [*lines, *(() if ALL_GONE in lines else (EMPTY,))]
        self.desk.show(Bin(self._top(), about, entries, at=at))

    def _ask(self, key: str) -> None:
        self._asked = key
        if key == ALL:
            count = len(self._things())
            lines = [ngettext("One in the bin.", "{count} in the bin.", count).format(count=count), ALL_FOR_GOOD]
            named = _("empty the bin now")
        else:
            thing = self._found(key)
            lines = [self._name(thing) if thing is not None else EMPTY, FOR_GOOD]
            named = _("delete it for good")
        choices = [(named, Wants("gone")), (_("leave it there"), Wants("stay"))]
        self.desk.show(Choice(self._top(), lines, choices, skip=Wants("stay"), keys="yn"))

    def _top(self) -> Top:
        return titled(_("Bin")), when(self.desk.now())

    def _name(self, thing: Thing) -> str:
        if isinstance(thing, Reflection):
            return _("the reflection of {when}").format(when=when(thing.day))
        if self.desk.settings.show_titles:
            return f'"{thing.title}"'
        return _("a memory kept on {when}").format(when=when(thing.created_at))


def _lines(said: str, backups: str | None) -> list[str]:
    return [said, *([backups] if backups else [])]


def _days(left: int) -> str:
    return ngettext("{count} day left", "{count} days left", left).format(count=left) if left else _("goes today")
