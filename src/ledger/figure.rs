//! The names of figures: what a table's cell says to be explained.
//!
//! `entry:<id>` is one entry; `total:<account>;year=2024;type=fugitive` is an account's total under
//! a filter. Names are made here and read here, and are the same in every build.

use std::fmt::{self, Display};

use crate::error::{Code, Problem};

/// A figure that can be asked how it came about.
///
/// # Examples
///
/// ```
/// use tansuan::ledger::Figure;
///
/// let figure = Figure::total("gbt32150").with("year", "2024").with("type", "fugitive");
/// assert_eq!(figure.to_string(), "total:gbt32150;year=2024;type=fugitive");
/// assert_eq!(figure.to_string().parse::<Figure>()?, figure);
/// # Ok::<(), tansuan::Problem>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Figure {
    /// One entry, by its id.
    Entry(String),
    /// A total: its account, and the keys it is of.
    Total {
        /// The account's name.
        account: String,
        /// Keys by axis, in the order they were added.
        filter: Vec<(String, String)>,
    },
}

impl Figure {
    /// An account's whole total.
    pub fn total(account: &str) -> Figure {
        Figure::Total {
            account: account.to_owned(),
            filter: Vec::new(),
        }
    }

    /// The same total, of entries with this key only.
    #[must_use]
    pub fn with(mut self, axis: &str, key: &str) -> Figure {
        if let Figure::Total { filter, .. } = &mut self {
            filter.push((axis.to_owned(), key.to_owned()));
        }
        self
    }
}

fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace(';', "%3B")
        .replace('=', "%3D")
}

fn unescape(text: &str) -> String {
    text.replace("%3D", "=")
        .replace("%3B", ";")
        .replace("%25", "%")
}

impl Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Entry(id) => write!(f, "entry:{id}"),
            Figure::Total { account, filter } => {
                write!(f, "total:{account}")?;
                filter
                    .iter()
                    .try_for_each(|(axis, key)| write!(f, ";{axis}={}", escape(key)))
            }
        }
    }
}

impl std::str::FromStr for Figure {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Figure, Problem> {
        if let Some(id) = text.strip_prefix("entry:") {
            return Ok(Figure::Entry(id.to_owned()));
        }
        let unknown = || Problem::new(Code::UnknownReference).with("id", text);
        let mut parts = text.strip_prefix("total:").ok_or_else(unknown)?.split(';');
        let mut figure = Figure::total(parts.next().ok_or_else(unknown)?);
        for part in parts {
            let (axis, key) = part.split_once('=').ok_or_else(unknown)?;
            figure = figure.with(axis, &unescape(key));
        }
        Ok(figure)
    }
}
