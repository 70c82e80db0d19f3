"""Files that people and the bot sent; kept in memory, found again by file id or path."""

import mimetypes
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from demo.telegram.parameters import Parameters, Upload
from demo.telegram.refusals import Refusal, bad_request

LARGEST_UPLOAD = 50 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
LARGEST_DOWNLOAD = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with Telegram's names for it."""

    id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes

    def as_file(self) -> dict[str, Any]:
        """The File object of the Bot API."""
        return {**self._identity(), "file_path": self.path}

    def as_document(self) -> dict[str, Any]:
        """The Document object of the Bot API."""
        return {**self._identity(), "file_name": self.name, "mime_type": self.mime_type}

    def as_photo(self) -> list[dict[str, Any]]:
        """The one size of a photo; Telegram's refusal when these bytes are no picture."""
        width, height = picture_size(self.content)
        return [{**self._identity(), "width": width, "height": height}]

    def _identity(self) -> dict[str, Any]:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}


class Files:
    """Every file of this Telegram."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, upload: Upload, folder: str) -> StoredFile:
        """Store an upload under `documents` or `photos`."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if len(upload.content) > (LARGEST_PHOTO if folder == "photos" else LARGEST_UPLOAD):
            raise Refusal(413, "Request Entity Too Large")
        number = len(self._by_id) + 1
        name = PurePosixPath(upload.name.replace("\\", "/")).name or "file"
        guessed = mimetypes.guess_type(name)[0] or upload.mime_type
        suffix = PurePosixPath(name).suffix or mimetypes.guess_extension(guessed) or ""
        path = f"{folder}/file_{number}{suffix}"
        letter = "P" if folder == "photos" else "D"
        file = StoredFile(
            f"BQACAgI{letter}{number:08d}", f"AgAD{number:06d}", path, name, guessed, upload.content
        )
        self._by_id[file.id] = self._by_path[file.path] = file
        return file

    def by_id(self, file_id: str) -> StoredFile:
        """The file, or Telegram's refusal."""
        if not file_id:
            raise bad_request("file_id not specified")
        try:
            return self._by_id[file_id]
        except KeyError:
            raise bad_request("wrong file_id or the file is temporarily unavailable") from None

    def by_path(self, path: str) -> StoredFile | None:
        """The file behind a download address."""
        return self._by_path.get(path)

    def sent_as(self, parameters: Parameters, name: str, reference: object, folder: str) -> StoredFile:
        """The file a call means: uploaded under its own name, attached, or known by its id."""
        if name in parameters.files:
            return self.keep(parameters.files[name], folder)
        text = str(reference or "")
        if text.startswith("attach://"):
            upload = parameters.files.get(text.removeprefix("attach://"))
            if upload is None:
                raise bad_request(f"there is no {name} in the request")
            return self.keep(upload, folder)
        if not text:
            raise bad_request(f"there is no {name} in the request")
        if "://" in text:
            raise bad_request("failed to get HTTP URL content")  # nothing leaves this machine
        if text not in self._by_id:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        return self._by_id[text]


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, GIF or JPEG; Telegram's refusal for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"GIF8") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    raise bad_request("IMAGE_PROCESS_FAILED")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 <= len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    raise bad_request("IMAGE_PROCESS_FAILED")
