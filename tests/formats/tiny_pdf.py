"""Makes small PDF documents: words at places, without a library."""

from collections.abc import Iterable, Sequence

Words = tuple[float, float, float, str]
"""Left and baseline in points from the lower left corner, size of the font, and text (ASCII)."""


def pdf(pages: Sequence[Iterable[Words]], title: str = "", width: int = 595, height: int = 842):
    """The bytes of a document in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"", b""]
    kids = []
    for words in pages:
        stream = b"\n".join(
            f"BT /F1 {size} Tf {left} {base} Td ({_escaped(text)}) Tj ET".encode()
            for left, base, size, text in words
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (width, height, len(objects))
        )
        kids.append(len(objects))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, len(kids))
    objects[2] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    objects[3] = f"<< /Title ({_escaped(title)}) /Author (Ada) >>".encode()
    return _file(objects)


def column(lines: Sequence[str], left: float = 70, top: float = 700, size: float = 11):
    """Lines below each other."""
    return [(left, top - 1.3 * size * number, size, line) for number, line in enumerate(lines)]


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table, len(objects) + 1, len(data))
    )
