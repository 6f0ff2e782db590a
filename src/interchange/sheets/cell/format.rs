//! Number formats: which show a date, a percentage, or a number divided by thousands.

use crate::interchange::digits;

/// What a format makes of a number.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::interchange::sheets) enum CellFormat {
    /// The number itself.
    #[default]
    Plain,
    /// The number divided by thousands.
    Scaled,
    /// Its percentage.
    Percent,
    /// The number, or its percentage, with as many decimals as it was typed with.
    Typed { decimals: usize, percent: bool },
    /// A date or a time.
    Date(DateParts),
}

/// Which parts of a date a format shows, as a set.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(in crate::interchange::sheets) struct DateParts(u8);

impl DateParts {
    pub const YEAR: DateParts = DateParts(1);
    pub const MONTH: DateParts = DateParts(2);
    pub const DAY: DateParts = DateParts(4);
    /// Hours, minutes or seconds.
    pub const TIME: DateParts = DateParts(8);
    /// A duration, which goes on beyond 24 hours: `[h]:mm`.
    pub const ELAPSED: DateParts = DateParts(16);

    /// Whether a part is shown.
    pub fn has(self, part: DateParts) -> bool {
        self.0 & part.0 != 0
    }

    /// Shows a part too.
    pub fn add(&mut self, part: DateParts) {
        self.0 |= part.0;
    }

    const fn of(parts: &[DateParts]) -> CellFormat {
        let mut set = 0;
        let mut rest = parts;
        while let [part, others @ ..] = rest {
            set |= part.0;
            rest = others;
        }
        CellFormat::Date(DateParts(set))
    }
}

const YEAR_MONTH_DAY: CellFormat =
    DateParts::of(&[DateParts::YEAR, DateParts::MONTH, DateParts::DAY]);
const MONTH_DAY: CellFormat = DateParts::of(&[DateParts::MONTH, DateParts::DAY]);
const YEAR_MONTH: CellFormat = DateParts::of(&[DateParts::YEAR, DateParts::MONTH]);
const TIME: CellFormat = DateParts::of(&[DateParts::TIME]);
const ELAPSED: CellFormat = DateParts::of(&[DateParts::ELAPSED]);
const DAY_AND_TIME: CellFormat = DateParts::of(&[
    DateParts::YEAR,
    DateParts::MONTH,
    DateParts::DAY,
    DateParts::TIME,
]);

/// The format of a number that every file knows without its code.
///
/// Source: ECMA-376 part 1, 18.8.30 `numFmt`, the ids of all languages and those of zh-cn.
pub(in crate::interchange::sheets) fn built_in(id: u32) -> CellFormat {
    match id {
        9 | 10 => CellFormat::Percent,
        14 | 15 | 30 | 31 => YEAR_MONTH_DAY,
        16 | 28 | 29 | 51 | 53 | 54 | 58 => MONTH_DAY,
        17 | 27 | 36 | 50 | 52 | 57 => YEAR_MONTH,
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => TIME,
        22 => DAY_AND_TIME,
        46 => ELAPSED,
        _ => CellFormat::Plain,
    }
}

/// The format that a code describes, such as `yyyy"年"m"月"` or `0.0%`; its part for positive numbers counts.
pub(in crate::interchange::sheets) fn of_code(code: &str) -> CellFormat {
    if let Some((decimals, percent)) = digits::of_code(code) {
        return CellFormat::Typed { decimals, percent };
    }
    let mut letters = Letters::default();
    letters.read(code);
    letters.format()
}

/// What a code's first section is made of, without its quoted text.
#[derive(Default)]
struct Letters {
    parts: DateParts,
    percent: bool,
    /// A comma after the last digit, which divides by a thousand.
    comma: bool,
    digits: bool,
    /// Months or minutes: which, is told by what stands beside them.
    m: Option<usize>,
    last: char,
}

impl Letters {
    fn read(&mut self, code: &str) {
        // What has letters of dates in it and means none.
        let mut lower = code.to_lowercase();
        for word in ["general", "am/pm", "a/p"] {
            lower = lower.replace(word, "");
        }
        let mut characters = lower.chars();
        while let Some(character) = characters.next() {
            match character {
                ';' => break,
                '"' => {
                    characters.by_ref().find(|c| *c == '"');
                }
                '\\' | '_' | '*' => {
                    characters.next();
                }
                '[' => {
                    let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                    let elapsed = ['h', 'm', 's']
                        .iter()
                        .any(|unit| !inside.is_empty() && inside.chars().all(|c| c == *unit));
                    if elapsed {
                        self.parts.add(DateParts::ELAPSED);
                    }
                }
                _ => self.letter(character),
            }
        }
        self.close_m(false);
    }

    fn letter(&mut self, character: char) {
        match character {
            '%' => self.percent = true,
            '0' | '#' | '?' => {
                self.digits = true;
                self.comma = false;
            }
            ',' => self.comma = self.digits,
            'y' | 'e' if !self.digits => {
                self.parts.add(DateParts::YEAR);
                self.close_m(false);
            }
            'd' => {
                self.parts.add(DateParts::DAY);
                self.close_m(false);
            }
            'h' => {
                self.close_m(false);
                self.parts.add(DateParts::TIME);
            }
            's' => {
                self.close_m(true);
                self.parts.add(DateParts::TIME);
            }
            'm' if self.last == 'm' => self.m = self.m.map(|count| count + 1),
            'm' => {
                self.close_m(false);
                // After hours, these are minutes.
                if self.is_clock() {
                    self.parts.add(DateParts::TIME);
                } else {
                    self.m = Some(1);
                }
            }
            _ => {}
        }
        self.last = character;
    }

    /// What the last run of `m` means, once it is known.
    fn close_m(&mut self, before_seconds: bool) {
        if self.m.take().is_some() {
            if before_seconds {
                self.parts.add(DateParts::TIME);
            } else {
                self.parts.add(DateParts::MONTH);
            }
        }
    }

    fn format(&self) -> CellFormat {
        if self.parts != DateParts::default() && !self.digits_only() {
            return CellFormat::Date(self.parts);
        }
        match (self.percent, self.comma) {
            (true, _) => CellFormat::Percent,
            (false, true) => CellFormat::Scaled,
            (false, false) => CellFormat::Plain,
        }
    }

    /// Digits and no date beside them: seconds may have fractions, `ss.00`.
    fn digits_only(&self) -> bool {
        self.digits && !self.is_clock()
    }

    fn is_clock(&self) -> bool {
        self.parts.has(DateParts::TIME) || self.parts.has(DateParts::ELAPSED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_numbers_are_no_dates() {
        for code in [
            "General",
            "general",
            "0.00",
            "#,##0",
            "@",
            "0.00E+00",
            "# ?/?",
            r#"0.0"kWh""#,
            "[Red]0.00",
            "_-* #,##0.00_-",
            r#""year "0"#,
            "[$¥-804]#,##0.00",
            "G/通用格式",
            "",
        ] {
            assert_eq!(of_code(code), CellFormat::Plain, "{code}");
        }
        assert_eq!(of_code("0.0%"), CellFormat::Percent);
        let typed = CellFormat::Typed {
            decimals: 2,
            percent: false,
        };
        assert_eq!(of_code("0.00;-0.00;0.00"), typed);
        assert_eq!(of_code(r#"0.0"%""#), CellFormat::Plain);
        assert_eq!(of_code("#,##0,"), CellFormat::Scaled);
        assert_eq!(of_code("0.0,,\"M\""), CellFormat::Scaled);
    }

    #[test]
    fn codes_of_dates_tell_their_parts() {
        let cases = [
            ("yyyy-mm-dd", YEAR_MONTH_DAY),
            (r#"yyyy"年"m"月"d"日""#, YEAR_MONTH_DAY),
            (r#"[$-804]yyyy"年"m"月";@"#, YEAR_MONTH),
            ("mmm-yy", YEAR_MONTH),
            ("m/d", MONTH_DAY),
            ("yyyy", DateParts::of(&[DateParts::YEAR])),
            ("mmm", DateParts::of(&[DateParts::MONTH])),
            ("yyyy-mm-dd hh:mm:ss", DAY_AND_TIME),
            ("h:mm AM/PM", TIME),
            ("mm:ss.0", TIME),
        ];
        for (code, expected) in cases {
            assert_eq!(of_code(code), expected, "{code}");
        }
        let CellFormat::Date(parts) = of_code("[h]:mm") else {
            panic!("no date")
        };
        assert!(parts.has(DateParts::ELAPSED));
        assert_eq!(built_in(57), YEAR_MONTH);
        assert_eq!(built_in(0), CellFormat::Plain);
    }
}
