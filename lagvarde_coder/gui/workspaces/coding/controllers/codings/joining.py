"""Making two codings of one, and one of several."""

from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller, step_name
from lagvarde_coder.gui.workspaces.coding.units import TextUnit
from lagvarde_coder.services.coding.marking import CodingLine


class Joining(Controller):
    """Splits and joins the codings at the cursor."""

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        single = self._room.single
        return [
            single("coding.split", self.tr("Split the coding at the cursor"), "Z", self.split_at_cursor, writes=True),
            single(
                "coding.split-sentence",
                self.tr("Split before this sentence"),
                "Shift+Z",
                self.split_at_sentence,
                writes=True,
            ),
            single("coding.join", self.tr("Join with adjacent codings"), "J", self.join, writes=True),
        ]

    def split_at_cursor(self) -> None:
        """Split the current coding where the cursor stands; white space there goes with the first part."""
        self._split(self._view.caret())

    def split_at_sentence(self) -> None:
        """Split the current coding before the sentence that the cursor stands in."""
        if self._at.open is not None:
            position = self._view.caret()
            sentence = self._at.passages.at(TextUnit.SENTENCE, position)
            self._split(sentence.start if sentence else position)

    def join(self) -> None:
        """Join the current coding with those of its theme and coder: the selected ones, else those beside it."""
        line = self._codings.current
        if line is None or self._at.open is None:
            self.say(self.tr("Put the cursor in a coding first."), warning=True)
            return
        lines = self._selected(line) or self._beside(line)
        if len(lines) < 2:
            hint = self.tr("There is no other coding with {0} beside this one. Select both, or move an end first.")
            self.say(hint.format(line.theme.number), warning=True)
            return
        named = step_name(line.theme.number, lines[0].words)
        ids = [joined.coding.id for joined in lines]
        self.perform_and_say(
            self.tr("Join {0}").format(named),
            lambda: self._session.current.coding.reshaping.join(ids),
            said=self.tr("{0} is joined").format(named),
        )

    def _split(self, position: int) -> None:
        line = self._codings.current
        if line is None or self._at.open is None:
            self.say(self.tr("Put the cursor inside a coding, where it should be split."), warning=True)
            return
        if not line.coding.start < position < line.coding.end:
            hint = self.tr("Put the cursor between two words inside the coding, then split it.")
            self.say(hint, warning=True)
            return
        content = self._at.open.document.content
        while position < line.coding.end and content[position].isspace():
            position += 1
        named = step_name(line.theme.number, line.words)
        self.perform_and_say(
            self.tr("Split {0}").format(named),
            lambda: self._session.current.coding.reshaping.split(line.coding.id, position),
            said=self.tr("{0} is split").format(named),
        )

    def _alike(self, line: CodingLine) -> list[CodingLine]:
        """The codings of the same theme by the same coder, in text order."""
        opened = self._at.open
        if opened is None:
            return []
        alike = opened.some(
            place.id for place in opened.places.values() if (place.theme, place.coder) == (line.theme.id, line.coder.id)
        )
        return sorted(alike, key=lambda candidate: (candidate.coding.start, candidate.coding.end))

    def _selected(self, line: CodingLine) -> list[CodingLine]:
        """Those that share a character with the selection, if there are several."""
        span = self._view.selected_span()
        if span is None:
            return []
        touched = [
            candidate
            for candidate in self._alike(line)
            if candidate.coding.start < span.end and span.start < candidate.coding.end
        ]
        return touched if len(touched) > 1 else []

    def _beside(self, line: CodingLine) -> list[CodingLine]:
        """Those that overlap the coding or follow on it with nothing but white space between, and so on from them."""
        content = self._at.open.document.content if self._at.open else ""
        run: list[CodingLine] = []
        end = 0
        for candidate in self._alike(line):
            if run and content[end : candidate.coding.start].strip():
                if line in run:
                    break
                run = []
            end = max(end, candidate.coding.end) if run else candidate.coding.end
            run.append(candidate)
        return run if line in run else []
