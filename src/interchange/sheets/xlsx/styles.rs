//! How the cells of a workbook show numbers: `styles.xml`.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::cell::format::{self, CellFormat};
use crate::interchange::sheets::limit;
use crate::interchange::sheets::xlsx::open;
use crate::interchange::sheets::xml::Piece;

/// The format of each style that cells refer to by number.
pub(super) fn read(archive: &Archive, part: &str) -> Result<Vec<CellFormat>, Problem> {
    let mut xml = open(archive, part)?;
    let mut own: BTreeMap<u32, CellFormat> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut inside = false;
    loop {
        match xml.next()? {
            Piece::Over => break,
            Piece::Start(tag) => match tag.name() {
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (tag.number("numFmtId"), tag.attribute("formatCode"))
                    {
                        own.entry(id).or_insert_with(|| format::of_code(&code));
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside => styles.push(tag.number("numFmtId").unwrap_or(0)),
                _ => {}
            },
            Piece::End(name) if name.local() == "cellXfs" => inside = false,
            _ => {}
        }
        limit::check_styles(own.len() + styles.len())?;
    }
    let of = |id: u32| {
        own.get(&id)
            .copied()
            .unwrap_or_else(|| format::built_in(id))
    };
    Ok(styles.into_iter().map(of).collect())
}
