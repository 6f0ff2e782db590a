//! How many decimals a number was typed with, kept beside it in a spreadsheet.
//!
//! A spreadsheet's number has no zeros at its end: `30.50` is stored as 30.5. The digits say how precisely something
//! was measured, so a number of ours with such zeros has a format that shows its decimals in a form that no menu
//! of a spreadsheet program makes, `0.00;-0.00;0.00`. It goes with the cell, also into other files; reading it
//! gives the digits back. An ordinary `0.00` says how a column looks, not how a number was typed, and adds nothing.

/// Decimals that a format can show.
///
/// Source: ECMA-376 part 1, 18.8.31; spreadsheet programs refuse more.
pub(crate) const MOST: usize = 30;

/// The format of a number, or of a percentage, that was typed with so many decimals.
#[cfg(any(test, feature = "report"))]
pub(crate) fn code(decimals: usize, percent: bool) -> String {
    let sign = if percent { "%" } else { "" };
    let shown = format!("0.{}{sign}", "0".repeat(decimals));
    format!("{shown};-{shown};{shown}")
}

/// The decimals that such a format stands for, and whether it is one of percentages.
#[cfg(any(test, feature = "sheets"))]
pub(crate) fn of_code(format: &str) -> Option<(usize, bool)> {
    let (shown, rest) = format.split_once(';')?;
    let (negative, zero) = rest.split_once(';')?;
    if zero != shown || negative.strip_prefix('-')? != shown {
        return None;
    }
    let plain = shown.strip_suffix('%').unwrap_or(shown);
    let zeros = plain.strip_prefix("0.")?;
    let right = (1..=MOST).contains(&zeros.len()) && zeros.bytes().all(|zero| zero == b'0');
    right.then_some((zeros.len(), plain.len() < shown.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_the_decimals_that_it_was_made_for() {
        assert_eq!(code(2, false), "0.00;-0.00;0.00");
        for decimals in 1..=MOST {
            for percent in [false, true] {
                assert_eq!(of_code(&code(decimals, percent)), Some((decimals, percent)));
            }
        }
        assert_eq!(of_code(&code(MOST + 1, false)), None);
    }

    #[test]
    fn formats_that_programs_make_say_nothing_of_it() {
        for format in [
            "General",
            "0.00",
            "0.00%",
            "#,##0.00",
            "0.00;-0.00",
            "0.00;-0.00;0.0",
            "0;-0;0",
            "0.00;[Red]-0.00;0.00",
            "0.00;-0.00;0.00;@",
            ";;",
        ] {
            assert_eq!(of_code(format), None, "{format}");
        }
    }
}
