"""The finder of what is cut finds it, and nothing else."""

import pytest
from cut import cut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget, QWidget


@pytest.fixture
def room(qtbot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(400, 200)
    return room


def put(room: QWidget, widget: QWidget, width: int, height: int = 60, x: int = 0) -> list[str]:
    widget.setParent(room)
    widget.setGeometry(x, 0, width, height)
    room.show()
    widget.show()
    return cut(room)


def test_an_empty_window_lacks_nothing(room: QWidget) -> None:
    room.show()
    assert cut(room) == []


def test_a_label(room: QWidget) -> None:
    label = QLabel("A few words of a label")
    assert put(room, label, 300) == []
    assert "pixels" in put(room, label, 20)[0]
    label.setWordWrap(True)
    assert "high instead of" in put(room, label, 60, 20)[0]


def test_a_button(room: QWidget) -> None:
    button = QPushButton("Press it now")
    assert put(room, button, 200) == []
    assert "pixels" in put(room, button, 30)[0]
    assert "high instead of" in put(room, button, 200, 8)[0]


def test_fields(room: QWidget) -> None:
    line = QLineEdit()
    line.setPlaceholderText("What is to be typed in here")
    assert put(room, line, 300) == []
    assert "pixels" in put(room, line, 60)[0]
    line.setText("What is typed may be as long as one likes: it scrolls")
    assert put(room, line, 60) == []


def test_a_choice(room: QWidget) -> None:
    box = QComboBox()
    box.addItem("One of the many things that can be chosen")
    assert put(room, box, 390) == []
    assert "pixels" in put(room, box, 80)[0]


def test_what_sticks_out_and_lies_over_another(room: QWidget) -> None:
    assert put(room, QLabel("One"), 100) == []
    assert put(room, QLabel("Two"), 400, x=50) == [
        "QLabel “Two” sticks out",
        "QLabel “One” lies over QLabel “Two”",
    ]


def test_headings_and_short_cells_of_a_table(room: QWidget) -> None:
    from PySide6.QtWidgets import QTableWidgetItem

    table = QTableWidget(1, 2)
    table.setHorizontalHeaderLabels(["Date", "Title"])
    table.setItem(0, 0, QTableWidgetItem("2024-03-14"))
    table.setItem(0, 1, QTableWidgetItem("A title that is much longer than its column"))
    table.setColumnWidth(0, 120)
    assert put(room, table, 390, 190) == []
    table.setColumnWidth(0, 30)
    assert len(put(room, table, 390, 190)) == 2, "its heading, and the date"
