//! The texts that cells share: `sharedStrings.xml`. Formatting inside a text is left out, as are the
//! readings that stand above Japanese and Chinese characters.

use crate::error::Problem;
use crate::interchange::sheets::archive::Archive;
use crate::interchange::sheets::strings::Strings;
use crate::interchange::sheets::xlsx::open;
use crate::interchange::sheets::xml::Piece;

/// Reads the texts.
pub(super) fn read(archive: &Archive, part: &str) -> Result<Strings, Problem> {
    let mut xml = open(archive, part)?;
    let mut strings = Strings::default();
    let mut text = String::new();
    let mut inside = false;
    let mut reading = false;
    loop {
        match xml.next()? {
            Piece::Over => return Ok(strings),
            Piece::Start(tag) => match tag.name() {
                "rPh" => reading = true,
                "t" => inside = !reading,
                "si" => text.clear(),
                _ => {}
            },
            Piece::Text(part) if inside => text.push_str(&part),
            Piece::Character(character) if inside => text.push(character),
            Piece::End(name) => match name.local() {
                "rPh" => reading = false,
                "t" => inside = false,
                "si" => {
                    strings.push_str(&unescaped(&text))?;
                    strings.end()?;
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// A text without `_x000D_`, which stands for a character that XML can't hold.
///
/// Source: ECMA-376 part 1, 22.9.2.19 `ST_Xstring`.
pub(super) fn unescaped(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.get(..5).and_then(|code| code.strip_suffix('_'));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let character = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let (Some(character), Some(next)) = (character, after.get(5..)) {
            plain.push(character);
            rest = next;
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn escaped_characters_are_read_and_all_else_is_kept() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("a_xyz_x00"), "a_xyz_x00");
        assert_eq!(unescaped("_x1_x000A_电"), "_x1\n电");
        assert_eq!(unescaped("_xD800_"), "_xD800_");
    }
}
