"""On which kind of file system a file lies: SQLite's WAL needs memory that all its users share."""

from __future__ import annotations

import re
import sys
from pathlib import Path

_NETWORK = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|ceph|glusterfs|lustre|beegfs|gpfs|9p|davfs|webdav|afpfs"
    r"|virtiofs|vboxsf|vmhgfs|prl_fs|fuse\.(sshfs|rclone|s3fs|glusterfs|davfs2?|gvfsd-fuse"
    r"|vmhgfs-fuse|curlftpfs|ceph|mfs|juicefs))"
)
_REMOTE_DRIVE = 4  # Windows' DRIVE_REMOTE


def filesystem_of(path: Path) -> str:
    """The kind of the file system, as the system calls it; empty where it does not tell."""
    if sys.platform == "linux":
        return _in_mounts(path, _mounts())
    if sys.platform == "win32":
        return _of_drive(path)
    return ""


def is_network(kind: str) -> bool:
    """Whether other computers may have the same files open."""
    return _NETWORK.fullmatch(kind) is not None


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def _in_mounts(path: Path, mounts: str) -> str:
    """The kind of the mount that a path lies on: the deepest, and the last of those."""
    found, longest = "", -1
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        point = re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), point)
        if len(point) >= longest and path.is_relative_to(point):
            found, longest = kind, len(point)
    return found


def _of_drive(path: Path) -> str:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - it is there only on Windows
    remote = path.drive.startswith("\\\\") or kernel.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE
    return "smb" if remote else ""
