"""Transcripts as subtitle files: who says what, and when."""

from collections.abc import Sequence
from typing import BinaryIO, ClassVar

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import DEFAULTS, INTERFACE, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.plain_text import decoded
from lagvarde_coder.importers.subtitles.cues import SubtitleFile
from lagvarde_coder.importers.subtitles.transcript import Transcript
from lagvarde_coder.importers.titles import suffix_of, title_from

NO_TIMES = QT_TRANSLATE_NOOP(
    "Errors", "It has no times, as transcripts and subtitles have. To bring in its words, save it as .txt."
)


class SubtitleImporter:
    """Reads .vtt and .srt as running text, a paragraph per turn, with speakers and times as sections."""

    interface: ClassVar[int] = INTERFACE
    suffixes: ClassVar[tuple[str, ...]] = (".vtt", ".srt")
    format_name: ClassVar[str] = QT_TRANSLATE_NOOP("Formats", "transcript with times")

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell whether the name is a subtitle file's."""
        return suffix_of(name) in self.suffixes

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the words that are shown, in the order of the file.

        Raises:
            ImportRefused: it is empty, too large, no text, or has no times.
        """
        raw, encoding, left_out = decoded(name, limits.read(name, stream))
        file = SubtitleFile(raw, lambda: limits.check_time(name))
        if not file.cues:
            raise ImportRefused(name=name, detail=NO_TIMES)
        transcript = Transcript(file.cues, lambda: limits.check_time(name))
        text = why.check_text(name, transcript.text, limits)
        counted = tuple(LeftOut(kind=kind, count=count) for kind, count in file.left_out.items() if count)
        return [
            ImportedText(
                title=title_from(name),
                text=text,
                sections=transcript.sections,
                encoding=encoding,
                left_out=(*left_out, *counted),
            )
        ]
