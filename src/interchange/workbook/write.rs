//! From a workbook as data to the bytes of an XLSX file.

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook,
    Worksheet, XlsxError,
};

use crate::error::{Code, Problem};
use crate::interchange::digits;
use crate::interchange::workbook::cell::{self, Fit};
use crate::interchange::workbook::model::{
    Cell, CellContent, CellRange, Sheet, Style, WorkbookDocument,
};
use crate::interchange::workbook::{validation, width};
use crate::text::LocalText;

/// The fastest that still packs: a sheet of 50,000 rows is written in a tenth of the time of the usual level, for a
/// file that is a third larger.
const PACKING: u8 = 1;
/// Rows and columns of a sheet, by the file format.
const ROWS: usize = 1_048_576;
const COLUMNS: usize = 16_384;
/// Characters of a cell, by the file format.
const TEXT: usize = 32_767;

/// Makes an XLSX file. The same document gives the same bytes.
///
/// # Errors
///
/// - [`Code::SheetName`] for a name that no sheet can have, or that two have.
/// - [`Code::InvalidNumber`], [`Code::InvalidDate`] for a cell that is not what it says, with its place.
/// - [`Code::SpreadsheetTooLarge`] for more rows, columns or text than the format holds.
/// - [`Code::InvalidInput`] for what the format can't hold, such as merged ranges that overlap.
///
/// # Examples
///
/// ```
/// use tansuan::interchange::workbook::{Cell, Sheet, WorkbookDocument, write_workbook};
///
/// let document: WorkbookDocument = serde_json::from_str(
///     r#"{"properties": {"title": "碳排放", "created": "2026-01-31"},
///         "sheets": [{"name": "排放源", "rows": [["柴油", {"number": "30.5"}]]}]}"#,
/// )?;
/// let bytes = write_workbook(&document)?;
/// assert!(bytes.starts_with(b"PK"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_workbook(document: &WorkbookDocument) -> Result<Vec<u8>, Problem> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(PACKING);
    workbook.set_properties(&properties(document).map_err(|p| p.at("properties"))?);
    check_names(&document.sheets)?;
    let mut formats = Formats::default();
    for (index, sheet) in document.sheets.iter().enumerate() {
        let place = format!("sheets[{index}]");
        let worksheet = workbook.add_worksheet();
        write_sheet(worksheet, sheet, &mut formats).map_err(|problem| problem.at(place))?;
    }
    if let Some(first) = document.sheets.iter().position(|sheet| !sheet.hidden) {
        let shown = workbook.worksheet_from_index(first);
        shown.map_err(|error| refused(&error))?.set_active(true);
    }
    workbook.save_to_buffer().map_err(|error| refused(&error))
}

/// What the file format can't hold, in the words of its library.
pub(super) fn refused(error: &XlsxError) -> Problem {
    Problem::new(Code::InvalidInput).with("detail", error)
}

fn too_large(zh: &str, en: &str, limit: usize, found: usize) -> Problem {
    Problem::new(Code::SpreadsheetTooLarge)
        .with_text("what", &LocalText::new(zh, en))
        .with("limit", limit)
        .with("found", found)
}

fn properties(document: &WorkbookDocument) -> Result<DocProperties, Problem> {
    let given = &document.properties;
    let wrong = || {
        Problem::new(Code::InvalidDate)
            .with("found", &given.created)
            .at("created")
    };
    cell::day(&given.created).map_err(|_| wrong())?;
    let created = ExcelDateTime::parse_from_str(&given.created).map_err(|_| wrong())?;
    Ok(DocProperties::new()
        .set_title(&given.title)
        .set_author(&given.author)
        .set_creation_datetime(&created))
}

fn check_names(sheets: &[Sheet]) -> Result<(), Problem> {
    if sheets.iter().all(|sheet| sheet.hidden) {
        return Err(Problem::new(Code::InvalidInput)
            .with("detail", "a workbook without a sheet to be seen")
            .at("sheets"));
    }
    for (index, sheet) in sheets.iter().enumerate() {
        let name = &sheet.name;
        let length = name.encode_utf16().count();
        let same = |other: &Sheet| other.name.to_lowercase() == name.to_lowercase();
        let wrong = !(1..=31).contains(&length)
            || name.contains(['[', ']', ':', '*', '?', '/', '\\'])
            || name.starts_with('\'')
            || name.ends_with('\'')
            || name.chars().any(char::is_control)
            || sheets.iter().take(index).any(same);
        if wrong {
            return Err(Problem::new(Code::SheetName)
                .with("found", name)
                .at("name")
                .at(format!("sheets[{index}]")));
        }
    }
    Ok(())
}

fn write_sheet(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    formats: &mut Formats,
) -> Result<(), Problem> {
    worksheet
        .set_name(&sheet.name)
        .map_err(|error| refused(&error))?;
    if sheet.rows.len() > ROWS {
        return Err(too_large("行数", "the number of rows", ROWS, sheet.rows.len()).at("rows"));
    }
    for merge in &sheet.merges {
        let (row, column, last_row, last_column) = corners(*merge);
        let blank = formats.of(FormatKey::default());
        worksheet
            .merge_range(row, column, last_row, last_column, "", &blank)
            .map_err(|error| refused(&error).at("merges"))?;
    }
    for (row, cells) in sheet.rows.iter().enumerate() {
        let place =
            |problem: Problem, column: usize| problem.at(format!("[{row}][{column}]")).at("rows");
        if cells.len() > COLUMNS {
            let problem = too_large("列数", "the number of columns", COLUMNS, cells.len());
            return Err(place(problem, COLUMNS));
        }
        let at = u32::try_from(row).unwrap_or(u32::MAX);
        for (column, cell) in cells.iter().enumerate() {
            let to = u16::try_from(column).unwrap_or(u16::MAX);
            write_cell(worksheet, at, to, cell, formats)
                .map_err(|problem| place(problem, column))?;
        }
    }
    set_columns(worksheet, sheet).map_err(|error| refused(&error).at("columns"))?;
    for (index, given) in sheet.validations.iter().enumerate() {
        let made = validation::rule(given).map_err(|problem| problem.at("rule"));
        let (row, column, last_row, last_column) = corners(given.range);
        made.and_then(|made| {
            worksheet
                .add_data_validation(row, column, last_row, last_column, &made)
                .map(|_| ())
                .map_err(|error| refused(&error))
        })
        .map_err(|problem| problem.at(format!("validations[{index}]")))?;
    }
    for note in &sheet.notes {
        let made = Note::new(&note.text).add_author_prefix(false);
        worksheet
            .insert_note(note.row, note.column, &made)
            .map_err(|error| refused(&error).at("notes"))?;
    }
    set_view(worksheet, sheet).map_err(|error| refused(&error))
}

/// First row and column, last row and column.
fn corners(range: CellRange) -> (u32, u16, u32, u16) {
    let last_row = range.row.saturating_add(range.rows.saturating_sub(1));
    let last_column = range.column.saturating_add(range.columns.saturating_sub(1));
    (range.row, range.column, last_row, last_column)
}

fn set_columns(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    for (column, width) in (0_u16..).zip(width::widths(sheet)) {
        let width = u32::try_from(width.min(255)).unwrap_or(255);
        worksheet.set_column_width(column, width)?;
        let said = sheet.columns.get(usize::from(column));
        if said.is_some_and(|said| said.hidden) {
            worksheet.set_column_hidden(column)?;
        }
    }
    Ok(())
}

fn set_view(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    worksheet.set_hidden(sheet.hidden);
    if sheet.freeze_rows > 0 || sheet.freeze_columns > 0 {
        worksheet.set_freeze_panes(sheet.freeze_rows, sheet.freeze_columns)?;
    }
    if let Some(filter) = sheet.filter {
        let (row, column, last_row, last_column) = corners(filter);
        worksheet.autofilter(row, column, last_row, last_column)?;
    }
    // A4, as wide as the page and as long as it gets.
    worksheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    if sheet.print.landscape {
        worksheet.set_landscape();
    }
    if let Some(last) = sheet.print.repeat_rows.checked_sub(1) {
        worksheet.set_repeat_rows(0, last)?;
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &mut Formats,
) -> Result<(), Problem> {
    match cell {
        Cell::Blank(()) => Ok(()),
        Cell::Text(text) => write_text(worksheet, row, column, text, None),
        Cell::Content(content) => write_content(worksheet, row, column, content, formats),
    }
}

fn write_text(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: Option<&Format>,
) -> Result<(), Problem> {
    // No text has more characters than bytes.
    if text.len() > TEXT {
        let length = text.encode_utf16().count();
        if length > TEXT {
            let (zh, en) = ("单元格文字长度", "the text of a cell");
            return Err(too_large(zh, en, TEXT, length));
        }
    }
    let written = match format {
        Some(format) => worksheet.write_string_with_format(row, column, text, format),
        None => worksheet.write_string(row, column, text),
    };
    written.map(|_| ()).map_err(|error| refused(&error))
}

fn write_content(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    content: &CellContent,
    formats: &mut Formats,
) -> Result<(), Problem> {
    let mut key = FormatKey {
        style: content.style,
        ..FormatKey::default()
    };
    let given = (
        &content.text,
        &content.number,
        &content.percent,
        &content.date,
    );
    match given {
        (None, None, None, None) => match formats.unless_plain(key) {
            None => Ok(()),
            Some(format) => worksheet
                .write_blank(row, column, &format)
                .map(|_| ())
                .map_err(|error| refused(&error)),
        },
        (Some(text), None, None, None) => {
            let format = formats.unless_plain(key);
            write_text(worksheet, row, column, text, format.as_deref())
        }
        (None, Some(number), None, None) => {
            key.shown = match (
                cell::fit(number).map_err(|p| p.at("number"))?,
                content.decimals,
            ) {
                (Fit::Text, _) => Shown::LongNumber,
                (Fit::Number, None) => {
                    cell::typed_decimals(number).map_or(Shown::General, Shown::Typed)
                }
                (Fit::Number, Some(decimals)) => Shown::Decimals(decimals.min(15)),
            };
            if key.shown == Shown::LongNumber {
                return write_text(worksheet, row, column, number, Some(&formats.of(key)));
            }
            let format = formats.unless_plain(key);
            write_number(worksheet, row, column, number, format.as_deref())
        }
        (None, None, Some(percent), None) => {
            if cell::fit(percent).map_err(|p| p.at("percent"))? == Fit::Text {
                key.shown = Shown::LongNumber;
                let text = format!("{percent}%");
                return write_text(worksheet, row, column, &text, Some(&formats.of(key)));
            }
            let all = || u8::try_from(cell::decimals(percent)).unwrap_or(u8::MAX);
            key.shown = match (content.decimals, cell::typed_decimals(percent)) {
                (None, Some(typed)) => Shown::TypedPercent(typed),
                (said, _) => Shown::Percent(said.unwrap_or_else(all).min(15)),
            };
            let hundredth = cell::hundredth(percent);
            write_number(worksheet, row, column, &hundredth, Some(&formats.of(key)))
        }
        (None, None, None, Some(date)) => {
            let Some((day, month)) = cell::day(date).map_err(|p| p.at("date"))? else {
                return write_text(worksheet, row, column, date, Some(&formats.of(key)));
            };
            key.shown = if month { Shown::Month } else { Shown::Day };
            worksheet
                .write_number_with_format(row, column, day, &formats.of(key))
                .map(|_| ())
                .map_err(|error| refused(&error))
        }
        _ => Err(Problem::new(Code::InvalidInput).with(
            "detail",
            "a cell with more than one of text, number, percent and date",
        )),
    }
}

#[expect(
    clippy::disallowed_types,
    reason = "a spreadsheet's numbers are doubles"
)]
fn write_number(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    decimal: &str,
    format: Option<&Format>,
) -> Result<(), Problem> {
    let number: f64 = decimal
        .parse()
        .map_err(|_| Problem::new(Code::InvalidNumber).with("found", decimal))?;
    let written = match format {
        Some(format) => worksheet.write_number_with_format(row, column, number, format),
        None => worksheet.write_number(row, column, number),
    };
    written.map(|_| ()).map_err(|error| refused(&error))
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
enum Shown {
    #[default]
    General,
    Decimals(u8),
    /// With as many decimals as it was typed with, zeros included.
    Typed(usize),
    Percent(u8),
    TypedPercent(usize),
    Day,
    Month,
    /// A number too long for a spreadsheet's, as text.
    LongNumber,
}

/// What tells one format from another.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
struct FormatKey {
    style: Option<Style>,
    shown: Shown,
}

/// The formats in use, each made once.
#[derive(Debug, Default)]
struct Formats(BTreeMap<FormatKey, std::sync::Arc<Format>>);

impl Formats {
    /// A format, or none where it would say nothing. It is looked up by all it says, which costs more than
    /// the cell.
    fn unless_plain(&mut self, key: FormatKey) -> Option<std::sync::Arc<Format>> {
        (key != FormatKey::default()).then(|| self.of(key))
    }

    fn of(&mut self, key: FormatKey) -> std::sync::Arc<Format> {
        self.0
            .entry(key)
            .or_insert_with(|| std::sync::Arc::new(format(key)))
            .clone()
    }
}

fn format(key: FormatKey) -> Format {
    let zeros = |decimals: u8| match decimals {
        0 => String::new(),
        _ => format!(".{}", "0".repeat(usize::from(decimals))),
    };
    let format = match key.style {
        None => Format::new(),
        Some(style) => styled(style),
    };
    match key.shown {
        Shown::General => format,
        Shown::Decimals(decimals) => format.set_num_format(format!("#,##0{}", zeros(decimals))),
        Shown::Typed(decimals) => format.set_num_format(digits::code(decimals, false)),
        Shown::TypedPercent(decimals) => format.set_num_format(digits::code(decimals, true)),
        Shown::Percent(decimals) => format.set_num_format(format!("0{}%", zeros(decimals))),
        Shown::Day => format.set_num_format("yyyy-mm-dd"),
        Shown::Month => format.set_num_format("yyyy-mm"),
        Shown::LongNumber => format.set_num_format("@").set_align(FormatAlign::Right),
    }
}

fn styled(style: Style) -> Format {
    let lined = |format: Format| {
        format
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00BF_C8C4))
    };
    let format = Format::new();
    match style {
        Style::Title => format.set_bold().set_font_size(14),
        Style::Head => lined(format)
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(Color::RGB(0x00DF_EEE7)),
        Style::Body => lined(format),
        Style::Total => lined(format)
            .set_bold()
            .set_background_color(Color::RGB(0x00F1_F4F2)),
        Style::Note => format.set_font_color(Color::RGB(0x0059_6560)),
        Style::Wrong => lined(format).set_background_color(Color::RGB(0x00FB_D9D3)),
        Style::Input => lined(format).set_background_color(Color::RGB(0x00FF_F9E3)),
        Style::Example => lined(format)
            .set_italic()
            .set_font_color(Color::RGB(0x006B_7280)),
    }
}
