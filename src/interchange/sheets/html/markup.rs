//! What the markup of a page is, before it is read: whether it is one, its encoding, what of it is no content.

use crate::error::Problem;

/// Bytes in which a page says what it is.
const START: usize = 2048;

/// How pages begin.
const BEGINNINGS: [&str; 6] = [
    "<!doctype html",
    "<html",
    "<table",
    "<meta",
    "<head",
    "<style",
];

/// Elements and instructions to one program, which are no content: how they begin and end.
const ASIDES: [(&str, &str); 4] = [
    ("<script", "</script"),
    ("<style", "</style"),
    ("<!--", "-->"),
    ("<![", "]>"),
];

/// The first bytes in small letters, without what stands between them in UTF-16.
fn start(bytes: &[u8]) -> String {
    let first = bytes.get(..bytes.len().min(START)).unwrap_or_default();
    let first: Vec<u8> = first.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&first).to_ascii_lowercase();
    let marks = ['\u{feff}', '\u{fffd}', ' ', '\t', '\r', '\n'];
    text.trim_start_matches(marks).to_owned()
}

/// Whether a file is a web page.
pub fn is_page(bytes: &[u8]) -> bool {
    let start = start(bytes);
    BEGINNINGS.iter().any(|tag| start.starts_with(tag))
        || (start.starts_with('<') && start.contains("<html"))
}

/// The encoding of a web page that is not in UTF-8, by the name that it gives; nothing of any other file.
pub fn encoding(bytes: &[u8]) -> Option<String> {
    if !is_page(bytes) {
        return None;
    }
    match bytes {
        [0xFF, 0xFE, ..] => return Some("utf-16le".to_owned()),
        [0xFE, 0xFF, ..] => return Some("utf-16be".to_owned()),
        _ if std::str::from_utf8(bytes).is_ok() => return None,
        _ => {}
    }
    let start = start(bytes);
    let said = start.split_once("charset=").map(|(_, said)| said);
    let name: String = said
        .unwrap_or_default()
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    // What says nothing of it, or wrongly that it is in UTF-8, comes from where GB 18030 was not worth a word.
    let wrong = name.is_empty() || name.starts_with("utf");
    Some(if wrong { "gb18030".to_owned() } else { name })
}

/// A page without scripts, styles, comments and instructions to one program.
pub(super) fn without_asides(markup: &str) -> String {
    let lower = markup.to_ascii_lowercase();
    let mut kept = String::with_capacity(markup.len());
    let mut from = 0;
    while let Some(found) = lower.get(from..).and_then(|rest| rest.find('<')) {
        let at = from + found;
        let rest = lower.get(at..).unwrap_or_default();
        let aside = ASIDES.iter().find(|(begin, _)| rest.starts_with(begin));
        let Some((begin, end)) = aside else {
            kept.push_str(markup.get(from..=at).unwrap_or_default());
            from = at + 1;
            continue;
        };
        kept.push_str(markup.get(from..at).unwrap_or_default());
        let length = rest.get(begin.len()..).and_then(|inside| inside.find(end));
        let mut next = length.map_or(markup.len(), |length| at + begin.len() + length + end.len());
        // The end tag of an element goes on to its bracket.
        if !end.ends_with('>') {
            let bracket = lower.get(next..).and_then(|rest| rest.find('>'));
            next = bracket.map_or(markup.len(), |bracket| next + bracket + 1);
        }
        from = next;
    }
    kept.push_str(markup.get(from..).unwrap_or_default());
    kept
}

/// A problem of markup that can't be read.
pub(super) fn broken() -> Problem {
    let (zh, en) = ("网页标记不完整", "its markup is not complete");
    crate::interchange::sheets::problem::damaged("HTML", zh, en)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_by_how_they_begin() {
        for page in [
            "<html><body>",
            "\u{feff}\r\n <TABLE border=1>",
            "<!DOCTYPE html>",
            "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">",
        ] {
            assert!(is_page(page.as_bytes()), "{page}");
        }
        for other in ["", "a,b\n1,2", "<?xml version=\"1.0\"?><Workbook>", "<svg>"] {
            assert!(!is_page(other.as_bytes()), "{other}");
        }
        assert!(is_page(b"\xFF\xFE<\0h\0t\0m\0l\0>\0"));
    }

    #[test]
    fn the_encoding_is_the_one_a_page_names_where_it_is_not_utf_8() {
        let page = |said: &str| [b"<html><meta charset=", said.as_bytes(), b">\xB5\xE7"].concat();
        assert_eq!(encoding(&page("\"GB2312\"")).as_deref(), Some("gb2312"));
        assert_eq!(encoding(&page("big5")).as_deref(), Some("big5"));
        assert_eq!(encoding(&page("utf-8")).as_deref(), Some("gb18030"));
        assert_eq!(encoding(b"<table>\xB5\xE7").as_deref(), Some("gb18030"));
        assert_eq!(encoding("<table>电".as_bytes()), None);
        assert_eq!(encoding(b"a,b\n\xB5\xE7"), None);
    }

    #[test]
    fn what_is_no_content_is_left_out() {
        let page =
            "<a><!-- <td> --><SCRIPT x>if (a<b) {}</SCRIPT ><![if gte mso]>电<![endif]><style>";
        assert_eq!(without_asides(page), "<a>电");
        assert_eq!(without_asides("a < b <!-- never ends"), "a < b ");
    }
}
