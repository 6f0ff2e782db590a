//! Splits the text of a formula into tokens, each with its position in characters.
//!
//! Full-width digits, letters and operators, `×`, `÷`, `·` and `≤` are read as what they stand for, so that
//! a formula typed with a Chinese input method is the same formula.

use std::iter::{Enumerate, Peekable};
use std::str::Chars;

use super::ast::Comparison;
use super::problem;
use crate::error::Problem;

/// The most tokens a formula may have; a long sector method has about sixty.
pub(super) const MOST_TOKENS: usize = 1024;
/// The most characters in a name or a unit, and the most digits in a number.
const LONGEST_WORD: usize = 64;

/// One token and where it begins.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Token {
    pub(super) position: usize,
    pub(super) kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum TokenKind {
    Number(String),
    Name(String),
    Unit(String),
    Plus,
    Minus,
    Times,
    Per,
    Power,
    Open,
    Close,
    Comma,
    Comparison(Comparison),
    End,
}

impl TokenKind {
    /// How the token is written, for messages.
    pub(super) fn text(&self) -> &str {
        match self {
            TokenKind::Number(text) | TokenKind::Name(text) | TokenKind::Unit(text) => text,
            TokenKind::Plus => "+",
            TokenKind::Minus => "-",
            TokenKind::Times => "*",
            TokenKind::Per => "/",
            TokenKind::Power => "^",
            TokenKind::Open => "(",
            TokenKind::Close => ")",
            TokenKind::Comma => ",",
            TokenKind::Comparison(comparison) => comparison.text(),
            TokenKind::End => "",
        }
    }
}

impl Comparison {
    /// How the comparison is written.
    pub(super) fn text(self) -> &'static str {
        match self {
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
        }
    }
}

/// The tokens of `text`; the last is always [`TokenKind::End`].
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Problem> {
    let mut lexer = Lexer {
        characters: text.chars().enumerate().peekable(),
        length: text.chars().count(),
    };
    let mut tokens = Vec::new();
    loop {
        let token = lexer.token()?;
        let is_end = token.kind == TokenKind::End;
        if !is_end && tokens.len() >= MOST_TOKENS {
            return Err(problem::too_long(MOST_TOKENS, token.position));
        }
        tokens.push(token);
        if is_end {
            return Ok(tokens);
        }
    }
}

struct Lexer<'a> {
    characters: Peekable<Enumerate<Chars<'a>>>,
    length: usize,
}

impl Lexer<'_> {
    fn token(&mut self) -> Result<Token, Problem> {
        while self.take_if(is_blank).is_some() {}
        let position = self.position();
        let kind = match self
            .characters
            .next()
            .map(|(_, character)| canonical(character))
        {
            None => TokenKind::End,
            Some(digit) if digit.is_ascii_digit() => self.number(digit, position)?,
            Some(letter) if is_name_start(letter) => {
                TokenKind::Name(self.word(letter.to_string(), is_name_part, position)?)
            }
            Some('{') => self.unit(position)?,
            Some('+') => TokenKind::Plus,
            Some('-') => TokenKind::Minus,
            Some('*') => TokenKind::Times,
            Some('/') => TokenKind::Per,
            Some('^') => TokenKind::Power,
            Some('(') => TokenKind::Open,
            Some(')') => TokenKind::Close,
            Some(',') => TokenKind::Comma,
            Some('≤') => TokenKind::Comparison(Comparison::LessOrEqual),
            Some('≥') => TokenKind::Comparison(Comparison::GreaterOrEqual),
            Some('≠') => TokenKind::Comparison(Comparison::NotEqual),
            Some(sign @ ('<' | '>' | '=' | '!')) => self.comparison(sign)?,
            Some(other) => {
                return Err(problem::syntax(
                    problem::ANYTHING,
                    &other.to_string(),
                    position,
                ));
            }
        };
        Ok(Token { position, kind })
    }

    /// The rest of `12.5`, whose first digit was read.
    fn number(&mut self, first: char, position: usize) -> Result<TokenKind, Problem> {
        let mut digits = self.word(first.to_string(), |next| next.is_ascii_digit(), position)?;
        if self.take_if(|next| next == '.').is_some() {
            digits.push('.');
            let Some(decimal) = self.take_if(|next| next.is_ascii_digit()) else {
                return Err(self.unexpected(problem::DIGIT));
            };
            digits.push(decimal);
            digits = self.word(digits, |next| next.is_ascii_digit(), position)?;
        }
        Ok(TokenKind::Number(digits))
    }

    /// The rest of `{kgCO2/kgC}`, whose brace was read; kept as it is, without the blanks around it.
    fn unit(&mut self, position: usize) -> Result<TokenKind, Problem> {
        let mut text = String::new();
        // Not canonical: `t·km` is a unit, `t*km` may not be.
        while let Some((_, next)) = self
            .characters
            .next_if(|&(_, next)| !matches!(canonical(next), '{' | '}'))
        {
            text.push(next);
        }
        if self.take_if(|next| next == '}').is_none() {
            return Err(self.unexpected("}"));
        }
        let text = text.trim().to_owned();
        if text.chars().count() > LONGEST_WORD {
            return Err(problem::too_long(LONGEST_WORD, position));
        }
        Ok(TokenKind::Unit(text))
    }

    /// The rest of `<`, `<=`, `>`, `>=`, `==` or `!=`, whose first sign was read.
    fn comparison(&mut self, sign: char) -> Result<TokenKind, Problem> {
        let with_equal = self.take_if(|next| next == '=').is_some();
        let comparison = match (sign, with_equal) {
            ('<', false) => Comparison::Less,
            ('<', true) => Comparison::LessOrEqual,
            ('>', false) => Comparison::Greater,
            ('>', true) => Comparison::GreaterOrEqual,
            ('=', true) => Comparison::Equal,
            ('!', true) => Comparison::NotEqual,
            _ => return Err(self.unexpected("=")),
        };
        Ok(TokenKind::Comparison(comparison))
    }

    /// `word` and the characters after it that belong to it.
    fn word(
        &mut self,
        mut word: String,
        belongs: fn(char) -> bool,
        position: usize,
    ) -> Result<String, Problem> {
        let mut length = word.len();
        while let Some(character) = self.take_if(belongs) {
            length += 1;
            if length > LONGEST_WORD {
                return Err(problem::too_long(LONGEST_WORD, position));
            }
            word.push(character);
        }
        Ok(word)
    }

    /// The next character in its canonical form, if `wanted`.
    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        self.characters
            .next_if(|&(_, next)| wanted(canonical(next)))
            .map(|(_, next)| canonical(next))
    }

    fn position(&mut self) -> usize {
        self.characters
            .peek()
            .map_or(self.length, |&(position, _)| position)
    }

    fn unexpected(&mut self, expected: &str) -> Problem {
        let position = self.position();
        let found = self
            .characters
            .peek()
            .map_or(String::new(), |&(_, next)| next.to_string());
        problem::syntax(expected, &found, position)
    }
}

/// The ASCII character that a full-width or typographic one stands for.
fn canonical(character: char) -> char {
    match character {
        // The full-width block repeats the printable ASCII characters in their order.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        '×' | '·' | '⋅' | '∙' | '•' | '・' | '∗' => '*',
        '÷' | '∕' => '/',
        '−' | '–' => '-',
        '≦' | '⩽' => '≤',
        '≧' | '⩾' => '≥',
        _ => character,
    }
}

fn is_blank(character: char) -> bool {
    // Zero-width characters come along when text is pasted from documents.
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

fn is_name_start(character: char) -> bool {
    character.is_ascii_alphabetic() || character == '_' || is_han(character)
}

fn is_name_part(character: char) -> bool {
    is_name_start(character) || character.is_ascii_digit()
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn kinds(text: &str) -> Vec<TokenKind> {
        tokens(text)
            .unwrap()
            .into_iter()
            .map(|token| token.kind)
            .collect()
    }

    #[test]
    fn full_width_text_is_read_as_ascii() {
        let typed = "activity×（１２．５-x）÷ｙ·2，ａ≤b＜＝c";
        assert_eq!(kinds(typed), kinds("activity*(12.5-x)/y*2,a<=b<=c"));
    }

    #[test]
    fn positions_count_characters() {
        let tokens = tokens(" 活动量 ×\u{3000}4").unwrap();
        let positions: Vec<usize> = tokens.iter().map(|token| token.position).collect();
        assert_eq!(positions, [1, 5, 7, 8]);
    }

    #[test]
    fn a_unit_in_full_width_braces_keeps_its_text() {
        assert_eq!(
            kinds("44｛ kgCO2/kgC ｝")[1],
            TokenKind::Unit("kgCO2/kgC".to_owned())
        );
    }

    #[test]
    fn a_stray_character_is_named_with_its_place() {
        let problem = tokens("a + 7 $").unwrap_err();
        assert_eq!(problem.code, Code::FormulaSyntax);
        assert_eq!(
            (
                problem.details["found"].as_str(),
                problem.details["position"].as_str()
            ),
            ("$", "6")
        );
    }

    #[test]
    fn an_unclosed_unit_and_an_unfinished_number_are_problems() {
        for (text, position) in [("44 {kg", "6"), ("1.", "2"), ("a = b", "3"), ("1.x", "2")] {
            let problem = tokens(text).unwrap_err();
            assert_eq!(problem.details["position"], position, "{text}");
        }
    }

    #[test]
    fn length_is_limited() {
        assert_eq!(
            tokens(&"1+".repeat(600)).unwrap_err().code,
            Code::FormulaTooLong
        );
        assert_eq!(
            tokens(&"x".repeat(65)).unwrap_err().code,
            Code::FormulaTooLong
        );
        assert!(tokens(&"1".repeat(64)).is_ok());
    }
}
