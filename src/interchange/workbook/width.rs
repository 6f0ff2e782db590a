//! How wide columns have to be: an estimate by characters, a Chinese one being as wide as two digits.

use crate::interchange::workbook::model::{Cell, Sheet, Style};

/// The widths that are given to columns, in digits.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;
/// Rows that are looked at.
const LOOKED_AT: usize = 500;
/// Room beside the text.
const ROOM: usize = 2;

/// The width of a text's longest line.
pub(super) fn text_width(text: &str) -> usize {
    let line = |line: &str| line.chars().map(character_width).sum();
    text.lines().map(line).max().unwrap_or(0)
}

/// East Asian characters and full-width forms take two places.
fn character_width(character: char) -> usize {
    let wide = matches!(u32::from(character), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x20000..=0x3FFFD);
    if wide { 2 } else { 1 }
}

/// The width of each column: what is said of it, or what its content needs.
pub(super) fn widths(sheet: &Sheet) -> Vec<usize> {
    let rows = sheet.rows.iter().take(LOOKED_AT);
    let count = rows.clone().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![NARROWEST; count.max(sheet.columns.len())];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell_width(cell).min(WIDEST));
        }
    }
    for (width, column) in widths.iter_mut().zip(&sheet.columns) {
        if let Some(said) = column.width {
            *width = usize::from(said);
        }
    }
    widths
}

fn cell_width(cell: &Cell) -> usize {
    match cell {
        Cell::Blank(()) => 0,
        Cell::Text(text) => text_width(text) + ROOM,
        // Titles and remarks run over their neighbours.
        Cell::Content(content) if matches!(content.style, Some(Style::Title | Style::Note)) => 0,
        Cell::Content(content) => {
            let text = [
                &content.text,
                &content.number,
                &content.percent,
                &content.date,
            ]
            .into_iter()
            .flatten()
            .map(|text| text_width(text))
            .max();
            // Thousands are set apart where decimals are said.
            text.map_or(0, |width| {
                let apart = if content.decimals.is_some() {
                    width / 3
                } else {
                    0
                };
                width + apart + ROOM
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_are_as_wide_as_two_digits() {
        assert_eq!(text_width("排放源 A"), 8);
        assert_eq!(text_width("一\nlonger"), 6);
        assert_eq!(text_width("１２"), 4);
    }
}
