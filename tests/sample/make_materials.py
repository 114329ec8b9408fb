"""Makes the held materials of the sample ledger: a PDF of two pages and a spreadsheet.

Run from anywhere: `python tests/sample/make_materials.py`. The files are committed; run it again
only to change them. The PDF is written by hand, so that every run gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from openpyxl import Workbook

MATERIALS: Final = Path(__file__).parent / "minutes/yoyaku-bukai/001/materials"
PAGES: Final = (
    ("みなと町 公共施設予約システム 検討の進め方（案）", "1 検討の目的", "2 検討の体制"),
    ("検討の日程", "令和7年7月 検討開始", "令和7年10月 とりまとめ"),
)
ROWS: Final = (
    ("自治体", "施設数", "予約方法"),
    ("みなと町", 12, "窓口・電話"),
    ("しおさい市", 34, "ウェブ"),
    ("まつかぜ村", 5, "窓口のみ"),
)

FONT: Final = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5"
    b" /Encoding /UniJIS-UCS2-H /DescendantFonts [4 0 R] >>"
)
GLYPHS: Final = (
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /CIDSystemInfo"
    b" << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor"
    b" << /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /ItalicAngle 0"
    b" /FontBBox [-92 -250 1010 922] /Ascent 752 /Descent -221 /CapHeight 737 /StemV 114 >> >>"
)


def pdf(pages: tuple[tuple[str, ...], ...]) -> bytes:
    """Return a PDF 1.4 with one page for each tuple of lines.

    The Japanese font is named and not embedded, as PDF 1.4 (5.6.5) allows for the standard
    character collection Adobe-Japan1.
    """
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (ja) >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        FONT,
        GLYPHS,
    ]
    for index, lines in enumerate(pages):
        drawn = "".join(
            f"BT /F1 14 Tf 72 {760 - 30 * row} Td <{line.encode('utf-16-be').hex()}> Tj ET\n"
            for row, line in enumerate(lines)
        ).encode()
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn),
        ]
    return _with_cross_references(objects)


def _with_cross_references(objects: list[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
    )
    return bytes(file)


def workbook(rows: tuple[tuple[str | int, ...], ...]) -> Workbook:
    """Return a workbook whose only sheet holds the rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("施設一覧")
    for row in rows:
        sheet.append(row)
    return book


if __name__ == "__main__":
    MATERIALS.mkdir(parents=True, exist_ok=True)
    (MATERIALS / "shiryo-1.pdf").write_bytes(pdf(PAGES))
    workbook(ROWS).save(MATERIALS / "shiryo-2.xlsx")
