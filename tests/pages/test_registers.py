"""Meetings, topics, organizations, materials, people and bodies: their lists and pages."""

from __future__ import annotations

from dataclasses import replace

from generator.model.labels import Listing
from generator.model.ledger import Ledger
from generator.urls import SECTIONS
from tests.pages.rendered import Rendered, render, words

SECTION = "organizations/minato-joho.html"
SOFTWARE = "organizations/yoyaku-soft.html"
PDF = "materials/yoyaku-bukai/001/shiryo-1.html"
SHEET = "materials/yoyaku-bukai/001/shiryo-2.html"
LINKED = "materials/yoyaku-bukai/001/shiryo-3.html"
UNUSED = "materials/yoyaku-bukai/001/sanko.html"


def rows(pages: Rendered, path: str) -> list[list[str]]:
    """Return the cells of the table of a page."""
    return [
        [" ".join(cell.text().split()) for cell in row.css("th, td")]
        for row in pages.trees[path].css("tbody tr")
    ]


def test_every_kind_has_a_list(pages: Rendered) -> None:
    """Which the sections of the site lead to."""
    assert {f"{folder}/index.html" for folder in SECTIONS.values()} <= set(pages.pages)


def test_an_organization_owes_attends_and_is_named(sample_pages: Rendered) -> None:
    """What is still open comes before what is done."""
    assert words(sample_pages, SECTION, ".card--action .card__meta > .badge") == [
        "対応中",
        "対応中",
        "対応済み",
    ]
    assert words(sample_pages, SECTION, "#giji-mentioned ~ .remarks .remark__number") != []
    assert words(sample_pages, SECTION, ".empty") == [
        "この組織の発言と分かる記録はありません。発言者を示さない記録もあります。",
        "出席した会議はありません。",
    ]
    assert words(sample_pages, SECTION, ".facts__row") == [
        "上位みなと町",
        "別の呼び方情報係",
    ]
    assert words(sample_pages, "organizations/minato.html", ".facts__row") == [
        "下位みなと町総務課情報係"
    ]


def test_what_was_said_for_an_organization_stands_on_its_page(sample_pages: Rendered) -> None:
    """By meeting, with the items that it presented; a record that names nobody gives nothing."""
    said = "#giji-said ~ .remarks .remark__number"
    assert words(sample_pages, "organizations/shiosai.html", said) == ["第1回 (1) 発言2"]
    presented = "#giji-presented ~ .rows .rows__row"
    assert len(words(sample_pages, SECTION, presented)) == 3
    assert words(sample_pages, "organizations/kakushichoson.html", ".empty") == [
        "求められたことはありません。",
        "この組織の発言と分かる記録はありません。発言者を示さない記録もあります。",
        "この組織が説明したと分かる議題はありません。",
        "出席した会議はありません。",
    ]


def test_an_organization_was_there_or_away(sample_pages: Rendered) -> None:
    """Meeting by meeting, the newest first."""
    path = "organizations/matsukaze.html"
    assert [
        line.rpartition(" ")[0].rpartition(" ")[2]
        for line in words(sample_pages, path, "#giji-attended ~ .rows .rows__row")
    ] == ["出席", "欠席"]
    assert sample_pages.trees["organizations/shiosai.html"].css_matches(
        '.facts a[href="https://example.jp/shiosai/"]'
    )


def test_an_organization_of_which_nothing_is_known_says_so(sample: Ledger) -> None:
    """In each of its sections."""
    pages = render(replace(sample, meetings=()))
    assert words(pages, SOFTWARE, ".empty") == [
        "求められたことはありません。",
        "この組織の発言と分かる記録はありません。発言者を示さない記録もあります。",
        "この組織が説明したと分かる議題はありません。",
        "出席した会議はありません。",
        "収録している本文に名前は出てきません。",
    ]


def test_the_list_of_organizations_counts_what_they_owe(sample_pages: Rendered) -> None:
    """Open and in all, attended meetings, mentions."""
    assert ["みなと町総務課情報係", "事務局", "2", "3", "0", "3", "0", "4"] in rows(
        sample_pages, "organizations/index.html"
    )


def test_a_held_material_shows_its_file(sample_pages: Rendered) -> None:
    """Type, size, pages with a link to each, and the hash."""
    assert words(sample_pages, PDF, ".facts dt") == [
        "形式",
        "サイズ",
        "分量",
        "ハッシュ値（SHA-256）",
    ]
    links = sample_pages.trees[PDF].css(".page-links a")
    assert [link.attributes["href"] for link in links] == [
        f"../../../files/yoyaku-bukai/001/materials/shiryo-1.pdf#page={page}" for page in (1, 2)
    ]
    assert sample_pages.trees[SHEET].css(".page-links") == []


def test_a_material_that_is_not_held_says_so(sample_pages: Rendered) -> None:
    """In plain words; where it is published is linked."""
    assert "未収録" not in words(sample_pages, PDF, ".annotation--block p")
    assert (
        "この資料はまだ収録していません。" in words(sample_pages, UNUSED, ".annotation--block")[0]
    )
    assert words(sample_pages, LINKED, ".facts__row") == [
        "公表先https://example.jp/yoyaku-bukai/001-3.pdf"
    ]


def test_a_material_leads_to_where_it_was_discussed(sample_pages: Rendered) -> None:
    """The item, and the texts that name it."""
    assert words(sample_pages, PDF, ".rows__row") == [
        "(1) 検討の進め方について みなと町 公共施設予約検討部会（第1回）"
    ]
    assert words(sample_pages, PDF, ".remark__number") == ["第1回 (1) 地の文"]


def test_a_material_that_no_item_used_says_so(sample: Ledger) -> None:
    """It was handed out, and nothing more is known."""
    meeting = sample.meetings[0]
    items = tuple(replace(item, materials=()) for item in meeting.items)
    pages = render(replace(sample, meetings=(replace(meeting, items=items),)))
    assert words(pages, UNUSED, ".empty") == ["議事の記録で、ほかに言及はありません。"]


def test_the_list_of_materials_says_what_is_held(sample_pages: Rendered) -> None:
    """The newest meeting first."""
    found = rows(sample_pages, "materials/index.html")
    assert found[0][0] == "資料1 公共施設予約システムの共同利用（案）"
    assert found[0][2] == "未収録"
    assert found[1][2] == "PDF 1.7 KB"


def test_people_have_pages_where_their_body_lists_them(sample_pages: Rendered) -> None:
    """With each line of attendance as written, and their remarks."""
    path = "people/karino-umi.html"
    assert rows(sample_pages, path) == [
        [
            "みなと町 公共施設予約検討部会（第2回）",
            "令和7年10月21日（火）",
            "まつかぜ村総務課係長（例文総務課長の代理）",
            "まつかぜ村",
            "構成員",
            "代理出席 例文総務課長の代理",
        ]
    ]
    assert words(sample_pages, path, ".remark__number") == ["第2回 (1) 発言2"]
    assert words(sample_pages, "people/reibun-jiro.html", ".empty") == [
        "説明した議題はありません。",
        "この氏名での発言の記録はありません。",
    ]


def test_who_only_spoke_has_a_page_too(sample: Ledger) -> None:
    """Without a line of attendance."""
    meeting = replace(sample.meetings[0], attendance=())
    pages = render(replace(sample, meetings=(meeting,)))
    assert words(pages, "people/mihon-ichiro.html", ".empty")[0] == (
        "出席者の一覧に名前はありません。"
    )
    assert words(pages, "meetings/yoyaku-bukai/001.html", ".empty") == [
        "記録に出席者の一覧はありません。"
    ]


def test_people_have_no_pages_where_their_body_lists_nobody(sample: Ledger) -> None:
    """The list says so; names stand in the attendance alone."""
    bodies = tuple(replace(body, people=Listing.UNLISTED) for body in sample.bodies)
    pages = render(replace(sample, bodies=bodies))
    assert [path for path in pages.pages if path.startswith("people/")] == ["people/index.html"]
    assert "人物ページを作りません" in words(pages, "people/index.html", ".annotation--block")[0]
    table = pages.trees["meetings/yoyaku-bukai/001.html"].css_first(".attendance")
    assert table is not None
    assert not table.css_matches('a[href*="people"]')


def test_a_list_of_people_that_all_bodies_allow_has_no_note(sample: Ledger) -> None:
    """There is nothing to explain."""
    bodies = tuple(replace(body, people=Listing.LISTED) for body in sample.bodies)
    assert words(render(replace(sample, bodies=bodies)), "people/index.html", ".annotation") == []


def test_a_body_has_its_meetings_and_candidates(sample_pages: Rendered) -> None:
    """And the bodies above and below it."""
    path = "bodies/yoyaku-bukai.html"
    assert len(sample_pages.trees[path].css(".meetings__row")) == 3
    assert len(sample_pages.trees[path].css(".card--candidate")) == 2
    assert words(sample_pages, path, ".facts__row") == [
        "上位みなと町 デジタル推進会議",
        "発言者の示し方氏名",
        "別の呼び方予約検討部会",
        "ウェブサイトhttps://example.jp/yoyaku-bukai/",
    ]
    assert rows(sample_pages, "bodies/index.html") == [
        ["みなと町 デジタル推進会議", "", "0", "0"],
        ["みなと町 公共施設予約検討部会", "みなと町 デジタル推進会議", "3", "2"],
    ]


def test_a_body_shows_what_is_reported_to_it(sample_pages: Rendered) -> None:
    """The newest first."""
    path = "bodies/dx-kaigi.html"
    reports = words(sample_pages, path, "#giji-reports ~ .rows .rows__row")
    assert len(reports) == 3
    assert reports[0].startswith("公共施設予約システム 共通化を推進")
    assert words(sample_pages, path, ".empty") == [
        "会議はまだありません。",
        "候補はまだありません。",
    ]
