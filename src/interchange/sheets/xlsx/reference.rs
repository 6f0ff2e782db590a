//! Places in a sheet as XLSX writes them: `B3`, `A1:C4`.

/// Row and column, from 0, of `B3` or `$B$3`; nothing where the text is no place in a sheet.
pub(in crate::interchange::sheets) fn cell(text: &str) -> Option<(u32, u32)> {
    let mut column = 0_u32;
    let mut row = 0_u32;
    for byte in text.bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' => {
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            _ => return None,
        }
    }
    if row > 1_048_576 || column > 16_384 {
        return None;
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// First and last place of a range; of a single place, that place twice.
pub(in crate::interchange::sheets) fn range(text: &str) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let (first, last) = (cell(first)?, cell(last)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("$aa$10"), Some((9, 26)));
        assert_eq!(cell("XFD1048576"), Some((1_048_575, 16_383)));
        assert_eq!(range("B2:C4"), Some(((1, 1), (3, 2))));
        assert_eq!(range("B2"), Some(((1, 1), (1, 1))));
    }

    #[test]
    fn what_is_no_place_is_none() {
        for text in [
            "",
            "A",
            "1",
            "A0",
            "XFE1",
            "A1048577",
            "A99999999999",
            "1A",
            "A1 ",
            "甲1",
        ] {
            assert_eq!(cell(text), None, "{text}");
        }
        assert_eq!(range("B2:A1"), None);
    }
}
