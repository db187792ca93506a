"""What desktops are told of the program is true; its icon in all forms comes of one drawing."""

import configparser
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QImageReader
from source import ROOT

from annotator.store.engine import APPLICATION_ID

LINUX = ROOT / "packaging" / "linux"
MIME_TYPE = "application/x-standpoint"
FREEDESKTOP = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run([sys.executable, ROOT / "packaging" / "icons.py", folder], check=True)
    return folder


def test_the_menu_opens_our_files() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(LINUX / "standpoint.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "standpoint %f"
    assert desktop["MimeType"] == f"{MIME_TYPE};"
    assert desktop["Icon"] == "standpoint"


def test_files_are_known_by_name_and_by_content() -> None:
    (kind,) = ElementTree.parse(LINUX / "standpoint.xml").getroot()
    assert kind.get("type") == MIME_TYPE
    assert kind.find(f"{FREEDESKTOP}glob").get("pattern") == "*.standpoint"
    number = kind.find(f".//{FREEDESKTOP}match[@offset='68']")
    assert int(number.get("value"), 16) == APPLICATION_ID


def test_the_description_names_the_menu_entry_and_the_type() -> None:
    about = ElementTree.parse(LINUX / "standpoint.metainfo.xml").getroot()
    assert about.findtext("launchable") == "standpoint.desktop"
    assert about.findtext("provides/mediatype") == MIME_TYPE
    assert (LINUX / about.findtext("launchable")).is_file()


def test_the_icon_has_all_sizes(icons: Path) -> None:
    sizes = {}
    for path in icons.glob("standpoint-*.png"):
        image = QImage(str(path))
        sizes[path.stem] = (image.width(), image.height())
        middle, corner = image.pixelColor(image.rect().center()), image.pixelColor(0, 0)
        assert (middle.alpha(), corner.alpha()) == (255, 0), path.name
    assert {16, 32, 48, 64, 128, 256, 512} <= {width for width, _ in sizes.values()}
    assert all(name == f"standpoint-{width}" for name, (width, _) in sizes.items())


@pytest.mark.parametrize("name", ["standpoint.ico", "standpoint.icns"])
def test_other_systems_have_it_too(icons: Path, name: str) -> None:
    reader = QImageReader(str(icons / name))
    widths = set()
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        widths.add(reader.read().width())
    assert {16, 32, 256} <= widths
