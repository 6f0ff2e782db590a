//! Spreadsheets in and out: files of other programs, files that are cut or altered, and the way there and back.

use proptest::prelude::*;
use tansuan::interchange::sheets::{
    Note, NoteKind, Range, SheetTable, Visibility, Workbook, WorkbookKind, encoding,
};
use tansuan::interchange::workbook::{Cell, CellContent, WorkbookDocument, write_workbook};
use tansuan::{Code, Outcome};

const XLSX: &[u8] = include_bytes!("cases/spreadsheets/meters.xlsx");
const XLSX_OF_LIBREOFFICE: &[u8] = include_bytes!("cases/spreadsheets/meters-libreoffice.xlsx");
const XLS: &[u8] = include_bytes!("cases/spreadsheets/meters.xls");
const ODS: &[u8] = include_bytes!("cases/spreadsheets/meters.ods");

fn open(bytes: &[u8]) -> Workbook {
    let (workbook, findings) = Workbook::open(bytes.to_vec(), "").into_result().unwrap();
    assert!(findings.is_empty());
    workbook
}

fn read(workbook: &mut Workbook, index: usize) -> (SheetTable, Vec<Vec<String>>) {
    let table = workbook.sheet(index, &mut |_, _| {}).unwrap();
    let own = |row: Vec<&str>| row.into_iter().map(str::to_owned).collect();
    let rows = workbook.rows(0, u32::MAX).into_iter().map(own).collect();
    (table, rows)
}

/// The table of `cases/spreadsheets/make.py`, as each program shows it.
fn expected(months: [&str; 3], sum: &str, error: &str, text: &str) -> Vec<Vec<String>> {
    let [january, february, march] = months;
    let rows: [&[&str]; 10] = [
        &["2024年能源消耗台账"],
        &["排放源", "月份", "用量", "单位", "占比"],
        &["外购电力", january, "12345.678", "万kWh", "85.6%"],
        &["外购电力", february, "0.3", "万kWh", "14.4%"],
        &["外购电力", march, "1,234.50", "万kWh"],
        &[
            "柴油 <0#> & \"轻\"",
            "2024-03-15 08:30:00",
            "-0.05",
            "t",
            "TRUE",
        ],
        &["天然气", "2024-04-01", "0.0000001", "万Nm³", "100%"],
        &["", "", sum, error, text],
        &["第一行\n第二行"],
        &["", "", "7"],
    ];
    let mut rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
        .collect();
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    rows
}

fn kinds(table: &SheetTable) -> Vec<(u32, u32, NoteKind)> {
    let place = |note: &Note| (note.row, note.column, note.kind);
    table.notes.iter().map(place).collect()
}

const MONTHS: [&str; 3] = ["2024-01", "2024-02", "2024-03"];

#[test]
fn a_workbook_without_results_says_where_they_are_missing() {
    let mut workbook = open(XLSX);
    assert_eq!(workbook.info().kind, WorkbookKind::Xlsx);
    assert_eq!(workbook.info().date_epoch, 1900);
    assert_eq!(workbook.info().sheets[0].row_count, Some(11));
    let (table, rows) = read(&mut workbook, 0);
    assert_eq!(rows, expected(MONTHS, "", "", ""));
    let missing = NoteKind::FormulaWithoutValue;
    let notes = [
        (7, 2, missing),
        (7, 3, missing),
        (7, 4, missing),
        (9, 2, NoteKind::MergedNumber),
    ];
    assert_eq!(kinds(&table), notes);
    assert_eq!(table.notes[0].found, "=SUM(C3:C4)");
    assert_eq!(table.hidden_rows, [Range { first: 3, last: 3 }]);
    assert_eq!(table.hidden_columns, [Range { first: 3, last: 3 }]);
    assert!(
        table
            .merges
            .iter()
            .any(|merge| merge.row == 2 && merge.repeated)
    );
    assert!(
        table
            .merges
            .iter()
            .any(|merge| merge.row == 9 && !merge.repeated)
    );
}

#[test]
fn every_program_and_format_gives_the_same_table() {
    let files = [
        (XLSX_OF_LIBREOFFICE, WorkbookKind::Xlsx),
        (XLS, WorkbookKind::Xls),
        (ODS, WorkbookKind::Ods),
    ];
    for (file, kind) in files {
        let mut workbook = open(file);
        assert_eq!(workbook.info().kind, kind);
        let sheets = &workbook.info().sheets;
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["能源台账", "隐藏", "Empty"]);
        assert_eq!(sheets[1].visibility, Visibility::Hidden);
        let (table, rows) = read(&mut workbook, 0);
        let mut expected = expected(MONTHS, "12345.978", "#N/A", "合计");
        if kind == WorkbookKind::Ods {
            // LibreOffice stores the result of its `TRUE()` as a number.
            "1".clone_into(&mut expected[5][4]);
        }
        assert_eq!(rows, expected, "{kind:?}");
        assert!(
            kinds(&table).contains(&(7, 3, NoteKind::ErrorValue)),
            "{kind:?}"
        );
        assert!(
            kinds(&table).contains(&(9, 2, NoteKind::MergedNumber)),
            "{kind:?}"
        );
        assert_eq!(table.hidden_rows, [Range { first: 3, last: 3 }], "{kind:?}");
        assert_eq!(
            table.hidden_columns,
            [Range { first: 3, last: 3 }],
            "{kind:?}"
        );
        assert_eq!(
            read(&mut workbook, 1).1,
            [vec![], vec![String::new(), "1.1".to_owned()]]
        );
        assert!(read(&mut workbook, 2).1.is_empty());
    }
}

#[test]
fn tables_of_web_pages_are_sheets_and_are_told_where_their_name_fits() {
    let page = r#"<html><head><meta charset="utf-8"><style>td { color: red }</style></head><body>
        <TABLE border=1><caption>台账</caption>
        <tr><th colspan=2>2024年能源消耗台账<th>&nbsp;
        <tr><td rowspan=2>外购<b>电力</b><td nowrap>2024-01<td align="right"> 1,234.50
        <tr><td>2024-02<td x:num="0.3">0.30<td>a &lt; b &amp; c &#30005; &unknown; R&D
        <tr style="display: none"><td>柴油<br>0#<td x:num="45488">2024/7/15<td x:num="0.8561">86%
        </table>
        <table><tr><td></td></tr></table>
        <table><tbody><tr><td>外<table><tr><td>内</td></tr></table>面</td></tr></tbody></table></body></html>"#;
    let mut workbook = open(page.as_bytes());
    let named = Workbook::open(page.into(), "ledger.xlsx").into_result();
    assert_eq!(named.unwrap().1[0].code, Code::SpreadsheetEnding);
    assert_eq!(workbook.info().kind, WorkbookKind::Html);
    assert_eq!(workbook.info().sheets.len(), 3);
    let (table, rows) = read(&mut workbook, 0);
    let expected: [&[&str]; 4] = [
        &["2024年能源消耗台账"],
        &["外购电力", "2024-01", "1,234.50"],
        &["外购电力", "2024-02", "0.3", "a < b & c 电 &unknown; R&D"],
        &[
            "柴油
0#",
            "2024/7/15",
            "85.61%",
        ],
    ];
    assert_eq!(rows, expected);
    assert_eq!(table.hidden_rows, [Range { first: 3, last: 3 }]);
    assert_eq!(read(&mut workbook, 1).1, [["外面"]]);
    assert_eq!(read(&mut workbook, 2).1, [["内"]]);
}

#[test]
fn a_web_page_without_a_table_is_no_spreadsheet_and_one_in_another_encoding_says_which() {
    let refused = |page: &[u8]| {
        let problems = Workbook::open(page.to_vec(), "a.xls").into_result();
        problems.unwrap_err().remove(0).code
    };
    assert_eq!(
        refused(b"<html><p>no table</p></html>"),
        Code::NotASpreadsheet
    );
    let gbk = b"<html><meta charset=gb2312><table><tr><td>\xB5\xE7</table>";
    assert_eq!(refused(gbk), Code::SpreadsheetDamaged);
    assert_eq!(encoding(gbk).as_deref(), Some("gb2312"));
    assert_eq!(
        refused(b"<table><tr><td>1</td><td"),
        Code::SpreadsheetDamaged
    );
    let deep = "<table><tr><td>".repeat(65);
    assert_eq!(refused(deep.as_bytes()), Code::SpreadsheetUnsafe);
}

#[test]
fn a_sheet_that_is_not_there_is_a_problem() {
    let problem = open(XLSX).sheet(3, &mut |_, _| {}).unwrap_err();
    assert_eq!(problem.code, Code::UnknownReference);
}

#[test]
fn a_name_that_ends_otherwise_is_told_and_read_as_what_it_is() {
    let (_, findings) = Workbook::open(XLSX.to_vec(), "台账.XLS")
        .into_result()
        .unwrap();
    assert_eq!(findings[0].code, Code::SpreadsheetEnding);
    for name in ["a.xlsx", "b.XLSM", "no ending"] {
        let (_, findings) = Workbook::open(XLSX.to_vec(), name).into_result().unwrap();
        assert!(findings.is_empty(), "{name}");
    }
}

/// Everything there is in a file, or the problem that ends it.
fn read_all(bytes: Vec<u8>) -> Result<(), Code> {
    match Workbook::open(bytes, "file.xlsx") {
        Outcome::Invalid { problems } => Err(problems[0].code),
        Outcome::Ok { mut value, .. } => {
            for index in 0..value.info().sheets.len() {
                value
                    .sheet(index, &mut |_, _| {})
                    .map_err(|problem| problem.code)?;
                assert!(value.rows(0, u32::MAX).len() < 1_000_000);
            }
            Ok(())
        }
    }
}

#[test]
fn a_file_that_is_cut_short_is_damaged() {
    for file in [XLSX, XLS, ODS] {
        for tenth in 1..10 {
            let code = read_all(file[..file.len() * tenth / 10].to_vec()).unwrap_err();
            assert_eq!(code, Code::SpreadsheetDamaged);
        }
        assert!(read_all(file[..4].to_vec()).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn altered_files_are_read_or_refused(
        which in 0_usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = [XLSX, XLSX_OF_LIBREOFFICE, XLS, ODS][which].to_vec();
        for (place, value) in changes {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        let _ = read_all(bytes);
    }

    #[test]
    fn any_markup_is_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<table>", "</table>", "<tr>", "<td>", "<td rowspan=3 colspan=2>", "</td>", "1", "电", "&nbsp;", "&", "<",
            "<br/>", "<!--", "-->", "<script>", "</script>", "<![if x]>", "<td rowspan=99999 colspan=99999>", "\"", "=",
        ]), 0..60),
    ) {
        let _ = read_all(["<table>", &pieces.concat()].concat().into_bytes());
    }

    #[test]
    fn noise_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read_all([b"<table>", bytes.as_slice()].concat());
        prop_assert!(read_all([b"PK\x03\x04", bytes.as_slice()].concat()).is_err());
        prop_assert!(read_all([b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes.as_slice()].concat()).is_err());
    }
}

fn document(rows: Vec<Vec<Cell>>) -> WorkbookDocument {
    let json =
        r#"{"properties": {"title": "t", "created": "2026-01-31"}, "sheets": [{"name": "表"}]}"#;
    let mut document: WorkbookDocument = serde_json::from_str(json).unwrap();
    document.sheets[0].rows = rows;
    document
}

fn there_and_back(rows: Vec<Vec<Cell>>) -> Vec<Vec<String>> {
    read(&mut open(&write_workbook(&document(rows)).unwrap()), 0).1
}

/// A decimal without zeros before it, and without the sign of nothing.
fn plain(decimal: &str) -> String {
    let (sign, unsigned) = match decimal.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", decimal),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, format!(".{fraction}")),
        None => (unsigned, String::new()),
    };
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    let is_nothing = whole == "0" && fraction.trim_matches(['.', '0']).is_empty();
    let sign = if is_nothing { "" } else { sign };
    format!("{sign}{whole}{fraction}")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn numbers_come_back_to_the_digit(
        numbers in prop::collection::vec("-?[0-9]{1,16}(\\.[0-9]{1,14})?", 1..50),
    ) {
        let number = |number: &String| Cell::Content(CellContent {
            number: Some(number.clone()),
            ..CellContent::default()
        });
        let percent = |number: &String| Cell::Content(CellContent {
            percent: Some(number.clone()),
            ..CellContent::default()
        });
        let rows = numbers.iter().map(|text| vec![number(text), percent(text)]).collect();
        for (text, row) in numbers.iter().zip(there_and_back(rows)) {
            prop_assert_eq!(plain(&row[0]), plain(text));
            let percent = row[1].strip_suffix('%').map(plain);
            prop_assert_eq!(percent, Some(plain(text)));
        }
    }

    #[test]
    fn texts_come_back_as_they_were(
        texts in prop::collection::vec("[\\PC\n\t =+@_xX0-9-]{1,40}", 1..20),
    ) {
        let rows = texts.iter().map(|text| vec![Cell::Text("|".into()), Cell::Text(text.clone())]);
        for (text, row) in texts.iter().zip(there_and_back(rows.collect())) {
            let read = row.get(1).map_or("", String::as_str);
            prop_assert_eq!(read, if text.trim().is_empty() { "" } else { text.as_str() });
        }
    }
}

#[test]
fn zeros_at_the_end_come_back_unless_the_cell_says_how_many_decimals_are_shown() {
    let content = |number: &str, percent: &str, decimals| {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Cell::Content(CellContent {
            number: given(number),
            percent: given(percent),
            decimals,
            ..CellContent::default()
        })
    };
    let row = vec![
        content("30.50", "", None),
        content("-0.10", "", None),
        content("0.000", "", None),
        content("7.0", "", None),
        content("", "85.60", None),
        content("", "100.0", None),
        content("1234567.0000000000000000000000000000001", "", None),
        content("30.50", "", Some(3)),
        content("", "85.60", Some(1)),
    ];
    let long = "1234567.0000000000000000000000000000001";
    assert_eq!(
        there_and_back(vec![row]),
        [[
            "30.50", "-0.10", "0.000", "7.0", "85.60%", "100.0%", long, "30.5", "85.6%"
        ]]
    );
}

#[test]
fn dates_and_months_come_back_as_they_were() {
    let date = |date: &str| {
        Cell::Content(CellContent {
            date: Some(date.into()),
            ..CellContent::default()
        })
    };
    let dates = [
        "1900-03-01",
        "2024-02-29",
        "2024-07",
        "9999-12-31",
        "1899-12-31",
    ];
    let row = dates.iter().map(|text| date(text)).collect();
    assert_eq!(there_and_back(vec![row]), [dates]);
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        "'quoted",
        "_x0041_",
    ];
    let row = texts
        .iter()
        .map(|text| Cell::Text((*text).into()))
        .collect();
    assert_eq!(there_and_back(vec![row]), [texts]);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let json = include_str!("cases/spreadsheets/document.json");
    let document: WorkbookDocument = serde_json::from_str(json).unwrap();
    let bytes = write_workbook(&document).unwrap();
    assert_eq!(bytes, write_workbook(&document).unwrap());
    let mut workbook = open(&bytes);
    assert_eq!(workbook.info().sheets[1].visibility, Visibility::Hidden);
    let (table, rows) = read(&mut workbook, 0);
    assert_eq!(rows[2], ["柴油", "2024-07", "30.5", "t", "85.6%"]);
    assert_eq!(rows[3][2], "30959.096373333333");
    assert!(table.notes.is_empty());
    assert_eq!(table.merges.len(), 1);
}

#[test]
fn what_a_workbook_cannot_hold_is_a_problem_with_its_place() {
    let mut names = document(Vec::new());
    for name in ["", "a/b", "名".repeat(32).as_str(), "'a", "[1]"] {
        name.clone_into(&mut names.sheets[0].name);
        let problem = write_workbook(&names).unwrap_err();
        assert_eq!(
            (problem.code, problem.path.as_str()),
            (Code::SheetName, "sheets[0].name")
        );
    }
    let wrong = |content: CellContent| {
        let problem = write_workbook(&document(vec![vec![], vec![Cell::Content(content)]]));
        let problem = problem.unwrap_err();
        (problem.code, problem.path)
    };
    let number = wrong(CellContent {
        number: Some("1,5".into()),
        ..CellContent::default()
    });
    assert_eq!(
        number,
        (
            Code::InvalidNumber,
            "sheets[0].rows[1][0].number".to_owned()
        )
    );
    let date = wrong(CellContent {
        date: Some("2024-13-01".into()),
        ..CellContent::default()
    });
    assert_eq!(
        date,
        (Code::InvalidDate, "sheets[0].rows[1][0].date".to_owned())
    );
    let long = wrong(CellContent {
        text: Some("x".repeat(32_768)),
        ..CellContent::default()
    });
    assert_eq!(
        long,
        (Code::SpreadsheetTooLarge, "sheets[0].rows[1][0]".to_owned())
    );
    let mut hidden = document(Vec::new());
    hidden.sheets[0].hidden = true;
    assert_eq!(write_workbook(&hidden).unwrap_err().path, "sheets");
}
