//! Which parts of a date the styles of cells show. A date is stored in full, whatever is shown of it: a month
//! is the first day of it.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::cell::format::DateParts;
use crate::interchange::sheets::limit;
use crate::interchange::sheets::xml::{Piece, Xml};

/// Styles that lead from one to another, at most.
const PARENTS: usize = 8;

/// What styles of cells show of dates, by name.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, DateParts>);

/// What styles of dates show, by name.
type Dates = BTreeMap<String, DateParts>;

/// A style as it is written: the style it is derived from, and that of its dates.
struct Style {
    parent: String,
    data: String,
}

impl Styles {
    /// Reads the named styles, then those of the content, which build on them.
    pub fn read(archive: &Archive, content: Xml) -> Result<Styles, Problem> {
        let mut styles = Styles::default();
        let mut dates = BTreeMap::new();
        if let Some(named) = archive.read("styles.xml")? {
            styles.add(Xml::new(named), &mut dates)?;
        }
        styles.add(content, &mut dates)?;
        Ok(styles)
    }

    /// What a style shows of a date; nothing where it says nothing of dates.
    pub fn parts(&self, name: &str) -> Option<DateParts> {
        self.0.get(name).copied()
    }

    /// Adds the styles of a part. Those of dates replace others of the same name.
    fn add(&mut self, mut xml: Xml, dates: &mut Dates) -> Result<(), Problem> {
        let mut cells: BTreeMap<String, Style> = BTreeMap::new();
        let mut open: Option<(String, DateParts)> = None;
        loop {
            match xml.next()? {
                Piece::Over => break,
                Piece::Start(tag) => match tag.name() {
                    // The sheets come after all styles.
                    "body" => break,
                    "date-style" => {
                        let name = tag.attribute("name").unwrap_or_default();
                        open = Some((name, DateParts::default()));
                    }
                    "style" if tag.attribute("family").as_deref() == Some("table-cell") => {
                        let text = |name| tag.attribute(name).unwrap_or_default();
                        let style = Style {
                            parent: text("parent-style-name"),
                            data: text("data-style-name"),
                        };
                        cells.insert(text("name"), style);
                    }
                    name => {
                        if let (Some((_, parts)), Some(part)) = (&mut open, part(name)) {
                            parts.add(part);
                        }
                    }
                },
                Piece::End(name) if name.local() == "date-style" => dates.extend(open.take()),
                _ => {}
            }
            limit::check_styles(dates.len() + cells.len())?;
        }
        let found: Vec<(String, DateParts)> = cells
            .keys()
            .filter_map(|name| Some((name.clone(), self.resolve(name, &cells, dates)?)))
            .collect();
        self.0.extend(found);
        Ok(())
    }

    fn resolve(
        &self,
        name: &str,
        cells: &BTreeMap<String, Style>,
        dates: &Dates,
    ) -> Option<DateParts> {
        let mut name = name;
        for _ in 0..PARENTS {
            let Some(style) = cells.get(name) else {
                return self.parts(name);
            };
            if !style.data.is_empty() {
                return dates.get(&style.data).copied();
            }
            name = &style.parent;
        }
        None
    }
}

/// The part of a date that an element of a date's style shows.
///
/// Source: `OpenDocument` 1.3 part 3, 16.29.11 `number:date-style`.
fn part(element: &str) -> Option<DateParts> {
    match element {
        "year" | "era" => Some(DateParts::YEAR),
        "month" => Some(DateParts::MONTH),
        "day" | "day-of-week" => Some(DateParts::DAY),
        "hours" | "minutes" | "seconds" => Some(DateParts::TIME),
        _ => None,
    }
}
