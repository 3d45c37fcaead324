"""The zip package that a Word or Excel file is, whatever the clock says."""

import zipfile
from typing import Any, BinaryIO


class UndatedPackage(zipfile.ZipFile):
    """A package to write, whose members are all of 1980-01-01, as Office writes them.

    A zip file holds no date before 1980 or after 2107, so a clock that is wrong would stop the export. When the file
    was made is said in its properties.
    """

    def __init__(self, stream: BinaryIO, *, level: int | None = None) -> None:
        super().__init__(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=level, strict_timestamps=False)

    def writestr(
        self,
        zinfo_or_arcname: str | zipfile.ZipInfo,
        data: Any,  # noqa: ANN401 - bytes or text, as libraries hand it over
        compress_type: int | None = zipfile.ZIP_DEFLATED,
        compresslevel: int | None = None,
    ) -> None:
        """Write a member; its name is all that is taken from ``zinfo_or_arcname``."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        level = self.compresslevel if compresslevel is None else compresslevel
        super().writestr(zipfile.ZipInfo(name), data, compress_type, level)
