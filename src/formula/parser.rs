//! Reads a formula's tokens into its tree.
//!
//! Each level of precedence is a method: `+ -`, then `* /`, then a minus sign, then `^`, then what stands
//! alone. Nesting is limited, so that neither reading nor walking a formula can exhaust the stack.

use super::ast::{
    Choice, Comparison, Expression, Extreme, Name, Node, Number, NumberUnit, Scaling, Sign,
};
use super::lexer::{Token, TokenKind, tokens};
use super::problem;
use crate::error::{Code, Problem};
use crate::quantity::{Decimal, Unit};

/// How deep parentheses, functions and minus signs may nest.
const DEEPEST: usize = 32;
/// The greatest exponent.
const GREATEST_EXPONENT: i8 = 12;

/// The tree of the formula `text`.
pub(super) fn parse(text: &str) -> Result<Node, Problem> {
    let mut parser = Parser {
        tokens: tokens(text)?.into_iter().peekable(),
        depth: 0,
        is_in_sum: false,
    };
    let node = parser.expression()?;
    match parser.next() {
        Token {
            kind: TokenKind::End,
            ..
        } => Ok(node),
        other => Err(unexpected(problem::OPERATOR, &other)),
    }
}

/// The functions of the language.
#[derive(Clone, Copy)]
enum Function {
    If,
    Min,
    Max,
    Sum,
    Lookup,
}

impl Function {
    fn named(name: &str) -> Option<Function> {
        match name {
            "if" => Some(Function::If),
            "min" => Some(Function::Min),
            "max" => Some(Function::Max),
            "sum" => Some(Function::Sum),
            "lookup" => Some(Function::Lookup),
            _ => None,
        }
    }

    /// The problem of `more` arguments after the first, where that is too few or too many.
    fn refused(self, more: usize, position: usize) -> Problem {
        let (name, expected) = match self {
            Function::If => ("if", "3"),
            Function::Min => ("min", "≥ 1"),
            Function::Max => ("max", "≥ 1"),
            Function::Sum => ("sum", "2"),
            Function::Lookup => ("lookup", "2–3"),
        };
        problem::at(Code::WrongArity, position)
            .with("function", name)
            .with("expected", expected)
            .with("found", more + 1)
    }
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    depth: usize,
    is_in_sum: bool,
}

impl Parser {
    fn next(&mut self) -> Token {
        self.tokens.next().unwrap_or(Token {
            position: 0,
            kind: TokenKind::End,
        })
    }

    fn position(&mut self) -> usize {
        self.tokens.peek().map_or(0, |token| token.position)
    }

    fn take_if(&mut self, kind: &TokenKind) -> bool {
        self.tokens.next_if(|token| token.kind == *kind).is_some()
    }

    /// Reads one level deeper.
    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Parser) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        if self.depth == DEEPEST {
            return Err(problem::too_long(DEEPEST, self.position()));
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    fn expression(&mut self) -> Result<Node, Problem> {
        let first = self.product()?;
        let mut rest = Vec::new();
        loop {
            let sign = match self.tokens.peek().map(|token| &token.kind) {
                Some(TokenKind::Plus) => Sign::Plus,
                Some(TokenKind::Minus) => Sign::Minus,
                _ => break,
            };
            self.next();
            rest.push((sign, self.product()?));
        }
        Ok(join(first, rest, |first, rest| Expression::Terms {
            first,
            rest,
        }))
    }

    fn product(&mut self) -> Result<Node, Problem> {
        let first = self.signed()?;
        let mut rest = Vec::new();
        loop {
            let scaling = match self.tokens.peek().map(|token| &token.kind) {
                Some(TokenKind::Times) => Scaling::Times,
                Some(TokenKind::Per) => Scaling::Per,
                _ => break,
            };
            self.next();
            rest.push((scaling, self.signed()?));
        }
        Ok(join(first, rest, |first, rest| Expression::Factors {
            first,
            rest,
        }))
    }

    fn signed(&mut self) -> Result<Node, Problem> {
        let position = self.position();
        if !self.take_if(&TokenKind::Minus) {
            return self.power();
        }
        let node = self.deeper(Parser::signed)?;
        Ok(Node {
            position,
            expression: Expression::Negative(Box::new(node)),
        })
    }

    fn power(&mut self) -> Result<Node, Problem> {
        let base = self.operand()?;
        if !self.take_if(&TokenKind::Power) {
            return Ok(base);
        }
        let is_negative = self.take_if(&TokenKind::Minus);
        let token = self.next();
        let exponent = match &token.kind {
            TokenKind::Number(digits) => digits
                .parse::<i8>()
                .ok()
                .filter(|power| *power <= GREATEST_EXPONENT),
            _ => None,
        };
        let exponent = exponent.ok_or_else(|| unexpected(problem::EXPONENT, &token))?;
        let exponent = if is_negative { -exponent } else { exponent };
        Ok(Node {
            position: base.position,
            expression: Expression::Power {
                base: Box::new(base),
                exponent,
            },
        })
    }

    fn operand(&mut self) -> Result<Node, Problem> {
        let token = self.next();
        let position = token.position;
        let expression = match token.kind {
            TokenKind::Number(digits) => Expression::Number(self.number(digits, position)?),
            TokenKind::Name(name) => {
                let function = Function::named(&name);
                match (function, self.take_if(&TokenKind::Open)) {
                    (Some(function), true) => {
                        self.deeper(|parser| parser.call(function, position))?
                    }
                    (Some(_), false) => {
                        let token = self.next();
                        return Err(unexpected("(", &token));
                    }
                    (None, true) => {
                        return Err(
                            problem::at(Code::UnknownFunction, position).with("found", name)
                        );
                    }
                    (None, false) => Expression::Parameter(name),
                }
            }
            TokenKind::Open => {
                let node = self.deeper(Parser::expression)?;
                let token = self.next();
                return match token.kind {
                    TokenKind::Close => Ok(node),
                    _ => Err(unexpected(")", &token)),
                };
            }
            _ => return Err(unexpected(problem::OPERAND, &token)),
        };
        Ok(Node {
            position,
            expression,
        })
    }

    fn number(&mut self, digits: String, position: usize) -> Result<Number, Problem> {
        let decimal: Decimal = digits
            .parse()
            .map_err(|problem: Problem| problem.with("position", position))?;
        let unit = match self
            .tokens
            .next_if(|token| matches!(token.kind, TokenKind::Unit(_)))
        {
            Some(Token {
                position,
                kind: TokenKind::Unit(text),
            }) => {
                let unit =
                    Unit::parse(&text).map_err(|problem| problem.with("position", position))?;
                Some(NumberUnit { text, unit })
            }
            _ => None,
        };
        Ok(Number {
            digits,
            value: decimal.to_rational(),
            unit,
        })
    }

    /// The arguments of a function, whose opening parenthesis was read.
    fn call(&mut self, function: Function, position: usize) -> Result<Expression, Problem> {
        match function {
            Function::If => self.choice(position),
            Function::Min => self.extreme(Extreme::Min),
            Function::Max => self.extreme(Extreme::Max),
            Function::Sum => self.sum(position),
            Function::Lookup => self.look_up(position),
        }
    }

    fn choice(&mut self, position: usize) -> Result<Expression, Problem> {
        let left = self.expression()?;
        let comparison = self.comparison()?;
        let right = self.expression()?;
        let [then, otherwise] = <[Node; 2]>::try_from(self.rest()?)
            .map_err(|values| Function::If.refused(values.len(), position))?;
        Ok(Expression::If(Box::new(Choice {
            left,
            comparison,
            right,
            then,
            otherwise,
        })))
    }

    fn extreme(&mut self, which: Extreme) -> Result<Expression, Problem> {
        let mut arguments = vec![self.expression()?];
        arguments.append(&mut self.rest()?);
        Ok(Expression::Extreme { which, arguments })
    }

    fn sum(&mut self, position: usize) -> Result<Expression, Problem> {
        if std::mem::replace(&mut self.is_in_sum, true) {
            return Err(problem::at(Code::FormulaNestedSum, position));
        }
        let list = self.name()?;
        let [item] = <[Node; 1]>::try_from(self.rest()?)
            .map_err(|values| Function::Sum.refused(values.len(), position))?;
        self.is_in_sum = false;
        Ok(Expression::Sum {
            list,
            item: Box::new(item),
        })
    }

    fn look_up(&mut self, position: usize) -> Result<Expression, Problem> {
        let table = self.name()?;
        let values = self.rest()?;
        let found = values.len();
        let mut values = values.into_iter();
        match (values.next(), values.next(), values.next()) {
            (Some(x), y, None) => Ok(Expression::Lookup {
                table,
                x: Box::new(x),
                y: y.map(Box::new),
            }),
            _ => Err(Function::Lookup.refused(found, position)),
        }
    }

    /// The arguments after the first, and the closing parenthesis.
    fn rest(&mut self) -> Result<Vec<Node>, Problem> {
        let mut values = Vec::new();
        loop {
            let token = self.next();
            match token.kind {
                TokenKind::Comma => values.push(self.expression()?),
                TokenKind::Close => return Ok(values),
                _ => return Err(unexpected(", )", &token)),
            }
        }
    }

    fn comparison(&mut self) -> Result<Comparison, Problem> {
        let token = self.next();
        match token.kind {
            TokenKind::Comparison(comparison) => Ok(comparison),
            _ => Err(unexpected(problem::COMPARISON, &token)),
        }
    }

    /// The name of a list or table.
    fn name(&mut self) -> Result<Name, Problem> {
        let token = self.next();
        match token.kind {
            TokenKind::Name(text) if Function::named(&text).is_none() => Ok(Name {
                position: token.position,
                text,
            }),
            _ => Err(unexpected(problem::NAME, &token)),
        }
    }
}

/// `first` alone, or joined with the `rest`.
fn join<T>(first: Node, rest: Vec<T>, build: impl FnOnce(Box<Node>, Vec<T>) -> Expression) -> Node {
    if rest.is_empty() {
        return first;
    }
    Node {
        position: first.position,
        expression: build(Box::new(first), rest),
    }
}

fn unexpected(expected: &str, token: &Token) -> Problem {
    problem::syntax(expected, token.kind.text(), token.position)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        let problem = parse(text).unwrap_err();
        let detail = |name: &str| problem.details.get(name).cloned().unwrap_or_default();
        format!(
            "{} @{} [{}] [{}]",
            problem.code.as_str(),
            detail("position"),
            detail("expected"),
            detail("found")
        )
    }

    #[test]
    fn operators_bind_as_in_arithmetic() {
        assert_eq!(parse("a + b * c").unwrap(), parse("a + (b * c)").unwrap());
        assert_eq!(parse("-a^2").unwrap(), parse("-(a^2)").unwrap());
        assert_eq!(parse("-a * b").unwrap(), parse("(-a) * b").unwrap());
        assert_ne!(parse("a - b - c").unwrap(), parse("a - (b - c)").unwrap());
        assert_ne!(parse("a / b * c").unwrap(), parse("a / (b * c)").unwrap());
    }

    #[test]
    fn a_syntax_problem_says_what_was_expected_and_where() {
        assert_eq!(refused(""), "formula-syntax @0 [1.5 x (] [⏎]");
        assert_eq!(refused("a *"), "formula-syntax @3 [1.5 x (] [⏎]");
        assert_eq!(refused("a b"), "formula-syntax @2 [+ - * / ^] [b]");
        assert_eq!(refused("(a"), "formula-syntax @2 [)] [⏎]");
        assert_eq!(refused("活动量 * )"), "formula-syntax @6 [1.5 x (] [)]");
        assert_eq!(refused("a^13"), "formula-syntax @2 [-12 … 12] [13]");
        assert_eq!(refused("a^0.5"), "formula-syntax @2 [-12 … 12] [0.5]");
        assert_eq!(refused("a < b"), "formula-syntax @2 [+ - * / ^] [<]");
        assert_eq!(
            refused("if(a, b, c)"),
            "formula-syntax @4 [< <= > >= == !=] [,]"
        );
        assert_eq!(refused("min + 1"), "formula-syntax @4 [(] [+]");
        assert_eq!(refused("sum(1, a)"), "formula-syntax @4 [x] [1]");
        assert_eq!(refused("a {kg}"), "formula-syntax @2 [+ - * / ^] [kg]");
    }

    #[test]
    fn functions_are_known_and_take_their_arguments() {
        assert_eq!(refused("1 + exp(a)"), "unknown-function @4 [] [exp]");
        assert_eq!(refused("if(a < b, c)"), "wrong-arity @0 [3] [2]");
        assert_eq!(refused("if(a < b, c, d, e)"), "wrong-arity @0 [3] [4]");
        assert_eq!(refused("sum(list)"), "wrong-arity @0 [2] [1]");
        assert_eq!(refused("lookup(steam)"), "wrong-arity @0 [2–3] [1]");
        assert_eq!(
            refused("lookup(steam, a, b, c)"),
            "wrong-arity @0 [2–3] [4]"
        );
    }

    #[test]
    fn a_sum_stands_in_no_other_sum() {
        assert_eq!(
            refused("sum(a, x * sum(b, y))"),
            "formula-nested-sum @11 [] []"
        );
        assert!(parse("sum(a, x) - sum(b, y)").is_ok());
    }

    #[test]
    fn numbers_beyond_28_digits_and_unknown_units_are_problems() {
        assert_eq!(
            refused("a * 11111111111111111111111111111111"),
            "overflow @4 [] [11111111111111111111111111111111]"
        );
        assert!(refused("a * 44 {kgCO3}").starts_with("unknown-unit @7 "));
    }

    #[test]
    fn nesting_is_limited() {
        for text in [
            "(".repeat(1000),
            "-".repeat(1000),
            "min(".repeat(300),
            "(-".repeat(500),
        ] {
            assert_eq!(
                parse(&text).unwrap_err().code,
                Code::FormulaTooLong,
                "{text}"
            );
        }
        assert!(parse(&format!("{}a{}", "(".repeat(32), ")".repeat(32))).is_ok());
    }
}
