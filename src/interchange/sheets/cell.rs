//! What stands in a cell, as text: numbers to the digit, dates, percentages.

pub(super) mod date;
pub(super) mod format;
pub(super) mod number;

use crate::interchange::sheets::cell::date::Epoch;
use crate::interchange::sheets::cell::format::CellFormat;
use crate::interchange::sheets::cell::number::Number;
use crate::interchange::sheets::model::NoteKind;

/// A number of a cell as it is read, and what is to be noted of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Shown {
    pub text: String,
    /// Whether it is a quantity: dates and times are none.
    pub is_number: bool,
    pub note: Option<NoteKind>,
}

/// A number under its format.
pub(super) fn shown(number: &Number, format: CellFormat, epoch: Epoch) -> Shown {
    let plain = |text: String, note: Option<NoteKind>| Shown {
        text,
        is_number: true,
        note,
    };
    let rounded = number.rounded.then_some(NoteKind::Rounded);
    match format {
        CellFormat::Plain => plain(number.text.clone(), rounded),
        CellFormat::Scaled => plain(number.text.clone(), rounded.or(Some(NoteKind::ShownScaled))),
        CellFormat::Percent => plain(number::percent(&number.text), rounded),
        CellFormat::Typed { decimals, percent } => {
            let hundredfold = if percent { 2 } else { 0 };
            let typed = number::with_decimals(&number::shift(&number.text, hundredfold), decimals);
            let sign = if percent { "%" } else { "" };
            plain(format!("{typed}{sign}"), rounded)
        }
        CellFormat::Date(parts) => match date::read(&number.text, parts, epoch) {
            Some((text, note)) => Shown {
                text,
                is_number: false,
                note,
            },
            None => plain(number.text.clone(), Some(NoteKind::NoDate)),
        },
    }
}
